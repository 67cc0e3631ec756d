import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeEntry } from '../src/lib/contract';

const FOLDER = join(import.meta.dirname, '../../assets/lists');

/** The real code lists, as Rust hands them over. */
export function codeLists(): Record<string, CodeEntry[]> {
  const lists: Record<string, CodeEntry[]> = {};
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
    const entries = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as (Pick<
      CodeEntry,
      'code' | 'ru' | 'en'
    > &
      Partial<CodeEntry>)[];
    lists[file.replace('.json', '')] = entries.map((entry) => ({
      code: entry.code,
      ru: entry.ru,
      en: entry.en,
      short_ru: entry.short_ru ?? null,
      short_en: entry.short_en ?? null,
      parent: entry.parent ?? null,
      nameless_only: entry.nameless_only ?? false,
      absence: entry.absence ?? false,
      unit: entry.unit ?? null,
      retired: entry.retired ?? null,
    }));
  }
  return lists;
}
