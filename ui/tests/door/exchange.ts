// A site, its head office, and one bundle each way.
import { id, TODAY, type Handlers } from './made-up';

const FINGERPRINT = '407182256390417661203187550944082137746019925533810467291058';
const ENTRIES = 1284;
const FRESH = 343;

export const exchange: Handlers = {
  exchange_state: () => ({
    site: id(7),
    name: 'Набережная',
    fingerprint: FINGERPRINT,
    peers: [
      {
        site: id(8),
        name: 'Центр',
        role: 'head_office',
        fingerprint: [...FINGERPRINT].reverse().join(''),
        added_on: '2026-11-02',
      },
    ],
    exports: [{ number: 2, at: '2026-11-10T12:00:00', file: '7f3a.pristan', bytes: 981_234, entries: 1188 }],
    imports: [{ number: 31, at: '2026-11-19T17:30:00', sender: 'Гавань', entries: 6310, fresh: 214 }],
  }),
  save_card: ({ path }) => ({ file: path }),
  add_peer: ({ fingerprint }) => ({
    peer: { site: id(9), name: 'Гавань', role: 'site', fingerprint: FINGERPRINT, added_on: TODAY },
    added: fingerprint !== null,
  }),
  export_bundle: () => ({
    file: '/media/sample/9c1e.pristan',
    bytes: 9_812_345,
    sha256: 'a3'.repeat(32),
    number: 3,
    entries: ENTRIES,
    recipients: ['Центр'],
    outbox: ['casework'],
  }),
  inspect_bundle: () => ({
    sender: 'Гавань',
    number: 32,
    made_at: '2026-11-22T17:04:00',
    entries: ENTRIES,
    fresh: FRESH,
    known_before: true,
    members: [
      { name: 'registry.jsonl', bytes: 812_000, compartment: 'registry', readable: true },
      { name: 'shelter.zst.age', bytes: 41_000, compartment: 'shelter', readable: true },
      { name: 'casework.zst.age', bytes: 9_100, compartment: 'casework', readable: false },
    ],
  }),
  import_bundle: () => ({
    sender: 'Гавань',
    number: 32,
    entries: ENTRIES,
    fresh: FRESH,
    waiting: ['casework'],
    unsettled: 2,
    state_hash: '5e'.repeat(32),
  }),
};
