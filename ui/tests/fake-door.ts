// A door without Rust behind it, for tests and for looking at the screens. Never part of the product. What it answers is
// told in `door/`, a file a noun.
import type { Catalogue, CodeEntry, Lang, Noun, Problem, Theme } from '../src/lib/contract';
import { contacts } from './door/contacts';
import { drafts } from './door/drafts';
import { exchange } from './door/exchange';
import { goods } from './door/goods';
import { house } from './door/house';
import type { Handlers } from './door/made-up';
import { people } from './door/people';
import { reports } from './door/reports';
import { start, type State } from './door/start';

export { DESK } from './door/made-up';
export { PEOPLE } from './door/people';

export type Heard = { name: string; request: unknown };
export type FakeDoor = {
  heard: Heard[];
  handlers: Handlers;
  refuse: Partial<Record<keyof Catalogue, Problem>>;
};

const CHANGES: Partial<Record<keyof Catalogue, Noun[]>> = {
  record_contact: ['contact', 'person'],
  record_tally: ['tally'],
  register_person: ['person'],
  change_person: ['person'],
  write_note: ['note'],
  add_place: ['place'],
  check_in: ['stay'],
  move_stay: ['stay'],
  check_out: ['stay'],
  add_item: ['item'],
  receive_stock: ['stock'],
  hand_out: ['distribution', 'stock'],
  add_peer: ['exchange'],
  export_bundle: ['exchange'],
  import_bundle: ['exchange', 'person', 'contact'],
  keep_draft: ['draft'],
  drop_draft: ['draft'],
  undo: ['contact', 'person', 'stay', 'stock', 'distribution'],
};

/** The answers of a believable day. */
export const believable = (lists: Record<string, CodeEntry[]>, state: State): FakeDoor => ({
  heard: [],
  refuse: {},
  handlers: {
    ...start(lists, state),
    ...people,
    ...contacts,
    ...house,
    ...goods,
    ...exchange,
    ...drafts(),
    ...reports,
  },
});

type Internals = { invoke: (command: string, args?: Record<string, unknown>) => Promise<unknown> };

/** Puts the door where Tauri would be. */
export function install(door: FakeDoor, settings: { lang: Lang; theme: Theme }) {
  let callbacks = 0;
  const internals: Internals & Record<string, unknown> = {
    transformCallback: () => ++callbacks,
    unregisterCallback: () => undefined,
    async invoke(command, args = {}) {
      if (command === 'window_settings') return settings;
      if (command === 'drives') return [{ path: '/media/sample', name: 'SAMPLE 16', free: 12_025_908_428 }];
      if (command === 'pick_file' || command === 'pick_folder' || command === 'save_file')
        return '/media/sample/x';
      if (command !== 'call') return undefined;
      const name = args['name'] as keyof Catalogue;
      door.heard.push({ name, request: args['request'] });
      const refused = door.refuse[name];
      if (refused) throw refused;
      const handler = door.handlers[name] as ((request: unknown) => unknown) | undefined;
      const answer = await handler?.(args['request']);
      return { answer, changed: CHANGES[name] ?? [] };
    },
  };
  Object.assign(window, {
    __TAURI_INTERNALS__: internals,
    __TAURI_EVENT_PLUGIN_INTERNALS__: { unregisterListener: () => undefined },
  });
}
