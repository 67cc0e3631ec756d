import { untrack } from 'svelte';
import type { PersonPage, Problem, RecordId } from '$lib/contract';
import { call, problemOf } from '$lib/door';
import { changes } from '$lib/refresh.svelte';

/** A person and everything that happened, page by page over the compartments that are open. */
export class OnePerson {
  page = $state.raw<PersonPage | null>(null);
  problem = $state.raw<Problem | null>(null);
  #asked = 0;

  constructor(readonly id: RecordId) {
    $effect(() => {
      changes.watch(['person', 'contact', 'note', 'stay', 'distribution']);
      untrack(() => void this.#ask(null));
    });
  }

  async more() {
    if (this.page?.next) await this.#ask(this.page.next);
  }

  async #ask(after: string | null) {
    const mine = ++this.#asked;
    try {
      const page = await call('open_person', { person: this.id, after });
      if (mine !== this.#asked) return;
      this.page =
        after && this.page ? { ...page, timeline: [...this.page.timeline, ...page.timeline] } : page;
      this.problem = null;
    } catch (cause) {
      if (mine === this.#asked) this.problem = problemOf(cause);
    }
  }
}
