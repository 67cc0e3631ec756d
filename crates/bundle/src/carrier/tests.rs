//! "May be pulled out" is said only when it is true, and a failed attempt leaves nothing behind.

use std::path::PathBuf;

use rand::{SeedableRng as _, rngs::StdRng};

use super::*;
use crate::{
    PackError,
    testing::{World, put},
};

#[derive(Debug, thiserror::Error)]
enum Error {
    #[error("carrier")]
    Carrier(#[from] CarrierError),
    #[error("pack")]
    Pack(#[from] PackError),
}

fn name() -> String {
    random_name(&mut StdRng::seed_from_u64(1))
}

/// Packs an empty bundle into whatever is given.
fn send(world: &mut World, to: &mut dyn Write) -> Result<Packed, Error> {
    let file = world.bundle(&[], None);
    let manifest = world.check(&file).unwrap().manifest;
    to.write_all(&file).map_err(PackError::Io)?;
    let bytes = u64::try_from(file.len()).unwrap();
    Ok(Packed {
        manifest,
        bytes,
        sha256: journal::Hash::of(&file),
    })
}

fn left(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect()
}

#[test]
fn a_bundle_arrives_whole_under_its_name() {
    let (mut world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let packed = place::<Error>(folder.path(), &name(), |to| send(&mut world, to)).unwrap();
    assert_eq!(
        left(folder.path()),
        [folder.path().join(name())],
        "no .part may stay"
    );
    let bytes = fs::read(folder.path().join(name())).unwrap();
    assert_eq!(journal::Hash::of(&bytes), packed.sha256);
}

#[test]
fn a_name_tells_nothing() {
    let name = name();
    let (id, ending) = name.split_at(32);
    assert!(id.parse::<RecordId>().is_ok() && ending == ENDING, "{name}");
    assert_ne!(name, random_name(&mut StdRng::seed_from_u64(2)));
}

#[test]
fn another_file_is_never_written_over() {
    let (mut world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let path = folder.path().join(name());
    put(folder.path(), &name(), "another's");
    let outcome = place::<Error>(folder.path(), &name(), |to| send(&mut world, to));
    assert!(matches!(
        outcome,
        Err(Error::Carrier(CarrierError::System(_)))
    ));
    assert_eq!(fs::read_to_string(&path).unwrap(), "another's");
    assert_eq!(left(folder.path()), [path]);
}

#[test]
fn a_failed_packing_leaves_nothing_and_keeps_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let outcome = place::<Error>(folder.path(), &name(), |to| {
        to.write_all(b"half").unwrap();
        Err(PackError::Changed.into())
    });
    assert!(matches!(outcome, Err(Error::Pack(PackError::Changed))));
    assert!(left(folder.path()).is_empty());
}

#[test]
fn a_drive_that_is_not_there_is_called_so() {
    let (mut world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let outcome = place::<Error>(&folder.path().join("drive"), &name(), |to| {
        send(&mut world, to)
    });
    assert!(matches!(outcome, Err(Error::Carrier(CarrierError::Gone))));
}

#[test]
fn a_full_drive_is_told_from_a_read_only_one() {
    use io::ErrorKind as Kind;
    assert!(matches!(
        CarrierError::from(io::Error::from(Kind::StorageFull)),
        CarrierError::Full
    ));
    assert!(matches!(
        CarrierError::from(io::Error::from(Kind::ReadOnlyFilesystem)),
        CarrierError::ReadOnly
    ));
    assert!(matches!(
        CarrierError::from(io::Error::from(Kind::BrokenPipe)),
        CarrierError::System(_)
    ));
}

/// The system's own full drive: every write to it finds no room.
#[cfg(target_os = "linux")]
#[test]
fn no_room_during_packing_is_the_drives_refusal_and_not_the_packings() {
    let (mut world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut medium = Medium {
        file: BufWriter::with_capacity(16, full),
        refusal: None,
    };
    let outcome = send(&mut world, &mut medium);
    assert!(matches!(outcome, Err(Error::Pack(PackError::Io(_)))));
    assert!(matches!(
        CarrierError::from(medium.refusal.unwrap()),
        CarrierError::Full
    ));
    assert!(left(folder.path()).is_empty());
}

#[test]
fn what_reads_back_differently_is_not_left_on_the_drive() {
    let (mut world, folder) = (World::new(), tempfile::tempdir().unwrap());
    let outcome = place::<Error>(folder.path(), &name(), |to| {
        let packed = send(&mut world, to)?;
        Ok(Packed {
            sha256: journal::Hash::of(b"something else"),
            ..packed
        })
    });
    assert!(matches!(
        outcome,
        Err(Error::Carrier(CarrierError::Differs))
    ));
    assert!(left(folder.path()).is_empty());
}
