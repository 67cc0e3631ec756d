import { beforeEach, describe, expect, it } from 'vitest';
import { birthWords } from '../src/lib/birth.svelte';
import { nightsBetween, plusDays, weekdayDate } from '../src/lib/dates';
import { readingWords } from '../src/lib/reading.svelte';
import { words } from '../src/lib/words.svelte';

beforeEach(() => {
  words.lang = 'ru';
});

describe('births in words', () => {
  it.each([
    ['1990-05-17', '17.05.1990'],
    ['1990-05', 'май 1990'],
    ['1990', '1990'],
    ['1990~', 'ок. 1990'],
    ['1985/1990', '1985–1990'],
    ['P34Y/2016-02-01', '34 года (2016)'],
    ['P8M~/2016-02-01', 'ок. 8 мес. (2016)'],
  ])('%s is %s', (written, said) => {
    expect(birthWords(written)).toBe(said);
  });

  it('says what was understood, and both ages when it can be either', () => {
    const said = { day: null, month: 2, year: 1990, year_to: null, count: null, age_from: 35, age_to: 36 };
    expect(readingWords({ code: 'month', ...said })).toBe(
      'Понято: февраль 1990 года, 35–36 лет, день неизвестен',
    );
    words.lang = 'en';
    expect(readingWords({ code: 'about_year', ...said })).toBe('Read as about 1990, 35 to 36 years old');
  });
});

describe('days', () => {
  it('never shift through a time zone', () => {
    expect(plusDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(nightsBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(weekdayDate('2026-11-23', 'ru')).toBe('понедельник, 23 ноября');
  });
});
