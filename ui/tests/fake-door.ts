// A door without Rust behind it, for tests and for looking at the screens. Never part of the product.
// Everybody in it is made up: each name says "sample" or "test" in its own language.
import type {
  Bar,
  Catalogue,
  CodeEntry,
  ContactRow,
  DeskInfo,
  Lang,
  Noun,
  PersonRow,
  PlaceRow,
  Problem,
  Theme,
} from '../src/lib/contract';

type Handlers = {
  [K in keyof Catalogue]?: (
    request: Catalogue[K]['request'],
  ) => Catalogue[K]['answer'] | Promise<Catalogue[K]['answer']>;
};
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
  undo: ['contact', 'person', 'stay', 'stock', 'distribution'],
};

const id = (n: number) => n.toString(16).padStart(32, '0');
const act = { entry: id(99), compartment: 'registry' as const };
export const TODAY = '2026-11-23';

export const DESK: DeskInfo = {
  site: 'Набережная',
  desk: 'приёмная, стол 2',
  user: 'О. Образцова',
  handle: 'o1',
  compartments: ['registry', 'shelter', 'casework'],
  head_office: false,
  today: TODAY,
};

const person = (
  n: number,
  code: string,
  name: string,
  birth: string,
  citizenship: string,
  also: string | null = null,
): PersonRow => ({
  id: id(n),
  code,
  name,
  also,
  birth,
  sex: 'male',
  citizenships: [citizenship],
  matched: name.slice(0, 6),
});

export const PEOPLE: PersonRow[] = [
  person(1, '10427', 'Намунаев Мисол Ўрнакович', '1990-02', 'UZB', 'Namunaev Misol'),
  person(2, '08771', 'Намунаева Ибрат', '1990~', 'UZB'),
  person(3, '13115', 'Намунабек уулу Мисал', 'P34Y/2024-05-01', 'KGZ'),
  person(4, '04122', 'Намунов Пример', '1971-05-12', 'TJK'),
];

const row = (
  n: number,
  at: string,
  channel: string,
  name: string | null,
  code: string | null,
  topics: string[],
  results: string[],
  ending: string | null = null,
): ContactRow => ({
  id: id(100 + n),
  entry: id(200 + n),
  at: `2026-11-23T${at}:00`,
  happened_on: TODAY,
  channel,
  service_point: id(11),
  person: code ? id(n) : null,
  name,
  code,
  topics,
  results,
  ending,
  people_present: n === 4 ? 3 : 1,
});

const CONTACTS: ContactRow[] = [
  row(
    1,
    '14:32',
    'reception',
    'Nguyễn Thị Mẫu',
    '12884',
    ['work_patent_get', 'documents_translation'],
    ['consultation'],
  ),
  row(2, '14:20', 'hotline', null, null, ['stay_registration'], ['information'], 'completed'),
  row(3, '14:05', 'reception', 'Үлгүбаев Мисал', '09313', ['residence_trp_quota'], ['document_drafted']),
  row(
    4,
    '13:47',
    'office',
    null,
    null,
    ['protection_appeal', 'protection_temporary_asylum'],
    ['appointment'],
  ),
  row(5, '13:30', 'hotline', null, null, [], [], 'silence'),
  row(
    6,
    '13:12',
    'reception',
    'Зразкова Оксана',
    '11909',
    ['social_school', 'social_medicine'],
    ['referred'],
  ),
  row(
    7,
    '12:58',
    'reception',
    'Образцов Пример',
    '06558',
    ['work_patent_payment'],
    ['information', 'leaflet'],
  ),
  row(8, '12:40', 'reception', null, '13020', ['documents_lost_passport'], ['document_drafted']),
];

const bar = (
  n: number,
  name: string,
  from: string,
  until: string | null,
  state: Bar['state'] = 'in',
  clash = false,
): Bar => ({
  stay: id(300 + n),
  resident: id(400 + n),
  person: id(n),
  shown_name: name,
  from,
  until,
  state,
  clash,
});
const place = (
  n: number,
  name: string,
  unit: string,
  bars: Bar[],
  state = 'available',
  beds = 1,
): PlaceRow => ({
  id: id(500 + n),
  name,
  unit,
  kind: 'bed',
  beds,
  state,
  bars,
});
const PLACES: PlaceRow[] = [
  place(1, '1-1', 'women', [bar(1, 'Зразкова Оксана', '2026-11-01', '2026-11-27')]),
  place(2, '1-2', 'women', [
    bar(2, 'Exemple Aminata', '2026-11-01', '2026-11-24'),
    bar(3, 'Тестова Проба', '2026-11-26', null, 'planned'),
  ]),
  place(3, '1-3', 'women', [bar(4, 'Nguyễn Thị Mẫu', '2026-11-10', null)]),
  place(4, '1-4', 'women', []),
  place(5, '2-1', 'men', [bar(5, 'Үлгүбаев Мисал', '2026-10-20', '2026-11-30')]),
  place(6, '2-2', 'men', [
    bar(6, 'Sample John', '2026-11-02', '2026-11-23', 'out'),
    bar(7, 'Trần Văn Ví Dụ', '2026-11-23', null),
  ]),
  place(7, '2-3', 'men', [bar(8, 'Намунаев Мисол', '2026-11-14', '2026-11-28')]),
  place(8, '2-4', 'men', [bar(9, 'Образцов Пример', '2026-11-22', '2026-12-20', 'absent')]),
  place(9, '2-5', 'men', [
    bar(10, '№ 26171', '2026-11-23', '2026-11-27', 'planned', true),
    bar(11, '№ 26222', '2026-11-25', '2026-12-01', 'planned', true),
  ]),
  place(10, '3-1', 'family', [bar(12, 'Намунаева Ибрат', '2026-11-14', '2026-11-28')]),
  place(11, '3-2', 'family', [], 'blocked'),
];

const ITEMS = [
  {
    id: id(601),
    code: 'KRELHYPA01P',
    name: 'Гигиенический набор, 1 человек, 3 месяца',
    unit: 'parcel',
    on_hand: '64',
  },
  { id: id(602), code: 'HSHEBLANPMT1', name: 'Одеяло', unit: 'piece', on_hand: '3' },
  { id: id(603), code: 'HHYGSOAP100G', name: 'Мыло 100 г', unit: 'piece', on_hand: '160' },
  {
    id: id(604),
    code: 'KRELFOPA01P',
    name: 'Продуктовый набор, 1 человек, 1 месяц',
    unit: 'parcel',
    on_hand: '0',
  },
  { id: id(605), code: 'HHYGDIAPWA01', name: 'Подгузники', unit: 'pack', on_hand: '-2' },
];
const FINGERPRINT = '407182256390417661203187550944082137746019925533810467291058';

/** The answers of a believable day. `lists` are the files of assets/lists by their names. */
export function believable(lists: Record<string, CodeEntry[]>, state: 'none' | 'locked' | 'open'): FakeDoor {
  const door: FakeDoor = { heard: [], refuse: {}, handlers: {} };
  const opened = { entries: 1284, fresh: 343 };
  door.handlers = {
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
    read_birth: ({ text }) => {
      const year = Number(/\d{4}/.exec(text)?.[0] ?? 1990);
      return {
        birth: `${year}-02`,
        reading: {
          code: 'month',
          day: null,
          month: 2,
          year,
          year_to: null,
          count: null,
          age_from: 36,
          age_to: 36,
        },
      };
    },
    read_date: ({ text }) => ({
      date: text.split('.').length === 3 ? text.split('.').reverse().join('-') : TODAY,
    }),
    desk_overview: () => ({
      today: TODAY,
      channels: [
        { channel: 'reception', n: 9 },
        { channel: 'hotline', n: 4 },
        { channel: 'office', n: 1 },
      ],
      contacts: CONTACTS,
      free: [
        { unit: 'women', free: 1, of: 4 },
        { unit: 'men', free: 0, of: 5 },
        { unit: 'family', free: 2, of: 5 },
      ],
      service_points: [
        { id: id(11), name: 'приёмная', kind: 'reception' },
        { id: id(12), name: 'горячая линия', kind: 'hotline_room' },
        { id: id(13), name: 'офис', kind: 'office' },
        { id: id(14), name: 'приют', kind: 'shelter' },
      ],
      last_export: '2026-11-10T12:00:00',
      unsettled: 2,
    }),
    day_contacts: () => ({ rows: CONTACTS, next: 'more', total: 14 }),
    find_people: ({ text }) => {
      const [family = '', given = '', patronymic = ''] = text
        .trim()
        .split(/\s+/)
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
      return { people: /нет|никто/i.test(text) ? [] : PEOPLE, next: null, family, given, patronymic };
    },
    register_person: () => ({ person: id(1), code: '26302', act }),
    record_contact: ({ new_person }) => ({
      contact: id(21),
      person: new_person ? id(1) : null,
      code: new_person ? '26302' : null,
      act,
    }),
    record_tally: () => ({ tally: id(22), act }),
    write_note: () => ({ note: id(23), act }),
    open_person: () => ({
      person: {
        id: id(1),
        code: '10427',
        names: [
          {
            id: id(31),
            text: 'Намунаев Мисол Ўрнакович',
            usage: 'document',
            family: 'Намунаев',
            given: 'Мисол',
            patronymic: 'Ўрнакович',
            single: '',
          },
          {
            id: id(32),
            text: 'Namunaev Misol',
            usage: 'latin',
            family: 'Namunaev',
            given: 'Misol',
            patronymic: '',
            single: '',
          },
        ],
        name_status: 'full',
        birth: { value: '1990-02', siblings: ['1991~'] },
        sex: { value: 'male', siblings: [] },
        citizenships: ['UZB'],
        papers: { value: 'partly', siblings: [] },
        registered_on: '2026-11-12',
        disclosure: 'full',
        basis: 'b',
        lives_at: 'место 2-3, с 14.11.2026',
      },
      timeline: [
        {
          id: id(41),
          compartment: 'registry',
          kind: 'contact',
          on: TODAY,
          at: '2026-11-23T14:32:00',
          act,
          user: 'О. Образцова',
          codes: {
            channels: ['reception'],
            topics: ['work_patent_get', 'documents_translation'],
            results: ['consultation'],
          },
          text: null,
          quantity: null,
          reversed: false,
        },
        {
          id: id(46),
          compartment: 'casework',
          kind: 'note',
          on: TODAY,
          at: '2026-11-23T14:40:00',
          act,
          user: 'О. Образцова',
          codes: {},
          text: 'Просит не звонить на прежний номер.',
          quantity: null,
          reversed: false,
        },
        {
          id: id(42),
          compartment: 'registry',
          kind: 'distribution',
          on: '2026-11-19',
          at: '2026-11-19T16:10:00',
          act,
          user: 'Т. Тестова',
          codes: { item_units: ['parcel'] },
          text: 'Гигиенический набор, 1 человек',
          quantity: '1',
          reversed: false,
        },
        {
          id: id(43),
          compartment: 'shelter',
          kind: 'arrived',
          on: '2026-11-14',
          at: '2026-11-14T12:00:00',
          act,
          user: 'П. Примеров',
          codes: { stay_grounds: ['no_housing'] },
          text: 'место 2-3',
          quantity: null,
          reversed: false,
        },
        {
          id: id(44),
          compartment: 'registry',
          kind: 'contact',
          on: '2026-11-12',
          at: '2026-11-12T10:44:00',
          act,
          user: 'О. Образцова',
          codes: {
            channels: ['hotline'],
            topics: ['social_shelter'],
            results: ['appointment'],
            call_endings: ['completed'],
          },
          text: null,
          quantity: null,
          reversed: true,
        },
        {
          id: id(45),
          compartment: 'registry',
          kind: 'registered',
          on: '2024-05-17',
          at: '2024-05-17T11:20:00',
          act,
          user: 'О. Образцова',
          codes: {},
          text: null,
          quantity: null,
          reversed: false,
        },
      ],
      next: null,
      open: ['registry', 'shelter', 'casework'],
      stay: id(308),
    }),
    change_person: () => ({ act }),
    undo: () => ({ acts: [act] }),
    board: ({ from, nights }) => ({
      nights: Array.from({ length: nights }, (_, i) =>
        new Date(Date.parse(`${from}T00:00:00Z`) + i * 86_400_000).toISOString().slice(0, 10),
      ),
      places: PLACES,
      without_place: [
        bar(20, 'مثال النموذجي', '2026-11-24', null, 'planned'),
        bar(21, 'Тестова Мария', '2026-11-23', null, 'planned'),
      ],
      occupied: Array.from({ length: nights }, (_, i) => 8 - (i % 4)),
      beds: 11,
    }),
    add_place: () => ({ place: id(520), act }),
    check_in: () => ({ stay: id(320), resident: id(420), act }),
    move_stay: () => ({ act }),
    check_out: () => ({ act }),
    items: () => ({ items: ITEMS, storerooms: ['Основной'] }),
    add_item: () => ({ item: id(610), act }),
    receive_stock: () => ({ movement: id(620), act }),
    hand_out_people: () => ({
      residents: PLACES.flatMap((one) => one.bars)
        .filter((one) => one.state === 'in')
        .map((one) => ({
          resident: one.resident ?? one.stay,
          person: one.person,
          shown_name: one.shown_name ?? '',
        })),
      last_time: PEOPLE,
      last_on: '2026-11-09',
    }),
    hand_out: ({ people, residents, unnamed }) => ({
      distributions: [id(630)],
      acts: [act],
      recipients: people.length + residents.length + unnamed,
    }),
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
      exports: [
        { number: 2, at: '2026-11-10T12:00:00', file: '7f3a.pristan', bytes: 981_234, entries: 1188 },
      ],
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
      entries: opened.entries,
      recipients: ['Центр'],
      outbox: ['casework'],
    }),
    inspect_bundle: () => ({
      sender: 'Гавань',
      number: 32,
      made_at: '2026-11-22T17:04:00',
      entries: opened.entries,
      fresh: opened.fresh,
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
      entries: opened.entries,
      fresh: opened.fresh,
      waiting: ['casework'],
      unsettled: 2,
      state_hash: '5e'.repeat(32),
    }),
    figures: () => ({
      lines: [
        { code: 'h1', value: 2993, closed: null, quoted: null },
        { code: 'r1', value: 13998, closed: null, quoted: null },
        { code: 'o1', value: 3004, closed: null, quoted: '≈ 3 000' },
        { code: 's1', value: null, closed: 'shelter', quoted: null },
      ],
      readings: [
        { code: 'total_a', value: 17002, closed: null, quoted: null },
        { code: 'total_b', value: 16991, closed: null, quoted: null },
        { code: 'total_c', value: 19995, closed: null, quoted: null },
      ],
      open: ['registry'],
      months: Array.from({ length: 12 }, (_, i) => ({
        month: `2016-${String(i + 1).padStart(2, '0')}-01`,
        h1: 190 + ((i * 37) % 110),
        r1: 930 + ((i * 211) % 410),
        o1: 200 + ((i * 53) % 90),
      })),
      made_at: '2026-11-23T14:30:00',
    }),
    verify: () => ({
      entries: 2204,
      records: 1190,
      state: [{ compartment: 'registry', hash: '5e'.repeat(32) }],
      findings: [],
    }),
  };
  return door;
}

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
