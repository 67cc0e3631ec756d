// The shapes that cross to Rust, by the names the screens use. All of them are taken out of the one generated catalogue,
// so a change in Rust shows here as a type that no longer fits.
import type { Catalogue, Compartment, Noun } from '$generated/catalogue';

export type { Catalogue, Compartment, Noun };
export type Operation = keyof Catalogue;
export type Request<K extends Operation> = Catalogue[K]['request'];
export type Answer<K extends Operation> = Catalogue[K]['answer'];

/** Short text of a code list, never shown itself. */
export type Code = string;
/** A day without a time: 2016-11-23. */
export type IsoDate = string;
export type RecordId = string;
export type Lang = 'ru' | 'en';
export type Theme = 'system' | 'light' | 'dark';

/** Why something was refused. Its words are `problem-<code>` and `problem-<code>.do`. */
export type Problem = { code: string; field: string | null; args: Record<string, string | number> };
/** How far long work is. Its words are `progress-<stage>`. */
export type Progress = { stage: string; done: number; total: number | null };
export type Done<A> = { answer: A; changed: Noun[] };

type Item<T> = NonNullable<T> extends readonly (infer One)[] ? One : never;
type Value<T> = NonNullable<T[keyof T]>;

export type Status = Answer<'status'>;
export type DeskInfo = NonNullable<Status['desk']>;
export type RecoverySheet = Answer<'first_run'>['sheet'];
export type CodeLists = Record<string, CodeEntry[]>;
export type CodeEntry = Item<Value<Answer<'code_lists'>['lists']>>;
/** What can be found by typing: an entry of a code list, a thing, a person. */
export type Findable = Pick<CodeEntry, 'code' | 'ru' | 'en' | 'short_ru' | 'short_en'>;
export type Reading = Answer<'read_birth'>['reading'];

export type DeskOverview = Answer<'desk_overview'>;
export type ServicePoint = Item<DeskOverview['service_points']>;
export type ContactRow = Item<Answer<'day_contacts'>['rows']>;
export type LeftDraft = Item<Answer<'left_drafts'>['drafts']>;
export type RecordContact = Request<'record_contact'>;
export type Act = Answer<'record_contact'>['act'];

export type PeopleFound = Answer<'find_people'>;
export type PersonRow = Item<PeopleFound['people']>;
export type Mark = Item<PersonRow['marks']>;
export type NewPerson = Request<'register_person'>['person'];
export type PersonPage = Answer<'open_person'>;
export type PersonFacts = PersonPage['person'];
export type TimelineRow = Item<PersonPage['timeline']>;
export type ChangePerson = Request<'change_person'>;

export type BoardPage = Answer<'board'>;
export type PlaceRow = Item<BoardPage['places']>;
export type Bar = Item<PlaceRow['bars']>;

export type ItemList = Answer<'items'>;
export type ItemRow = Item<ItemList['items']>;
export type HandOutLine = Item<Request<'hand_out'>['each']>;
export type HandOutChoices = Answer<'hand_out_people'>;

export type ExchangeState = Answer<'exchange_state'>;
export type Peer = Item<ExchangeState['peers']>;
export type Exported = Answer<'export_bundle'>;
export type Inspected = Answer<'inspect_bundle'>;
export type Imported = Answer<'import_bundle'>;

export type FigureReport = Answer<'figures'>;
export type FigureLine = Item<FigureReport['lines']>;
export type Verified = Answer<'verify'>;
