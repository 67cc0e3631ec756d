// The code lists in the language of the window. The lists themselves come from Rust.
import type { Code, CodeEntry, CodeLists } from './contract';
import { words } from './words.svelte';

export type Option = { code: Code; label: string };

class Lists {
  #lists = $state.raw<CodeLists>({});
  #byCode = $derived(
    new Map(
      Object.entries(this.#lists).map(([name, all]) => [name, new Map(all.map((one) => [one.code, one]))]),
    ),
  );

  set(all: CodeLists) {
    this.#lists = all;
  }

  /** The entries that may still be chosen. */
  of(name: string): CodeEntry[] {
    return (this.#lists[name] ?? []).filter((entry) => entry.retired === null);
  }

  /** The same in whole words, to choose from. */
  options(name: string): Option[] {
    return this.of(name).map((entry) => ({ code: entry.code, label: entry[words.lang] }));
  }

  /** The same in short words, for answers that stand in a row. */
  shortOptions(name: string): Option[] {
    return this.of(name).map((entry) => ({ code: entry.code, label: shortOf(entry) }));
  }

  /** The answers of a list. */
  answers(name: string): CodeEntry[] {
    return this.of(name).filter((entry) => !entry.absence);
  }

  /** Why there is no answer: does not know, refused, not asked. They stand beside a field, never among its answers. */
  absences(name: string): CodeEntry[] {
    return this.of(name).filter((entry) => entry.absence);
  }

  isAbsence(name: string, code: Code): boolean {
    return this.#byCode.get(name)?.get(code)?.absence ?? false;
  }

  /** Whether a topic is recorded without a person only. */
  isNamelessOnly(topic: Code): boolean {
    return this.#byCode.get('topics')?.get(topic)?.nameless_only ?? false;
  }

  /** The whole words for a code; a code that is not in the list is shown as it is. */
  label(name: string, code: Code): string {
    const entry = this.#byCode.get(name)?.get(code);
    return entry ? entry[words.lang] : code;
  }

  /** The short words for a code, for chips and tables. */
  short(name: string, code: Code): string {
    const entry = this.#byCode.get(name)?.get(code);
    return entry ? shortOf(entry) : code;
  }

  /** Several codes in one line. */
  shorts(name: string, codes: readonly Code[]): string {
    return codes.map((code) => this.short(name, code)).join(', ');
  }
}

export function shortOf(entry: CodeEntry): string {
  return (words.lang === 'ru' ? entry.short_ru : entry.short_en) ?? entry[words.lang];
}

export const lists = new Lists();
