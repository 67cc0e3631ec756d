import type { NewPerson, Problem } from '$lib/contract';
import { call } from '$lib/door';
import { moved } from '$lib/draft.svelte';
import { PERSON_FIELDS, PersonDraft, inOneLine } from './person.svelte';

/** A new card. */
export class RegisterDraft extends PersonDraft {
  unnamed = $state(false);
  readonly form = 'register';
  protected readonly frozen = [...PERSON_FIELDS, 'unnamed'];
  /** What was typed into the search, and the parts it was read as. */
  #typed = { text: '', read: '' };

  get empty(): boolean {
    return this.typed === new RegisterDraft().typed;
  }

  /** Fills the name from what was typed into the search. */
  async split(typed: string) {
    const text = typed.trim();
    if (text === '') return;
    const { family, given, patronymic } = await call('find_people', { text, after: null });
    this.family = family;
    this.given = given;
    this.patronymic = patronymic;
    if (family === '' && given === '') this.single = text;
    this.#typed = { text, read: inOneLine(this.parts) };
  }

  /** What is wrong with the name as a inOneLine is said at its first part that is filled in. */
  protected override here(problem: Problem) {
    const part = this.family.trim() === '' && this.single.trim() !== '' ? 'single' : 'family';
    return moved(problem, { name: part, as_written: part, name_status: part });
  }

  request(): NewPerson {
    const { parts } = this;
    const written = inOneLine(parts);
    // Typed in another order than that of the form, it is kept so until a part is corrected.
    const as_written = written === this.#typed.read ? this.#typed.text : written;
    return {
      name: this.unnamed || written === '' ? null : { ...parts, as_written },
      name_status: null,
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
