import { describe, expect, it } from 'vitest';
import { ContactDraft } from '../src/features/contact/draft.svelte';
import { deeds } from '../src/lib/deeds.svelte';
import { door, last, open, text, typist } from './app';
import { settle } from './typist';

describe('by the keyboard alone', () => {
  it('records a nameless visit in ten keys: topic, citizenship, save', async () => {
    await open('open');
    expect(typist.focus.id, 'the search has the focus at start').toBe('search');
    await typist.press('Ctrl+2', '2', '1', 'Tab');
    expect(typist.focus.dataset['field'], 'one Tab leads on from the topics').toBe('citizenship');
    await typist.type('узб');
    await typist.press('Enter', 'Ctrl+Enter');
    await settle(20);
    expect(last('record_contact')).toMatchObject({
      topics: ['work_patent_get'],
      citizenship: 'UZB',
      person: null,
      new_person: null,
    });
    expect(typist.pressed, 'the budget of a nameless visit').toBeLessThanOrEqual(10);
    expect(typist.focus.id, 'after saving the search has the focus again').toBe('search');
    expect(text()).toContain('Сохранено на диск в');
  });

  it('records a nameless call with region and result in fourteen keys', async () => {
    await open('open');
    const draft = new ContactDraft();
    draft.channel = 'hotline';
    await draft.save(); // the line is kept from the call before
    await typist.press('Ctrl+2', '8', '4', 'Tab');
    await typist.type('тад');
    await typist.press('Enter');
    await typist.type('мос');
    await typist.press('Enter', '1', 'Ctrl+Enter');
    await settle(20);
    expect(last('record_contact')).toMatchObject({
      channel: 'hotline',
      topics: ['social_shelter'],
      citizenship: 'TJK',
      region: 'RU-MOW',
      results: ['information'],
    });
    expect(typist.pressed, 'the budget of a nameless call').toBeLessThanOrEqual(14);
  });

  it('says "saved" only after the answer came', async () => {
    await open('open');
    let answer: (() => void) | undefined;
    const record = door.handlers.record_contact;
    door.handlers.record_contact = async (request) => {
      await new Promise<void>((resolve) => (answer = resolve));
      if (!record) throw new Error('the fake door must record');
      return record(request);
    };
    deeds.savedAt = null;
    await typist.press('Ctrl+2', '9', 'Ctrl+Enter');
    expect(text()).not.toContain('Сохранено на диск');
    answer?.();
    await settle(20);
    expect(text()).toContain('Сохранено на диск');
  });

  it('opens a person from a search and records a contact for them', async () => {
    await open('open');
    await typist.type('намун');
    await settle(200);
    await typist.press('Enter');
    await settle(20);
    expect(text()).toContain('Намунаев Мисол Ўрнакович');
    await typist.press('Ctrl+2', '2', '1', 'Ctrl+Enter');
    await settle(20);
    expect(last('record_contact')).toMatchObject({
      person: door.handlers.find_people ? '0'.repeat(31) + '1' : '',
    });
  });

  it('gives a card to somebody whose name is unknown', async () => {
    await open('open');
    await typist.press('F4', '7', '1', 'Ctrl+Enter');
    await settle(20);
    expect(last('record_contact')).toMatchObject({ new_person: { name: null } });
  });

  it('offers topics that may not stand beside a name to the nameless alone', async () => {
    await open('open');
    await typist.press('Ctrl+2', 'F8');
    expect(text()).toContain('Насилие');
    document.querySelector<HTMLElement>('dialog .primary')?.click();
    await settle();
    await typist.press('F4', 'F8');
    expect(document.querySelector('dialog')?.textContent).not.toContain('Насилие');
  });

  it('takes the focus to what was refused, and from there to the field', async () => {
    await open('open');
    door.refuse.record_contact = { code: 'missing', field: 'topics', args: {} };
    await typist.press('Ctrl+2', 'Ctrl+Enter');
    await settle(20);
    expect(typist.focus.getAttribute('role')).toBe('alert');
    typist.focus.querySelector('a')?.click();
    await settle();
    expect(typist.focus.closest('[data-field="topics"]'), 'the link leads into the topics').not.toBeNull();
    expect(last('record_contact'), 'what was typed is still there to be sent again').toBeDefined();
  });

  it('takes back the last thing with Ctrl+Z', async () => {
    await open('open');
    await typist.press('Ctrl+2', '9', 'Ctrl+Enter');
    await settle(20);
    await typist.press('Ctrl+Z');
    await settle(20);
    expect(last('undo')).toMatchObject({ acts: [{ compartment: 'registry' }] });
    expect(text()).toContain('Отменено');
  });

  it('hides everything with one key and forgets the keys behind the cover', async () => {
    await open('open');
    await typist.press('F12');
    await settle(20);
    expect(document.querySelector('.cover'), 'the calendar').not.toBeNull();
    expect(text(), 'nothing of the desk may be left in the page').not.toContain('Образцов');
    expect(last('lock')).toEqual({});
  });

  it('makes a vault in five steps and opens it only after the sheet was checked', async () => {
    await open('none');
    await press('Enter');
    fill({ user: 'О. Образцова', handle: 'o1', site: 'Набережная', desk: 'стол 1' });
    await press('Enter');
    fill({ password: 'четыре простых слова подряд', again: 'четыре простых слова подряд' });
    await press('Enter');
    await settle(20);
    expect(last('first_run')).toMatchObject({ handle: 'o1', lang: 'ru', head_office: false });
    await press('Enter');
    expect(text(), 'not before the sheet was checked').not.toContain('Рабочее место готово');
    document.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click();
    await press('Enter');
    expect(text()).toContain('Рабочее место готово');
    await press('Enter');
    await settle(20);
    expect(document.querySelector('.window'), 'the desk').not.toBeNull();

    async function press(_key: string) {
      document.querySelector('form')?.requestSubmit();
      await settle(20);
    }
    function fill(values: Record<string, string>) {
      for (const [field, value] of Object.entries(values)) {
        const box = document.querySelector<HTMLInputElement>(`[data-field="${field}"]`);
        if (!box) throw new Error(`no field ${field}`);
        box.value = value;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }
  });

  it('says what was wrong with a password and waits', async () => {
    await open('locked');
    door.refuse.unlock = { code: 'wrong-password', field: 'password', args: { seconds: 2 } };
    await typist.type('тест');
    document.querySelector('form')?.requestSubmit();
    await settle(20);
    expect(text()).toContain('Пароль не подошёл');
    expect(typist.focus.dataset['field'], 'the password can be typed again at once').toBe('password');
    document.querySelector('form')?.requestSubmit();
    await settle(20);
    expect(
      door.heard.filter((heard) => heard.name === 'unlock'),
      'not before the wait is over',
    ).toHaveLength(1);
  });
});
