import { describe, expect, it } from 'vitest';
import { router } from '../src/lib/router.svelte';
import { door, last, open, text, typist } from './app';
import { PEOPLE } from './fake-door';
import { settle } from './typist';

describe('a form that was left', () => {
  it('keeps what was put aside and offers it back', async () => {
    await open('open');
    await typist.press('Ctrl+2', '9', 'Esc');
    await settle(20);
    expect(text()).toContain('Отложено');
    await typist.press('Ctrl+2');
    expect(document.querySelector('.topics .taken'), 'another person gets an empty form').toBeNull();
    await typist.press('Esc');
    await settle(20);
    document.querySelector<HTMLElement>('a[href="#draft"]')?.click();
    await settle(20);
    expect(document.querySelector('.topics .taken')?.textContent).toContain('Другое');
    await typist.press('Ctrl+Enter');
    await settle(20);
    expect(text(), 'it is saved, so nothing waits').not.toContain('Отложено');
  });

  it('loses no form to another section or to the lock, and keeps none that nobody typed into', async () => {
    await open('open');
    await typist.press('Ctrl+2', 'Esc');
    await settle(20);
    expect(last('keep_draft')).toBeUndefined();
    await typist.press('Ctrl+2', '9', 'Alt+3');
    await settle(20);
    expect(last('keep_draft')).toMatchObject({ form: 'contact', body: { topics: ['other'] } });
    await typist.press('Alt+1');
    await settle(20);
    document.querySelector<HTMLElement>('[aria-label^="Убрать:"]')?.click();
    await settle(20);
    expect(text(), 'what nobody wants any more is discarded').not.toContain('Отложено');
    await typist.press('Ctrl+2', '9', 'Ctrl+L');
    await settle(20);
    const heard = door.heard.map((one) => one.name);
    expect(
      heard.filter((name) => name === 'keep_draft'),
      'kept before the keys are gone',
    ).toHaveLength(2);
  });

  it('keeps a card that was begun when somebody else comes first', async () => {
    await open('open');
    await typist.press('Ctrl+3');
    await typist.type('Образцов');
    await typist.press('Alt+1');
    await settle(20);
    expect(last('keep_draft')).toMatchObject({ form: 'register', body: { family: 'Образцов' } });
    const left = document.querySelector<HTMLElement>('a[href="#draft"]');
    expect(left?.textContent, 'the desk names whose card it is').toBe('Образцов');
    left?.click();
    await settle(20);
    expect((typist.focus as HTMLInputElement).value, 'where it was left').toBe('Образцов');
    await typist.press('Ctrl+Enter');
    await settle(20);
    expect(last('register_person')).toMatchObject({ person: { name: { family: 'Образцов' } } });
    expect(last('drop_draft'), 'it is saved, so nothing waits').toBeDefined();
  });

  it('goes on with a form that was left once, and begins anew the next time', async () => {
    await open('open');
    const family = () => (typist.focus as HTMLInputElement).value;
    const change = () =>
      [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Исправить')?.click();
    router.go({ at: 'person', id: PEOPLE[0]?.id ?? '' });
    await settle(20);
    change();
    await settle(20);
    const known = family();
    await typist.type('Образцов');
    await typist.press('Alt+1');
    await settle(20);
    document.querySelector<HTMLElement>('a[href="#draft"]')?.click();
    await settle(20);
    expect(family()).toContain('Образцов');
    await typist.press('Ctrl+Enter');
    await settle(20);
    expect(last('change_person')).toBeDefined();
    change();
    await settle(20);
    expect(family(), 'the card as it is, not what was changed before').toBe(known);
  });

  it('offers a confidential note back where it was written, and never at the desk', async () => {
    await open('open');
    router.go({ at: 'person', id: PEOPLE[0]?.id ?? '' });
    await settle(20);
    const write = () =>
      [...document.querySelectorAll('button')].find((one) => one.textContent.includes('Конфиденциальная'));
    write()?.click();
    await settle(20);
    const text = () => document.querySelector('textarea');
    const box = text();
    if (box) {
      box.value = 'доверительно';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await typist.press('Alt+1');
    router.home();
    await settle(20);
    expect(last('keep_draft')).toMatchObject({ form: 'note', body: { text: 'доверительно' } });
    expect(document.querySelector('a[href="#draft"]'), 'the desk tells nobody of it').toBeNull();
    router.go({ at: 'person', id: PEOPLE[0]?.id ?? '' });
    await settle(20);
    write()?.click();
    await settle(20);
    expect(text()?.value).toBe('доверительно');
  });
});
