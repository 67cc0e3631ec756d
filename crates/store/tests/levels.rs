//! Levels of disclosure rise and fall while bundles are lost, late, repeated, and sent by somebody careless: head office ends
//! in one state, and no part above a level is in any of its vaults (D3).

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that stumbles has failed"
)]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::Compartment;
use ids::{DeskId, LogId, RecordId, SiteId};
use journal::{Class, DraftChange, Genesis, Hash, PartLine, Recorded, Standing, Write};
use proptest::prelude::*;
use rand::{Rng as _, SeedableRng, rngs::StdRng, seq::SliceRandom};
use serde_json::Value;
use store::{
    Author, Reading, Record, StoreError, Vault, VaultKey,
    note::Note,
    person::{Person, PersonName},
};
use tempfile::TempDir;
use zeroize::Zeroizing;

type Line = (Recorded, BTreeMap<(u32, Class), PartLine>);

/// Registry and casework of one installation.
struct House {
    _folder: TempDir,
    site: SiteId,
    registry: Vault,
    casework: Vault,
    random: StdRng,
    clock: i64,
    people: Vec<RecordId>,
}

/// What travels: the registry's lines, the casework's lines.
#[derive(Clone)]
struct Bundle(Vec<Line>, Vec<Line>);

fn author(at: i64) -> Author {
    Author {
        at,
        zone: "Europe/Moscow".to_owned(),
        user: None,
    }
}

impl House {
    fn new(number: u8) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let site = SiteId::from_bytes([number; 16]);
        let mut random = StdRng::seed_from_u64(u64::from(number));
        let mut vault = |compartment: Compartment| {
            let key = VaultKey::from_hex(Zeroizing::new("a".repeat(64))).unwrap();
            let path = folder.path().join(format!("{compartment}.db"));
            let vault = Vault::create(&path, key, compartment).unwrap();
            let genesis = Genesis {
                desk: DeskId::from_bytes([number; 16]),
                site,
                compartment: compartment.to_string(),
                audience: "head_office".to_owned(),
                continues: None,
                reason: "first-run".to_owned(),
            };
            let log = LogId::random(&mut random);
            vault
                .begin_log(&author(0), log, genesis, &mut random)
                .unwrap();
            vault
        };
        let (registry, casework) = (vault(Compartment::Registry), vault(Compartment::Casework));
        Self {
            _folder: folder,
            site,
            registry,
            casework,
            random,
            clock: 0,
            people: Vec::new(),
        }
    }

    fn register(&mut self, level: &str) -> RecordId {
        self.clock += 1;
        let level = level.to_owned();
        let (id, _) = self
            .registry
            .write(
                &author(self.clock),
                "person.register",
                &mut self.random,
                |writing| {
                    let id = writing.new_id();
                    writing.create_about(
                        id,
                        Person {
                            birth: Some("1990".to_owned()),
                            code: "1000000".to_owned(),
                            name_status: "full".to_owned(),
                            sex: "male".to_owned(),
                            birth_year: Some(1990),
                            citizenships: ["UZB".to_owned()].into(),
                            papers: "yes".to_owned(),
                            registered_on: NaiveDate::from_ymd_opt(2016, 5, 17).unwrap(),
                            disclosure: level,
                        },
                        &[id],
                    );
                    let name = PersonName {
                        name: Value::from("Образцов Пример"),
                        person: id,
                        usage: "heard".to_owned(),
                    };
                    let at = writing.new_id();
                    writing.create_about(at, name, &[id]);
                    Ok::<_, StoreError>(id)
                },
            )
            .unwrap();
        self.people.push(id);
        id
    }

    /// Writes a level. `alone` does not know of what was written before: a sibling.
    fn disclose(&mut self, person: RecordId, level: &str, alone: bool) {
        self.clock += 1;
        let author = author(self.clock);
        let change = |writing: &mut store::Writing<'_>| {
            let (_, basis) = writing.folded(Person::KIND, person)?;
            let mut change = DraftChange::new(person, Person::KIND.name);
            change.writes.push(Write {
                register: "disclosure".to_owned(),
                class: Class::D,
                value: Value::from(level),
                over: if alone {
                    Vec::new()
                } else {
                    basis.over("disclosure")
                },
            });
            change.subjects = [(Class::D, vec![person])].into();
            writing.change(change);
            Ok::<_, StoreError>(())
        };
        self.registry
            .write(&author, "person.disclose", &mut self.random, change)
            .unwrap();
    }

    fn remove(&mut self, person: RecordId) {
        self.clock += 1;
        let change = |writing: &mut store::Writing<'_>| {
            let mut change = DraftChange::new(person, Person::KIND.name);
            change.marks.insert(journal::Mark::Gone);
            change.saw = writing.folded(Person::KIND, person)?.1.saw();
            writing.change(change);
            Ok::<_, StoreError>(())
        };
        self.registry
            .write(
                &author(self.clock),
                "person.remove",
                &mut self.random,
                change,
            )
            .unwrap();
    }

    fn note(&mut self, about: RecordId, also: Option<RecordId>) {
        self.clock += 1;
        let subjects: Vec<RecordId> = [Some(about), also].into_iter().flatten().collect();
        let change = |writing: &mut store::Writing<'_>| {
            let note = Note {
                text: "только здесь".to_owned(),
                about,
                happened_on: NaiveDate::from_ymd_opt(2016, 5, 17).unwrap(),
            };
            let at = writing.new_id();
            writing.create_about(at, note, &subjects);
            Ok::<_, StoreError>(())
        };
        self.casework
            .write(&author(self.clock), "note.write", &mut self.random, change)
            .unwrap();
    }

    /// Everything of this site; somebody careless leaves nothing out.
    fn export(&self, careless: bool) -> Bundle {
        let lines = |vault: &Vault| {
            let mut lines = Vec::new();
            vault
                .read::<_, StoreError>(|reading| {
                    self.registry.read(|registry: &Reading<'_>| {
                        for branch in reading.branches_of(self.site)? {
                            reading.each_entry::<StoreError>(&branch, |entry| {
                                let mut parts = BTreeMap::new();
                                for (index, class, part) in entry.parts {
                                    if careless || registry.may_go(class, &part)? {
                                        parts.insert((index, class), part);
                                    }
                                }
                                lines.push((Recorded::read(&entry.line).unwrap(), parts));
                                Ok(())
                            })?;
                        }
                        Ok(())
                    })
                })
                .unwrap();
            lines
        };
        Bundle(lines(&self.registry), lines(&self.casework))
    }

    /// Head office takes in the registry's part.
    fn take(&self, bundle: &Bundle) {
        self.registry
            .import_by_levels(self.site, None, |importing| each(importing, &bundle.0))
            .unwrap();
    }

    /// Head office takes in what waited for the casework.
    fn take_upper(&self, bundle: &Bundle) {
        self.registry
            .read::<_, StoreError>(|registry| {
                self.casework
                    .import_by_levels(self.site, Some(registry), |importing| {
                        each(importing, &bundle.1)
                    })
            })
            .unwrap();
    }

    /// What an opening of the upper vault does.
    fn follow(&self) {
        self.registry
            .read(|registry| self.casework.follow_levels(registry))
            .unwrap();
    }

    /// The states of both vaults, after a check that found nothing wrong and nothing above a level.
    fn state(&self, upper: bool) -> Vec<Hash> {
        let vaults = [&self.registry, &self.casework];
        let mut state = Vec::new();
        for vault in &vaults[..1 + usize::from(upper)] {
            vault
                .read::<_, StoreError>(|reading| {
                    let verified = reading.verify::<StoreError>(vault.compartment(), |_| Ok(()))?;
                    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
                    let above = self
                        .registry
                        .read(|registry| reading.above_level(registry))?;
                    assert!(above.is_empty(), "nothing above a level stays: {above:?}");
                    state.push(verified.state_hash);
                    Ok(())
                })
                .unwrap();
        }
        state
    }

    fn found(&self) -> usize {
        self.registry
            .read(|reading| store::person::find::by_words(reading, "образцов", None, 100))
            .unwrap()
            .len()
    }

    fn wanted(&self) -> u64 {
        let wanted = |vault: &Vault| {
            vault
                .read(|reading| {
                    let logs = reading.wanted()?;
                    Ok::<u64, StoreError>(logs.iter().map(|log| log.parts).sum())
                })
                .unwrap()
        };
        wanted(&self.registry) + wanted(&self.casework)
    }
}

fn each(importing: &mut store::Importing<'_>, lines: &[Line]) -> Result<(), StoreError> {
    for (recorded, parts) in lines {
        let arrived = importing.entry(recorded, parts.clone(), Standing::Applies)?;
        assert_ne!(arrived, store::Arrived::Orphan, "a bundle is whole");
    }
    Ok(())
}

const LEVELS: [&str; 4] = ["full", "figures", "skeleton", "of-a-later-program"];

/// A site lives, and what it sends arrives at two head offices by different roads.
fn story(seed: u64) {
    let mut dice = StdRng::seed_from_u64(seed);
    let mut sites = [House::new(1), House::new(2)];
    let offices = [House::new(8), House::new(9)];
    let mut under_way: Vec<Bundle> = Vec::new();
    for _ in 0..dice.random_range(4..14) {
        let site = &mut sites[dice.random_range(0..2)];
        for _ in 0..dice.random_range(1..4) {
            let pick = |dice: &mut StdRng, people: &[RecordId]| {
                (!people.is_empty()).then(|| people[dice.random_range(0..people.len())])
            };
            let level = LEVELS[dice.random_range(0..LEVELS.len())];
            match (dice.random_range(0..8), pick(&mut dice, &site.people)) {
                (0..2, _) | (_, None) => {
                    site.register(level);
                }
                (2..5, Some(person)) => site.disclose(person, level, dice.random_bool(0.2)),
                (5, Some(person)) => site.remove(person),
                (_, Some(person)) => {
                    let also = pick(&mut dice, &site.people).filter(|also| *also != person);
                    site.note(person, also);
                }
            }
        }
        if dice.random_bool(0.7) {
            under_way.push(site.export(dice.random_bool(0.5)));
        }
    }
    for office in &offices {
        under_way.shuffle(&mut dice);
        let mut waiting: Vec<&Bundle> = Vec::new();
        for bundle in &under_way {
            if dice.random_bool(0.3) {
                continue; // lost
            }
            for _ in 0..dice.random_range(1..3) {
                office.take(bundle);
                office.state(false);
            }
            waiting.push(bundle);
            // The upper vault is not always open.
            if dice.random_bool(0.5) {
                office.follow();
                waiting
                    .drain(..)
                    .for_each(|bundle| office.take_upper(bundle));
                office.state(true);
            }
        }
        let mut last: Vec<Bundle> = sites
            .iter()
            .map(|site| site.export(dice.random_bool(0.5)))
            .collect();
        last.shuffle(&mut dice);
        last.iter().for_each(|bundle| office.take(bundle));
        office.follow();
        waiting
            .into_iter()
            .for_each(|bundle| office.take_upper(bundle));
        last.iter().for_each(|bundle| office.take_upper(bundle));
    }
    let states = offices.each_ref().map(|office| office.state(true));
    assert_eq!(
        states[0], states[1],
        "seed {seed}: the road must not matter"
    );
    // What a site lets go is what head office has, no less: the sites know nothing of each other.
    let shown: usize = sites.iter().map(disclosed).sum();
    assert_eq!(
        offices[0].found(),
        shown,
        "whoever is fully disclosed is found by name"
    );
}

/// How many a site finds by name whom head office may know.
fn disclosed(site: &House) -> usize {
    site.registry
        .read::<_, StoreError>(|reading| {
            let found = store::person::find::by_words(reading, "образцов", None, 100)?;
            let mut count = 0;
            for one in found {
                count += usize::from(reading.level_of(one.person)? == Some(journal::Level::Full));
            }
            Ok(count)
        })
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 25, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn levels_that_rise_and_fall_on_any_road_end_in_one_state(seed in any::<u64>()) {
        story(seed);
    }
}

#[test]
fn a_level_that_falls_takes_what_came_before_and_one_that_rises_brings_it_again() {
    let (mut site, office) = (House::new(1), House::new(9));
    let person = site.register("full");
    site.note(person, None);
    let open = site.export(false);
    office.take(&open);
    office.take_upper(&open);
    assert_eq!((office.found(), office.wanted()), (1, 0));

    site.disclose(person, "figures", false);
    let strict = site.export(false);
    office.take(&strict);
    assert_eq!(office.found(), 0, "a name that came before is dropped");
    assert_eq!(office.wanted(), 2, "the birth and the name are wanted");
    office.take_upper(&strict);
    assert_eq!(office.wanted(), 3, "so is the text of the note, above");
    let state = office.state(true);
    office.take(&open);
    office.take_upper(&open);
    assert_eq!(
        office.state(true),
        state,
        "what is replayed is dropped again"
    );

    site.disclose(person, "full", false);
    let again = site.export(false);
    office.take(&again);
    office.take_upper(&again);
    assert_eq!(
        (office.found(), office.wanted()),
        (1, 0),
        "nothing is wanted any more"
    );
    office.state(true);
}

#[test]
fn a_careless_sender_leaves_no_name_at_head_office() {
    let (mut site, office) = (House::new(1), House::new(9));
    let person = site.register("figures");
    site.note(person, None);
    let bundle = site.export(true);
    office.take_upper(&bundle);
    office.take(&bundle);
    office.take_upper(&bundle);
    assert_eq!(office.found(), 0);
    assert_eq!(
        office.wanted(),
        3,
        "what may not be kept is remembered by its hash"
    );
    office.state(true);
}

#[test]
fn a_vault_above_that_was_closed_follows_at_its_next_opening() {
    let (mut site, office) = (House::new(1), House::new(9));
    let person = site.register("full");
    site.note(person, None);
    let bundle = site.export(false);
    office.take(&bundle);
    office.take_upper(&bundle);
    site.disclose(person, "skeleton", false);
    office.take(&site.export(false));
    office.follow();
    office.state(true);
    assert!(
        office.wanted() >= 4,
        "of a skeleton even what figures need goes"
    );
}

#[test]
fn a_level_that_head_office_lowers_counts_at_once() {
    let (mut site, mut office) = (House::new(1), House::new(9));
    let person = site.register("full");
    office.take(&site.export(false));
    office.disclose(person, "figures", false);
    assert_eq!(office.found(), 0);
    office.state(false);
    office.take(&site.export(false));
    assert_eq!(
        office.found(),
        0,
        "the site does not know yet, and sends the name again"
    );
    office.state(false);
}

#[test]
fn a_part_about_two_goes_when_the_level_of_either_falls() {
    let (mut site, office) = (House::new(1), House::new(9));
    let (one, two) = (site.register("full"), site.register("full"));
    site.note(one, Some(two));
    let bundle = site.export(false);
    office.take(&bundle);
    office.take_upper(&bundle);
    assert_eq!(office.wanted(), 0);
    site.disclose(two, "figures", true);
    office.take(&site.export(false));
    office.follow();
    office.state(true);
    assert_eq!(
        office.wanted(),
        3,
        "two parts of the other, and the text about both"
    );
}

#[test]
fn a_value_in_a_part_of_another_class_does_not_pass_by_its_level() {
    // A faulty sender writes a name into a part that figures need.
    let mut random = StdRng::seed_from_u64(5);
    let (mut site, office) = (House::new(1), House::new(9));
    let person = site.register("figures");
    let mut bundle = site.export(false);
    let last = bundle.0.last().unwrap().0.clone();
    let mut change = DraftChange::new(RecordId::random(&mut random), "person_name");
    for (register, value) in [
        ("person", person.to_string()),
        ("name", "Образцов".to_owned()),
    ] {
        change.writes.push(Write {
            register: register.to_owned(),
            class: Class::F,
            value: Value::from(value),
            over: Vec::new(),
        });
    }
    change.subjects = [(Class::F, vec![person])].into();
    let head = journal::Head {
        log: last.entry.log,
        seq: last.entry.seq + 1,
        prev: Some(last.hash),
        at: 1,
        tz: "Europe/Moscow".to_owned(),
        user: None,
        act: "person.change".to_owned(),
        genesis: None,
        undoes: None,
        erase: Vec::new(),
        approved_by: None,
    };
    let made = journal::compose(head, vec![change], &mut random).unwrap();
    let parts = made
        .parts
        .into_iter()
        .map(|part| ((part.index, part.class), part.part))
        .collect();
    bundle.0.push((made.entry, parts));
    office.take(&bundle);
    assert_eq!(
        office.found(),
        0,
        "a name must not come in under another class"
    );
    assert_eq!(office.wanted(), 0, "and is not asked for");
    office.state(false);
}
