import type { ChangePerson, Code, PersonFacts } from '$lib/contract';
import { Draft } from '$lib/draft.svelte';

/** What is changed about a person: only what differs from what was shown is sent. */
export class ChangeDraft extends Draft {
  family = $state('');
  given = $state('');
  patronymic = $state('');
  single = $state('');
  birth = $state('');
  sex = $state<Code>('not_asked');
  citizenship = $state<Code>('not_asked');
  papers = $state<Code>('not_asked');
  readonly #was: PersonFacts;

  constructor(person: PersonFacts) {
    super();
    this.#was = person;
    this.family = person.names[0]?.family ?? '';
    this.given = person.names[0]?.given ?? '';
    this.patronymic = person.names[0]?.patronymic ?? '';
    this.single = person.names[0]?.single ?? '';
    this.sex = person.sex.value ?? 'not_asked';
    this.citizenship = person.citizenships[0] ?? 'not_asked';
    this.papers = person.papers.value ?? 'not_asked';
  }

  request(): ChangePerson {
    const was = this.#was;
    const name = was.names[0];
    const [family, given, patronymic, single] = [this.family, this.given, this.patronymic, this.single].map(
      (part) => part.trim(),
    ) as [string, string, string, string];
    const sameName =
      family === (name?.family ?? '') &&
      given === (name?.given ?? '') &&
      patronymic === (name?.patronymic ?? '') &&
      single === (name?.single ?? '');
    const as_written = [family, given, patronymic, single].filter(Boolean).join(' ');
    return {
      person: was.id,
      basis: was.basis,
      name: sameName ? null : { family, given, patronymic, single, as_written },
      birth: this.birth.trim() === '' ? null : this.birth.trim(),
      sex: this.sex === (was.sex.value ?? 'not_asked') ? null : this.sex,
      citizenships: this.citizenship === (was.citizenships[0] ?? 'not_asked') ? null : [this.citizenship],
      papers: this.papers === (was.papers.value ?? 'not_asked') ? null : this.papers,
    };
  }
}
