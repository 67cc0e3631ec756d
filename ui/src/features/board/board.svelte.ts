import type { Bar, BoardPage, IsoDate, LeftDraft, PlaceRow } from '$lib/contract';
import { plusDays } from '$lib/dates';
import { Live } from '$lib/live.svelte';
import type { Somebody } from '$lib/router.svelte';
import { byUnit, whoSleeps } from './grid';

const NIGHTS = 14;
const BEFORE = 2;

/** What is done on the board now: one thing at a time, in a strip under it. */
export type Work =
  | { doing: 'check-in'; person: Somebody | null; place: PlaceRow | null; on: IsoDate; left?: LeftDraft }
  | { doing: 'check-out'; bar: Bar }
  | { doing: 'move'; bar: Bar; place: PlaceRow; on: IsoDate }
  | { doing: 'add' };

/** The board, the cell the keyboard is on, and what is carried from one place to another. */
export class BoardState {
  from = $state<IsoDate>('');
  row = $state(0);
  col = $state(BEFORE);
  carried = $state.raw<Bar | null>(null);
  /** Somebody who was brought here to be given a place. */
  guest = $state.raw<Somebody | null>(null);
  work = $state.raw<Work | null>(null);
  readonly live = new Live('board', () => ({ from: this.from, nights: NIGHTS }), ['place', 'stay', 'person']);

  constructor(
    readonly today: IsoDate,
    guest: Somebody | null,
  ) {
    this.from = plusDays(today, -BEFORE);
    this.guest = guest;
  }

  get page(): BoardPage | null {
    return this.live.value;
  }

  places = $derived(this.live.value ? byUnit(this.live.value).flatMap((unit) => unit.places) : []);
  place = $derived<PlaceRow | null>(this.places[this.row] ?? null);
  night = $derived<IsoDate>(this.live.value?.nights[this.col] ?? '');
  here = $derived<Bar[]>(this.place ? whoSleeps(this.place, this.night) : []);

  /** The nights free from the focused one on, in one run; 0 when somebody is there. */
  freeNights = $derived.by(() => {
    const { place } = this;
    const nights = this.live.value?.nights ?? [];
    if (!place) return 0;
    const rest = nights.slice(this.col);
    const taken = rest.findIndex((night) => whoSleeps(place, night).length >= place.beds);
    return taken === -1 ? rest.length : taken;
  });

  move(rows: number, cols: number) {
    this.row = Math.max(0, Math.min(this.places.length - 1, this.row + rows));
    const col = this.col + cols;
    const last = (this.page?.nights.length ?? 1) - 1;
    if (col < 0 || col > last) this.shift(cols);
    this.col = Math.max(0, Math.min(last, col));
  }

  shift(days: number) {
    this.from = plusDays(this.from, days);
  }

  home() {
    this.from = plusDays(this.today, -BEFORE);
    this.col = BEFORE;
  }

  /** The first place that is free tonight. */
  toFree() {
    const free = this.places.findIndex(
      (place) => place.state === 'available' && whoSleeps(place, this.today).length < place.beds,
    );
    if (free >= 0) this.row = free;
  }

  /** Enter: gives the place to somebody, puts down who is carried, or opens who is there. */
  act() {
    const { place, carried } = this;
    if (!place) return;
    const [bar] = this.here;
    if (carried) this.work = { doing: 'move', bar: carried, place, on: this.night };
    else if (bar && place.beds <= this.here.length) this.work = { doing: 'check-out', bar };
    else this.work = { doing: 'check-in', person: this.guest, place, on: this.night };
  }

  lift() {
    this.carried = this.here[0] ?? null;
  }

  done() {
    this.work = null;
    this.carried = null;
    this.guest = null;
  }
}
