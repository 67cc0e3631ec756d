import type { Code, RecordId } from '$lib/contract';
import { call } from '$lib/door';
import { Draft } from '$lib/draft.svelte';
import { LeavableDraft } from '$lib/keeper.svelte';
import { session } from '$lib/session.svelte';

/** What a receipt that was left is gone on with. */
const FROZEN = ['item', 'quantity', 'storeroom', 'lot', 'donor', 'happened_on'] as const;

/** What came into a storeroom. The next line of the same delivery keeps day, storeroom, lot and donor. */
export class ReceiptDraft extends LeavableDraft {
  readonly form = 'receipt';
  protected readonly frozen = FROZEN;
  item = $state<RecordId>('');
  quantity = $state('');
  storeroom = $state('');
  lot = $state('');
  donor = $state('');
  happened_on = $state(session.desk?.today ?? '');

  get typed(): string {
    return JSON.stringify([this.item, this.quantity, this.lot, this.donor]);
  }
  /** Lot and donor stay from one line to the next: alone they are no line. */
  get empty(): boolean {
    return this.item === '' && this.quantity === '';
  }

  save() {
    return call('receive_stock', {
      happened_on: this.happened_on,
      storeroom: this.storeroom.trim(),
      item: this.item,
      quantity: this.quantity.trim().replace(',', '.'),
      lot: this.lot.trim(),
      donor: this.donor.trim(),
    });
  }

  next() {
    this.item = '';
    this.quantity = '';
    this.problem = null;
  }
}

/** A new kind of thing. */
export class ItemDraft extends Draft {
  code = $state('');
  name = $state('');
  unit = $state<Code>('piece');

  save() {
    return call('add_item', { code: this.code.trim(), name: this.name.trim(), unit: this.unit });
  }
}
