import { getContext, setContext } from 'svelte';
import type { Problem } from './contract';

const REFUSED = Symbol('refused');
type Refused = () => Problem | null;

/** Says to the fields inside a form what was refused of it; each shows what is about itself. While the form is set up. */
export const tellFields = (problem: Refused) => setContext(REFUSED, problem);

/** What was refused of the form around. While a field is set up. */
export const refusedAround = (): Refused => getContext<Refused | undefined>(REFUSED) ?? (() => null);
