import type { Problem } from '$lib/contract';
import { call, problemOf } from '$lib/door';
import { session } from '$lib/session.svelte';

/** Typing the password: what to watch on the keyboard, and how long to wait after a wrong one. */
export class Unlocking {
  handle = $state('');
  password = $state('');
  busy = $state(false);
  /** Seconds until the next try. Rust counts them too; here they are only shown. */
  wait = $state(0);
  /** The last problem brought a wait with it. */
  waited = $state(false);
  problem = $state.raw<Problem | null>(null);
  #caps = $state(false);
  #cyrillic = $state(false);
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(readonly handles: string[]) {
    this.handle = handles[0] ?? '';
  }

  /** The problem, when another password or a later try is the way out. */
  get atPassword(): Problem | null {
    return this.problem?.field === 'password' ? this.problem : null;
  }

  get ready(): boolean {
    return !this.busy && this.wait === 0 && this.password !== '';
  }

  /** What most often makes a right password wrong. */
  get warning(): string | null {
    if (this.#caps && this.#cyrillic) return 'unlock-caps-cyrillic';
    if (this.#caps) return 'unlock-caps';
    return this.#cyrillic ? 'unlock-cyrillic' : null;
  }

  notice(event: KeyboardEvent) {
    this.#caps = event.getModifierState('CapsLock');
    if (event.key.length === 1) this.#cyrillic = /[а-яё]/i.test(event.key);
  }

  async open() {
    if (!this.ready) return;
    this.busy = true;
    try {
      const desk = await call('unlock', { handle: this.handle, password: this.password });
      this.password = '';
      session.opened(desk);
    } catch (cause) {
      this.problem = problemOf(cause);
      this.#count(Number(this.problem.args['seconds'] ?? 0));
    } finally {
      this.busy = false;
    }
  }

  #count(seconds: number) {
    clearInterval(this.#timer);
    this.wait = seconds;
    this.waited = seconds > 0;
    if (seconds === 0) return;
    this.#timer = setInterval(() => {
      this.wait -= 1;
      if (this.problem)
        this.problem = { ...this.problem, args: { ...this.problem.args, seconds: this.wait } };
      if (this.wait <= 0) clearInterval(this.#timer);
    }, 1000);
  }
}
