-- The journal as it arrived, byte for byte, and the state that merging works on. Nothing here is ever updated but
-- `entry.state`, `change.held` and, by an erasure or a level that fell, `part`.

-- One log: the entries of one desk, one incarnation, one compartment. Whose it is stands in its first entry; an entry belongs to
-- the log of its parent, so whoever begins a log under an id that is taken begins one of their own.
CREATE TABLE log (
    n INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    desk BLOB NOT NULL,
    site BLOB NOT NULL,
    audience TEXT NOT NULL,
    guarded INTEGER NOT NULL,     -- 1: written at another site, so that head office keeps its parts by the levels of disclosure (D3)
    UNIQUE (id, desk, site)
) STRICT;

-- One line of the journal. (log, seq) is not unique: a copied vault makes forks, and both branches are kept.
CREATE TABLE entry (
    n INTEGER PRIMARY KEY,
    log INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,          -- claimed wall clock, milliseconds since 1970 UTC; shown, never trusted
    user BLOB,                    -- NULL when the program acts
    state TEXT NOT NULL,          -- 'applied', or why it is only stored
    line TEXT NOT NULL
) STRICT;
CREATE INDEX entry_by_log ON entry (log, seq);

-- Entries that came as a further child of their parent (J6): where a log forked. Each begins a branch.
CREATE TABLE fork (
    log INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (log, seq, entry)
) STRICT, WITHOUT ROWID;

-- Which record each change that was applied is about, and what of it nothing has replaced: NULL when all of it still holds, as
-- of most; else the registers that do, and with a `!` before them the marks; '' when nothing does. A record is a kind with an
-- id, and lies here in the order of the state hash.
CREATE TABLE change (
    kind TEXT NOT NULL,
    rec BLOB NOT NULL,
    entry INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    held TEXT,
    PRIMARY KEY (kind, rec, entry, idx)
) STRICT, WITHOUT ROWID;

-- The values, apart from the line, so that one can be withheld or erased and the chain still verifies.
CREATE TABLE part (
    entry INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    class TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (entry, idx, class)
) STRICT, WITHOUT ROWID;

-- Whom a part is about: what an erasure or a disclosure level of that person reaches.
CREATE TABLE subject (
    person BLOB NOT NULL,
    entry INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    class TEXT NOT NULL,
    PRIMARY KEY (person, entry, idx, class)
) STRICT, WITHOUT ROWID;

-- Every replacement ever named; permanent, and may come before the operation it replaces.
CREATE TABLE dead (
    kind TEXT NOT NULL,
    rec BLOB NOT NULL,
    op TEXT NOT NULL,
    register TEXT NOT NULL,
    PRIMARY KEY (kind, rec, op, register)
) STRICT, WITHOUT ROWID;

-- Standing rules of erasure: what goes now and on any later arrival.
CREATE TABLE erasure (
    subject BLOB NOT NULL,
    classes TEXT NOT NULL,
    scope TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (subject, classes, scope, entry)
) STRICT, WITHOUT ROWID;

-- What people have to look at: values written without knowledge of each other, and records removed here and changed there.
CREATE TABLE unsettled (
    kind TEXT NOT NULL,
    rec BLOB NOT NULL,
    register TEXT NOT NULL,       -- '' for a disputed removal
    PRIMARY KEY (kind, rec, register)
) STRICT, WITHOUT ROWID;

-- What the branch is made of: its sites' names, where people are met, who works here.
CREATE TABLE site (
    id BLOB PRIMARY KEY,
    name TEXT, role TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE service_point (
    id BLOB PRIMARY KEY,
    name TEXT, kind TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE staff (
    id BLOB PRIMARY KEY,
    name TEXT
) STRICT, WITHOUT ROWID;
-- That somebody read something, printed it or took it out in the clear; in the highest vault that was shown.
CREATE TABLE trace (
    id BLOB PRIMARY KEY,
    about BLOB, what TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Facts of this copy alone, outside the journal: never merged, never sent.
CREATE TABLE local (
    name TEXT PRIMARY KEY, value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A person served. Identity first, then what figures need (`citizenships` is a set: a JSON list), then how much of it head
-- office may see.
CREATE TABLE person (
    id BLOB PRIMARY KEY,
    birth TEXT,
    code TEXT, name_status TEXT, sex TEXT, birth_year INTEGER, citizenships TEXT, papers TEXT, registered_on TEXT,
    disclosure TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_code ON person (code);

-- One name of a person, in one script, as somebody wrote it.
CREATE TABLE person_name (
    id BLOB PRIMARY KEY,
    name TEXT,
    person BLOB, use TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX person_name_by_person ON person_name (person);

-- The words of all names, folded, for finding by the beginning of a word. Derived: a rebuild makes it again.
CREATE TABLE name_word (
    word TEXT NOT NULL, person_name BLOB NOT NULL, person BLOB NOT NULL, PRIMARY KEY (word, person_name)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_word_by_name ON name_word (person_name);

-- One encounter on a channel. Who it was is a record of its own, so that an erasure leaves the contact counted.
CREATE TABLE contact (
    id BLOB PRIMARY KEY,
    note TEXT,
    happened_on TEXT, service_point BLOB, channel TEXT, direction TEXT, people_present INTEGER, asked_by TEXT, sex TEXT,
    age_group TEXT, citizenship TEXT, region TEXT, language TEXT,
    topics TEXT, results TEXT,    -- sets: JSON lists
    ending TEXT, minutes INTEGER,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_by_day ON contact (happened_on, channel);

CREATE TABLE contact_person (
    id BLOB PRIMARY KEY,
    contact BLOB, person BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_person_by_person ON contact_person (person);
CREATE INDEX contact_person_by_contact ON contact_person (contact);

-- n contacts entered as a number.
CREATE TABLE tally (
    id BLOB PRIMARY KEY,
    happened_on TEXT, service_point BLOB, channel TEXT, topic TEXT, citizenship TEXT, n INTEGER, source TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_by_day ON tally (happened_on, channel);

-- A confidential note about a person. It lives above, so that nothing below tells that it exists.
CREATE TABLE note (
    id BLOB PRIMARY KEY,
    text TEXT,
    about BLOB, happened_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX note_by_person ON note (about, happened_on);

-- A place to sleep: a bed, or a unit with several.
CREATE TABLE place (
    id BLOB PRIMARY KEY,
    name TEXT, unit TEXT, kind TEXT, beds INTEGER, state TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_name ON place (name);

-- Somebody as the house knows them: a shown name, and the person below if there is one.
CREATE TABLE resident (
    id BLOB PRIMARY KEY,
    shown_name TEXT,
    person BLOB, sex TEXT, birth_year INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX resident_by_person ON resident (person);

-- That somebody lives in the house. What happened in it is told by its events.
CREATE TABLE stay (
    id BLOB PRIMARY KEY,
    resident BLOB, planned_from TEXT, planned_until TEXT, ground TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stay_by_resident ON stay (resident);

CREATE TABLE stay_event (
    id BLOB PRIMARY KEY,
    note TEXT,
    stay BLOB, happened_on TEXT, event TEXT, place BLOB, reason_out TEXT, destination TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stay_event_by_stay ON stay_event (stay, happened_on);
CREATE INDEX stay_event_by_place ON stay_event (place);

-- From when to when each stay that counts was in the house, so that a range of nights is found without its events. Derived
-- from both tables above: a rebuild makes it again.
CREATE TABLE stay_span (
    stay BLOB PRIMARY KEY,
    resident BLOB,
    place BLOB,                   -- the place told last
    arrived_on TEXT,              -- NULL while nobody has arrived
    left_on TEXT                  -- NULL while they live here
) STRICT, WITHOUT ROWID;
CREATE INDEX stay_span_by_leaving ON stay_span (left_on, arrived_on);
CREATE INDEX stay_span_by_arrival ON stay_span (arrived_on);
CREATE INDEX stay_span_by_resident ON stay_span (resident);

-- A thing that is kept and handed out.
CREATE TABLE item (
    id BLOB PRIMARY KEY,
    code TEXT, name TEXT, unit TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX item_by_code ON item (code);

-- A posting in a storeroom, only ever reversed. It never says who received something.
CREATE TABLE stock_movement (
    id BLOB PRIMARY KEY,
    happened_on TEXT, storeroom TEXT, item BLOB, type TEXT, quantity INTEGER, lot TEXT, donor TEXT,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_movement_by_item ON stock_movement (item, storeroom);
CREATE INDEX stock_movement_by_day ON stock_movement (happened_on, type);

-- What lies where: the sum of the postings that count, and how many they are. Derived: a rebuild makes it again.
CREATE TABLE stock_level (
    item BLOB NOT NULL, storeroom TEXT NOT NULL,
    quantity INTEGER NOT NULL,    -- below zero only after a merge: something to settle
    movements INTEGER NOT NULL,
    PRIMARY KEY (item, storeroom)
) STRICT, WITHOUT ROWID;
CREATE INDEX stock_level_by_storeroom ON stock_level (storeroom);

-- One act of handing out.
CREATE TABLE distribution (
    id BLOB PRIMARY KEY,
    note TEXT,
    happened_on TEXT, service_point BLOB, storeroom TEXT, sheet_number TEXT, unnamed INTEGER,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX distribution_by_day ON distribution (happened_on);

-- One recipient, one line. `movement` is the posting in the storeroom that goes with it.
CREATE TABLE distribution_line (
    id BLOB PRIMARY KEY,
    distribution BLOB, recipient BLOB, item BLOB, quantity INTEGER, loan INTEGER, movement BLOB,
    reversed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX distribution_line_by_recipient ON distribution_line (recipient);
CREATE INDEX distribution_line_by_distribution ON distribution_line (distribution);
CREATE INDEX distribution_line_by_movement ON distribution_line (movement);

-- What this copy has sent, received and whom it knows. Outside the journal: a restored copy begins a new epoch.
CREATE TABLE peer (
    site BLOB PRIMARY KEY, card TEXT NOT NULL, added_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE exported (
    number INTEGER PRIMARY KEY, at INTEGER NOT NULL, file TEXT NOT NULL, bytes INTEGER NOT NULL, entries INTEGER NOT NULL
) STRICT;
CREATE TABLE imported (
    n INTEGER PRIMARY KEY, sender BLOB NOT NULL, epoch BLOB NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL,
    entries INTEGER NOT NULL, fresh INTEGER NOT NULL
) STRICT;
CREATE INDEX imported_by_sender ON imported (sender, epoch, number);
-- Signed heads of logs, kept and forwarded with the log, so that a carrier cannot forge.
CREATE TABLE seal (
    log BLOB NOT NULL, seq INTEGER NOT NULL, hash BLOB NOT NULL, statement TEXT NOT NULL, signature TEXT NOT NULL,
    PRIMARY KEY (log, seq, hash)
) STRICT, WITHOUT ROWID;

-- How much head office may see of each person (D1): the strictest of the live values of their register. Kept by the projection,
-- of somebody who was removed too.
CREATE TABLE level (
    person BLOB PRIMARY KEY, level TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Whose level became another, in order: each vault that follows remembers how far it has come (`local`, 'levels_followed').
CREATE TABLE level_change (
    n INTEGER PRIMARY KEY, person BLOB NOT NULL
) STRICT;
-- Parts that came and were not kept, because their class is above the level of somebody they are about (D3): what a level that
-- rises asks for again. Whom a part is about stood in the part and is not kept.
CREATE TABLE wanted (
    log INTEGER NOT NULL, seq INTEGER NOT NULL, entry INTEGER NOT NULL, idx INTEGER NOT NULL, class TEXT NOT NULL, hash BLOB NOT NULL,
    PRIMARY KEY (log, seq, entry, idx, class)
) STRICT, WITHOUT ROWID;
-- Parts of the import under way that the levels known so far do not allow: judged when all of it is here. Empty between imports.
CREATE TABLE doubted (
    entry INTEGER NOT NULL, idx INTEGER NOT NULL, class TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (entry, idx, class)
) STRICT, WITHOUT ROWID;

-- Forms that somebody left before they were saved: of this copy alone, outside the journal, seen again by their user only.
CREATE TABLE draft (
    user BLOB NOT NULL, id BLOB NOT NULL,
    form TEXT NOT NULL, at INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (user, id)
) STRICT, WITHOUT ROWID;
