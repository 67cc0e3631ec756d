//! What is made is lawful, looks like any other, and is never made from what a receiver would refuse.

use std::io::Cursor;

use journal::{Hash, PartLine};

use super::*;
use crate::testing::{Log, World, give};

fn stanzas(file: &[u8]) -> usize {
    let mark = b"\n-> X25519 ";
    file.windows(mark.len())
        .filter(|window| window == mark)
        .count()
}

/// The size of the text in an age file, from its length alone.
fn text(file: &[u8]) -> usize {
    let end = file
        .windows(5)
        .position(|window| window == b"\n--- ")
        .unwrap()
        + 1;
    let header = end + file[end..].iter().position(|&byte| byte == b'\n').unwrap() + 1;
    let body = file.len() - header - 16;
    body - 16 * body.div_ceil(64 * 1024 + 16)
}

#[test]
fn what_goes_in_comes_out() {
    let mut world = World::new();
    let (desk, other, house) = (
        world.log(Layer::Registry, 40),
        world.log(Layer::Registry, 3),
        world.log(Layer::Shelter, 12),
    );
    let member = world.upper(Layer::Shelter, &[&house]);
    let file = world.bundle(&[&desk, &other], Some(&member));

    let checked = world.check(&file).unwrap();
    assert_eq!((checked.entries, checked.parts), (45, 86));
    let (entries, uppers) = world.read(&file, &checked).unwrap();
    assert_eq!(
        entries,
        [desk.carried(), other.carried()].concat(),
        "every byte of every line survives"
    );
    assert_eq!(
        uppers[&Layer::Shelter],
        member,
        "a member travels as it was sealed"
    );

    let upper = world.check_upper(Layer::Shelter, &member).unwrap().unwrap();
    let (entries, _) = world.read(&member, &upper).unwrap();
    assert_eq!(entries, house.carried());
    let nothing = world
        .check_upper(Layer::Casework, &uppers[&Layer::Casework])
        .unwrap();
    assert_eq!(nothing, None, "the receiver can tell padding from content");
}

#[test]
fn a_desk_that_wrote_nothing_yet_can_send() {
    let mut world = World::new();
    let file = world.bundle(&[], None);
    let checked = world.check(&file).unwrap();
    assert_eq!(checked.entries, 0);
    assert!(world.read(&file, &checked).unwrap().0.is_empty());
}

#[test]
fn parts_that_are_not_disclosed_stay_at_home() {
    let mut world = World::new();
    let log = world.log(Layer::Registry, 5);
    let outgoing = world.outgoing(&[&log]);
    let mut figures_only = |sink: &mut LineSink<'_>| {
        for act in &log.acts {
            sink.entry(&act.entry.line)?;
            for part in act
                .parts
                .iter()
                .filter(|part| part.class == journal::Class::F)
            {
                sink.part(part.index, part.class, &part.part.line)?;
            }
        }
        Ok(())
    };
    let file = world.pack(outgoing, &mut figures_only, None).unwrap();
    assert_eq!(
        world.check(&file).unwrap().parts,
        5,
        "the chain holds without the parts"
    );
}

#[test]
fn the_outside_tells_neither_how_much_nor_how_many() {
    let mut world = World::new();
    let mut sizes = std::collections::BTreeSet::new();
    for entries in [0, 1, 20, 60] {
        let log = world.log(Layer::Registry, entries);
        let file = world.bundle(&[&log], None);
        assert_eq!(stanzas(&file), 8, "one receiver must look like eight");
        sizes.insert(text(&file));
    }
    assert_eq!(
        sizes.into_iter().collect::<Vec<_>>(),
        [64 * 1024],
        "small bundles must look alike"
    );
    let log = world.log(Layer::Registry, 700);
    let large = text(&world.bundle(&[&log], None));
    assert_eq!(
        u64::try_from(large).unwrap(),
        crate::padme(u64::try_from(large).unwrap())
    );
    assert!(large > 64 * 1024);
}

#[test]
fn nothing_looks_like_a_little() {
    let mut world = World::new();
    let house = world.log(Layer::Shelter, 10);
    let something = world.upper(Layer::Shelter, &[&house]);
    let file = world.bundle(&[], Some(&something));
    let members = crate::testing::members(&file, &world.outer);
    let [(_, shelter), (_, casework)] = &members[3..] else {
        panic!("five members")
    };
    assert_eq!(
        text(shelter),
        text(casework),
        "a dummy must have the size of a little content"
    );
    assert_eq!((stanzas(shelter), stanzas(casework)), (8, 8));
}

#[test]
fn a_dummy_is_as_large_as_it_should_look() {
    let mut world = World::new();
    for (size, looks) in [
        (0, 16 * 1024),
        (16 * 1024, 16 * 1024),
        (20_000, 20_480),
        (300_000, 303_104),
    ] {
        let file = Ready::new(UpperMember::Nothing { to: &[], size }, &mut world.random).unwrap();
        let Ready::Memory(bytes, _) = file else {
            panic!("a dummy is made in memory")
        };
        assert_eq!(text(&bytes), looks, "{size}");
    }
}

/// Packs what the closure makes of a lawful sending.
fn refused(change: impl Fn(&mut Log, &mut Outgoing)) -> PackError {
    let mut world = World::new();
    let mut log = world.log(Layer::Registry, 3);
    let mut outgoing = world.outgoing(&[&log]);
    change(&mut log, &mut outgoing);
    world
        .pack(outgoing, &mut |sink| give(sink, &[&log]), None)
        .unwrap_err()
}

#[test]
fn nothing_is_sent_that_a_receiver_would_refuse() {
    let gap = refused(|log, _| drop(log.acts.remove(2)));
    assert!(
        matches!(gap, PackError::Lines(_)),
        "a hole in the chain: {gap}"
    );
    let short = refused(|log, _| drop(log.acts.pop()));
    assert!(
        matches!(short, PackError::Lines(_)),
        "an end that is not the sealed one: {short}"
    );
    let surplus = refused(|_, outgoing| outgoing.ranges.clear());
    assert!(matches!(surplus, PackError::NoRange), "{surplus}");
    let foreign = refused(|log, _| {
        let part = &mut log.acts[1].parts[0].part;
        *part = PartLine::read(&part.line.replace("1990-05", "1991-05")).unwrap();
    });
    assert!(
        matches!(foreign, PackError::Lines(_)),
        "a part its entry does not name: {foreign}"
    );
    let order = refused(|log, _| log.acts[1].parts.reverse());
    assert!(matches!(order, PackError::Lines(_)), "{order}");
    let unsealed = refused(|_, outgoing| outgoing.ranges[0].until -= 1);
    assert!(
        matches!(unsealed, PackError::Range(_)),
        "a range without its head: {unsealed}"
    );
    let nobody = refused(|_, outgoing| outgoing.recipients.clear());
    assert!(matches!(nobody, PackError::Recipients), "{nobody}");
    let torn = refused(|log, _| log.acts[1].entry.line.push('}'));
    assert!(matches!(torn, PackError::Line { .. }), "{torn}");
}

#[test]
fn a_log_of_a_higher_compartment_never_goes_below() {
    let mut world = World::new();
    let house = world.log(Layer::Shelter, 1);
    let outgoing = world.outgoing(&[&house]);
    let error = world
        .pack(outgoing, &mut |sink| give(sink, &[&house]), None)
        .unwrap_err();
    assert!(matches!(error, PackError::Lines(_)), "{error}");
}

#[test]
fn lines_too_many_for_memory_are_asked_for_twice_and_must_be_the_same() {
    let mut world = World::new();
    let log = world.log(Layer::Registry, 3);
    let ranges = world.outgoing(&[&log]).ranges;
    let mut asked = 0;
    let mut lines = |sink: &mut LineSink<'_>| {
        asked += 1;
        give(sink, &[&log])
    };
    let tallying =
        Tallying::keeping::<PackError>(100, Layer::Registry, &ranges, &mut lines).unwrap();
    let tape = |world: &mut World| {
        let mut sealing = Sealing {
            signer: &world.signers[&Layer::Registry],
            recipients: &[world.outer.recipient()],
            random: &mut world.random,
        };
        TapeOut::begin(std::io::sink(), &mut sealing).unwrap()
    };
    tallying
        .write::<_, PackError>(&mut tape(&mut world), Layer::Registry, &ranges, &mut lines)
        .unwrap();
    assert_eq!(asked, 2);
    let mut fewer = |sink: &mut LineSink<'_>| {
        log.acts
            .iter()
            .try_for_each(|act| sink.entry(&act.entry.line))
    };
    let changed = tallying.write(&mut tape(&mut world), Layer::Registry, &ranges, &mut fewer);
    assert!(
        matches!(changed, Err(PackError::Changed)),
        "what is written must be what the manifest says"
    );
}

#[test]
fn a_member_that_changes_while_it_is_packed_stops_the_packing() {
    let mut world = World::new();
    let mut bytes = Cursor::new(vec![1_u8; 1000]);
    let facts = {
        let Ready::File(_, facts) =
            Ready::new(UpperMember::Sealed(&mut bytes), &mut world.random).unwrap()
        else {
            panic!("a sealed member is a file")
        };
        facts
    };
    assert_eq!(facts.sha256, Hash::of(&[1; 1000]));
    bytes.get_mut()[500] = 2;
    let mut sealing = Sealing {
        signer: &world.signers[&Layer::Registry],
        recipients: &[world.outer.recipient()],
        random: &mut world.random,
    };
    let mut tape = TapeOut::begin(std::io::sink(), &mut sealing).unwrap();
    let outcome = Ready::File(&mut bytes, facts).write(&mut tape, "shelter.zst.age");
    assert!(matches!(outcome, Err(PackError::Changed)));
}

#[test]
fn a_bundle_has_one_to_sixteen_receivers_and_the_registry_is_no_member() {
    let mut world = World::new();
    let outgoing = world.outgoing(&[]);
    for count in [0, 17] {
        let sealing = Sealing {
            signer: &world.signers[&Layer::Shelter],
            recipients: &vec![world.outer.recipient(); count],
            random: &mut world.random,
        };
        let outcome = seal_upper(
            Vec::new(),
            Layer::Shelter,
            outgoing.clone(),
            &mut |_| Ok(()),
            sealing,
        );
        assert!(matches!(outcome, Err(PackError::Recipients)), "{count}");
    }
    let sealing = Sealing {
        signer: &world.signers[&Layer::Registry],
        recipients: &[world.outer.recipient()],
        random: &mut world.random,
    };
    let outcome = seal_upper(
        Vec::new(),
        Layer::Registry,
        outgoing,
        &mut |_| Ok(()),
        sealing,
    );
    assert!(matches!(outcome, Err(PackError::Sealing)));
}
