//! Somebody takes the disk: what is on it?

use std::path::Path;

use crate::{
    contacts::record_contact::RecordContact,
    door::lock::Lock,
    notes::write_note::WriteNote,
    testing::{PASSWORD, day, do_, door, example_contact, example_person, house_at},
};

/// Every file below a folder, with its bytes.
fn files(folder: &Path, all: &mut Vec<(String, Vec<u8>)>) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            files(&path, all);
        } else {
            all.push((path.display().to_string(), std::fs::read(&path).unwrap()));
        }
    }
}

fn has(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

#[test]
fn nothing_about_the_people_served_is_on_the_disk_unencrypted() {
    let (folder, house, _clock) = house_at(day("2016-05-17"));
    let note = "Заметка, которую нельзя прочесть".to_owned();
    let visit = RecordContact {
        new_person: Some(example_person()),
        note: note.clone(),
        ..example_contact(&house)
    };
    let person = do_(&house, visit).person.unwrap();
    do_(
        &house,
        WriteNote {
            person,
            happened_on: day("2016-05-17"),
            text: note,
        },
    );
    // Once while the desk is open, with its write-ahead logs, and once locked.
    for locked in [false, true] {
        if locked {
            door(&house, Lock {});
        }
        let mut all = Vec::new();
        files(folder.path(), &mut all);
        assert!(all.len() > 8, "the test must look at the real files");
        for (path, bytes) in all {
            for secret in [
                "Образцов",
                "образцов",
                "О. Образцова",
                "Заметка",
                // No shorter word: three letters turn up in a megabyte of cipher text by chance.
                "work_patent_get",
                "SQLite format",
                PASSWORD,
                "contact.record",
            ] {
                assert!(!has(&bytes, secret), "{path} tells {secret:?}");
            }
        }
    }
}
