import { untrack } from 'svelte';
import type { Somebody } from './router.svelte';

const KEPT = 12;

/** Who is on the screen, and whose pages were opened since the desk was unlocked. */
class Current {
  person = $state.raw<Somebody | null>(null);
  opened = $state.raw<Somebody[]>([]);

  show(person: Somebody) {
    this.person = person;
    const before = untrack(() => this.opened).filter((one) => one.id !== person.id);
    this.opened = [person, ...before].slice(0, KEPT);
  }
}

export const current = new Current();
