import { mount, unmount } from 'svelte';
import { afterEach, beforeEach } from 'vitest';
import { deeds } from '../src/lib/deeds.svelte';
import { router } from '../src/lib/router.svelte';
import { search } from '../src/lib/search.svelte';
import { session } from '../src/lib/session.svelte';
import App from '../src/routes/App.svelte';
import { codeLists } from './code-lists';
import { believable, install, type FakeDoor } from './fake-door';
import { settle, Typist } from './typist';

/** The whole program before a fake door, opened anew for each story and gone after it. */

export let door: FakeDoor;
export let typist: Typist;
let app: Record<string, unknown>;

export async function open(state: 'none' | 'locked' | 'open') {
  door = believable(codeLists(), state);
  install(door, { lang: 'ru', theme: 'light' });
  typist = new Typist();
  app = mount(App, { target: document.body });
  await settle(30);
}
beforeEach(() => {
  router.home();
  search.clear();
  deeds.dismiss();
  session.covered = false;
  session.status = null;
});
afterEach(async () => {
  await unmount(app);
  document.body.replaceChildren();
});

/** What was last asked of an operation. */
export const last = (name: string) => door.heard.filter((heard) => heard.name === name).at(-1)?.request;
/** As it reads; where a line may not break is no matter here. */
export const text = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');
