import type { Code, IsoDate, Problem } from '$lib/contract';
import { call } from '$lib/door';
import { moved } from '$lib/draft.svelte';
import { LeavableDraft } from '$lib/keeper.svelte';
import { whole } from '$lib/numbers';
import type { Somebody } from '$lib/router.svelte';

/** What a check-in that was left is gone on with. */
const FROZEN = ['person', 'name', 'place', 'on', 'until', 'sex', 'year', 'ground'] as const;

/** Somebody gets a place: a person of the registry, or whoever is named here. */
export class CheckInDraft extends LeavableDraft {
  readonly form = 'check_in';
  protected readonly frozen = FROZEN;
  person = $state.raw<Somebody | null>(null);
  name = $state('');
  place = $state('');
  on = $state<IsoDate>('');
  until = $state('');
  sex = $state<Code>('not_asked');
  year = $state('');
  ground = $state<Code>('no_housing');

  constructor(person: Somebody | null, place: string, on: IsoDate) {
    super();
    this.person = person;
    this.name = person?.name ?? '';
    this.place = place;
    this.on = on;
  }

  get typed(): string {
    return JSON.stringify([this.name, this.until, this.sex, this.year]);
  }
  /** The name of a known person was not typed. */
  get empty(): boolean {
    return this.typed === new CheckInDraft(this.person, this.place, this.on).typed;
  }

  /** Who moves in stands in the form by name. */
  protected override here(problem: Problem) {
    return moved(problem, { person: 'shown_name' });
  }

  save() {
    return call('check_in', {
      person: this.person?.id ?? null,
      shown_name: this.name.trim(),
      sex: this.sex,
      birth_year: this.year.trim() === '' ? null : whole(this.year),
      place: this.place,
      arrived_on: this.on,
      planned_until: this.until === '' ? null : this.until,
      ground: this.ground,
    });
  }
}
