// The contacts of a believable day.
import type { ContactRow } from '../../src/lib/contract';
import { act, id, TODAY, type Handlers } from './made-up';

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

export const contacts: Handlers = {
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
  record_contact: ({ new_person }) => ({
    contact: id(21),
    person: new_person ? id(1) : null,
    code: new_person ? '26302' : null,
    act,
  }),
  record_tally: () => ({ tally: id(22), act }),
  read_date: ({ text }) => ({
    date: text.split('.').length === 3 ? text.split('.').reverse().join('-') : TODAY,
  }),
};
