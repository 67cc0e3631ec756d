import type { Code, ServicePoint } from '$lib/contract';
import { call } from '$lib/door';
import { Draft } from '$lib/draft.svelte';
import { whole } from '$lib/numbers';
import { session } from '$lib/session.svelte';

/** A number of contacts. */
export class TallyDraft extends Draft {
  n = $state('');
  topic = $state<Code>('');
  channel = $state<Code>('reception');
  citizenship = $state<Code>('not_asked');
  happened_on = $state(session.desk?.today ?? '');
  service_point = $state<Code>('');
  source = $state<Code>('paper');

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
