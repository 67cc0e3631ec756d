import type { Code } from '$lib/contract';
import { Draft } from '$lib/draft.svelte';

type Parts = { family: string; given: string; patronymic: string; single: string };

/** The fields of a card. Hints only: what a name or a birth may be is decided in Rust. */
export abstract class PersonDraft extends Draft {
  family = $state('');
  given = $state('');
  patronymic = $state('');
  single = $state('');
  birth = $state('');
  sex = $state<Code>('not_asked');
  citizenship = $state<Code>('not_asked');
  papers = $state<Code>('not_asked');

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
