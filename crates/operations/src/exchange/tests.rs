//! From a site to head office and back to sense: what arrives, what does not, and what a bad file does.

mod copies;
mod impostor;

use std::path::{Path, PathBuf};

use domain::Compartment;
use tempfile::TempDir;

use super::{
    add_peer::AddPeer, exchange_state::ExchangeState, export_bundle::ExportBundle,
    import_bundle::ImportBundle, inspect_bundle::InspectBundle, save_card::SaveCard,
};
use crate::{
    House,
    contacts::{day_contacts::DayContacts, record_contact::RecordContact},
    door::{lock::Lock, unlock::Unlock},
    notes::write_note::WriteNote,
    people::find_people::FindPeople,
    problem::Code,
    report::verify::Verify,
    testing::{
        PASSWORD, day, do_, door, example_contact, example_person, head_office, house, refuse,
    },
};

/// A site and head office that have compared their cards, and a stick between them.
struct Pair {
    stick: TempDir,
    site: (TempDir, House),
    head: (TempDir, House),
}

impl Pair {
    fn new() -> Self {
        let pair = Self {
            stick: tempfile::tempdir().unwrap(),
            site: house(),
            head: head_office(),
        };
        introduce(&pair.site.1, &pair.head.1, pair.stick.path());
        introduce(&pair.head.1, &pair.site.1, pair.stick.path());
        pair
    }

    fn export(&self) -> PathBuf {
        let folder = self.stick.path().to_owned();
        let exported = do_(
            &self.site.1,
            ExportBundle {
                folder: folder.clone(),
            },
        );
        folder.join(exported.file)
    }

    fn import(&self, path: &Path) -> super::import_bundle::Imported {
        do_(
            &self.head.1,
            ImportBundle {
                path: path.to_owned(),
            },
        )
    }
}

/// `who` learns to know `whom` by the card and its number.
fn introduce(who: &House, whom: &House, folder: &Path) {
    let path = folder.join("card");
    do_(whom, SaveCard { path: path.clone() });
    let fingerprint = Some(do_(whom, ExchangeState {}).fingerprint);
    assert!(do_(who, AddPeer { path, fingerprint }).added);
}

fn visit(house: &House) -> RecordContact {
    RecordContact {
        new_person: Some(example_person()),
        note: "строка".to_owned(),
        ..example_contact(house)
    }
}

fn contacts(house: &House) -> i64 {
    do_(
        house,
        DayContacts {
            date: day("2016-05-17"),
            after: None,
        },
    )
    .total
}

#[test]
fn what_was_recorded_at_a_site_is_counted_at_head_office_without_names() {
    let pair = Pair::new();
    do_(&pair.site.1, visit(&pair.site.1));
    let path = pair.export();
    let look = do_(&pair.head.1, InspectBundle { path: path.clone() });
    assert_eq!(
        (look.sender.as_str(), look.number, look.known_before),
        ("Пример", 1, false)
    );
    assert!(look.fresh > 0 && look.members.len() == 3);
    assert_eq!(contacts(&pair.head.1), 0, "looking takes nothing in");
    let imported = pair.import(&path);
    assert!(imported.fresh >= look.fresh && imported.waiting.is_empty());
    assert_eq!(contacts(&pair.head.1), 1);
    let found = do_(
        &pair.head.1,
        FindPeople {
            text: "Образцов".to_owned(),
            after: None,
        },
    );
    assert!(
        found.people.is_empty(),
        "until consent covers them, names stay at the site"
    );
    assert!(do_(&pair.head.1, Verify {}).findings.is_empty());
}

#[test]
fn a_bundle_taken_in_twice_or_late_changes_nothing_more() {
    let pair = Pair::new();
    do_(&pair.site.1, visit(&pair.site.1));
    let first = pair.export();
    do_(&pair.site.1, visit(&pair.site.1));
    let second = pair.export();
    pair.import(&second);
    let state = || {
        do_(&pair.head.1, Verify {})
            .state
            .into_iter()
            .map(|state| state.hash)
            .collect::<Vec<_>>()
    };
    let before = state();
    assert_eq!(
        pair.import(&first).fresh,
        0,
        "an older bundle has nothing new"
    );
    assert_eq!(pair.import(&second).fresh, 0);
    assert_eq!(state(), before);
    assert!(do_(&pair.head.1, InspectBundle { path: second }).known_before);
}

/// Closes the upper compartments for good: this computer no longer has their keys, as a counter in a public building.
struct Taken(Vec<(PathBuf, PathBuf)>);

impl Taken {
    fn from(folder: &Path, house: &House) -> Self {
        door(house, Lock {});
        let keys = folder.join("vault/keys");
        let moves = ["shelter", "casework"].map(|name| {
            (
                keys.join(format!("{name}.age")),
                folder.join(format!("{name}.elsewhere")),
            )
        });
        for (here, elsewhere) in &moves {
            std::fs::rename(here, elsewhere).unwrap();
        }
        open(house);
        Self(moves.into())
    }

    fn give_back(self, house: &House) {
        door(house, Lock {});
        for (here, elsewhere) in self.0 {
            std::fs::rename(elsewhere, here).unwrap();
        }
        open(house);
    }
}

fn open(house: &House) {
    door(
        house,
        Unlock {
            handle: "desk".to_owned(),
            password: PASSWORD.to_owned(),
        },
    );
}

#[test]
fn a_note_travels_through_closed_hands_and_waits_encrypted_for_its_compartment() {
    let pair = Pair::new();
    let (site, head) = (&pair.site.1, &pair.head.1);
    let person = do_(site, visit(site)).person.unwrap();
    let note = || WriteNote {
        person,
        happened_on: day("2016-05-17"),
        text: "только здесь".to_owned(),
    };
    do_(site, note());

    // Whoever exports cannot open what they carry.
    let _closed = Taken::from(pair.site.0.path(), site);
    assert_eq!(refuse(site, note()).code, Code::CompartmentClosed);
    let exported = do_(
        site,
        ExportBundle {
            folder: pair.stick.path().to_owned(),
        },
    );
    let upper = [Compartment::Shelter, Compartment::Casework];
    assert_eq!(
        exported.outbox, upper,
        "what was sealed when the compartments closed goes along"
    );

    // Whoever imports cannot either: it waits as it came.
    let keys = Taken::from(pair.head.0.path(), head);
    let imported = pair.import(&pair.stick.path().join(exported.file));
    assert_eq!(imported.waiting, upper);
    assert_eq!(
        contacts(head),
        1,
        "the registry does not wait for the others"
    );

    keys.give_back(head);
    let page = do_(
        head,
        crate::people::open_person::OpenPerson {
            person,
            after: None,
        },
    );
    let notes: Vec<_> = page
        .timeline
        .iter()
        .filter(|row| row.compartment == Compartment::Casework)
        .collect();
    assert_eq!(
        notes.len(),
        1,
        "that there is a note arrives once its compartment opens"
    );
    assert_eq!(notes[0].text, None, "what it says stays at the site");
    assert_eq!(
        std::fs::read_dir(pair.head.0.path().join("inbox"))
            .unwrap()
            .count(),
        0,
        "nothing waits any more"
    );
    assert!(do_(head, Verify {}).findings.is_empty());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test makes the damage by hand")]
fn every_bad_file_says_what_it_is_and_changes_nothing() {
    let pair = Pair::new();
    do_(&pair.site.1, visit(&pair.site.1));
    let path = pair.export();
    let good = std::fs::read(&path).unwrap();
    let before = do_(&pair.head.1, Verify {}).state[0].hash.clone();
    let damaged = pair.stick.path().join("damaged.pristan");
    let mut flipped = good.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    for (bytes, codes) in [
        (&good[..good.len() / 2], &[Code::BundleDamaged][..]),
        (&flipped[..], &[Code::BundleDamaged]),
        (b"not a bundle", &[Code::BundleUnclear]),
        (b"", &[Code::BundleUnclear, Code::BundleDamaged]),
    ] {
        std::fs::write(&damaged, bytes).unwrap();
        let problem = refuse(
            &pair.head.1,
            ImportBundle {
                path: damaged.clone(),
            },
        );
        assert!(
            codes.contains(&problem.code),
            "{problem:?} for {} bytes",
            bytes.len()
        );
        assert_eq!(problem.field, Some("path"));
    }
    let missing = refuse(
        &pair.head.1,
        ImportBundle {
            path: pair.stick.path().join("none"),
        },
    );
    assert_eq!(missing.code, Code::FileUnreadable);
    let (_folder, stranger) = head_office_of_others();
    assert_eq!(
        refuse(&stranger, ImportBundle { path }).code,
        Code::BundleForOthers
    );
    assert_eq!(
        do_(&pair.head.1, Verify {}).state[0].hash,
        before,
        "nothing of it may have stayed"
    );
}

fn head_office_of_others() -> (TempDir, House) {
    let folder = tempfile::tempdir().unwrap();
    let clock = crate::testing::Clock::at(day("2016-05-17"));
    let house = House::at(folder.path(), crate::testing::env(&clock, 99));
    door(&house, crate::testing::first_run("Чужие", true));
    (folder, house)
}

#[test]
fn a_site_that_head_office_does_not_know_is_not_believed() {
    let (stick, site, head) = (tempfile::tempdir().unwrap(), house(), head_office());
    introduce(&site.1, &head.1, stick.path());
    let exported = do_(
        &site.1,
        ExportBundle {
            folder: stick.path().to_owned(),
        },
    );
    let path = stick.path().join(exported.file);
    let look = InspectBundle { path: path.clone() };
    assert_eq!(
        refuse(&head.1, look).code,
        Code::BundleUnknownSender,
        "what it says of itself is not shown as if it were true"
    );
    assert_eq!(
        refuse(&head.1, ImportBundle { path }).code,
        Code::BundleUnknownSender
    );
}

#[test]
fn without_anybody_to_send_to_nothing_is_made() {
    let ((folder, site), stick) = (house(), tempfile::tempdir().unwrap());
    let request = |folder: &Path| ExportBundle {
        folder: folder.to_owned(),
    };
    assert_eq!(refuse(&site, request(stick.path())).code, Code::NoReceiver);
    assert_eq!(
        refuse(&site, request(&folder.path().join("none"))).code,
        Code::FileUnreadable
    );
    assert_eq!(std::fs::read_dir(stick.path()).unwrap().count(), 0);
}
