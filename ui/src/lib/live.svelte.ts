import { untrack } from 'svelte';
import type { Answer, Noun, Operation, Problem, Request } from './contract';
import { call, problemOf } from './door';
import { changes } from './refresh.svelte';

/**
 * An answer that stays fresh: asked again when the request changes or when one of the nouns changed.
 * Made while a component is set up. A late answer to an older question is dropped.
 */
export class Live<K extends Operation> {
  value = $state.raw<Answer<K> | null>(null);
  problem = $state.raw<Problem | null>(null);
  #asked = 0;

  constructor(name: K, request: () => Request<K> | null, nouns: readonly Noun[]) {
    $effect(() => {
      changes.watch(nouns);
      const wanted = request();
      untrack(() => void this.#ask(name, wanted));
    });
  }

  async #ask(name: K, request: Request<K> | null) {
    const mine = ++this.#asked;
    if (request === null) {
      this.value = null;
      return;
    }
    try {
      const answer = await call(name, request);
      if (mine !== this.#asked) return;
      this.value = answer;
      this.problem = null;
    } catch (cause) {
      if (mine === this.#asked) this.problem = problemOf(cause);
    }
  }
}
