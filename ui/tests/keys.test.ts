import { beforeEach, describe, expect, it } from 'vitest';
import { comboOf, keys } from '../src/lib/keys.svelte';

const press = (code: string, more: Partial<KeyboardEventInit> = {}, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...more });
  Object.defineProperty(event, 'target', { value: target });
  return event;
};

describe('shortcuts', () => {
  let heard: string[] = [];
  beforeEach(() => {
    heard = [];
    keys.dialogs = 0;
  });
  const deed = (combo: string, name = combo) => ({ combo, label: 'app-save', run: () => heard.push(name) });

  it('names a key by where it is, so that a Russian layout changes nothing', () => {
    expect(comboOf(press('KeyK', { ctrlKey: true, key: 'л' }))).toBe('Ctrl+K');
    expect(comboOf(press('Digit2', { altKey: true }))).toBe('Alt+2');
    expect(comboOf(press('Numpad7'))).toBe('7');
    expect(comboOf(press('NumpadEnter', { ctrlKey: true }))).toBe('Ctrl+Enter');
    expect(comboOf(press('Escape'))).toBe('Esc');
  });

  it('lets the nearest meaning win and gives it back afterwards', () => {
    const window = keys.bind('window', [deed('Ctrl+2', 'window')]);
    const screen = keys.bind('screen', [deed('Ctrl+2', 'screen')]);
    keys.hear(press('Digit2', { ctrlKey: true }));
    screen();
    keys.hear(press('Digit2', { ctrlKey: true }));
    window();
    expect(keys.hear(press('Digit2', { ctrlKey: true })), 'nobody is bound any more').toBe(false);
    expect(heard).toEqual(['screen', 'window']);
  });

  it('leaves bare digits and letters to a text field, but not function keys', () => {
    const unbind = keys.bind('screen', [deed('2'), deed('F4')]);
    const box = document.createElement('input');
    box.type = 'text';
    expect(keys.hear(press('Digit2', {}, box)), 'a digit must be typed').toBe(false);
    expect(keys.hear(press('F4', {}, box))).toBe(true);
    expect(keys.hear(press('Digit2'))).toBe(true);
    unbind();
  });

  it('leaves Ctrl+Z to a field with text and takes it in an empty one', () => {
    const unbind = keys.bind('window', [deed('Ctrl+Z')]);
    const box = document.createElement('input');
    box.type = 'text';
    box.value = 'нам';
    expect(keys.hear(press('KeyZ', { ctrlKey: true }, box)), 'typing must be taken back first').toBe(false);
    box.value = '';
    expect(
      keys.hear(press('KeyZ', { ctrlKey: true }, box)),
      'after a save the empty search has the focus',
    ).toBe(true);
    unbind();
  });

  it('hears only what always holds while a dialog is open', () => {
    const unbind = keys.bind('window', [deed('Alt+1'), { ...deed('F12'), always: true }]);
    keys.dialogs = 1;
    expect(keys.hear(press('Digit1', { altKey: true }))).toBe(false);
    expect(keys.hear(press('F12')), 'the cover must work from anywhere').toBe(true);
    unbind();
  });
});
