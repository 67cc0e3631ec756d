import { describe, expect, it } from 'vitest';
import { clashes, draw, whoSleeps } from '../src/features/board/grid';
import type { Bar, PlaceRow } from '../src/lib/contract';

const NIGHTS = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
const bar = (stay: string, from: string, until: string | null, clash = false): Bar => ({
  stay,
  resident: stay,
  person: null,
  shown_name: stay,
  from,
  until,
  state: 'in',
  clash,
});

describe('the board', () => {
  it('cuts a stay to the nights shown and says where it goes on', () => {
    expect(draw([bar('a', '2026-11-01', '2026-11-23')], NIGHTS)).toMatchObject([
      { from: 1, nights: 2, open: true, on: false },
    ]);
    expect(draw([bar('b', '2026-11-24', null)], NIGHTS)).toMatchObject([
      { from: 4, nights: 2, open: false, on: true },
    ]);
    expect(draw([bar('c', '2026-10-01', '2026-11-21')], NIGHTS), 'who left before is not drawn').toEqual([]);
  });

  it('draws two stays that meet on one line and two that overlap on two', () => {
    const meet = draw([bar('a', '2026-11-21', '2026-11-23'), bar('b', '2026-11-23', null)], NIGHTS);
    expect(meet.map((one) => one.lane)).toEqual([0, 0]);
    const overlap = draw([bar('a', '2026-11-21', '2026-11-24'), bar('b', '2026-11-23', null)], NIGHTS);
    expect(overlap.map((one) => one.lane)).toEqual([0, 1]);
  });

  it('frames only the nights on which two are in one bed', () => {
    const drawn = draw(
      [bar('a', '2026-11-21', '2026-11-24', true), bar('b', '2026-11-23', null, true)],
      NIGHTS,
    );
    expect(clashes(drawn, 1, NIGHTS.length)).toEqual([{ from: 3, nights: 1 }]);
    expect(clashes(drawn, 2, NIGHTS.length), 'two beds hold two').toEqual([]);
  });

  it('counts a night for whoever arrived by it and left after it', () => {
    const place: PlaceRow = {
      id: '1',
      name: '1-1',
      unit: 'women',
      kind: 'bed',
      beds: 1,
      state: 'available',
      bars: [bar('a', '2026-11-22', '2026-11-24')],
    };
    expect(NIGHTS.map((night) => whoSleeps(place, night).length)).toEqual([0, 1, 1, 0, 0]);
  });
});
