import { clock } from './dates';

/** A form that can be left with something in it and come back to. */
export interface Leavable {
  /** Nothing was typed that would be missed. */
  readonly empty: boolean;
  /** What was typed, as far as it would be missed: what is the same need not be kept twice. */
  readonly typed: string;
}

type Kept<T> = { draft: T; at: string };

/** The forms of one kind that were left with something in them, the last one first. In memory until the desk is locked. */
export class Aside<T extends Leavable> {
  kept = $state.raw<Kept<T>[]>([]);

  keep(draft: T) {
    if (!draft.empty) this.kept = [{ draft, at: clock() }, ...this.kept];
  }

  /** Gives this one back, or the last one. */
  take(wanted?: Leavable): T | undefined {
    const found = wanted ? this.kept.find((one) => one.draft === wanted) : this.kept[0];
    this.kept = this.kept.filter((one) => one !== found);
    return found?.draft;
  }
}
