import type { Noun } from './contract';

/** How often each noun changed. A screen that reads the number of a noun is drawn anew when it changes. */
class Changes {
  #times = $state<Partial<Record<Noun, number>>>({});

  announce(nouns: Noun[]) {
    for (const noun of new Set(nouns)) this.#times[noun] = (this.#times[noun] ?? 0) + 1;
  }

  /** Makes the running effect or derivation depend on these nouns. */
  watch(nouns: readonly Noun[]): number {
    return nouns.reduce((sum, noun) => sum + (this.#times[noun] ?? 0), 0);
  }
}

export const changes = new Changes();
