import type { PeopleFound, PersonRow } from './contract';
import { call } from './door';

const PAUSE = 120;

/** The search in the head of the window: what was typed, who was found, who is chosen. */
class Search {
  text = $state('');
  found = $state.raw<PeopleFound | null>(null);
  chosen = $state(0);
  failed = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  get open(): boolean {
    return this.text.trim() !== '' && this.found !== null;
  }

  get people(): PersonRow[] {
    return this.found?.people ?? [];
  }

  get person(): PersonRow | null {
    return this.people[this.chosen] ?? null;
  }

  typed(text: string) {
    this.text = text;
    clearTimeout(this.#timer);
    if (text.trim() === '') this.clear();
    else this.#timer = setTimeout(() => void this.ask(), PAUSE);
  }

  async ask() {
    clearTimeout(this.#timer);
    const mine = ++this.#asked;
    try {
      const found = await call('find_people', { text: this.text, after: null });
      if (mine !== this.#asked) return;
      this.found = found;
      this.chosen = 0;
      this.failed = false;
    } catch {
      if (mine === this.#asked) this.failed = true;
    }
  }

  async more() {
    const after = this.found?.next;
    if (!this.found || !after) return;
    const mine = this.#asked;
    const found = await call('find_people', { text: this.text, after });
    if (mine === this.#asked) this.found = { ...found, people: [...this.people, ...found.people] };
  }

  /** One further down or up; the row after the last person makes a new one. */
  move(by: number) {
    this.chosen = Math.max(0, Math.min(this.people.length, this.chosen + by));
  }

  clear() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.text = '';
    this.found = null;
    this.chosen = 0;
    this.failed = false;
  }
}

export const search = new Search();
