//! The plug is pulled after any act: what was acknowledged is there, and the vault opens.

use std::{fs, path::Path};

use operations::{
    House,
    contacts::day_contacts::DayContacts,
    door::unlock::Unlock,
    report::verify::Verify,
    testing::{PASSWORD, day, do_, door, env, example_contact},
};

use crate::world::Office;

/// The disk as it is at this moment: vaults with their write-ahead logs, and all that lies beside them.
fn freeze(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let target = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            freeze(&file.path(), &target);
        } else {
            fs::copy(file.path(), target).unwrap();
        }
    }
}

#[test]
fn no_acknowledged_act_is_lost_when_the_plug_is_pulled() {
    let site = Office::new("Набережная", false, 1);
    let after = tempfile::tempdir().unwrap();
    for acknowledged in 1..=5_i64 {
        do_(&site.house, example_contact(&site.house));
        let frozen = after.path().join(acknowledged.to_string());
        freeze(site.folder(), &frozen);
        let house = House::at(&frozen, env(&site.clock, 5));
        door(
            &house,
            Unlock {
                handle: "desk".to_owned(),
                password: PASSWORD.to_owned(),
            },
        );
        let page = do_(
            &house,
            DayContacts {
                date: day("2016-05-17"),
                after: None,
            },
        );
        assert_eq!(page.total, acknowledged, "each visit was said to be saved");
        assert!(do_(&house, Verify {}).findings.is_empty());
    }
}
