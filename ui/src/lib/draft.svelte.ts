import type { Act, Problem } from './contract';
import { problemOf } from './door';
import { deeds } from './deeds.svelte';

/** What was saved: how the window says it, and what takes it back. */
export type Saved = { words: string; acts: Act[] };

/** What every form shares: it sends itself once at a time, and keeps what was wrong for the summary to show. */
export abstract class Draft {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** Sends it and says so. Returns whether it was saved; the problem is kept otherwise. */
  async record(save: () => Promise<Saved>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      const { words, acts } = await save();
      deeds.saved(words, acts);
      return true;
    } catch (cause) {
      this.problem = problemOf(cause);
      deeds.dirty = true;
      return false;
    } finally {
      this.busy = false;
    }
  }
}
