// A birth in its written form (EDTF, or an age on a day) in words. What is not known is not said.
import { month, numericDate } from './dates';
import { t, words } from './words.svelte';

const UNITS: Record<string, string> = { Y: 'birth-age-years', M: 'birth-age-months', W: 'birth-age-weeks' };

/** Short, for lists: 17.05.1990 · май 1990 · ок. 1990 · 1985–1990 · 34 года (2016). */
export function birthWords(written: string): string {
  const about = written.includes('~');
  const bare = written.replace('~', '');
  const age = /^P(\d+)([YMW])\/(\d{4})/.exec(bare);
  let said = bare;
  if (age) {
    const [, count = '', unit = '', year = ''] = age;
    said = t('birth-age', { age: t(UNITS[unit] ?? '', { count: Number(count) }), year });
  } else if (/^\d{4}-\d\d-\d\d$/.test(bare)) said = numericDate(bare, words.lang);
  else if (/^\d{4}-\d\d$/.test(bare)) said = `${month(`${bare}-01`, words.lang)} ${bare.slice(0, 4)}`;
  else if (/^\d{4}\/\d{4}$/.test(bare)) said = bare.replace('/', '–');
  return about ? t('birth-about', { said }) : said;
}
