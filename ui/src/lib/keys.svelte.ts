import { untrack } from 'svelte';

// Keyboard shortcuts. They match `event.code`: on a Russian layout the letters differ, the keys do not.

/** Something a key, the palette or the list of keys can start. `label` is a Fluent key. */
export type Deed = {
  combo?: string;
  label: string;
  args?: Record<string, string | number>;
  /** Nothing, when the place with the focus hears the key itself and it is only named here. */
  run?: () => void;
  /** Named at the foot of the window. */
  hint?: boolean;
  /** Works in a dialog too. */
  always?: boolean;
  /** Left out of the palette: it makes sense only where the focus is. */
  near?: boolean;
};

type Level = 'window' | 'screen' | 'part';
const LEVELS: readonly Level[] = ['part', 'screen', 'window'];

/** "Ctrl+Enter", "Alt+1", "F4", "Esc", "5": the name of what was pressed. */
export function comboOf(event: Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.code
    .replace(/^Key/, '')
    .replace(/^(Digit|Numpad)(?=\d$)/, '')
    .replace(/^NumpadEnter$/, 'Enter')
    .replace(/^Escape$/, 'Esc');
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join('+');
}

const TYPED = new Set(['text', 'password', 'search', 'number', '']);

/** Whether letters and digits go into a text field now. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && TYPED.has(target.type) && !target.readOnly;
}

/** An empty field has nothing of its own to take back, so there Ctrl+Z is for what was done last. */
const hasText = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) && target.value !== '';

class Keys {
  #layers = $state.raw<{ level: Level; deeds: Deed[] }[]>([]);
  /** How many dialogs are open: then only they and the deeds marked `always` hear keys. */
  dialogs = $state(0);

  all = $derived(LEVELS.flatMap((level) => this.#of(level)));
  hints = $derived([...this.#of('part'), ...this.#of('screen')].filter((deed) => deed.hint && deed.combo));

  #of(level: Level): Deed[] {
    return this.#layers.filter((layer) => layer.level === level).flatMap((layer) => layer.deeds);
  }

  /** Gives these deeds their keys until the returned function is called. */
  bind(level: Level, deeds: Deed[]): () => void {
    const layer = { level, deeds };
    const others = () => untrack(() => this.#layers).filter((other) => other !== layer);
    this.#layers = [layer, ...others()];
    return () => {
      this.#layers = others();
    };
  }

  /** Starts what the key stands for. Returns whether it stood for anything. */
  hear(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing || event.repeat) return false;
    const combo = comboOf(event);
    const bare = !event.ctrlKey && !event.altKey && !/^(F\d+|Esc)$/.test(combo);
    if (isTyping(event.target) && (bare || (combo === 'Ctrl+Z' && hasText(event.target)))) return false;
    const deed = this.all.find((one) => one.run && one.combo === combo && (this.dialogs === 0 || one.always));
    if (!deed) return false;
    event.preventDefault();
    deed.run?.();
    return true;
  }
}

export const keys = new Keys();

/** Binds deeds for as long as the component lives; they may change with its state. */
export function useKeys(level: Level, deeds: () => Deed[]) {
  $effect(() => {
    const list = deeds();
    return keys.bind(level, list);
  });
}

const EDITING: Record<string, string> = {
  KeyA: 'selectAll',
  KeyC: 'copy',
  KeyV: 'paste',
  KeyX: 'cut',
  KeyZ: 'undo',
};

/**
 * WebKitGTK does nothing for Ctrl+Z in a text field, and with a Russian layout alone nothing for Ctrl+A, C, V, X.
 * Where it does them itself, it is left to it.
 */
export function editByCode(event: KeyboardEvent) {
  const command = EDITING[event.code];
  if (!command || !event.ctrlKey || event.altKey || event.shiftKey || !isTyping(event.target)) return;
  const cyrillic = /^[а-яё]$/i.test(event.key);
  if (command === 'undo' ? !hasText(event.target) : !cyrillic) return;
  // There is no other way to do these to a text field.
  if (document.execCommand(command)) event.preventDefault();
}
