import type { DeskInfo, Problem, RecoverySheet } from '$lib/contract';
import { call, problemOf } from '$lib/door';
import { session } from '$lib/session.svelte';
import { words } from '$lib/words.svelte';
import { SheetCheck } from './sheet';

export const STEPS = ['language', 'who', 'password', 'sheet', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** The five steps of making a vault. The third one makes it; from there is no way back. */
export class FirstRunDraft {
  at = $state(0);
  site = $state('');
  desk = $state('');
  user = $state('');
  handle = $state('');
  headOffice = $state(false);
  password = $state('');
  again = $state('');
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  sheet = $state.raw<RecoverySheet | null>(null);
  check = $state.raw<SheetCheck | null>(null);
  kept = $state(false);
  typed = $state(['', '']);
  #desk: DeskInfo | null = null;

  get step(): Step {
    return STEPS[this.at] ?? 'done';
  }

  /** The two passwords differ: a hint while typing, the button waits for it. */
  get mistyped(): boolean {
    return this.again !== '' && this.password !== this.again;
  }

  get sheetChecked(): boolean {
    return (
      this.kept ||
      (this.check?.fits(0, this.typed[0] ?? '') && this.check.fits(1, this.typed[1] ?? '')) === true
    );
  }

  /** Whether the button leads on. */
  get ready(): boolean {
    switch (this.step) {
      case 'who':
        return [this.site, this.desk, this.user, this.handle].every((text) => text.trim() !== '');
      case 'password':
        return this.password !== '' && this.password === this.again && !this.busy;
      case 'sheet':
        return this.sheetChecked;
      default:
        return true;
    }
  }

  async next() {
    if (!this.ready) return;
    this.problem = null;
    if (this.step === 'password') await this.#make();
    else if (this.step === 'done') this.finish();
    else this.at += 1;
  }

  back() {
    if (this.at <= 0 || this.at > 2) return;
    this.problem = null;
    this.at -= 1;
  }

  async #make() {
    this.busy = true;
    try {
      const { sheet, desk } = await call('first_run', {
        site: this.site.trim(),
        desk: this.desk.trim(),
        user: this.user.trim(),
        handle: this.handle.trim(),
        password: this.password,
        head_office: this.headOffice,
        lang: words.lang,
      });
      this.password = this.again = '';
      this.sheet = sheet;
      this.check = new SheetCheck(sheet.lines, Math.random);
      this.#desk = desk;
      this.at = 3;
    } catch (cause) {
      this.problem = problemOf(cause);
      const field = this.problem.field;
      if (field !== null && ['site', 'desk', 'user', 'handle'].includes(field)) this.at = 1;
    } finally {
      this.busy = false;
    }
  }

  finish() {
    this.sheet = null;
    if (this.#desk) session.opened(this.#desk);
  }
}
