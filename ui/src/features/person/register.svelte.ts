import type { Code, NewPerson } from '$lib/contract';
import { call } from '$lib/door';
import { Draft } from '$lib/draft.svelte';

/** A new card. Hints only: what a name or a birth may be is decided in Rust. */
export class RegisterDraft extends Draft {
  family = $state('');
  given = $state('');
  patronymic = $state('');
  single = $state('');
  unnamed = $state(false);
  birth = $state('');
  sex = $state<Code>('not_asked');
  citizenship = $state<Code>('not_asked');
  papers = $state<Code>('not_asked');
  #written = '';

  /** Fills the name from what was typed into the search. */
  async split(typed: string) {
    const text = typed.trim();
    if (text === '') return;
    const { family, given, patronymic } = await call('find_people', { text, after: null });
    this.#written = text;
    this.family = family;
    this.given = given;
    this.patronymic = patronymic;
    if (family === '' && given === '') this.single = text;
  }

  request(): NewPerson {
    const parts = [this.family, this.given, this.patronymic, this.single].map((part) => part.trim());
    const [family = '', given = '', patronymic = '', single = ''] = parts;
    const unnamed = this.unnamed || parts.every((part) => part === '');
    return {
      name: unnamed
        ? null
        : { family, given, patronymic, single, as_written: this.#written || parts.filter(Boolean).join(' ') },
      name_status: unnamed ? 'unknown' : family !== '' && given !== '' ? 'full' : 'partial',
      birth: this.birth.trim(),
      sex: this.sex,
      citizenships: [this.citizenship],
      papers: this.papers,
    };
  }

  save() {
    return call('register_person', { person: this.request() });
  }
}
