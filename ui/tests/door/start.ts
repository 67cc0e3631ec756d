// A desk before it is open.
import type { CodeEntry } from '../../src/lib/contract';
import { DESK, id, type Handlers } from './made-up';

export type State = 'none' | 'locked' | 'open';

/** `lists` are the files of assets/lists by their names. */
export const start = (lists: Record<string, CodeEntry[]>, state: State): Handlers => ({
  about: () => ({
    name: 'Пристань',
    version: '0.1.0',
    vault_format: 1,
    bundle_format: 1,
    licence: 'Apache-2.0',
    notices: 'serde 1.0.229 MIT OR Apache-2.0\n'.repeat(60),
  }),
  status: () => ({
    state,
    home: '/home/sample/.local/share/pristan',
    handles: state === 'none' ? [] : ['o1', 'p2'],
    desk: state === 'open' ? DESK : null,
  }),
  code_lists: () => ({ lists }),
  first_run: () => ({
    desk: DESK,
    sheet: {
      lines: Array.from(
        { length: 9 },
        (_, i) => `${i + 1}  ABCD${i} EFGH${i} JKMN${i} PQRS${i} TVWX${i}  Z${i}`,
      ),
      qr: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h3v3H0zM6 0h3v3H6zM0 6h3v3H0zM4 4h1v1H4zM6 6h2v1H6z"/></svg>',
      vault: id(1),
    },
  }),
  unlock: () => DESK,
  lock: () => ({}),
});
