import type { PeopleFound } from '$lib/contract';
import { call } from '$lib/door';

const PAUSE = 180;

/** Who is like the name being typed, and how the name is read. */
export class Likeness {
  found = $state.raw<PeopleFound | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  look(name: string) {
    clearTimeout(this.#timer);
    const mine = ++this.#asked;
    if (name.trim() === '') {
      this.found = null;
      return;
    }
    this.#timer = setTimeout(() => {
      call('find_people', { text: name, after: null }).then(
        (found) => {
          if (mine === this.#asked) this.found = found;
        },
        // The form must work without suggestions.
        () => undefined,
      );
    }, PAUSE);
  }
}
