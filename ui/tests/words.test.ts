import { parse, type Entry } from '@fluent/syntax';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { number, problemWords, t, words } from '../src/lib/words.svelte';

const LOCALES = join(import.meta.dirname, '../../assets/locales');
const SRC = join(import.meta.dirname, '../src');

function keysOf(lang: 'ru' | 'en', only: (file: string) => boolean): Set<string> {
  const keys = new Set<string>();
  for (const file of readdirSync(join(LOCALES, lang)).filter(only)) {
    const source = readFileSync(join(LOCALES, lang, file), 'utf8');
    for (const entry of parse(source, {}).body as Entry[]) {
      expect(entry.type, `${lang}/${file} must parse`).not.toBe('Junk');
      if (entry.type !== 'Message') continue;
      keys.add(entry.id.name);
      for (const attribute of entry.attributes) keys.add(`${entry.id.name}.${attribute.id.name}`);
    }
  }
  return keys;
}

function sources(folder = SRC): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : sources(at);
    return /\.(svelte|ts)$/.test(entry.name) ? [readFileSync(at, 'utf8')] : [];
  });
}

const code = sources().join('\n');
/** Every quoted text that looks like a key; whether it is one is seen by the files. */
const quoted = new Set(
  [...code.matchAll(/'([a-z][a-z0-9_]*(?:-[a-z0-9_-]+)+)'/g)].map((match) => match[1] ?? ''),
);
/** The beginnings of keys that are put together: `timeline-${kind}`. */
const prefixes = [...code.matchAll(/`([a-z][a-z0-9-]*-)\$\{/g)].map((match) => match[1] ?? '');
const asked = new Set([...code.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? ''));
for (const match of code.matchAll(/label: '([a-z-]+)'/g)) asked.add(match[1] ?? '');

describe('the words of the screens', () => {
  it('says every key that a screen asks for in both languages', () => {
    expect(asked.size, 'the screens must be found at all').toBeGreaterThan(200);
    for (const lang of ['ru', 'en'] as const) {
      const keys = keysOf(lang, (file) => file !== 'cli.ftl');
      for (const key of asked) expect(keys.has(key), `${lang} lacks ${key}`).toBe(true);
    }
  });

  it('never ends a Russian line with a short word, and leaves English as it is', () => {
    words.lang = 'ru';
    expect(t('contact-from-card')).toBe('пол и\u00a0гражданство берутся из\u00a0карточки');
    words.lang = 'en';
    expect(t('contact-from-card')).not.toContain('\u00a0');
    words.lang = 'ru';
  });

  it('has no key of a screen that nobody shows', () => {
    for (const key of keysOf('ru', (file) => file.startsWith('ui-'))) {
      const used = quoted.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
      expect(used, `${key} is shown nowhere`).toBe(true);
    }
  });

  it('has a word for each kind of a timeline row, each compartment and each step', () => {
    const kinds = [
      'registered',
      'contact',
      'note',
      'arrived',
      'moved',
      'absent',
      'back',
      'left',
      'planned',
      'distribution',
    ];
    const needed = [
      ...kinds.map((kind) => `timeline-${kind}`),
      ...['registry', 'shelter', 'casework'].map((one) => `compartment-${one}`),
      ...['site', 'head_office'].map((role) => `role-${role}`),
      ...['language', 'who', 'password', 'sheet', 'done'].flatMap((step) =>
        ['', '-title', '-about', '-next'].map((end) => `first-run-${step}${end}`),
      ),
      ...['day', 'month', 'about_month', 'year', 'about_year', 'years'].map((one) => `reading-${one}`),
      ...['h1', 'r1', 'o1', 's1', 'total_a', 'total_b', 'total_c'].flatMap((one) => [
        `figure-${one}`,
        `figure-${one}-rule`,
      ]),
    ];
    for (const lang of ['ru', 'en'] as const) {
      const keys = keysOf(lang, (file) => file !== 'cli.ftl');
      for (const key of needed) expect(keys.has(key), `${lang} lacks ${key}`).toBe(true);
    }
  });

  it('counts in Russian as people do', () => {
    words.lang = 'ru';
    expect([1, 2, 5, 21].map((n) => t('search-count', { n }))).toEqual([
      '1 человек',
      '2 человека',
      '5 человек',
      '21 человек',
    ]);
    expect(number(13998)).toBe('13\u00a0998');
  });

  it('never leaves a problem without words', () => {
    words.lang = 'en';
    const unknown = problemWords({ code: 'nobody-knows-this', field: null, args: {} });
    expect(unknown.what).toContain('nothing was changed');
    expect(unknown.todo, 'what to do must be said too').not.toBe('');
  });
});
