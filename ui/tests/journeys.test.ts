import { mount, unmount } from 'svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContactDraft } from '../src/features/contact/draft.svelte';
import { deeds } from '../src/lib/deeds.svelte';
import { router } from '../src/lib/router.svelte';
import { search } from '../src/lib/search.svelte';
import { session } from '../src/lib/session.svelte';
import App from '../src/routes/App.svelte';
import { codeLists } from './code-lists';
import { believable, install, PEOPLE, type FakeDoor } from './fake-door';
import { settle, Typist } from './typist';

let door: FakeDoor;
let app: Record<string, unknown>;
let typist: Typist;

async function open(state: 'none' | 'locked' | 'open') {
  door = believable(codeLists(), state);
  install(door, { lang: 'ru', theme: 'light' });
  typist = new Typist();
  app = mount(App, { target: document.body });
  await settle(30);
}
beforeEach(() => {
  router.home();
  search.clear();
  deeds.dismiss();
  session.covered = false;
  session.status = null;
});
afterEach(async () => {
  await unmount(app);
  document.body.replaceChildren();
});

const last = (name: string) => door.heard.filter((heard) => heard.name === name).at(-1)?.request;
/** As it reads; where a line may not break is no matter here. */
const text = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');

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
