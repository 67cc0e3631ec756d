// A house of eleven places, two of them at odds.
import type { Bar, PlaceRow } from '../../src/lib/contract';
import { act, id, type Handlers } from './made-up';

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
export const PLACES: PlaceRow[] = [
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

export const house: Handlers = {
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
};
