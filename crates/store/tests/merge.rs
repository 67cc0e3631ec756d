//! Several desks write without knowledge of each other, and their logs arrive anywhere, in any order, twice: everybody ends
//! in one state, tables equal the journal, and nothing that was typed is lost.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that stumbles has failed"
)]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::Compartment;
use ids::{DeskId, LogId, RecordId, SiteId, UserId};
use journal::{Author as Writer, Authority, DraftChange, Genesis, Hash, Recorded, Standing, Write};
use proptest::prelude::*;
use rand::{SeedableRng, rngs::StdRng};
use serde_json::Value;
use store::{
    Arrived, Author, Reading, Record, StoreError, Vault, VaultKey,
    person::{Person, PersonName},
};
use tempfile::TempDir;
use zeroize::Zeroizing;

/// An entry and its parts, as they travel.
type Carried = (Recorded, BTreeMap<(u32, journal::Class), journal::PartLine>);

const DESKS: usize = 3;

/// What somebody does at a desk.
#[derive(Debug, Clone)]
enum Deed {
    Register,
    Rename(usize, u8),
    Change(usize, u8),
    Name(usize),
    Remove(usize),
    Undo,
    Learn(usize),
}

fn deed() -> impl Strategy<Value = (usize, Deed)> {
    let record = 0..6_usize;
    (
        0..DESKS,
        prop_oneof![
            3 => Just(Deed::Register),
            4 => (record.clone(), 0..4_u8).prop_map(|(record, value)| Deed::Change(record, value)),
            2 => (record.clone(), 0..4_u8).prop_map(|(record, value)| Deed::Rename(record, value)),
            1 => record.clone().prop_map(Deed::Name),
            1 => record.prop_map(Deed::Remove),
            2 => Just(Deed::Undo),
            2 => (0..DESKS).prop_map(Deed::Learn),
        ],
    )
}

struct Desk {
    _folder: TempDir,
    vault: Vault,
    site: SiteId,
    random: StdRng,
    clock: i64,
    last: Option<Hash>,
}

impl Desk {
    fn new(number: u8) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = VaultKey::from_hex(Zeroizing::new("a".repeat(64))).unwrap();
        let vault = Vault::create(
            &folder.path().join("registry.db"),
            key,
            Compartment::Registry,
        )
        .unwrap();
        let random = StdRng::seed_from_u64(u64::from(number));
        let site = SiteId::from_bytes([number; 16]);
        let genesis = Genesis {
            desk: DeskId::from_bytes([number; 16]),
            site,
            compartment: "registry".to_owned(),
            audience: "head_office".to_owned(),
            continues: None,
            reason: "first-run".to_owned(),
        };
        // Clocks go wrong: each desk's stands elsewhere, one far in the future.
        let clock = 1_000_000 * (i64::from(number) % 2 + 1);
        let mut desk = Self {
            _folder: folder,
            vault,
            site,
            random,
            clock,
            last: None,
        };
        let author = desk.author();
        desk.vault
            .begin_log(
                &author,
                LogId::from_bytes([number; 16]),
                genesis,
                &mut desk.random,
            )
            .unwrap();
        desk
    }

    fn author(&self) -> Author {
        Author {
            at: self.clock,
            zone: "Europe/Moscow".to_owned(),
            user: Some(UserId::from_bytes([9; 16])),
        }
    }

    fn write(
        &mut self,
        act: &str,
        change: impl FnOnce(&mut store::Writing<'_>) -> Result<(), StoreError>,
    ) {
        self.clock += 1;
        let author = self.author();
        if let Ok(((), Some(entered))) = self.vault.write(&author, act, &mut self.random, change) {
            self.last = Some(entered.hash);
        }
    }

    fn people(&self) -> Vec<RecordId> {
        self.vault
            .read::<_, StoreError>(|reading| {
                let mut found = store::person::find::by_words(reading, "образцов", None, 100)?;
                found.sort_by_key(|one| one.person);
                Ok(found.into_iter().map(|one| one.person).collect())
            })
            .unwrap()
    }

    fn pick(&self, number: usize) -> Option<RecordId> {
        let people = self.people();
        (!people.is_empty()).then(|| people[number % people.len()])
    }

    fn act(&mut self, deed: &Deed) {
        match deed {
            Deed::Register => self.write("person.register", |writing| {
                let id = writing.new_id();
                writing.create_about(id, example(), &[id]);
                let name = writing.new_id();
                writing.create_about(name, example_name(id, "Образцов Пример"), &[id]);
                Ok(())
            }),
            Deed::Change(number, value) => {
                if let Some(id) = self.pick(*number) {
                    let value = Value::from(format!("19{value}0"));
                    self.write("person.change", |writing| {
                        edit(writing, Person::KIND.name, id, id, "birth", value)
                    });
                }
            }
            Deed::Rename(number, value) => {
                if let Some(id) = self.pick(*number) {
                    let name = self.names_of(id).first().copied();
                    let value = Value::from(format!("Образцов {value}"));
                    if let Some(name) = name {
                        self.write("person.change", |writing| {
                            edit(writing, "person_name", name, id, "name", value)
                        });
                    }
                }
            }
            Deed::Name(number) => {
                if let Some(id) = self.pick(*number) {
                    self.write("person.change", |writing| {
                        let name = writing.new_id();
                        writing.create_about(name, example_name(id, "Образцов Ещёодин"), &[id]);
                        Ok(())
                    });
                }
            }
            Deed::Remove(number) => {
                if let Some(id) = self.pick(*number) {
                    self.write("person.remove", |writing| {
                        let mut change = DraftChange::new(id, "person");
                        change.marks.insert(journal::Mark::Gone);
                        change.saw = writing.folded(Person::KIND, id)?.1.saw();
                        writing.change(change);
                        Ok(())
                    });
                }
            }
            Deed::Undo => {
                if let Some(hash) = self.last.take() {
                    self.write("undo", |writing| {
                        let entry = store::entry_of(writing, hash)?.unwrap();
                        if let Ok(changes) = writing.plan_undo(&entry, false)? {
                            changes
                                .into_iter()
                                .for_each(|change| writing.change(change));
                            writing.undoes(hash);
                        }
                        Ok(())
                    });
                }
            }
            Deed::Learn(_) => {}
        }
    }

    fn names_of(&self, person: RecordId) -> Vec<RecordId> {
        self.vault
            .read::<_, StoreError>(|reading| {
                let card = store::person::page::card(reading, person)?;
                Ok(card
                    .map(|card| card.names.iter().map(|name| name.id).collect())
                    .unwrap_or_default())
            })
            .unwrap()
    }

    /// The log of this desk as it would travel.
    fn lines(&self) -> Vec<Carried> {
        let mut lines = Vec::new();
        self.vault
            .read::<_, StoreError>(|reading| {
                for branch in reading.branches_of(self.site)? {
                    reading.each_entry::<StoreError>(&branch, |entry| {
                        let parts = entry
                            .parts
                            .into_iter()
                            .map(|(index, class, part)| ((index, class), part))
                            .collect();
                        lines.push((Recorded::read(&entry.line).unwrap(), parts));
                        Ok(())
                    })?;
                }
                Ok(())
            })
            .unwrap();
        lines
    }

    fn learn(&self, from: &Self) {
        let lines = from.lines();
        self.vault
            .import::<_, StoreError>(|importing| {
                for (recorded, parts) in &lines {
                    let arrived = importing.entry(recorded, parts.clone(), Standing::Applies)?;
                    assert!(
                        matches!(arrived, Arrived::Known | Arrived::Applied),
                        "a log in order has no orphans"
                    );
                }
                Ok(())
            })
            .unwrap();
    }

    fn state(&self) -> (Hash, Vec<store::Finding>, i64) {
        self.vault
            .read::<_, StoreError>(|reading| {
                let verified = reading.verify::<StoreError>(Compartment::Registry, |_| Ok(()))?;
                Ok((
                    verified.state_hash,
                    verified.findings,
                    store::desk::unsettled(reading)?,
                ))
            })
            .unwrap()
    }
}

fn example() -> Person {
    Person {
        birth: Some("1990".to_owned()),
        code: "1000000".to_owned(),
        name_status: "full".to_owned(),
        sex: "male".to_owned(),
        birth_year: Some(1990),
        citizenships: ["UZB".to_owned()].into(),
        papers: "yes".to_owned(),
        registered_on: NaiveDate::from_ymd_opt(2016, 5, 17).unwrap(),
        disclosure: "full".to_owned(),
    }
}

fn example_name(person: RecordId, text: &str) -> PersonName {
    PersonName {
        name: Value::from(text),
        person,
        usage: "heard".to_owned(),
    }
}

fn edit(
    writing: &mut store::Writing<'_>,
    kind: &str,
    rec: RecordId,
    person: RecordId,
    register: &str,
    value: Value,
) -> Result<(), StoreError> {
    let kind = store::kind(kind).unwrap();
    let (_, basis) = writing.folded(kind, rec)?;
    let class = kind.register(register).unwrap().class;
    let mut change = DraftChange::new(rec, kind.name);
    change.writes.push(Write {
        register: register.to_owned(),
        class,
        value,
        over: basis.over(register),
    });
    change.subjects.insert(class, vec![person]);
    writing.change(change);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn desks_that_know_the_same_are_in_the_same_state(deeds in prop::collection::vec(deed(), 1..30), order in any::<u8>()) {
        let mut desks: Vec<Desk> = (1_u8..).take(DESKS).map(Desk::new).collect();
        for (at, deed) in &deeds {
            if let Deed::Learn(from) = deed {
                if from != at {
                    let (desk, other) = (&desks[*at], &desks[*from]);
                    desk.learn(other);
                }
            } else {
                desks[*at].act(deed);
            }
        }
        // Everybody learns everything, in different orders, and twice.
        for round in 0..2_usize {
            for at in 0..DESKS {
                for step in 0..DESKS {
                    let from = (at + step * (1 + usize::from(order % 2)) + round) % DESKS;
                    if from != at {
                        desks[at].learn(&desks[from]);
                    }
                }
            }
        }
        let first = desks[0].state();
        prop_assert!(first.1.is_empty(), "tables must equal the journal: {:?}", first.1);
        for desk in &desks[1..] {
            prop_assert_eq!(&desk.state(), &first, "one history, one state");
            prop_assert_eq!(desk.people(), desks[0].people(), "who is found must not depend on the order of arrival");
        }
    }
}

#[test]
fn what_nobody_may_write_is_kept_and_changes_nothing() {
    let mut from = Desk::new(1);
    from.act(&Deed::Register);
    let to = Desk::new(2);
    let nobody = Authority::default();
    let before = to.state();
    to.vault
        .import::<_, StoreError>(|importing| {
            for (recorded, parts) in &from.lines() {
                let standing = nobody.of_entry(Writer::Site(from.site), &recorded.entry, None);
                importing.entry(recorded, parts.clone(), standing)?;
            }
            Ok(())
        })
        .unwrap();
    assert!(
        to.people().is_empty(),
        "an entry without authority must change no table"
    );
    assert_eq!(
        to.vault
            .read::<_, StoreError>(|reading: &Reading<'_>| reading.branches_of(from.site))
            .unwrap()
            .len(),
        1,
        "but it is kept"
    );
    assert_eq!(to.state().1, before.1);
}

#[test]
fn an_entry_without_its_predecessor_is_not_taken() {
    let mut from = Desk::new(1);
    from.act(&Deed::Register);
    let to = Desk::new(2);
    let (last, parts) = from.lines().pop().unwrap();
    let arrived = to
        .vault
        .import::<_, StoreError>(|importing| {
            importing.entry(&last, parts.clone(), Standing::Applies)
        })
        .unwrap();
    assert_eq!(arrived, Arrived::Orphan);
    assert!(to.people().is_empty());
}

#[test]
fn parts_that_come_later_show_what_was_withheld() {
    let mut from = Desk::new(1);
    from.act(&Deed::Register);
    let to = Desk::new(2);
    let lines = from.lines();
    to.vault
        .import::<_, StoreError>(|importing| {
            for (recorded, _) in &lines {
                importing.entry(recorded, BTreeMap::new(), Standing::Applies)?;
            }
            Ok(())
        })
        .unwrap();
    assert!(
        to.people().is_empty(),
        "without its parts a person has no name to be found by"
    );
    to.learn(&from);
    assert_eq!(to.people(), from.people());
    assert_eq!(to.state().0, {
        // The other side must know this side's log too before the hashes can be compared.
        from.learn(&to);
        from.state().0
    });
}
