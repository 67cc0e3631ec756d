//! Only what the sender signed is believed, and each kind of bad file is called what it is.

mod frozen;
mod hostile;
mod reader;
mod stock;

use std::{
    cell::RefCell,
    io::{self, Cursor, Read, Seek, SeekFrom},
    rc::Rc,
};

use ids::SiteId;
use journal::Seal;
use keys::SigningKey;
use proptest::prelude::*;

use super::*;
use crate::{
    BundleError, PackError, Range, SealedHead,
    testing::{World, give},
};

fn sent() -> (World, Vec<u8>) {
    let mut world = World::new();
    let (log, house) = (world.log(Layer::Registry, 8), world.log(Layer::Shelter, 4));
    let member = world.upper(Layer::Shelter, &[&house]);
    let file = world.bundle(&[&log], Some(&member));
    (world, file)
}

#[test]
fn a_bundle_for_somebody_else_is_called_so() {
    let (world, file) = sent();
    world.trusting(|opening, trust| {
        let other = World::new().letterboxes.remove(&Layer::Registry).unwrap();
        let foreign = Opening {
            identities: &[&other],
            ..*opening
        };
        assert!(
            matches!(
                check(Cursor::new(&file), &foreign, trust),
                Err(BundleError::NotForUs)
            ),
            "another's key"
        );
        let elsewhere = Trust {
            us: SiteId::from_bytes([3; 16]),
            ..*trust
        };
        let outcome = check(Cursor::new(&file), opening, &elsewhere);
        assert!(
            matches!(outcome, Err(BundleError::NotForUs)),
            "a site that is not named must not take it"
        );
    });
}

#[test]
fn a_stranger_is_called_so_and_an_impostor_too() {
    let (world, file) = sent();
    world.trusting(|opening, trust| {
        let nobody = Trust {
            sender: &|_| None,
            ..*trust
        };
        let outcome = check(Cursor::new(&file), opening, &nobody);
        assert!(matches!(outcome, Err(BundleError::UnknownSender(site)) if site == world.site));
        let other = SigningKey::from_seed(&[5; 32]).verifying_key();
        let another = Trust {
            sender: &|_| Some(other),
            ..*trust
        };
        assert!(matches!(
            check(Cursor::new(&file), opening, &another),
            Err(BundleError::Forged)
        ));
        let unknown = Trust {
            writer: &|_, _, _| None,
            ..*trust
        };
        assert!(matches!(
            check(Cursor::new(&file), opening, &unknown),
            Err(BundleError::UnknownWriter(_))
        ));
    });
}

#[test]
fn a_desk_that_forwards_a_log_cannot_add_to_it() {
    let mut world = World::new();
    let log = world.log(Layer::Registry, 3);
    let mut outgoing = world.outgoing(&[&log]);
    let seal = Seal::of(log.head(), 0);
    let own = SealedHead::sign(&seal, &SigningKey::from_seed(&[5; 32])).unwrap();
    outgoing.ranges = vec![Range::whole(own).unwrap()];
    let file = world
        .pack(outgoing, &mut |sink| give(sink, &[&log]), None)
        .unwrap();
    assert!(
        matches!(world.check(&file), Err(BundleError::Forged)),
        "the head must be signed by the log's own desk"
    );
}

#[test]
fn both_branches_of_a_forked_log_travel() {
    let mut world = World::new();
    let trunk = world.log(Layer::Registry, 3);
    let mut branch = trunk.clone();
    let last = branch.acts.pop().unwrap();
    let fork = last
        .entry
        .line
        .replace("\"at\":1780000000000", "\"at\":1780000000001");
    let fork = journal::Recorded::read(&fork).unwrap();
    let seal = SealedHead::sign(&Seal::of(&fork, 0), &world.signers[&Layer::Registry]).unwrap();
    let mut outgoing = world.outgoing(&[&trunk]);
    outgoing.ranges.push(Range {
        from: 4,
        ..Range::whole(seal).unwrap()
    });
    let mut source = |sink: &mut crate::LineSink<'_>| {
        give(sink, &[&trunk])?;
        sink.entry(&fork.line)?;
        last.parts
            .iter()
            .try_for_each(|part| sink.part(part.index, part.class, &part.part.line))
    };
    let file = world.pack(outgoing, &mut source, None).unwrap();
    let checked = world.check(&file).unwrap();
    assert_eq!(
        world
            .read(&file, &checked)
            .unwrap()
            .0
            .last()
            .unwrap()
            .recorded,
        fork
    );
}

#[test]
fn each_bad_file_is_called_what_it_is() {
    let (world, file) = sent();
    for other in [&b""[..], b"text", b"PK\x03\x04 a spreadsheet", &[0; 5000]] {
        assert!(matches!(world.check(other), Err(BundleError::NotABundle)));
    }
    for missing in [1, 100, 4096 + 17, 30_001] {
        let outcome = world.check(&file[..file.len() - missing]);
        assert!(
            matches!(outcome, Err(BundleError::CutOff)),
            "{missing} bytes are missing: {outcome:?}"
        );
    }
    assert!(
        matches!(world.check(&file[..100]), Err(BundleError::CutOff)),
        "cut off within age's header"
    );
    let mut changed = file.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    assert!(matches!(
        world.check(&changed),
        Err(BundleError::Damaged { .. })
    ));
    let longer = [&file[..], b"more"].concat();
    assert!(
        world.check(&longer).is_err(),
        "what follows a bundle is not part of it"
    );
    world.trusting(|opening, trust| {
        let limits = Limits {
            file: 1000,
            ..Limits::default()
        };
        let small = Opening { limits, ..*opening };
        assert!(matches!(
            check(Cursor::new(&file), &small, trust),
            Err(BundleError::TooLarge)
        ));
        let limits = Limits {
            text: 1000,
            ..Limits::default()
        };
        let small = Opening { limits, ..*opening };
        assert!(matches!(
            check(Cursor::new(&file), &small, trust),
            Err(BundleError::TooLarge)
        ));
    });
}

proptest! {
    #[test]
    fn no_change_and_no_cut_passes(at in 0_usize..100_000, bit in 0_u32..8, cut in 0_usize..100_000) {
        thread_local!(static SENT: (World, Vec<u8>) = sent());
        SENT.with(|(world, file)| {
            let mut changed = file.clone();
            let at = at % file.len();
            changed[at] ^= 1 << bit;
            assert!(world.check(&changed).is_err(), "a changed byte {at} must be noticed");
            let cut = cut % file.len();
            assert!(world.check(&file[..cut]).is_err(), "a file of {cut} bytes must be noticed");
        });
    }
}

/// A file that somebody exchanges between two readings.
struct Swapped(Rc<RefCell<Cursor<Vec<u8>>>>);

impl Read for Swapped {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        self.0.borrow_mut().read(to)
    }
}
impl Seek for Swapped {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.borrow_mut().seek(to)
    }
}

#[test]
fn a_file_exchanged_after_the_check_is_noticed() {
    let mut world = World::new();
    let (log, another) = (
        world.log(Layer::Registry, 1500),
        world.log(Layer::Registry, 2),
    );
    let (file, other) = (world.bundle(&[&log], None), world.bundle(&[&another], None));
    let shared = Rc::new(RefCell::new(Cursor::new(file.clone())));
    let checked = world
        .trusting(|opening, trust| check(Swapped(shared.clone()), opening, trust))
        .unwrap();
    *shared.borrow_mut() = Cursor::new(other);
    world.trusting(|opening, _| {
        let outcome = Reading::open(Swapped(shared.clone()), opening, &checked).map(drop);
        assert!(
            matches!(outcome, Err(BundleError::Damaged { .. })),
            "another bundle must not take the checked one's place"
        );
        *shared.borrow_mut() = Cursor::new(file.clone());
        let reading = Reading::open(Swapped(shared.clone()), opening, &checked).unwrap();
        shared.borrow_mut().get_mut().truncate(file.len() - 20_000);
        assert!(
            reading.finish().is_err(),
            "the caller must learn it before it commits"
        );
    });
}

/// A drive that is pulled out.
struct Pulled(Cursor<Vec<u8>>, u64);

impl Read for Pulled {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        if self.0.position() >= self.1 {
            Err(io::Error::other("gone"))
        } else {
            self.0.read(to)
        }
    }
}
impl Seek for Pulled {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.0.seek(to)
    }
}

#[test]
fn a_drive_pulled_out_is_not_called_a_damaged_bundle() {
    let mut world = World::new();
    let log = world.log(Layer::Registry, 1500);
    let file = world.bundle(&[&log], None);
    for after in [0, 1, 70_000, 150_000] {
        let outcome = world.trusting(|opening, trust| {
            check(Pulled(Cursor::new(file.clone()), after), opening, trust)
        });
        assert!(
            matches!(outcome, Err(BundleError::Io(_))),
            "{after}: {outcome:?}"
        );
    }
}

#[test]
fn a_look_at_a_bundle_asks_nobody() {
    let (world, file) = sent();
    let preview = world
        .trusting(|opening, _| inspect(Cursor::new(&file), opening))
        .unwrap();
    assert!(preview.signed_by_itself);
    assert_eq!(preview.manifest.sender.site, world.site);
    assert_eq!(preview.bytes, u64::try_from(file.len()).unwrap());
    let names: Vec<_> = preview
        .manifest
        .members
        .iter()
        .map(|(name, _)| name.to_owned())
        .collect();
    assert_eq!(names, Layer::Registry.listed());
}

#[test]
fn errors_never_carry_a_line() {
    let mut world = World::new();
    let mut log = world.log(Layer::Registry, 2);
    let outgoing = world.outgoing(&[&log]);
    log.acts[1].entry.line = log.acts[1].entry.line.replace("person", "Образцов");
    let error: PackError = world
        .pack(outgoing, &mut |sink| give(sink, &[&log]), None)
        .unwrap_err();
    assert!(
        !format!("{error} {error:?}").contains("Образцов"),
        "an error goes to logs"
    );
}
