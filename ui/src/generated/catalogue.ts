// The contract between the screens and Rust, written from the operations by `make types`. Do not edit.

/**
 * Asks what this program is.
 */
export type About = Record<symbol, never>;

/**
 * One act that was written: what undo takes.
 */
export type Act = { 
/**
 * The entry's hash, in hex.
 */
entry: string, 
/**
 * The compartment it was written in.
 */
compartment: Compartment, };

/**
 * Adds a thing to the catalogue.
 */
export type AddItem = { 
/**
 * The number in the catalogue of the movement, or one of ours.
 */
code: string, 
/**
 * What it is called here.
 */
name: string, 
/**
 * From the list `item_units`.
 */
unit: string, };

/**
 * Looks at a card, or keeps it.
 */
export type AddPeer = { 
/**
 * The file.
 */
path: string, 
/**
 * The number as people read it to each other; without it the card is only looked at.
 */
fingerprint: string | null, };

/**
 * Adds a place to sleep.
 */
export type AddPlace = { 
/**
 * What it is called on the door.
 */
name: string, 
/**
 * From the list `place_units`.
 */
unit: string, 
/**
 * From the list `place_kinds`.
 */
kind: string, 
/**
 * How many people can sleep in it.
 */
beds: number, };

/**
 * All code lists, by their names.
 */
export type AllLists = { 
/**
 * Each list in the order in which it is offered.
 */
lists: { [key in string]: Array<Entry> }, };

/**
 * One piece of a stay: at one place, in one state.
 */
export type Bar = { 
/**
 * The stay.
 */
stay: RecordId, 
/**
 * Whose.
 */
resident: RecordId | null, 
/**
 * The person in the registry, when known.
 */
person: RecordId | null, 
/**
 * The name used in the house; empty when it is withheld or erased.
 */
shown_name: string, 
/**
 * The first night.
 */
from: string, 
/**
 * The first night after; none when nobody knows.
 */
until: string | null, 
/**
 * What they do in these nights.
 */
state: BarState, 
/**
 * In some of these nights the place has more people than beds.
 */
clash: boolean, };

/**
 * What somebody does in the nights of a bar.
 */
export type BarState = "planned" | "in" | "absent" | "out";

/**
 * How it was understood.
 */
export type BirthRead = { 
/**
 * The birth with its honest precision, as it is stored.
 */
birth: string, 
/**
 * What to say back: a code and its numbers.
 */
reading: BirthReading, };

/**
 * The sentence and its arguments. Those the sentence does not use are absent.
 */
export type BirthReading = { 
/**
 * Which sentence.
 */
code: ReadingCode, 
/**
 * Day of the month, 1 to 31.
 */
day: number | null, 
/**
 * Month, 1 to 12.
 */
month: number | null, 
/**
 * Year.
 */
year: number | null, 
/**
 * The last year of a span.
 */
year_to: number | null, 
/**
 * How many years, months or weeks were said.
 */
count: number | null, 
/**
 * The lowest age today, in whole years.
 */
age_from: number | null, 
/**
 * The highest age today.
 */
age_to: number | null, };

/**
 * Asks for the board.
 */
export type Board = { 
/**
 * The first night.
 */
from: string, 
/**
 * How many.
 */
nights: number, };

/**
 * The board.
 */
export type BoardPage = { 
/**
 * The nights, each by the date of its evening.
 */
nights: Array<string>, 
/**
 * The places that are not closed, and closed ones somebody is in.
 */
places: Array<PlaceRow>, 
/**
 * Who is expected, or lives here without a place.
 */
without_place: Array<Bar>, 
/**
 * How many hold a place in each night.
 */
occupied: Array<number>, 
/**
 * The beds of the places that are not closed.
 */
beds: number, };

/**
 * One part of a bundle.
 */
export type BundleMember = { 
/**
 * Its name inside.
 */
name: string, 
/**
 * Its size inside, with its padding.
 */
bytes: number, 
/**
 * The compartment it is for.
 */
compartment: Compartment, 
/**
 * Whether that compartment is open here.
 */
readable: boolean, };

/**
 * A bundle that was made here.
 */
export type BundleSent = { 
/**
 * Its number.
 */
number: number, 
/**
 * When, `2016-05-17T14:35`.
 */
at: string, 
/**
 * The name of the file.
 */
file: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * How many entries of the registry it carries.
 */
entries: number, };

/**
 * A bundle that was taken in here.
 */
export type BundleTaken = { 
/**
 * Its number.
 */
number: number, 
/**
 * When.
 */
at: string, 
/**
 * Whose.
 */
sender: string, 
/**
 * How many entries it carried.
 */
entries: number, 
/**
 * How many were new here.
 */
fresh: number, };

/**
 * The card was written.
 */
export type CardSaved = { 
/**
 * The file.
 */
file: string, };

/**
 * Changes what is known of a person; what is `None` stays as it is.
 */
export type ChangePerson = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * What the form started from.
 */
basis: string, 
/**
 * One more name; the others stay.
 */
name: NewName | null, 
/**
 * As typed.
 */
birth: string | null, 
/**
 * From the list `sexes`.
 */
sex: string | null, 
/**
 * From the list `citizenships`: all that hold now.
 */
citizenships: Array<string> | null, 
/**
 * From the list `papers`.
 */
papers: string | null, };

/**
 * How many contacts of today came by one channel.
 */
export type ChannelCount = { 
/**
 * From the list `channels`.
 */
channel: string, 
/**
 * How many.
 */
n: number, };

/**
 * Gives somebody a place.
 */
export type CheckIn = { 
/**
 * The person in the registry, when known.
 */
person: RecordId | null, 
/**
 * The name used in the house; a number will do.
 */
shown_name: string, 
/**
 * From the list `sexes`.
 */
sex: string, 
/**
 * The year of birth, when known.
 */
birth_year: number | null, 
/**
 * Where they sleep.
 */
place: RecordId, 
/**
 * The day they came: the first night.
 */
arrived_on: string, 
/**
 * The day of leaving that is agreed on, when one is.
 */
planned_until: string | null, 
/**
 * From the list `stay_grounds`.
 */
ground: string, };

/**
 * Ends a stay.
 */
export type CheckOut = { 
/**
 * Whose stay.
 */
stay: RecordId, 
/**
 * The day they left: the first night elsewhere.
 */
left_on: string, 
/**
 * From the list `reasons_out`.
 */
reason_out: string, 
/**
 * From the list `destinations`.
 */
destination: string, 
/**
 * A line about it.
 */
note: string, };

/**
 * They live here now.
 */
export type CheckedIn = { 
/**
 * The stay.
 */
stay: RecordId, 
/**
 * Their card in the house.
 */
resident: RecordId, 
/**
 * What undo takes.
 */
act: Act, };

/**
 * They left.
 */
export type CheckedOut = { 
/**
 * What undo takes.
 */
act: Act, };

/**
 * Every way in which something can be refused.
 */
export type Code = "fault" | "cancelled" | "not-understood" | "locked" | "compartment-closed" | "no-vault" | "vault-there" | "no-such-user" | "wrong-password" | "too-soon" | "password-short" | "handle-invalid" | "vault-newer" | "key-swapped" | "keyring-forged" | "vault-damaged" | "folder-read-only" | "disk-full" | "disk-failed" | "vault-busy" | "missing" | "not-in-list" | "date-unclear" | "date-ahead" | "date-too-old" | "birth-unclear" | "birth-ahead" | "birth-too-old" | "date-impossible" | "name-too-long" | "name-signs" | "contradiction" | "name-empty" | "name-twice" | "text-too-long" | "number-range" | "quantity-unclear" | "no-such-record" | "topic-nameless-only" | "ending-not-call" | "place-taken" | "place-closed" | "place-there" | "already-in" | "leaves-before-arriving" | "stay-order" | "stay-too-long" | "stay-over" | "item-there" | "stock-short" | "nobody-chosen" | "nothing-chosen" | "nothing-changed" | "undo-changed-since" | "undo-done" | "undo-erased" | "undo-never" | "undo-stock" | "undo-needed" | "card-unclear" | "card-forged" | "card-differs" | "card-own" | "no-receiver" | "bundle-unclear" | "bundle-for-others" | "bundle-unknown-sender" | "bundle-damaged" | "bundle-forged" | "bundle-newer" | "bundle-gap" | "bundle-too-large" | "file-unreadable" | "written-wrong";

/**
 * Asks for all code lists.
 */
export type CodeLists = Record<symbol, never>;

/**
 * One of the three vaults of one schema. The order is the ladder: links point only downwards.
 */
export type Compartment = "registry" | "shelter" | "casework";

/**
 * A page of the contacts of a day.
 */
export type ContactPage = { 
/**
 * Newest first.
 */
rows: Array<ContactRow>, 
/**
 * Where the next page begins, when there is one.
 */
next: string | null, 
/**
 * How many the day has.
 */
total: number, };

/**
 * A contact was recorded.
 */
export type ContactRecorded = { 
/**
 * The record.
 */
contact: RecordId, 
/**
 * Who it was, when known.
 */
person: RecordId | null, 
/**
 * The number a new person got.
 */
code: string | null, 
/**
 * What undo takes.
 */
act: Act, };

/**
 * A contact as lists show it.
 */
export type ContactRow = { 
/**
 * The record.
 */
id: RecordId, 
/**
 * The entry that recorded it: what undo takes.
 */
entry: string, 
/**
 * When it was recorded, `2016-05-17T14:35`.
 */
at: string, 
/**
 * The day it happened.
 */
happened_on: string, 
/**
 * From the list `channels`.
 */
channel: string, 
/**
 * What the service point is called.
 */
service_point: string, 
/**
 * Who it was, if anybody is known.
 */
person: RecordId | null, 
/**
 * Their name.
 */
name: string | null, 
/**
 * Their number.
 */
code: string | null, 
/**
 * From the list `topics`.
 */
topics: Array<string>, 
/**
 * From the list `results`.
 */
results: Array<string>, 
/**
 * How a call ended.
 */
ending: string | null, 
/**
 * How many came.
 */
people_present: number, };

/**
 * How it was understood.
 */
export type DateRead = { 
/**
 * The day.
 */
date: string, };

/**
 * Asks for the contacts of a day.
 */
export type DayContacts = { 
/**
 * The day.
 */
date: string, 
/**
 * Where the page before ended.
 */
after: string | null, };

/**
 * Which desk is open and what it may do: the frame of every screen.
 */
export type DeskInfo = { 
/**
 * What the site is called.
 */
site: string, 
/**
 * What the desk is called.
 */
desk: string, 
/**
 * What colleagues call the user.
 */
user: string, 
/**
 * The login.
 */
handle: string, 
/**
 * The compartments that are open, the lowest first.
 */
compartments: Array<Compartment>, 
/**
 * Whether this is the head office.
 */
head_office: boolean, 
/**
 * The date on the wall calendar here.
 */
today: string, };

/**
 * Asks for the first screen.
 */
export type DeskOverview = Record<symbol, never>;

/**
 * What the window has to show first.
 */
export type Doorstep = { 
/**
 * Whether there is a vault, and whether it is open.
 */
state: State, 
/**
 * The folder of the installation.
 */
home: string, 
/**
 * Who may log in.
 */
handles: Array<string>, 
/**
 * The desk, when it is open.
 */
desk: DeskInfo | null, };

/**
 * It is forgotten.
 */
export type DraftDropped = { 
/**
 * Whether it was still there.
 */
was_there: boolean, };

/**
 * It is kept.
 */
export type DraftKept = { 
/**
 * Its number.
 */
id: RecordId, };

/**
 * The forms this user left.
 */
export type DraftList = { 
/**
 * The last one first.
 */
drafts: Array<LeftDraft>, };

/**
 * Forgets a form. One that is gone already is forgotten too.
 */
export type DropDraft = { 
/**
 * Its number.
 */
id: RecordId, };

/**
 * One line of a list.
 */
export type Entry = { 
/**
 * Short, stable, never reused.
 */
code: string, 
/**
 * The label in Russian.
 */
ru: string, 
/**
 * The label in English.
 */
en: string, 
/**
 * A label for small places in Russian, where the full one is longer than [`SHORT`] signs.
 */
short_ru: string | null, 
/**
 * The same in English.
 */
short_en: string | null, 
/**
 * The code this one stands under.
 */
parent: string | null, 
/**
 * A topic that is never recorded together with who it was (`docs/journal.md` C5).
 */
nameless_only: boolean, 
/**
 * Says why there is no value (does not know, refused, not asked): stands apart from the values and excludes them.
 */
absence: boolean, 
/**
 * The code of the unit an item of the catalogue is counted in.
 */
unit: string | null, 
/**
 * From this day the code is no longer offered. What was recorded with it stays and keeps its label.
 */
retired: string | null, };

/**
 * How things stand with the other side.
 */
export type ExchangeFacts = { 
/**
 * This site.
 */
site: string, 
/**
 * What it calls itself.
 */
name: string, 
/**
 * The number that people compare.
 */
fingerprint: string, 
/**
 * Whom it knows.
 */
peers: Array<Peer>, 
/**
 * The last bundles made, newest first.
 */
exports: Array<BundleSent>, 
/**
 * The last bundles taken in, newest first.
 */
imports: Array<BundleTaken>, };

/**
 * Asks how things stand.
 */
export type ExchangeState = Record<symbol, never>;

/**
 * Puts a bundle with everything of this site into a folder.
 */
export type ExportBundle = { 
/**
 * The folder: a drive, or one that is shared.
 */
folder: string, };

/**
 * A bundle lies there, and was read back from there.
 */
export type Exported = { 
/**
 * The name of the file; it tells nothing.
 */
file: string, 
/**
 * Its size.
 */
bytes: number, 
/**
 * Its SHA-256, in hex.
 */
sha256: string, 
/**
 * Its number.
 */
number: number, 
/**
 * How many entries of the registry it carries.
 */
entries: number, 
/**
 * Whom it is for.
 */
recipients: Array<string>, 
/**
 * Compartments that were closed and went as they were sealed when they last closed.
 */
outbox: Array<Compartment>, };

/**
 * One figure.
 */
export type FigureLine = { 
/**
 * Which: `h1`, `r1`, `total_a`.
 */
code: string, 
/**
 * How many; none when it was not counted.
 */
value: number | null, 
/**
 * The compartment that is closed, when that is why.
 */
closed: Compartment | null, 
/**
 * A figure of others with its source, to stand beside; never added to ours.
 */
quoted: string | null, };

/**
 * One month of the series.
 */
export type FigureMonth = { 
/**
 * Its first day.
 */
month: string, 
/**
 * Calls.
 */
h1: number, 
/**
 * Applications.
 */
r1: number, 
/**
 * Office consultations.
 */
o1: number, };

/**
 * The figures of a period.
 */
export type FigureReport = { 
/**
 * Each figure, in the order they are printed.
 */
lines: Array<FigureLine>, 
/**
 * The readings of the printed total, side by side.
 */
readings: Array<FigureLine>, 
/**
 * The compartments that were open.
 */
open: Array<Compartment>, 
/**
 * Month by month.
 */
months: Array<FigureMonth>, 
/**
 * When it was counted, `2016-05-17T14:35`.
 */
made_at: string, };

/**
 * Asks for the figures of a period, both days included.
 */
export type Figures = { 
/**
 * The first day.
 */
from: string, 
/**
 * The last day.
 */
until: string, };

/**
 * Looks for people.
 */
export type FindPeople = { 
/**
 * What was typed or scanned.
 */
text: string, 
/**
 * Where the page before ended.
 */
after: string | null, };

/**
 * Makes a vault and its first user.
 */
export type FirstRun = { 
/**
 * What the site is called.
 */
site: string, 
/**
 * What this desk is called.
 */
desk: string, 
/**
 * What colleagues call the user.
 */
user: string, 
/**
 * The login: Latin letters and digits.
 */
handle: string, 
/**
 * The password.
 */
password: string, 
/**
 * Whether this is the head office.
 */
head_office: boolean, 
/**
 * The language in which the first service points are named.
 */
lang: string, };

/**
 * The vault is made and open.
 */
export type FirstRunDone = { 
/**
 * To be printed now.
 */
sheet: RecoverySheet, 
/**
 * The open desk.
 */
desk: DeskInfo, };

/**
 * The forms that can be left.
 */
export type Form = "contact" | "tally" | "register" | "change" | "check_in" | "hand_out" | "receipt" | "note";

/**
 * The free places of one unit tonight.
 */
export type FreePlaces = { 
/**
 * From the list `place_units`.
 */
unit: string, 
/**
 * How many are free.
 */
free: number, 
/**
 * Of how many.
 */
of: number, };

/**
 * Hands something out.
 */
export type HandOut = { 
/**
 * The day.
 */
happened_on: string, 
/**
 * Where.
 */
service_point: RecordId, 
/**
 * From which storeroom.
 */
storeroom: string, 
/**
 * People of the registry.
 */
people: Array<RecordId>, 
/**
 * Residents, by their cards in the house.
 */
residents: Array<RecordId>, 
/**
 * How many who gave no name.
 */
unnamed: number, 
/**
 * What each of them receives.
 */
each: Array<HandOutLine>, 
/**
 * The number of the signed sheet; empty when there is none.
 */
sheet_number: string, 
/**
 * A line about it.
 */
note: string, };

/**
 * Who may receive something.
 */
export type HandOutChoices = { 
/**
 * Who is in the house tonight; none when the shelter is closed.
 */
residents: Array<Housed> | null, 
/**
 * Who received it last time.
 */
last_time: Array<PersonRow>, 
/**
 * When that was.
 */
last_on: string | null, };

/**
 * One thing each recipient receives.
 */
export type HandOutLine = { 
/**
 * What.
 */
item: RecordId, 
/**
 * How many, as typed.
 */
quantity: string, 
/**
 * Lent rather than given.
 */
loan: boolean, };

/**
 * Asks who may receive something.
 */
export type HandOutPeople = { 
/**
 * What; any, when none is chosen yet.
 */
item: RecordId | null, };

/**
 * It was handed out.
 */
export type HandedOut = { 
/**
 * The acts of handing out, one a compartment.
 */
distributions: Array<RecordId>, 
/**
 * What undo takes, the upper first.
 */
acts: Array<Act>, 
/**
 * How many received something.
 */
recipients: number, };

/**
 * A resident as the hand-out offers them.
 */
export type Housed = { 
/**
 * Their card.
 */
resident: RecordId, 
/**
 * The person in the registry, when known.
 */
person: RecordId | null, 
/**
 * The name used in the house.
 */
shown_name: string, };

/**
 * Takes a bundle in.
 */
export type ImportBundle = { 
/**
 * The file.
 */
path: string, };

/**
 * A bundle was taken in.
 */
export type Imported = { 
/**
 * What the sender is called here.
 */
sender: string, 
/**
 * Its number.
 */
number: number, 
/**
 * How many entries it carried, in all compartments that are open.
 */
entries: number, 
/**
 * How many of them were new here.
 */
fresh: number, 
/**
 * Compartments for which something waits until they open.
 */
waiting: Array<Compartment>, 
/**
 * How many values wait to be settled by people.
 */
unsettled: number, };

/**
 * Looks into a bundle.
 */
export type InspectBundle = { 
/**
 * The file.
 */
path: string, };

/**
 * What a bundle says of itself.
 */
export type Inspected = { 
/**
 * What the sender is called here.
 */
sender: string, 
/**
 * Its number.
 */
number: number, 
/**
 * When the sender says it was made.
 */
made_at: string, 
/**
 * How many entries of the registry it carries.
 */
entries: number, 
/**
 * How many of them are not here yet.
 */
fresh: number, 
/**
 * Whether this very bundle was taken in before.
 */
known_before: boolean, 
/**
 * What is in it.
 */
members: Array<BundleMember>, };

/**
 * A thing was added.
 */
export type ItemAdded = { 
/**
 * The record.
 */
item: RecordId, 
/**
 * What undo takes.
 */
act: Act, };

/**
 * The goods that are kept here.
 */
export type ItemList = { 
/**
 * By name.
 */
items: Array<ItemRow>, 
/**
 * The storerooms where something was posted.
 */
storerooms: Array<string>, };

/**
 * A thing as lists show it.
 */
export type ItemRow = { 
/**
 * The record.
 */
id: RecordId, 
/**
 * The number in the catalogue, or one of ours.
 */
code: string, 
/**
 * What it is called here.
 */
name: string, 
/**
 * From the list `item_units`.
 */
unit: string, 
/**
 * How many lie in all storerooms together, in the unit.
 */
on_hand: string, };

/**
 * Asks for the goods.
 */
export type Items = Record<symbol, never>;

/**
 * Keeps a form.
 */
export type KeepDraft = { 
/**
 * Its number, when it was kept before.
 */
id: RecordId | null, 
/**
 * Which form.
 */
form: Form, 
/**
 * What was typed, as the form spells it: read by that form alone.
 */
body: unknown, };

/**
 * A form that was left.
 */
export type LeftDraft = { 
/**
 * Its number.
 */
id: RecordId, 
/**
 * Which form.
 */
form: Form, 
/**
 * When it was kept, `2016-05-17T14:35`.
 */
at: string, 
/**
 * What was typed.
 */
body: unknown, };

/**
 * Asks for the forms this user left.
 */
export type LeftDrafts = Record<symbol, never>;

/**
 * Locks the desk.
 */
export type Lock = Record<symbol, never>;

/**
 * It is locked.
 */
export type Locked = Record<symbol, never>;

/**
 * A part of a text to be marked, in signs (Unicode code points).
 */
export type Mark = { 
/**
 * The first sign.
 */
from: number, 
/**
 * The first sign after it.
 */
until: number, };

/**
 * Gives somebody who lives here another place.
 */
export type MoveStay = { 
/**
 * Whose stay.
 */
stay: RecordId, 
/**
 * Where to.
 */
place: RecordId, 
/**
 * The first night there.
 */
on: string, };

/**
 * One name of a person.
 */
export type NameOfPerson = { 
/**
 * The record.
 */
id: RecordId, 
/**
 * The whole name as it is shown.
 */
text: string, 
/**
 * From the list `name_uses`.
 */
usage: string, 
/**
 * Family name.
 */
family: string, 
/**
 * Given name.
 */
given: string, 
/**
 * Patronymic.
 */
patronymic: string, 
/**
 * The only name.
 */
single: string, };

/**
 * A name as a form has it; a part that is not known is empty.
 */
export type NewName = { 
/**
 * Family name.
 */
family: string, 
/**
 * Given name.
 */
given: string, 
/**
 * Patronymic.
 */
patronymic: string, 
/**
 * The only name somebody has.
 */
single: string, 
/**
 * The whole name in the order of a document. Alone, it is read for its parts.
 */
as_written: string, };

/**
 * A person as a form has them.
 */
export type NewPerson = { 
/**
 * The name; none when it is unknown.
 */
name: NewName | null, 
/**
 * From the list `name_statuses`; none when nobody said: then the name tells.
 */
name_status: string | null, 
/**
 * As typed, in any habit; empty when not asked.
 */
birth: string, 
/**
 * From the list `sexes`.
 */
sex: string, 
/**
 * From the list `citizenships`.
 */
citizenships: Array<string>, 
/**
 * From the list `papers`.
 */
papers: string, };

/**
 * A note was written.
 */
export type NoteWritten = { 
/**
 * The record.
 */
note: RecordId, 
/**
 * What undo takes.
 */
act: Act, };

/**
 * What a screen shows, by the domain's words.
 */
export type Noun = "person" | "contact" | "tally" | "note" | "place" | "stay" | "item" | "stock" | "distribution" | "exchange" | "desk" | "draft";

/**
 * Opens a person's page, or the next page of what happened.
 */
export type OpenPerson = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * Where the page before ended.
 */
after: string | null, };

/**
 * The first screen.
 */
export type Overview = { 
/**
 * The date on the wall calendar here.
 */
today: string, 
/**
 * Today's contacts by channel.
 */
channels: Array<ChannelCount>, 
/**
 * The last of them.
 */
contacts: Array<ContactRow>, 
/**
 * Tonight, when the house is open.
 */
free: Array<FreePlaces> | null, 
/**
 * Where people are met here.
 */
service_points: Array<PointRow>, 
/**
 * When the last bundle left.
 */
last_export: string | null, 
/**
 * How many values wait to be settled, in the open compartments.
 */
unsettled: number, };

/**
 * Somebody whose card was compared and kept.
 */
export type Peer = { 
/**
 * The site.
 */
site: string, 
/**
 * What it calls itself.
 */
name: string, 
/**
 * site or head_office.
 */
role: string, 
/**
 * The number that people compare: 60 digits in groups of five.
 */
fingerprint: string, 
/**
 * The day the card was kept; empty for one that is only looked at.
 */
added_on: string, };

/**
 * Whose card it is, and whether it is kept now.
 */
export type PeerAdded = { 
/**
 * Whose.
 */
peer: Peer, 
/**
 * Whether it is kept now.
 */
added: boolean, };

/**
 * Who was found, and how the text would fill a form.
 */
export type PeopleFound = { 
/**
 * At most a page.
 */
people: Array<PersonRow>, 
/**
 * Where the next page begins, when there may be one.
 */
next: string | null, 
/**
 * What of the text looks like a family name.
 */
family: string, 
/**
 * What looks like a given name.
 */
given: string, 
/**
 * What looks like a patronymic.
 */
patronymic: string, };

/**
 * It was changed.
 */
export type PersonChanged = { 
/**
 * What undo takes.
 */
act: Act, };

/**
 * Who a person is.
 */
export type PersonFacts = { 
/**
 * Who.
 */
id: RecordId, 
/**
 * The number they are filed by.
 */
code: string, 
/**
 * Their names, the newest first.
 */
names: Array<NameOfPerson>, 
/**
 * From the list `name_statuses`.
 */
name_status: string | null, 
/**
 * Birth with its honest precision.
 */
birth: ShownText, 
/**
 * From the list `sexes`.
 */
sex: ShownText, 
/**
 * From the list `citizenships`.
 */
citizenships: Array<string>, 
/**
 * From the list `papers`.
 */
papers: ShownText, 
/**
 * The day of the first registration.
 */
registered_on: string | null, 
/**
 * How much of it head office may see.
 */
disclosure: string | null, 
/**
 * What a form starts from: a save sends it back.
 */
basis: string, 
/**
 * The place where they sleep tonight, when the house is open.
 */
lives_at: string | null, };

/**
 * A person's page.
 */
export type PersonPage = { 
/**
 * Who they are.
 */
person: PersonFacts, 
/**
 * What happened, newest first.
 */
timeline: Array<TimelineRow>, 
/**
 * Where the next page begins, when there is one.
 */
next: string | null, 
/**
 * The compartments the page was read from.
 */
open: Array<Compartment>, 
/**
 * The stay that is going on, when the house is open.
 */
stay: RecordId | null, };

/**
 * A person was registered.
 */
export type PersonRegistered = { 
/**
 * Who.
 */
person: RecordId, 
/**
 * The number they are filed by.
 */
code: string, 
/**
 * What undo takes.
 */
act: Act, };

/**
 * A person as lists show them.
 */
export type PersonRow = { 
/**
 * Who.
 */
id: RecordId, 
/**
 * The number they are filed by.
 */
code: string, 
/**
 * The current name; empty when none is known or it may not be shown here.
 */
name: string, 
/**
 * Another name of theirs.
 */
also: string | null, 
/**
 * Birth with its honest precision.
 */
birth: string | null, 
/**
 * From the list `sexes`.
 */
sex: string | null, 
/**
 * From the list `citizenships`.
 */
citizenships: Array<string>, 
/**
 * What of the name begins as the question does.
 */
marks: Array<Mark>, 
/**
 * What of the other name begins so.
 */
also_marks: Array<Mark>, };

/**
 * A place was added.
 */
export type PlaceAdded = { 
/**
 * The record.
 */
place: RecordId, 
/**
 * What undo takes.
 */
act: Act, };

/**
 * A place with who holds it.
 */
export type PlaceRow = { 
/**
 * The record.
 */
id: RecordId, 
/**
 * What it is called on the door.
 */
name: string, 
/**
 * From the list `place_units`.
 */
unit: string, 
/**
 * From the list `place_kinds`.
 */
kind: string, 
/**
 * How many people can sleep in it.
 */
beds: number, 
/**
 * From the list `place_states`.
 */
state: string, 
/**
 * Who holds it when, in the order of their first nights.
 */
bars: Array<Bar>, };

/**
 * Where people are met.
 */
export type PointRow = { 
/**
 * The record.
 */
id: RecordId, 
/**
 * What it is called.
 */
name: string, 
/**
 * From the list `service_points`.
 */
kind: string, };

/**
 * Why an operation was refused.
 */
export type Problem = { 
/**
 * What happened.
 */
code: Code, 
/**
 * The field of the request it is about.
 */
field: string | null, 
/**
 * What the sentence needs: numbers, codes, names of items; never a name of a person.
 */
args: Record<string, string | number>, };

/**
 * What this program is, and whose work is in it.
 */
export type Program = { 
/**
 * Its name, in Latin letters.
 */
name: string, 
/**
 * Its version.
 */
version: string, 
/**
 * The version of vaults it writes.
 */
vault_format: number, 
/**
 * The version of bundles it writes.
 */
bundle_format: number, 
/**
 * The licence, by its SPDX name.
 */
licence: string, 
/**
 * Who made the parts it is built from, and under what licences.
 */
notices: string, };

/**
 * How far a long call is. The words for a stage are `progress-<stage>`.
 */
export type Progress = { 
/**
 * What it is doing.
 */
stage: string, 
/**
 * How many are done.
 */
done: number, 
/**
 * Of how many, when it is known.
 */
total: number | null, };

/**
 * Asks how this text is understood as a birth.
 */
export type ReadBirth = { 
/**
 * As typed, in any habit.
 */
text: string, };

/**
 * Asks how this text is understood as a day.
 */
export type ReadDate = { 
/**
 * As typed, in any habit: `сегодня`, `1.2`, `01.02.2016`.
 */
text: string, };

/**
 * Which sentence says a birth back.
 */
export type ReadingCode = "day" | "month" | "about_month" | "year" | "about_year" | "years" | "age_years" | "age_months" | "age_weeks" | "about_age_years" | "about_age_months" | "about_age_weeks";

/**
 * Records what came in.
 */
export type ReceiveStock = { 
/**
 * The day.
 */
happened_on: string, 
/**
 * The storeroom's neutral name.
 */
storeroom: string, 
/**
 * What.
 */
item: RecordId, 
/**
 * How many, as typed.
 */
quantity: string, 
/**
 * The lot and its expiry as written on the box; empty when there is none.
 */
lot: string, 
/**
 * Who gave it; empty when nobody is named.
 */
donor: string, };

/**
 * Records a contact, and registers the person in the same act when they are new.
 */
export type RecordContact = { 
/**
 * The day it happened.
 */
happened_on: string, 
/**
 * Where.
 */
service_point: RecordId, 
/**
 * From the list `channels`.
 */
channel: string, 
/**
 * From the list `directions`.
 */
direction: string, 
/**
 * Somebody who is registered.
 */
person: RecordId | null, 
/**
 * Somebody who is not.
 */
new_person: NewPerson | null, 
/**
 * How many came.
 */
people_present: number, 
/**
 * From the list `asked_by`.
 */
asked_by: string, 
/**
 * From the list `sexes`.
 */
sex: string, 
/**
 * From the list `age_groups`.
 */
age_group: string, 
/**
 * From the list `citizenships`.
 */
citizenship: string, 
/**
 * From the list `regions`.
 */
region: string, 
/**
 * From the list `languages`.
 */
language: string, 
/**
 * From the list `topics`.
 */
topics: Array<string>, 
/**
 * From the list `results`.
 */
results: Array<string>, 
/**
 * From the list `call_endings`; calls only.
 */
ending: string | null, 
/**
 * How long it took.
 */
minutes: number | null, 
/**
 * A line about it.
 */
note: string, };

/**
 * One record of any kind: a person, a stay, a hand-out.
 */
export type RecordId = string;

/**
 * Records n contacts and no persons.
 */
export type RecordTally = { 
/**
 * The day they happened.
 */
happened_on: string, 
/**
 * Where.
 */
service_point: RecordId, 
/**
 * From the list `channels`.
 */
channel: string, 
/**
 * From the list `topics`.
 */
topic: string, 
/**
 * From the list `citizenships`.
 */
citizenship: string, 
/**
 * How many.
 */
n: number, 
/**
 * From the list `tally_sources`.
 */
source: string, };

/**
 * What is shown once and kept nowhere.
 */
export type RecoverySheet = { 
/**
 * Numbered lines to be printed or written down.
 */
lines: Array<string>, 
/**
 * The same as a QR code, as SVG.
 */
qr: string, 
/**
 * The id of the vault it opens.
 */
vault: string, };

/**
 * Registers a person.
 */
export type RegisterPerson = { 
/**
 * Who, as far as is known.
 */
person: NewPerson, };

/**
 * What a row of a timeline is.
 */
export type RowKind = "registered" | "contact" | "note" | "arrived" | "moved" | "absent" | "back" | "left" | "distribution";

/**
 * Writes the card of this desk to a file. It holds public keys only.
 */
export type SaveCard = { 
/**
 * The file.
 */
path: string, };

/**
 * A value that may have been written twice without knowledge of each other.
 */
export type ShownText = { 
/**
 * What is shown.
 */
value: string | null, 
/**
 * All values, when there are several that differ.
 */
siblings: Array<string>, };

/**
 * Whether there is a vault, and whether it is open.
 */
export type State = "none" | "locked" | "open";

/**
 * The state hash of one compartment.
 */
export type StateOf = { 
/**
 * The compartment.
 */
compartment: Compartment, 
/**
 * Two copies that know the same entries and parts have the same.
 */
hash: string, };

/**
 * Asks what the window has to show first.
 */
export type Status = Record<symbol, never>;

/**
 * They moved.
 */
export type StayMoved = { 
/**
 * What undo takes.
 */
act: Act, };

/**
 * It is in stock.
 */
export type StockReceived = { 
/**
 * The posting.
 */
movement: RecordId, 
/**
 * What undo takes.
 */
act: Act, };

/**
 * A tally was recorded.
 */
export type TallyRecorded = { 
/**
 * The record.
 */
tally: RecordId, 
/**
 * What undo takes.
 */
act: Act, };

/**
 * One thing that happened.
 */
export type TimelineRow = { 
/**
 * The record.
 */
id: RecordId, 
/**
 * Where it lives.
 */
compartment: Compartment, 
/**
 * What it is.
 */
kind: RowKind, 
/**
 * The day it happened, `2016-05-17`.
 */
on: string, 
/**
 * When it was recorded here, `2016-05-17T14:35`.
 */
at: string, 
/**
 * What undo takes.
 */
act: Act, 
/**
 * Who recorded it.
 */
user: string | null, 
/**
 * Codes to be labelled, by the list they are from.
 */
codes: { [key in string]: Array<string> }, 
/**
 * Words that are there as they were written.
 */
text: string | null, 
/**
 * How many or how much.
 */
quantity: string | null, 
/**
 * Whether it was taken back.
 */
reversed: boolean, };

/**
 * Undoes acts, in the order given: what was written first last, so that a pair across compartments comes apart cleanly.
 */
export type Undo = { 
/**
 * What an answer gave.
 */
acts: Array<Act>, };

/**
 * They are undone.
 */
export type Undone = { 
/**
 * The acts that undid them.
 */
acts: Array<Act>, };

/**
 * Opens the desk for a user.
 */
export type Unlock = { 
/**
 * The login.
 */
handle: string, 
/**
 * The password.
 */
password: string, };

/**
 * What a check found.
 */
export type VaultsVerified = { 
/**
 * How many entries were read.
 */
entries: number, 
/**
 * How many records were folded.
 */
records: number, 
/**
 * The state of each open compartment.
 */
state: Array<StateOf>, 
/**
 * What is not right; empty when all is.
 */
findings: Array<Wrong>, };

/**
 * Checks the open vaults.
 */
export type Verify = Record<symbol, never>;

/**
 * Writes a confidential note.
 */
export type WriteNote = { 
/**
 * About whom.
 */
person: RecordId, 
/**
 * The day it is about.
 */
happened_on: string, 
/**
 * What is to be known.
 */
text: string, };

/**
 * Something that is not as the journal says.
 */
export type Wrong = { 
/**
 * Where.
 */
compartment: Compartment, 
/**
 * line, chain, part, level, state or row.
 */
what: string, 
/**
 * The record or the entry's row.
 */
at: string, };

/** Everything a user can do, by name. */
export interface Catalogue {
  about: { request: About; answer: Program };
  status: { request: Status; answer: Doorstep };
  first_run: { request: FirstRun; answer: FirstRunDone };
  unlock: { request: Unlock; answer: DeskInfo };
  lock: { request: Lock; answer: Locked };
  code_lists: { request: CodeLists; answer: AllLists };
  read_birth: { request: ReadBirth; answer: BirthRead };
  read_date: { request: ReadDate; answer: DateRead };
  desk_overview: { request: DeskOverview; answer: Overview };
  day_contacts: { request: DayContacts; answer: ContactPage };
  find_people: { request: FindPeople; answer: PeopleFound };
  register_person: { request: RegisterPerson; answer: PersonRegistered };
  open_person: { request: OpenPerson; answer: PersonPage };
  change_person: { request: ChangePerson; answer: PersonChanged };
  record_contact: { request: RecordContact; answer: ContactRecorded };
  record_tally: { request: RecordTally; answer: TallyRecorded };
  write_note: { request: WriteNote; answer: NoteWritten };
  undo: { request: Undo; answer: Undone };
  exchange_state: { request: ExchangeState; answer: ExchangeFacts };
  save_card: { request: SaveCard; answer: CardSaved };
  add_peer: { request: AddPeer; answer: PeerAdded };
  export_bundle: { request: ExportBundle; answer: Exported };
  inspect_bundle: { request: InspectBundle; answer: Inspected };
  import_bundle: { request: ImportBundle; answer: Imported };
  board: { request: Board; answer: BoardPage };
  add_place: { request: AddPlace; answer: PlaceAdded };
  check_in: { request: CheckIn; answer: CheckedIn };
  move_stay: { request: MoveStay; answer: StayMoved };
  check_out: { request: CheckOut; answer: CheckedOut };
  items: { request: Items; answer: ItemList };
  add_item: { request: AddItem; answer: ItemAdded };
  receive_stock: { request: ReceiveStock; answer: StockReceived };
  hand_out_people: { request: HandOutPeople; answer: HandOutChoices };
  hand_out: { request: HandOut; answer: HandedOut };
  keep_draft: { request: KeepDraft; answer: DraftKept };
  left_drafts: { request: LeftDrafts; answer: DraftList };
  drop_draft: { request: DropDraft; answer: DraftDropped };
  figures: { request: Figures; answer: FigureReport };
  verify: { request: Verify; answer: VaultsVerified };
}
