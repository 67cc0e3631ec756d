// Days without a time are text "2016-11-23" and never pass through a time zone.
import type { IsoDate, Lang } from './contract';

const locale = (lang: Lang) => (lang === 'ru' ? 'ru' : 'en-GB');
const DAY = 86_400_000;

function utc(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function format(date: IsoDate, lang: Lang, options: Intl.DateTimeFormatOptions): string {
  const day = utc(date);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(locale(lang), { ...options, timeZone: 'UTC' }).format(day);
}

/** 23.11.2026, in English 23 Nov 2026: English readers disagree about what 03.04 is. */
export function numericDate(date: IsoDate, lang: Lang): string {
  return lang === 'ru'
    ? format(date, lang, { day: '2-digit', month: '2-digit', year: 'numeric' })
    : format(date, lang, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** 23.11, in English 23 Nov. */
export function shortDate(date: IsoDate, lang: Lang): string {
  return lang === 'ru'
    ? format(date, lang, { day: '2-digit', month: '2-digit' })
    : format(date, lang, { day: 'numeric', month: 'short' });
}

/** 23 ноября, 23 November; with the year when it is another than the one given. */
export function dayMonth(date: IsoDate, lang: Lang, thisYear?: string): string {
  const bare = format(date, lang, { day: 'numeric', month: 'long' });
  const year = date.slice(0, 4);
  return thisYear !== undefined && thisYear !== year ? `${bare} ${year}` : bare;
}

/** понедельник, 23 ноября; Monday 23 November. */
export function weekdayDate(date: IsoDate, lang: Lang): string {
  return `${format(date, lang, { weekday: 'long' })}${lang === 'ru' ? ',' : ''} ${dayMonth(date, lang)}`;
}

/** пн, Mon; long: понедельник, Monday. */
export const weekday = (date: IsoDate, lang: Lang, width: 'long' | 'short' = 'short'): string =>
  format(date, lang, { weekday: width });

/** ноябрь, November; short: нояб. without the full stop. */
export function month(date: IsoDate, lang: Lang, width: 'long' | 'short' = 'long'): string {
  const named = format(date, lang, { month: width }).replace('.', '');
  return width === 'short' ? named.slice(0, 3) : named;
}

export const isWeekend = (date: IsoDate): boolean => [0, 6].includes(utc(date).getUTCDay());

/** The day so many days later. */
export const plusDays = (date: IsoDate, days: number): IsoDate =>
  new Date(utc(date).getTime() + days * DAY).toISOString().slice(0, 10);

/** How many nights lie between two days. */
export const nightsBetween = (from: IsoDate, until: IsoDate): number =>
  Math.round((utc(until).getTime() - utc(from).getTime()) / DAY);

/** 14:32 of this computer's clock, from a moment in ISO form or now. */
export function clock(moment: Date | string = new Date()): string {
  const at = typeof moment === 'string' ? new Date(moment) : moment;
  if (Number.isNaN(at.getTime())) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The day of a moment on this computer's calendar. */
export function dayOf(moment: string): IsoDate {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment.slice(0, 10);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
