import type { LeftDraft, PersonRow, RecordId } from './contract';

/** Somebody a form is about, as far as the screen before knew them. */
export type Somebody = Pick<PersonRow, 'id' | 'code' | 'name'>;

/** Where the window is. Never in an address: ids of people stay out of logs and histories. */
export type Screen =
  | { at: 'desk' }
  | { at: 'contacts' }
  | { at: 'contact'; person?: Somebody; typed?: string; unnamed?: boolean; draft?: LeftDraft }
  | { at: 'tally'; draft?: LeftDraft }
  | { at: 'people'; register?: boolean; typed?: string; draft?: LeftDraft }
  | { at: 'person'; id: RecordId; draft?: LeftDraft }
  | { at: 'board'; place?: Somebody; add?: boolean; draft?: LeftDraft }
  | { at: 'handout'; person?: Somebody; draft?: LeftDraft }
  | { at: 'stock'; receive?: boolean; draft?: LeftDraft }
  | { at: 'exchange'; step?: 'export' | 'import' }
  | { at: 'figures' }
  | { at: 'about' };

class Router {
  screen = $state.raw<Screen>({ at: 'desk' });
  /** Grows with each step, so that the same screen opened twice is drawn anew. */
  step = $state(0);
  #back: Screen[] = [];

  go(screen: Screen) {
    this.#back = [...this.#back.slice(-30), this.screen];
    this.#show(screen);
  }

  back() {
    this.#show(this.#back.pop() ?? { at: 'desk' });
  }

  /** To the desk; the way here is forgotten. */
  home() {
    this.#back = [];
    this.#show({ at: 'desk' });
  }

  #show(screen: Screen) {
    this.screen = screen;
    this.step += 1;
  }
}

export const router = new Router();
