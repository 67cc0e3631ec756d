import type { Code, ServicePoint } from '$lib/contract';
import { call } from '$lib/door';
import { LeavableDraft } from '$lib/keeper.svelte';
import { whole } from '$lib/numbers';
import { session } from '$lib/session.svelte';

/** What a number that was left is gone on with. */
const FROZEN = ['n', 'topic', 'channel', 'citizenship', 'happened_on', 'service_point', 'source'] as const;

/** A number of contacts. */
export class TallyDraft extends LeavableDraft {
  readonly form = 'tally';
  protected readonly frozen = FROZEN;
  n = $state('');
  topic = $state<Code>('');
  channel = $state<Code>('reception');
  citizenship = $state<Code>('not_asked');
  happened_on = $state(session.desk?.today ?? '');
  service_point = $state<Code>('');
  source = $state<Code>('paper');

  get typed(): string {
    return JSON.stringify([this.n, this.topic]);
  }
  get empty(): boolean {
    return this.n === '' && this.topic === '';
  }

  settle(points: ServicePoint[]) {
    const usual = points.find((point) => point.kind === this.channel) ?? points[0];
    if (this.service_point === '' && usual) this.service_point = usual.id;
  }

  save() {
    return call('record_tally', {
      happened_on: this.happened_on,
      service_point: this.service_point,
      channel: this.channel,
      topic: this.topic,
      citizenship: this.citizenship,
      n: whole(this.n),
      source: this.source,
    });
  }

  /** The next line of the same sheet: all but the number and the topic stays. */
  next() {
    this.n = '';
    this.topic = '';
    this.problem = null;
  }
}
