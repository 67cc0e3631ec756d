import type { Act, Problem } from './contract';
import { readDays } from './days';
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
      const unread = await readDays();
      if (!unread) {
        const { words, acts } = await save();
        deeds.saved(words, acts);
        return true;
      }
      this.problem = unread;
    } catch (cause) {
      this.problem = this.here(problemOf(cause));
    } finally {
      this.busy = false;
    }
    deeds.dirty = true;
    return false;
  }

  /** The problem at the field of this form, where that has another name than in the request. */
  protected here(problem: Problem): Problem {
    return problem;
  }
}

/** The same problem at another field. */
export const moved = (problem: Problem, fields: Record<string, string>): Problem => ({
  ...problem,
  field: fields[problem.field ?? ''] ?? problem.field,
});

/** These fields of a form, as plain values. */
export function pick(from: unknown, fields: readonly string[]): Record<string, unknown> {
  const all = from as Record<string, unknown>;
  return $state.snapshot(
    Object.fromEntries(fields.filter((field) => field in all).map((field) => [field, all[field]])),
  );
}
