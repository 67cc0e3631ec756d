// Somebody at the keyboard: presses keys where the focus is, and counts them.
import { tick } from 'svelte';

const SPECIAL: Record<string, string> = { Enter: 'Enter', Tab: 'Tab', Esc: 'Escape' };
const FOCUSABLE = 'input, select, textarea, button, a[href], [tabindex="0"]';

export const settle = async (ms = 0) => {
  await new Promise((resolve) => setTimeout(resolve, ms));
  await tick();
};

export class Typist {
  pressed = 0;

  get focus(): HTMLElement {
    return document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
  }

  /** Presses keys one after another: "Ctrl+2", "F4", "Enter", "7", "у". */
  async press(...combos: string[]) {
    for (const combo of combos) {
      this.pressed += 1;
      await this.#one(combo);
    }
  }

  /** Types letters into the field with the focus. */
  async type(text: string) {
    const box = this.focus;
    if (!(box instanceof HTMLInputElement))
      throw new Error(`no text field has the focus, but ${box.outerHTML.slice(0, 80)}`);
    for (const letter of text) {
      this.pressed += 1;
      box.value =
        (box.selectionStart === 0 && box.selectionEnd === box.value.length ? '' : box.value) + letter;
      box.setSelectionRange(box.value.length, box.value.length);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await settle();
    }
  }

  async #one(combo: string) {
    const parts = combo.split('+');
    const key = parts.pop() ?? '';
    const code = SPECIAL[key] ?? (/^\d$/.test(key) ? `Digit${key}` : /^[A-Z]$/.test(key) ? `Key${key}` : key);
    const event = new KeyboardEvent('keydown', {
      code,
      key,
      ctrlKey: parts.includes('Ctrl'),
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
      bubbles: true,
      cancelable: true,
    });
    const from = this.focus;
    const unheard = from.dispatchEvent(event);
    if (unheard && key === 'Tab') this.#tab();
    await settle(5);
  }

  /** The next stop; a group of radio buttons is one. */
  #tab() {
    const stops = [...document.querySelectorAll<HTMLInputElement>(FOCUSABLE)].filter(
      (one) => one.tabIndex >= 0 && (one.type !== 'radio' || one.checked),
    );
    stops[stops.indexOf(this.focus as HTMLInputElement) + 1]?.focus();
  }
}
