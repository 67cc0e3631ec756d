import type { Findable, ItemRow } from './contract';

/** A thing as an entry to be found by typing its name or its catalogue code. */
export const entryOf = (item: ItemRow): Findable => ({
  code: item.id,
  ru: item.name,
  en: item.name,
  short_ru: item.code,
  short_en: null,
});
