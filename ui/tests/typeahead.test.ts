import { describe, expect, it } from 'vitest';
import { matches, otherLayout } from '../src/lib/typeahead';
import { codeLists } from './code-lists';

const lists = codeLists();
const first = (list: string, typed: string) => matches(lists[list] ?? [], typed)[0]?.code;

describe('finding an entry while typing', () => {
  it.each([
    ['citizenships', 'узб', 'UZB'],
    ['citizenships', 'uzb', 'UZB'],
    ['citizenships', 'ep,', 'UZB'],
    ['citizenships', 'гяи', 'UZB'],
    ['citizenships', 'тадж', 'TJK'],
    ['languages', 'рус', 'rus'],
    ['topics', 'утрата пас', 'documents_lost_passport'],
    ['topics', 'lost pass', 'documents_lost_passport'],
  ])('%s: %s is %s', (list, typed, code) => {
    expect(first(list, typed)).toBe(code);
  });

  it('shows everything when nothing was typed, and nothing when nothing fits', () => {
    expect(matches(lists['sexes'] ?? [], '')).toHaveLength(lists['sexes']?.length ?? 0);
    expect(matches(lists['citizenships'] ?? [], 'ъъъ')).toEqual([]);
  });

  it('swaps the layout both ways', () => {
    expect(otherLayout('Yfveyf')).toBe('намуна');
    expect(otherLayout('гяи')).toBe('uzb');
  });
});
