import type { Code, NewPerson, PeopleFound, Problem, RecordContact, ServicePoint } from '$lib/contract';
import { call } from '$lib/door';
import { moved } from '$lib/draft.svelte';
import { LeavableDraft } from '$lib/keeper.svelte';
import { lists } from '$lib/lists.svelte';
import { whole } from '$lib/numbers';
import type { Somebody } from '$lib/router.svelte';
import { session } from '$lib/session.svelte';

/** Who came: nobody named, somebody new, or a person who is known already. */
export type Who = 'nameless' | 'new' | 'known';

/** What the last contact was about and stays for the next one. In memory alone. */
const kept = $state({
  channel: 'reception',
  service_point: '',
  citizenship: 'not_asked',
  region: 'not_asked',
  language: 'not_asked',
});

/** The service points where a channel usually happens, by their kinds. */
const USUAL: Record<Code, Code> = { hotline: 'hotline_room', field: 'field', message: 'online' };

/** What a form that was left is gone on with. */
const FROZEN = [
  'who',
  'known',
  'name',
  'unnamed',
  'birth',
  'papers',
  'channel',
  'service_point',
  'direction',
  'happened_on',
  'people_present',
  'asked_by',
  'sex',
  'age_group',
  'citizenship',
  'region',
  'language',
  'topics',
  'results',
  'ending',
  'minutes',
  'note',
] as const;

/** The contact form. Hints only: what may be saved is decided in Rust. */
export class ContactDraft extends LeavableDraft {
  who = $state<Who>('nameless');
  known = $state.raw<Somebody | null>(null);
  name = $state('');
  unnamed = $state(false);
  birth = $state('');
  papers = $state<Code>('not_asked');
  channel = $state<Code>(kept.channel);
  service_point = $state<Code>(kept.service_point);
  direction = $state<Code>('inbound');
  happened_on = $state(session.desk?.today ?? '');
  people_present = $state('1');
  asked_by = $state<Code>('self');
  sex = $state<Code>('not_asked');
  age_group = $state<Code>('not_asked');
  citizenship = $state<Code>(kept.citizenship);
  region = $state<Code>(kept.region);
  language = $state<Code>(kept.language);
  topics = $state<Code[]>([]);
  results = $state<Code[]>([]);
  ending = $state<Code>('');
  minutes = $state('');
  note = $state('');
  /** How the name was read, from the search for people who may be the same. */
  reading = $state.raw<PeopleFound | null>(null);

  get keptNow() {
    return kept;
  }

  readonly form = 'contact';
  protected readonly frozen = FROZEN;

  /** What is told nameless only is kept so too: not even a form that was left says who told it. */
  override freeze() {
    const frozen = super.freeze();
    return this.topics.some((topic) => lists.isNamelessOnly(topic))
      ? { ...frozen, who: 'nameless', known: null, name: '', birth: '' }
      : frozen;
  }

  /** Whose form it is counts for nothing yet: it was opened for them, not typed. */
  get empty(): boolean {
    return this.typed === new ContactDraft().typed;
  }
  get typed(): string {
    const { name, birth, papers, sex, topics, results, ending, minutes, note } = this;
    return JSON.stringify([name, birth, papers, sex, topics, results, ending, minutes, note]);
  }

  /** The service point of a channel: the usual one of that kind, or the one there was. */
  settle(points: ServicePoint[]) {
    const kind = USUAL[this.channel] ?? this.channel;
    const here = points.find((point) => point.id === this.service_point);
    if (here?.kind === kind) return;
    const usual = points.find((point) => point.kind === kind);
    this.service_point = usual?.id ?? here?.id ?? points[0]?.id ?? '';
  }

  #newPerson(): NewPerson {
    const as_written = this.name.trim();
    return {
      // As it was typed: which word is which is read in Rust, from all of it.
      name:
        this.unnamed || as_written === ''
          ? null
          : { family: '', given: '', patronymic: '', single: '', as_written },
      name_status: null,
      birth: this.birth.trim(),
      sex: this.sex,
      citizenships: [this.citizenship],
      papers: this.papers,
    };
  }

  /** The whole name is one field here, and a new person has the citizenship of the contact. */
  protected override here(problem: Problem) {
    const name = 'name';
    return moved(problem, {
      family: name,
      given: name,
      patronymic: name,
      single: name,
      as_written: name,
      name_status: name,
      citizenships: 'citizenship',
    });
  }

  /** Of a known person their card answers, never what the one before them said. */
  #asked(answer: Code): Code {
    return this.who === 'known' ? 'not_asked' : answer;
  }

  request(): RecordContact {
    const minutes = this.minutes.trim();
    return {
      happened_on: this.happened_on,
      service_point: this.service_point,
      channel: this.channel,
      direction: this.direction,
      person: this.who === 'known' ? (this.known?.id ?? null) : null,
      new_person: this.who === 'new' ? this.#newPerson() : null,
      people_present: whole(this.people_present, 255),
      asked_by: this.asked_by,
      sex: this.#asked(this.sex),
      age_group: this.age_group,
      citizenship: this.#asked(this.citizenship),
      region: this.region,
      language: this.language,
      topics: this.topics,
      results: this.results,
      ending: this.channel === 'hotline' && this.ending !== '' ? this.ending : null,
      minutes: minutes === '' ? null : whole(minutes, 65_535),
      note: this.note.trim(),
    };
  }

  /** The reading that came while typing may be that of an earlier name: what is saved is read once more. */
  async #readName() {
    if (this.who !== 'new' || this.unnamed || this.name.trim() === '') return;
    this.reading = await call('find_people', { text: this.name.trim(), after: null });
  }

  async save() {
    await this.#readName();
    const { person, code, act } = await call('record_contact', this.request());
    kept.channel = this.channel;
    kept.service_point = this.service_point;
    if (this.who !== 'known') kept.citizenship = this.citizenship;
    kept.region = this.region;
    kept.language = this.language;
    return { person, code, act };
  }
}
