import type { Attachment } from 'svelte/attachments';

/** Hears keys of everything inside an element, for groups whose parts take the focus themselves. */
export const onKeys =
  (hear: (event: KeyboardEvent) => void): Attachment<HTMLElement> =>
  (element) => {
    element.addEventListener('keydown', hear);
    return () => element.removeEventListener('keydown', hear);
  };

/** The digit that was pressed alone, on either row of the keyboard; null for any other key. */
export function digitOf(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.altKey || event.defaultPrevented) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  return digit === undefined ? null : Number(digit);
}

/** Digits choose while the focus is inside. `choose` says whether the digit meant something. */
export const onDigit = (choose: (digit: number) => boolean): Attachment<HTMLElement> =>
  onKeys((event) => {
    const digit = digitOf(event);
    if (digit !== null && choose(digit)) event.preventDefault();
  });
