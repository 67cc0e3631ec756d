//! Vaults that were copied and put back, imports that meet, inboxes that cannot be read: nothing is lost and nobody is locked out.

use std::collections::BTreeMap;

use journal::{Recorded, Standing};

use super::*;
use crate::testing::disclose;

/// All files of an installation as they are now.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = std::fs::read(&path).unwrap();
            found.insert(path, bytes);
        }
    }
    found
}

/// Puts them back in their places, as a tool for whole disks does: the witness cannot tell.
#[expect(clippy::disallowed_methods, reason = "a test puts a copy back by hand")]
fn put_back(folder: &Path, copy: &BTreeMap<PathBuf, Vec<u8>>) {
    for path in files(folder)
        .keys()
        .filter(|path| !copy.contains_key(*path))
    {
        std::fs::remove_file(path).unwrap();
    }
    for (path, bytes) in copy {
        std::fs::write(path, bytes).unwrap();
    }
}

fn registry_state(house: &House) -> String {
    let verified = do_(house, Verify {});
    assert!(verified.findings.is_empty(), "{:?}", verified.findings);
    verified.state[0].hash.clone()
}

#[test]
fn both_branches_of_a_site_that_was_copied_arrive_and_go_out_again() {
    let pair = Pair::new();
    let (folder, site) = (pair.site.0.path(), &pair.site.1);
    do_(site, visit(site));
    door(site, Lock {});
    let copy = files(folder);
    open(site);
    do_(site, visit(site));
    let one = pair.export();
    let lines = {
        let desk = site.desk().unwrap();
        desk.read(Compartment::Registry, |reading| {
            let mut lines = Vec::new();
            for branch in reading.branches_of(desk.me.site)? {
                reading.each_entry::<crate::Problem>(&branch, |entry| {
                    let parts = entry.parts.into_iter();
                    let parts = parts.map(|(index, class, part)| ((index, class), part));
                    lines.push((Recorded::read(&entry.line).unwrap(), parts.collect()));
                    Ok(())
                })?;
            }
            Ok(lines)
        })
        .unwrap()
    };

    door(site, Lock {});
    put_back(folder, &copy);
    open(site);
    do_(site, visit(site));
    do_(site, visit(site));
    let other = pair.export();
    pair.import(&one);
    assert!(pair.import(&other).fresh > 0, "the other branch is new");
    assert_eq!(contacts(&pair.head.1), 4, "nothing of either is lost");

    // The site hears of its other branch, and from now on sends both.
    let desk = site.desk().unwrap();
    desk.vault(Compartment::Registry)
        .unwrap()
        .import::<_, crate::Problem>(|importing| {
            for (recorded, parts) in lines {
                importing.entry(&recorded, parts, Standing::Applies)?;
            }
            Ok(())
        })
        .unwrap();
    let both = pair.export();
    let look = do_(&pair.head.1, InspectBundle { path: both.clone() });
    assert_eq!(look.fresh, 0, "head office has both branches already");
    let before = registry_state(&pair.head.1);
    assert_eq!(pair.import(&both).fresh, 0);
    assert_eq!(
        registry_state(&pair.head.1),
        before,
        "one state by either road"
    );
    drop(desk);
    registry_state(site);
}

#[test]
fn a_level_that_falls_takes_names_from_head_office_where_it_is_open_and_where_it_opens_later() {
    let pair = Pair::new();
    let (site, head) = (&pair.site.1, &pair.head.1);
    let person = do_(site, visit(site)).person.unwrap();
    let note = WriteNote {
        person,
        happened_on: day("2016-05-17"),
        text: "только здесь".to_owned(),
    };
    do_(site, note);
    disclose(site, person, "full");
    pair.import(&pair.export());
    let found = || FindPeople {
        text: "Образцов".to_owned(),
        after: None,
    };
    let noted = || {
        let page = do_(
            head,
            crate::people::open_person::OpenPerson {
                person,
                after: None,
            },
        );
        page.timeline
            .into_iter()
            .any(|row| row.text.is_some_and(|text| text.contains("только здесь")))
    };
    assert_eq!(
        do_(head, found()).people.len(),
        1,
        "who consented is known by name"
    );
    assert!(noted());

    disclose(site, person, "figures");
    let strict = pair.export();
    let keys = Taken::from(pair.head.0.path(), head);
    pair.import(&strict);
    assert!(
        do_(head, found()).people.is_empty(),
        "the name is dropped at once"
    );
    std::fs::remove_dir_all(pair.head.0.path().join("inbox")).unwrap();
    keys.give_back(head);
    assert!(
        !noted(),
        "what was closed follows when it opens, even when nothing came for it"
    );
    assert!(
        do_(head, Verify {}).findings.is_empty(),
        "nothing above a level is in any vault"
    );
}

#[test]
fn two_imports_at_once_do_not_stumble_over_each_other() {
    let pair = Pair::new();
    do_(&pair.site.1, visit(&pair.site.1));
    let path = pair.export();
    std::thread::scope(|scope| {
        let both = [0, 1, 2].map(|_| scope.spawn(|| pair.import(&path)));
        both.into_iter().for_each(|one| drop(one.join().unwrap()));
    });
    assert_eq!(contacts(&pair.head.1), 1);
    assert!(do_(&pair.head.1, Verify {}).findings.is_empty());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test makes the damage by hand")]
fn an_inbox_that_cannot_be_taken_in_locks_nobody_out() {
    let pair = Pair::new();
    let (folder, head) = (pair.head.0.path(), &pair.head.1);
    let inbox = folder.join("inbox");
    std::fs::create_dir_all(inbox.join("casework-folder.age")).unwrap();
    std::fs::write(inbox.join("shelter-damaged.age"), b"no member").unwrap();
    door(head, Lock {});
    open(head);
    assert_eq!(contacts(head), 0, "the desk is open");
}

#[test]
fn a_member_that_comes_again_waits_once() {
    let pair = Pair::new();
    let (folder, head) = (pair.head.0.path(), &pair.head.1);
    do_(&pair.site.1, visit(&pair.site.1));
    let path = pair.export();
    let _closed = Taken::from(folder, head);
    let waiting = || std::fs::read_dir(folder.join("inbox")).unwrap().count();
    pair.import(&path);
    let before = waiting();
    pair.import(&path);
    assert_eq!(
        (before, waiting()),
        (2, 2),
        "one for each closed compartment"
    );
}

#[test]
fn no_two_bundles_ever_have_one_number() {
    let pair = Pair::new();
    let site = &pair.site.1;
    let desk = site.desk().unwrap();
    let number = |path: PathBuf| do_(&pair.head.1, InspectBundle { path }).number;
    assert_eq!(number(pair.export()), 1);
    // A stick that is pulled out in the middle: the number was taken.
    super::super::sending::next_number(&desk, Compartment::Registry).unwrap();
    assert_eq!(
        number(pair.export()),
        3,
        "a hole is harmless, a number given twice is not"
    );
}

#[test]
fn a_vault_on_another_computer_numbers_its_bundles_anew() {
    let pair = Pair::new();
    let (folder, site) = (pair.site.0.path(), &pair.site.1);
    let epoch = || {
        let desk = site.desk().unwrap();
        super::super::sending::next_number(&desk, Compartment::Registry)
            .unwrap()
            .1
    };
    let before = epoch();
    door(site, Lock {});
    open(site);
    assert_eq!(epoch(), before, "an ordinary morning goes on as it was");
    door(site, Lock {});
    // Without its witness it may be a copy, and the other may be numbering on.
    std::fs::remove_dir_all(folder.join("witness")).unwrap();
    open(site);
    assert_ne!(epoch(), before);
}
