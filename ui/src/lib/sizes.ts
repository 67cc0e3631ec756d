import { t, words } from './words.svelte';

const KB = 1024;

/** A size of a file or a drive in the words of people: 9,4 МБ. */
export function megabytes(bytes: number): string {
  const [size, unit] =
    bytes < KB * KB
      ? [bytes / KB, 'kb']
      : bytes < KB ** 3
        ? [bytes / KB ** 2, 'mb']
        : [bytes / KB ** 3, 'gb'];
  const shown = size.toLocaleString(words.lang === 'ru' ? 'ru' : 'en-GB', {
    maximumFractionDigits: size < 10 ? 1 : 0,
  });
  return t(`size-${unit}`, { size: shown });
}
