import type { Problem, Reading } from './contract';
import { call, problemOf } from './door';
import { t } from './words.svelte';

const PAUSE = 200;

/** What was understood, in words; the age as one number or as the two it can be. */
export function readingWords({ code, day, month, count, ...rest }: Reading): string {
  const [year, year_to] = [rest.year, rest.year_to].map((one) => (one === null ? '' : String(one)));
  const [from, to] = [rest.age_from ?? 0, rest.age_to ?? 0];
  const age = from === to ? t('birth-age-years', { count: to }) : t('birth-age-range', { from, to });
  // A year is no count: as text it has no thousands to set apart.
  return t(`reading-${code}`, {
    day: day ?? 0,
    month: month ?? 0,
    count: count ?? 0,
    year: year ?? '',
    year_to: year_to ?? '',
    age,
  });
}

/** Says a typed birth back in words while it is being typed: "Понято: февраль 1990 года". */
export class BirthEcho {
  words = $state('');
  problem = $state.raw<Problem | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  read(text: string) {
    clearTimeout(this.#timer);
    const mine = ++this.#asked;
    this.problem = null;
    if (text.trim() === '') {
      this.words = '';
      return;
    }
    this.#timer = setTimeout(() => {
      call('read_birth', { text }).then(
        ({ reading }) => {
          if (mine === this.#asked) this.words = readingWords(reading);
        },
        (cause: unknown) => {
          if (mine !== this.#asked) return;
          this.words = '';
          this.problem = { ...problemOf(cause), field: 'birth' };
        },
      );
    }, PAUSE);
  }
}
