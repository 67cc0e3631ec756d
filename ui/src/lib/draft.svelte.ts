import type { Problem } from './contract';
import { problemOf } from './door';
import { deeds } from './deeds.svelte';

/** What every form shares: it sends itself once at a time, and keeps what was wrong for the summary to show. */
export abstract class Draft {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** Sends it. Returns whether it was saved; the problem is kept otherwise. */
  async send(save: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = null;
    try {
      await save();
      return true;
    } catch (cause) {
      this.problem = problemOf(cause);
      deeds.dirty = true;
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** The sentence for a field, when the problem is about it. */
  wrong(field: string): Problem | null {
    return this.problem?.field === field ? this.problem : null;
  }
}
