import type { Act } from './contract';
import { call, problemOf } from './door';
import { clock } from './dates';
import { t, problemWords } from './words.svelte';

/** `back`: it was itself a taking back, so undoing it brings the thing again. */
type Last = { words: string; acts: Act[]; back: boolean };

/** What was saved last, so that the foot can say so and Ctrl+Z can take it back. */
class Deeds {
  savedAt = $state<string | null>(null);
  /** A form has something in it that is on no disk yet. */
  dirty = $state(false);
  last = $state.raw<Last | null>(null);
  trouble = $state<string | null>(null);

  /** Call only after the answer came: from here on the window says "saved". */
  saved(words: string, acts: Act[]) {
    this.savedAt = clock();
    this.dirty = false;
    this.trouble = null;
    this.last = { words, acts, back: false };
  }

  async undo(acts = this.last?.acts ?? []) {
    if (acts.length === 0) return;
    try {
      const undone = await call('undo', { acts });
      this.savedAt = clock();
      this.trouble = null;
      this.last = { words: t('undo-done'), acts: undone.acts, back: true };
    } catch (cause) {
      const { what, todo } = problemWords(problemOf(cause));
      this.trouble = `${what} ${todo}`;
    }
  }

  dismiss() {
    this.last = null;
    this.trouble = null;
  }
}

export const deeds = new Deeds();
