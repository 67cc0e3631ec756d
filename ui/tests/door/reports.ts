// The figures of a year, the shelter closed; and a vault in which all is well.
import type { Handlers } from './made-up';

export const reports: Handlers = {
  figures: () => ({
    lines: [
      { code: 'h1', value: 2993, closed: null, quoted: null },
      { code: 'r1', value: 13998, closed: null, quoted: null },
      { code: 'o1', value: 3004, closed: null, quoted: '≈ 3 000' },
      { code: 's1', value: null, closed: 'shelter', quoted: null },
    ],
    readings: [
      { code: 'total_a', value: 17002, closed: null, quoted: null },
      { code: 'total_b', value: 16991, closed: null, quoted: null },
      { code: 'total_c', value: 19995, closed: null, quoted: null },
    ],
    open: ['registry'],
    months: Array.from({ length: 12 }, (_, i) => ({
      month: `2016-${String(i + 1).padStart(2, '0')}-01`,
      h1: 190 + ((i * 37) % 110),
      r1: 930 + ((i * 211) % 410),
      o1: 200 + ((i * 53) % 90),
    })),
    made_at: '2026-11-23T14:30:00',
  }),
  verify: () => ({
    entries: 2204,
    records: 1190,
    state: [{ compartment: 'registry', hash: '5e'.repeat(32) }],
    findings: [],
  }),
};
