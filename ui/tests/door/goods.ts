// A store with enough, little, nothing and less than nothing.
import { PLACES } from './house';
import { act, id, type Handlers } from './made-up';
import { PEOPLE } from './people';

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

export const goods: Handlers = {
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
};
