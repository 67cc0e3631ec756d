import { router, type Screen } from '$lib/router.svelte';
import { search } from '$lib/search.svelte';
import { session } from '$lib/session.svelte';
import { current } from '$lib/current.svelte';

export type Section = {
  digit: number;
  label: string;
  screen: Screen;
  /** The screens that belong to it. */
  holds: Screen['at'][];
  /** Ctrl and its digit: a new record of this kind, for the person on the screen if there is one. */
  make?: { label: string; run: () => void };
};

const ALL: (Section & { needs?: 'shelter' })[] = [
  { digit: 1, label: 'nav-desk', screen: { at: 'desk' }, holds: ['desk'] },
  {
    digit: 2,
    label: 'nav-contacts',
    screen: { at: 'contacts' },
    holds: ['contacts', 'contact', 'tally'],
    make: { label: 'contact-title', run: () => go({ at: 'contact', ...who('person') }) },
  },
  {
    digit: 3,
    label: 'nav-people',
    screen: { at: 'people' },
    holds: ['people', 'person'],
    make: { label: 'person-new', run: () => go({ at: 'people', register: true, typed: search.text }) },
  },
  {
    digit: 4,
    label: 'nav-places',
    screen: { at: 'board' },
    holds: ['board'],
    needs: 'shelter',
    make: { label: 'board-check-in', run: () => go({ at: 'board', ...who('place') }) },
  },
  {
    digit: 5,
    label: 'nav-handouts',
    screen: { at: 'handout' },
    holds: ['handout'],
    make: { label: 'handout-title', run: () => go({ at: 'handout', ...who('person') }) },
  },
  {
    digit: 6,
    label: 'nav-stock',
    screen: { at: 'stock' },
    holds: ['stock'],
    make: { label: 'stock-receive', run: () => go({ at: 'stock', receive: true }) },
  },
  {
    digit: 7,
    label: 'nav-exchange',
    screen: { at: 'exchange' },
    holds: ['exchange'],
    make: { label: 'exchange-export', run: () => go({ at: 'exchange', step: 'export' }) },
  },
  { digit: 8, label: 'nav-figures', screen: { at: 'figures' }, holds: ['figures'] },
];

function who<K extends string>(as: K): Partial<Record<K, NonNullable<typeof current.person>>> {
  return current.person ? ({ [as]: current.person } as Record<K, typeof current.person>) : {};
}

function go(screen: Screen) {
  search.clear();
  router.go(screen);
}

/** The sections of this desk: the shelter's only where it is open. */
export const sections = (): Section[] => ALL.filter(({ needs }) => !needs || session.has(needs));
