import type { NewPerson } from '$lib/contract';
import { call } from '$lib/door';
import { PersonDraft, whole } from './person.svelte';

/** A new card. */
export class RegisterDraft extends PersonDraft {
  unnamed = $state(false);
  /** What was typed into the search, and the parts it was read as. */
  #typed = { text: '', read: '' };

  /** Fills the name from what was typed into the search. */
  async split(typed: string) {
    const text = typed.trim();
    if (text === '') return;
    const { family, given, patronymic } = await call('find_people', { text, after: null });
    this.family = family;
    this.given = given;
    this.patronymic = patronymic;
    if (family === '' && given === '') this.single = text;
    this.#typed = { text, read: whole(this.parts) };
  }

  request(): NewPerson {
    const { parts } = this;
    const written = whole(parts);
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
