// Four people with one name, and the page of the first.
import type { PersonRow } from '../../src/lib/contract';
import { act, id, TODAY, type Handlers } from './made-up';

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
  marks: [{ from: 0, until: 5 }],
  also_marks: [],
});

export const PEOPLE: PersonRow[] = [
  person(1, '10427', 'Намунаев Мисол Ўрнакович', '1990-02', 'UZB', 'Namunaev Misol'),
  person(2, '08771', 'Намунаева Ибрат', '1990~', 'UZB'),
  person(3, '13115', 'Намунабек уулу Мисал', 'P34Y/2024-05-01', 'KGZ'),
  person(4, '04122', 'Намунов Пример', '1971-05-12', 'TJK'),
];

export const people: Handlers = {
  find_people: ({ text }) => {
    const [family = '', given = '', patronymic = ''] = text
      .trim()
      .split(/\s+/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
    return { people: /нет|никто/i.test(text) ? [] : PEOPLE, next: null, family, given, patronymic };
  },
  register_person: () => ({ person: id(1), code: '26302', act }),
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
  write_note: () => ({ note: id(23), act }),
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
  undo: () => ({ acts: [act] }),
};
