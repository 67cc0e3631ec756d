// Finding an entry of a code list while typing: in both languages, and on the wrong keyboard layout too.
import type { Findable } from './contract';

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC = 'йцукенгшщзхъфывапролджэячсмитьбюё';

const swapped = new Map<string, string>();
[...LATIN].forEach((latin, i) => {
  const cyrillic = CYRILLIC[i];
  if (cyrillic === undefined) return;
  swapped.set(latin, cyrillic);
  swapped.set(cyrillic, latin);
});

/** The same keys pressed on the other layout: "ep," is "узб". */
export const otherLayout = (text: string): string =>
  [...text.toLowerCase()].map((letter) => swapped.get(letter) ?? letter).join('');

/** Lower case, ё as е, accents off: what two spellings have in common. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/g, '')
    .normalize('NFC');

function rank(label: string, query: string): number {
  const text = plain(label);
  if (text === query) return 0;
  if (text.startsWith(query)) return 1;
  if (text.split(/[\s(),:–-]+/).some((word) => word.startsWith(query))) return 2;
  return query.length > 2 && text.includes(query) ? 3 : 9;
}

/** The entries that fit what was typed, the best first, of equals the shortest; all of them when nothing was typed. */
export function matches<T extends Findable>(entries: readonly T[], typed: string): T[] {
  const query = plain(typed.trim());
  if (query === '') return [...entries];
  const queries = [query, plain(otherLayout(typed.trim()))];
  const best = (entry: T) =>
    Math.min(
      ...queries.flatMap((wanted, other) =>
        [entry.ru, entry.en, entry.short_ru, entry.short_en, entry.code]
          .filter((label) => label !== null)
          .map((label) => rank(label, wanted) + (other === 1 && wanted !== query ? 0.5 : 0)),
      ),
    );
  return entries
    .map((entry, place) => ({ entry, place, rank: best(entry) }))
    .filter((found) => found.rank < 9)
    .sort((a, b) => a.rank - b.rank || a.entry.ru.length - b.entry.ru.length || a.place - b.place)
    .map((found) => found.entry);
}
