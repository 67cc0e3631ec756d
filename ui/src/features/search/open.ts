import { router } from '$lib/router.svelte';
import { search } from '$lib/search.svelte';

/** Opens the chosen person, or the form for a new one when the last row is chosen. */
export function openChosen() {
  const person = search.person;
  if (!person) return registerTyped();
  search.clear();
  router.go({ at: 'person', id: person.id });
}

/** A new person of what was typed: it fills the form. */
export function registerTyped() {
  const typed = search.text;
  search.clear();
  router.go({ at: 'contact', typed });
}
