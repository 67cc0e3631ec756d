import type { LeftDraft, RecordId } from './contract';
import { call } from './door';
import { Draft, pick } from './draft.svelte';

/** A form that can be left before it is saved, and gone on with after the lock. */
export abstract class LeavableDraft extends Draft {
  /** Which form it is. */
  abstract readonly form: LeftDraft['form'];
  /** The fields that are needed to go on. */
  protected abstract readonly frozen: readonly string[];
  /** Nothing was typed that would be missed. */
  abstract get empty(): boolean;
  /** What was typed, as far as it would be missed: it changes whenever there is something new to keep. */
  abstract get typed(): string;

  /** Everything that is needed to go on. */
  freeze(): Record<string, unknown> {
    return pick(this, this.frozen);
  }
  /** Goes on where `freeze` left, if anything was left. */
  thaw(left: LeftDraft | undefined): this {
    return Object.assign(this, pick(left?.body ?? {}, this.frozen));
  }
}

const PAUSE = 1500;
let open: Keeper[] = [];

/**
 * Keeps a form in the vault at each pause, when it is left, and before the lock, until it is saved. Made while its screen is
 * set up. That it could not be kept is no news: the form is still on the screen, and saving will say what is wrong.
 */
export class Keeper {
  #draft: LeavableDraft;
  #id: RecordId | null;
  /** What need not be kept: nothing, what is kept already, or what was saved. */
  #done: string;
  #under: Promise<void> = Promise.resolve();

  constructor(draft: LeavableDraft, id: RecordId | null = null) {
    this.#draft = draft;
    this.#id = id;
    this.#done = draft.typed;
    $effect(() => {
      if (draft.typed === this.#done) return;
      const timer = setTimeout(() => void this.keep(), PAUSE);
      return () => clearTimeout(timer);
    });
    $effect(() => {
      open = [...open, this];
      return () => {
        open = open.filter((one) => one !== this);
        void this.keep();
      };
    });
  }

  /** Keeps what was typed since; a form that is empty again is forgotten. */
  keep(): Promise<void> {
    const { typed, empty, form } = this.#draft;
    if (typed === this.#done) return this.#under;
    this.#done = typed;
    const body = this.#draft.freeze();
    return this.#then(async () => {
      if (empty) await this.#forget();
      else this.#id = (await call('keep_draft', { id: this.#id, form, body })).id;
    });
  }

  /** What is typed now is on the disk as what it is. */
  saved() {
    this.#done = this.#draft.typed;
    void this.#then(() => this.#forget());
  }

  async #forget() {
    if (this.#id !== null) await call('drop_draft', { id: this.#id });
    this.#id = null;
  }

  /** One after the other: a form that is saved while it is being kept must not come back. */
  #then(work: () => Promise<void>): Promise<void> {
    this.#under = this.#under.then(work).catch(() => undefined);
    return this.#under;
  }
}

/** Keeps every form that is open: the desk is about to be locked. */
export const keepAll = () => Promise.all(open.map((keeper) => keeper.keep()));
