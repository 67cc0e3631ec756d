// What the screens say. The texts are Fluent files, Russian and English, shared with the command line.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Lang, Problem } from './contract';
import { numericDate } from './dates';

const files = import.meta.glob<string>(
  ['../../../assets/locales/*/*.ftl', '!../../../assets/locales/*/cli.ftl'],
  { query: '?raw', import: 'default', eager: true },
);

export type Args = Record<string, string | number>;

function bundleOf(lang: Lang): FluentBundle {
  // Names stand in <bdi> or between isolating marks (see `isolate`); marks around every number would only disturb.
  const bundle = new FluentBundle(lang === 'ru' ? 'ru' : 'en-GB', { useIsolating: false });
  for (const [path, source] of Object.entries(files)) {
    if (path.includes(`/${lang}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

/** A short word never ends a line and a dash never begins one: the rule of Russian typesetting. */
const SHORT = /(?<![\p{L}\p{N}])(\p{Script=Cyrillic}{1,2}|без|для|или|над|под|при|про) (?=\S)/giu;
const glued = (text: string): string => text.replace(SHORT, '$1\u00a0').replaceAll(' —', '\u00a0—');

class Words {
  lang = $state<Lang>('ru');
  readonly #bundles: Record<Lang, FluentBundle> = { ru: bundleOf('ru'), en: bundleOf('en') };

  has(key: string): boolean {
    return this.#bundles[this.lang].hasMessage(key);
  }

  /** The text of `key` or of `key.attribute`. An unknown key is returned itself, so that it is seen and fixed. */
  text(key: string, args?: Args): string {
    const [id = key, attribute] = key.split('.');
    const bundle = this.#bundles[this.lang];
    const message = bundle.getMessage(id);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    if (!pattern) return key;
    const text = bundle.formatPattern(pattern, this.#spelled(args), []);
    return this.lang === 'ru' ? glued(text) : text;
  }

  #spelled(args: Args | undefined): Args | null {
    if (!args) return null;
    const spelled: Args = {};
    for (const [name, value] of Object.entries(args)) {
      spelled[name] =
        typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? numericDate(value, this.lang) : value;
    }
    return spelled;
  }
}

export const words = new Words();

/** The text of a key in the language of the window. */
export const t = (key: string, args?: Args): string => words.text(key, args);

/** What happened, and what to do now. */
export function problemWords(problem: Problem): { what: string; todo: string } {
  const key = `problem-${problem.code}`;
  const known = words.has(key) ? key : 'problem-fault';
  return { what: t(known, problem.args), todo: t(`${known}.do`, problem.args) };
}

const FIRST_STRONG_ISOLATE = String.fromCodePoint(0x2068);
const POP_ISOLATE = String.fromCodePoint(0x2069);

/** A name inside a sentence: its direction of writing must not turn the sentence around. */
export const isolate = (name: string): string => FIRST_STRONG_ISOLATE + name + POP_ISOLATE;

/** A count, thousands apart. */
export const number = (n: number): string => n.toLocaleString(words.lang === 'ru' ? 'ru' : 'en-GB');

/** The same words as the beginning of a line, and inside one. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
