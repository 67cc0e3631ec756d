import type { CodeLists, Compartment, DeskInfo, Lang, Status, Theme } from './contract';
import { call, lockWindow, setWindowSettings, windowSettings } from './door';
import { keepAll } from './keeper.svelte';
import { lists } from './lists.svelte';
import { words } from './words.svelte';

/** Whether a desk is open and whose, and how the window looks. */
class Session {
  status = $state.raw<Status | null>(null);
  theme = $state<Theme>('system');
  covered = $state(false);

  get desk(): DeskInfo | null {
    return this.status?.desk ?? null;
  }

  has(compartment: Compartment): boolean {
    return this.desk?.compartments.includes(compartment) ?? false;
  }

  async start() {
    const settings = await windowSettings();
    this.#show(settings.lang, settings.theme);
    lists.set((await call('code_lists', {})).lists as CodeLists);
    this.status = await call('status', {});
  }

  opened(desk: DeskInfo) {
    if (this.status) this.status = { ...this.status, state: 'open', desk };
  }

  async settings(lang: Lang, theme: Theme) {
    this.#show(lang, theme);
    await setWindowSettings({ lang, theme });
  }

  #show(lang: Lang, theme: Theme) {
    words.lang = lang;
    this.theme = theme;
    const root = document.documentElement;
    root.lang = lang;
    if (theme === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }

  /** Hides everything at once. The keys are forgotten behind the cover, so the way back is the password. */
  async cover() {
    if (this.covered) return;
    this.covered = true;
    await keepAll();
    if (this.desk) await call('lock', {});
  }

  async lock() {
    await keepAll();
    await lockWindow();
    leave();
  }
}

/** A fresh page remembers nothing of what was on this one. */
export function leave() {
  window.location.reload();
}

export const session = new Session();
