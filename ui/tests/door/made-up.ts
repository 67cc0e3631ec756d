// What the parts of the fake door share. Everybody in it is made up: each name says "sample" or "test" in its own language.
import type { Catalogue, DeskInfo } from '../../src/lib/contract';

/** What Rust would answer, for the operations that a test needs. */
export type Handlers = {
  [K in keyof Catalogue]?: (
    request: Catalogue[K]['request'],
  ) => Catalogue[K]['answer'] | Promise<Catalogue[K]['answer']>;
};

export const id = (n: number) => n.toString(16).padStart(32, '0');
export const act = { entry: id(99), compartment: 'registry' as const };
export const TODAY = '2026-11-23';

export const DESK: DeskInfo = {
  site: 'Набережная',
  desk: 'приёмная, стол 2',
  user: 'О. Образцова',
  handle: 'o1',
  compartments: ['registry', 'shelter', 'casework'],
  head_office: false,
  today: TODAY,
};
