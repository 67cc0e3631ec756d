// The board as a drawing: places by nights, and where each stay lies in it. Pure.
import type { Bar, BoardPage, IsoDate, PlaceRow } from '$lib/contract';
import { nightsBetween } from '$lib/dates';
import { lists, type Option } from '$lib/lists.svelte';

/** A stay as drawn: columns count from 1; a lane is one line of a place that more than one shares. */
export type Drawn = { bar: Bar; from: number; nights: number; lane: number; open: boolean; on: boolean };

/** The night a column stands for, as an index from 0; may lie outside the board. */
const column = (first: IsoDate, date: IsoDate) => nightsBetween(first, date);

/** The stays of a place cut to the nights shown, each in the first lane that is free. */
export function draw(bars: readonly Bar[], nights: readonly IsoDate[]): Drawn[] {
  const first = nights[0];
  if (first === undefined) return [];
  const lanes: number[] = [];
  const drawn: Drawn[] = [];
  for (const bar of [...bars].sort((a, b) => a.from.localeCompare(b.from))) {
    const from = Math.max(0, column(first, bar.from));
    const until = Math.min(nights.length, bar.until ? column(first, bar.until) : nights.length);
    if (until <= from) continue;
    const free = lanes.findIndex((end) => end <= from);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = until;
    drawn.push({
      bar,
      from: from + 1,
      nights: until - from,
      lane,
      open: column(first, bar.from) < 0,
      on: !bar.until || column(first, bar.until) > nights.length,
    });
  }
  return drawn;
}

/** The nights on which more sleep in a place than it has beds, as runs of columns. */
export function clashes(
  drawn: readonly Drawn[],
  beds: number,
  nights: number,
): { from: number; nights: number }[] {
  const runs: { from: number; nights: number }[] = [];
  for (let night = 1; night <= nights; night += 1) {
    const there = drawn.filter(
      (one) => one.from <= night && night < one.from + one.nights && one.bar.state !== 'out',
    );
    if (there.length <= beds || !there.some((one) => one.bar.clash)) continue;
    const last = runs.at(-1);
    if (last && last.from + last.nights === night) last.nights += 1;
    else runs.push({ from: night, nights: 1 });
  }
  return runs;
}

/** Who is in a place on a night of the board, by its index from 0. */
export function whoSleeps(place: PlaceRow, night: IsoDate): Bar[] {
  return place.bars.filter((bar) => bar.from <= night && (bar.until === null || night < bar.until));
}

/** The places in the order of the board: by unit, then as they come. */
export function byUnit(page: BoardPage): { unit: string; places: PlaceRow[] }[] {
  const units = new Map<string, PlaceRow[]>();
  for (const place of page.places) units.set(place.unit, [...(units.get(place.unit) ?? []), place]);
  return [...units].map(([unit, places]) => ({ unit, places }));
}

/** The places where somebody can be put, with whom each is for. */
export const placeOptions = (places: readonly PlaceRow[]): Option[] =>
  places
    .filter((place) => place.state === 'available')
    .map(({ id, name, unit }) => ({ code: id, label: `${name} · ${lists.label('place_units', unit)}` }));
