import type { Code } from '$lib/contract';
import { LeavableDraft } from '$lib/keeper.svelte';

type Parts = { family: string; given: string; patronymic: string; single: string };

/** The fields of a card, by their names. */
export const PERSON_FIELDS = [
  'family',
  'given',
  'patronymic',
  'single',
  'birth',
  'sex',
  'citizenship',
  'papers',
] as const;

/** The fields of a card. Hints only: what a name or a birth may be is decided in Rust. */
export abstract class PersonDraft extends LeavableDraft {
  family = $state('');
  given = $state('');
  patronymic = $state('');
  single = $state('');
  birth = $state('');
  sex = $state<Code>('not_asked');
  citizenship = $state<Code>('not_asked');
  papers = $state<Code>('not_asked');

  get typed(): string {
    return JSON.stringify(PERSON_FIELDS.map((field) => this[field]));
  }

  /** The name as it is typed into its parts. */
  get parts(): Parts {
    return {
      family: this.family.trim(),
      given: this.given.trim(),
      patronymic: this.patronymic.trim(),
      single: this.single.trim(),
    };
  }
}

/** The parts in one line, in the order of the form. */
export const inOneLine = ({ family, given, patronymic, single }: Parts): string =>
  [family, given, patronymic, single].filter(Boolean).join(' ');
