import { untrack } from 'svelte';
import type { ContactRow, IsoDate, Problem } from '$lib/contract';
import { call, problemOf } from '$lib/door';
import { changes } from '$lib/refresh.svelte';

/** The contacts of one day, page by page. */
export class DayOfContacts {
  date = $state<IsoDate>('');
  rows = $state.raw<ContactRow[] | null>(null);
  total = $state(0);
  next = $state<string | null>(null);
  problem = $state.raw<Problem | null>(null);
  #asked = 0;

  constructor(date: IsoDate) {
    this.date = date;
    $effect(() => {
      changes.watch(['contact', 'person']);
      const wanted = this.date;
      untrack(() => void this.#ask(wanted, null));
    });
  }

  async more() {
    if (this.next) await this.#ask(this.date, this.next);
  }

  async #ask(date: IsoDate, after: string | null) {
    const mine = ++this.#asked;
    try {
      const page = await call('day_contacts', { date, after });
      if (mine !== this.#asked) return;
      this.rows = after ? [...(this.rows ?? []), ...page.rows] : page.rows;
      this.next = page.next;
      this.total = page.total;
      this.problem = null;
    } catch (cause) {
      if (mine === this.#asked) this.problem = problemOf(cause);
    }
  }
}
