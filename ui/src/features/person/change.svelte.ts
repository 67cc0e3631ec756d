import type { ChangePerson, PersonFacts } from '$lib/contract';
import { call } from '$lib/door';
import { PERSON_FIELDS, PersonDraft, inOneLine } from './person.svelte';

const NOT_ASKED = 'not_asked';

/** What is changed about a person: only what differs from what was shown is sent. */
export class ChangeDraft extends PersonDraft {
  readonly form = 'change';
  protected readonly frozen = [...PERSON_FIELDS, 'was'];
  /** The card as it was shown: what differs from it was changed, however much later it is saved. */
  was: PersonFacts;

  constructor(person: PersonFacts) {
    super();
    this.was = person;
    const [name] = person.names;
    this.family = name?.family ?? '';
    this.given = name?.given ?? '';
    this.patronymic = name?.patronymic ?? '';
    this.single = name?.single ?? '';
    this.sex = person.sex.value ?? NOT_ASKED;
    this.citizenship = person.citizenships[0] ?? NOT_ASKED;
    this.papers = person.papers.value ?? NOT_ASKED;
  }

  get empty(): boolean {
    return this.typed === new ChangeDraft(this.was).typed;
  }

  request(): ChangePerson {
    const { was } = this;
    const { parts } = this;
    const [name] = was.names;
    const sameName =
      parts.family === (name?.family ?? '') &&
      parts.given === (name?.given ?? '') &&
      parts.patronymic === (name?.patronymic ?? '') &&
      parts.single === (name?.single ?? '');
    return {
      person: was.id,
      basis: was.basis,
      name: sameName ? null : { ...parts, as_written: inOneLine(parts) },
      birth: this.birth.trim() === '' ? null : this.birth.trim(),
      sex: this.sex === (was.sex.value ?? NOT_ASKED) ? null : this.sex,
      citizenships: this.citizenship === (was.citizenships[0] ?? NOT_ASKED) ? null : [this.citizenship],
      papers: this.papers === (was.papers.value ?? NOT_ASKED) ? null : this.papers,
    };
  }

  save() {
    return call('change_person', this.request());
  }
}
