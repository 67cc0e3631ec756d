// The forms that were left, as a vault keeps them: the one part of the fake door that remembers.
import type { LeftDraft } from '../../src/lib/contract';
import { id, TODAY, type Handlers } from './made-up';

export function drafts(): Handlers {
  let kept: LeftDraft[] = [];
  let given = 300;
  return {
    keep_draft: ({ id: known, form, body }) => {
      const number = known ?? id(++given);
      kept = [
        { id: number, form, body, at: `${TODAY}T14:40` },
        ...kept.filter((draft) => draft.id !== number),
      ];
      return { id: number };
    },
    left_drafts: () => ({ drafts: kept }),
    drop_draft: ({ id: number }) => {
      const before = kept.length;
      kept = kept.filter((draft) => draft.id !== number);
      return { was_there: kept.length < before };
    },
  };
}
