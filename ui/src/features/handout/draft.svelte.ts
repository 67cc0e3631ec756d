import type { HandOutChoices, HandOutLine, ItemRow, Problem, RecordId, ServicePoint } from '$lib/contract';
import { call } from '$lib/door';
import { moved } from '$lib/draft.svelte';
import { LeavableDraft } from '$lib/keeper.svelte';
import { whole } from '$lib/numbers';
import type { Somebody } from '$lib/router.svelte';
import { session } from '$lib/session.svelte';

/** Somebody on the list: a person of the registry, a resident of the shelter, or both in one. */
export type Recipient = {
  key: string;
  name: string;
  code: string;
  person: RecordId | null;
  resident: RecordId | null;
  from: 'tonight' | 'last' | 'search';
  gets: boolean;
};

export type Line = HandOutLine & { name: string };
export type Step = 'items' | 'people' | 'except';
/** The field of a line's quantity, the first line being 1. */
export const rowField = (row: number) => `each-${row}`;
const STEPS: readonly Step[] = ['items', 'people', 'except'];

/** What a form that was left is gone on with. */
const FROZEN = [
  'step',
  'lines',
  'list',
  'unnamed',
  'happened_on',
  'service_point',
  'storeroom',
  'sheet_number',
  'note',
] as const;

/** Choose the set, choose the people, except some, done. */
export class HandOutDraft extends LeavableDraft {
  step = $state<Step>('items');
  lines = $state<Line[]>([]);
  list = $state<Recipient[]>([]);
  unnamed = $state('0');
  happened_on = $state(session.desk?.today ?? '');
  service_point = $state('');
  storeroom = $state('');
  sheet_number = $state('');
  note = $state('');

  readonly form = 'hand_out';
  protected readonly frozen = FROZEN;

  get empty(): boolean {
    return this.lines.length === 0;
  }
  get typed(): string {
    return JSON.stringify([this.lines, this.list, this.unnamed, this.sheet_number, this.note]);
  }
  get unnamedCount(): number {
    return Math.max(0, Math.trunc(Number(this.unnamed) || 0));
  }
  get listed(): number {
    return this.list.length + this.unnamedCount;
  }
  get excepted(): number {
    return this.list.filter((one) => !one.gets).length;
  }
  get receiving(): number {
    return this.listed - this.excepted;
  }

  /** How many of a thing are needed, and what would remain: a hint, Rust counts again. */
  need(line: Line, item: ItemRow | undefined): { have: number; need: number; rest: number } {
    const have = Number(item?.on_hand ?? 0);
    const need = Number(line.quantity.replace(',', '.')) * this.receiving || 0;
    return { have, need, rest: have - need };
  }

  addItem(item: ItemRow) {
    if (this.lines.some((line) => line.item === item.id)) return;
    this.lines.push({ item: item.id, name: item.name, quantity: '1', loan: false });
  }

  dropItem(id: RecordId) {
    this.lines = this.lines.filter((line) => line.item !== id);
  }

  /** Puts people on the list, each once: a resident who is a person too stands there as one. */
  add(found: Omit<Recipient, 'key' | 'gets'>[]) {
    for (const one of found) {
      const there = this.list.find(
        (other) =>
          (one.person !== null && other.person === one.person) ||
          (one.resident !== null && other.resident === one.resident),
      );
      if (there) {
        there.resident ??= one.resident;
        if (there.code === '') there.code = one.code;
      } else this.list.push({ ...one, key: one.resident ?? one.person ?? one.name, gets: true });
    }
  }

  drop(from: Recipient['from']) {
    this.list = this.list.filter((one) => one.from !== from);
  }

  addTonight(choices: HandOutChoices) {
    this.add(
      (choices.residents ?? []).map(({ resident, person, shown_name }) => ({
        resident,
        person,
        name: shown_name,
        code: '',
        from: 'tonight' as const,
      })),
    );
  }

  addLast(choices: HandOutChoices) {
    this.add(
      choices.last_time.map(({ id, name, code }) => ({
        person: id,
        resident: null,
        name,
        code,
        from: 'last' as const,
      })),
    );
  }

  addPerson({ id, name, code }: Somebody) {
    this.add([{ person: id, resident: null, name, code, from: 'search' }]);
  }

  /** The excepted ones first, each group in its order. */
  gather() {
    this.list = [...this.list.filter((one) => !one.gets), ...this.list.filter((one) => one.gets)];
  }

  /** A line has a field of its own, and its step is opened; so are those of people. */
  protected override here(problem: Problem) {
    const row = problem.args['row'];
    const found = moved(problem, {
      each: row === undefined ? 'item' : rowField(Number(row)),
      residents: 'people',
    });
    const { field } = found;
    if (problem.field === 'each') this.step = 'items';
    else if (field === 'people' || field === 'unnamed') this.step = 'people';
    else if (field !== null) this.step = 'except';
    return found;
  }

  next() {
    const following = STEPS[STEPS.indexOf(this.step) + 1];
    if (following) this.step = following;
  }

  settle(points: ServicePoint[], storerooms: string[]) {
    if (this.service_point === '') {
      this.service_point = (points.find((point) => point.kind === 'shelter') ?? points[0])?.id ?? '';
    }
    if (this.storeroom === '') this.storeroom = storerooms[0] ?? '';
  }

  save() {
    const getting = this.list.filter((one) => one.gets);
    return call('hand_out', {
      happened_on: this.happened_on,
      service_point: this.service_point,
      storeroom: this.storeroom,
      residents: getting.flatMap((one) => (one.resident ? [one.resident] : [])),
      people: getting.flatMap((one) => (one.resident === null && one.person ? [one.person] : [])),
      unnamed: this.unnamed.trim() === '' ? 0 : whole(this.unnamed),
      each: this.lines.map(({ item, quantity, loan }) => ({
        item,
        quantity: quantity.trim().replace(',', '.'),
        loan,
      })),
      sheet_number: this.sheet_number.trim(),
      note: this.note.trim(),
    });
  }
}
