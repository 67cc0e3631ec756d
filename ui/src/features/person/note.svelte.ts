import type { RecordId } from '$lib/contract';
import { call } from '$lib/door';
import { LeavableDraft } from '$lib/keeper.svelte';
import { session } from '$lib/session.svelte';

/** A confidential note about a person. What was left of one is offered only where it was written, never at the desk. */
export class NoteDraft extends LeavableDraft {
  readonly form = 'note';
  protected readonly frozen = ['person', 'text', 'happened_on'];
  text = $state('');
  happened_on = $state(session.desk?.today ?? '');

  constructor(readonly person: RecordId) {
    super();
  }

  get typed(): string {
    return this.text;
  }
  get empty(): boolean {
    return this.text.trim() === '';
  }

  save() {
    const { person, happened_on, text } = this;
    return call('write_note', { person, happened_on, text });
  }
}

/** What this user left of a note about this person. */
export async function leftNote(person: RecordId) {
  const { drafts } = await call('left_drafts', {});
  return drafts.find(
    ({ form, body }) => form === 'note' && (body as { person?: RecordId }).person === person,
  );
}
