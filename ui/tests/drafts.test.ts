import { beforeEach, describe, expect, it } from 'vitest';
import { ContactDraft } from '../src/features/contact/draft.svelte';
import { SheetCheck } from '../src/features/firstrun/sheet';
import { HandOutDraft } from '../src/features/handout/draft.svelte';
import { CheckInDraft } from '../src/features/board/checkin.svelte';
import { ChangeDraft } from '../src/features/person/change.svelte';
import { NoteDraft } from '../src/features/person/note.svelte';
import { RegisterDraft } from '../src/features/person/register.svelte';
import { ReceiptDraft } from '../src/features/stock/draft.svelte';
import { TallyDraft } from '../src/features/tally/draft.svelte';
import type { PersonFacts } from '../src/lib/contract';
import type { LeavableDraft } from '../src/lib/keeper.svelte';
import { session } from '../src/lib/session.svelte';
import { codeLists } from './code-lists';
import { believable, DESK, install, PEOPLE, type FakeDoor } from './fake-door';

let door: FakeDoor;
beforeEach(async () => {
  door = believable(codeLists(), 'open');
  install(door, { lang: 'ru', theme: 'light' });
  await session.start();
});

describe('the contact form', () => {
  it('opens nameless and names nobody', () => {
    const request = new ContactDraft().request();
    expect(request).toMatchObject({
      person: null,
      new_person: null,
      people_present: 1,
      happened_on: DESK.today,
    });
  });

  it('sends a new person as typed and leaves the reading to Rust', () => {
    const draft = new ContactDraft();
    draft.who = 'new';
    draft.name = ' Образцов Пример ';
    // What was read of an earlier letter must not decide.
    draft.reading = { people: [], next: null, family: 'Образцов', given: 'Пр', patronymic: '' };
    expect(draft.request().new_person).toMatchObject({
      name: { family: '', given: '', as_written: 'Образцов Пример' },
      name_status: null,
    });
    draft.unnamed = true;
    expect(draft.request().new_person, 'an unknown name is no name').toMatchObject({
      name: null,
      name_status: null,
    });
  });

  it('goes to the service point where the channel happens', () => {
    const points = [
      { id: 'a', name: 'офис', kind: 'office' },
      { id: 'b', name: 'линия', kind: 'hotline_room' },
    ];
    const draft = new ContactDraft();
    draft.channel = 'hotline';
    draft.settle(points);
    expect(draft.service_point).toBe('b');
    draft.channel = 'office';
    draft.settle(points);
    expect(draft.service_point).toBe('a');
  });

  it('says how a call ended for calls alone', () => {
    const draft = new ContactDraft();
    draft.ending = 'silence';
    expect(draft.request().ending, 'a visit has no call ending').toBeNull();
    draft.channel = 'hotline';
    expect(draft.request().ending).toBe('silence');
  });

  it('keeps citizenship, region and language for the next one, after saving only', async () => {
    const draft = new ContactDraft();
    draft.citizenship = 'UZB';
    expect(new ContactDraft().citizenship).toBe('not_asked');
    await draft.save();
    expect(new ContactDraft().citizenship).toBe('UZB');
  });

  it('lets the card of a known person answer, not the one who came before', async () => {
    const before = new ContactDraft();
    before.citizenship = 'UZB';
    await before.save();
    const draft = new ContactDraft();
    draft.who = 'known';
    draft.known = { id: 'p', code: '1', name: '' };
    draft.sex = 'female';
    expect(draft.request()).toMatchObject({ citizenship: 'not_asked', sex: 'not_asked' });
    await draft.save();
    expect(new ContactDraft().citizenship, 'and the next one without a card gets what was kept').toBe('UZB');
  });

  it('keeps what was refused, with the field it is about', async () => {
    door.refuse.record_contact = { code: 'topic-missing', field: 'topics', args: {} };
    const draft = new ContactDraft();
    const save = async () => ({ acts: [(await draft.save()).act], words: '' });
    expect(await draft.record(save)).toBe(false);
    expect(draft.problem).toMatchObject({ code: 'topic-missing', field: 'topics' });
    expect(draft.busy, 'it must be possible to send it again').toBe(false);
  });
});

describe('the hand-out', () => {
  it('puts somebody who lives here and got it last time on the list once', () => {
    const draft = new HandOutDraft();
    draft.add([{ name: 'Намунаев Мисол', code: '', person: 'p1', resident: 'r1', from: 'tonight' }]);
    draft.add([
      { name: 'Намунаев Мисол Ўрнакович', code: '10427', person: 'p1', resident: null, from: 'last' },
    ]);
    expect(draft.list).toHaveLength(1);
    expect(draft.list[0]).toMatchObject({ resident: 'r1', code: '10427' });
  });

  it('sends residents as residents, people as people, and leaves the excepted out', async () => {
    const draft = new HandOutDraft();
    draft.add([
      { name: 'А', code: '', person: 'p1', resident: 'r1', from: 'tonight' },
      { name: 'Б', code: '', person: 'p2', resident: null, from: 'search' },
      { name: 'В', code: '', person: 'p3', resident: null, from: 'search' },
    ]);
    const last = draft.list[2];
    if (last) last.gets = false;
    draft.unnamed = '4';
    expect([draft.listed, draft.excepted, draft.receiving]).toEqual([7, 1, 6]);
    await draft.save();
    expect(door.heard.at(-1)?.request).toMatchObject({ residents: ['r1'], people: ['p2'], unnamed: 4 });
  });
});

describe('a form that was left', () => {
  /** Kept in a vault as it was left, and gone on with by a new form. */
  const again = <D extends LeavableDraft>(left: D, fresh: D): D =>
    fresh.thaw({ id: 'd', at: '', form: left.form, body: JSON.parse(JSON.stringify(left.freeze())) });
  const unknown = { value: null, siblings: [] };
  const card: PersonFacts = {
    id: 'p',
    code: '10427',
    names: [],
    name_status: null,
    birth: unknown,
    sex: unknown,
    papers: unknown,
    citizenships: [],
    registered_on: null,
    disclosure: null,
    lives_at: null,
    basis: 'as first seen',
  };
  const guest = { id: 'p', code: '10427', name: 'Намунаев Мисол' };

  const FORMS: [string, () => LeavableDraft, Record<string, unknown>][] = [
    ['contact', () => new ContactDraft(), { topics: ['other'], note: 'перевод' }],
    ['tally', () => new TallyDraft(), { n: '12', topic: 'other' }],
    ['register', () => new RegisterDraft(), { family: 'Образцов', birth: '~1990' }],
    ['change', () => new ChangeDraft(card), { given: 'Пример' }],
    ['check_in', () => new CheckInDraft(guest, 'place', DESK.today), { until: DESK.today, year: '1990' }],
    ['receipt', () => new ReceiptDraft(), { item: 'i1', quantity: '40' }],
    ['note', () => new NoteDraft('p'), { text: 'доверительно' }],
  ];
  it.each(FORMS)('comes back as it was: %s', (form, make, typed) => {
    const draft = make();
    expect(draft.form).toBe(form);
    expect(draft.empty, 'what nobody typed into is not kept').toBe(true);
    Object.assign(draft, typed);
    expect(draft.empty).toBe(false);
    const back = again(draft, make());
    expect(back).toMatchObject(typed);
    expect(back.freeze(), 'and with everything that stands beside it').toEqual(draft.freeze());
  });

  it('says nobody beside what is told nameless only, not even in the vault', () => {
    const topic = codeLists()['topics']?.find((one) => one.nameless_only)?.code ?? '';
    const draft = new ContactDraft();
    draft.who = 'known';
    draft.known = guest;
    draft.topics = ['other', topic];
    expect(again(draft, new ContactDraft())).toMatchObject({ who: 'nameless', known: null });
    expect(JSON.stringify(draft.freeze())).not.toContain('Намунаев');
    draft.topics = ['other'];
    expect(again(draft, new ContactDraft()), 'and nobody is lost beside the rest').toMatchObject({
      known: guest,
    });
  });

  it('changes of a card what was changed, however the card looks when it is gone on with', () => {
    const draft = new ChangeDraft(card);
    draft.given = 'Пример';
    const since = { ...card, basis: 'as seen later' };
    expect(again(draft, new ChangeDraft(since)).request()).toMatchObject({ basis: 'as first seen' });
  });
});

describe('the card', () => {
  it('sends only what was changed', async () => {
    const page = await door.handlers.open_person?.({ person: PEOPLE[0]?.id ?? '', after: null });
    if (!page) throw new Error('the fake door must know the person');
    const draft = new ChangeDraft(page.person);
    draft.sex = 'female';
    expect(draft.request()).toMatchObject({
      sex: 'female',
      name: null,
      birth: null,
      citizenships: null,
      papers: null,
    });
  });
});

describe('the recovery sheet', () => {
  const lines = ['1  ABCD0 EFGH1  K', '2  JKMN2 PQRS3  Z'];

  it('asks for two groups and forgives the letters people write for one another', () => {
    const check = new SheetCheck(lines, () => 0);
    expect(check.asked.map((one) => one.text)).toEqual(['ABCD0', 'JKMN2']);
    expect(check.fits(0, 'abcdo')).toBe(true);
    expect(check.fits(1, 'ABCD0'), 'another group must not pass').toBe(false);
    expect(check.fits(0, '')).toBe(false);
  });

  it('covers the asked groups on the screen', () => {
    const check = new SheetCheck(lines, () => 0);
    expect(check.covered(lines)).toEqual(['1  ••••• EFGH1  K', '2  ••••• PQRS3  Z']);
  });
});
