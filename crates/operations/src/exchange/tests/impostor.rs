//! A desk whose card was compared tries to write on in another's log.

use bundle::{LineSink, PackError, Range, SealedHead, Sealing, UpperMember, Uppers};
use journal::{Composed, Genesis, Hash, Head, Seal, compose};

use super::*;
use crate::exchange::sending::{self, Receivers};

#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "a test makes a hostile file by hand"
)]
fn whoever_begins_a_log_under_a_taken_id_cannot_sign_for_the_other() {
    let pair = Pair::new();
    do_(&pair.site.1, visit(&pair.site.1));
    pair.import(&pair.export());
    let (log, seq, tip) = {
        let desk = pair.site.1.desk().unwrap();
        desk.read(Compartment::Registry, |reading| Ok(reading.tip()?))
            .unwrap()
    };
    // Another site, known to head office as well.
    let folder = tempfile::tempdir().unwrap();
    let clock = crate::testing::Clock::at(day("2016-05-17"));
    let hostile = House::at(folder.path(), crate::testing::env(&clock, 41));
    door(&hostile, crate::testing::first_run("Чужие", false));
    introduce(&hostile, &pair.head.1, pair.stick.path());
    introduce(&pair.head.1, &hostile, pair.stick.path());

    let desk = hostile.desk().unwrap();
    let keys = sending::keys(&desk, Compartment::Registry).unwrap();
    let entry = |seq: u64, prev: Option<Hash>| -> Composed {
        let genesis = prev.is_none().then(|| Genesis {
            desk: desk.me.desk,
            site: desk.me.site,
            compartment: "registry".to_owned(),
            audience: "head_office".to_owned(),
            continues: None,
            reason: "first-run".to_owned(),
        });
        let head = Head {
            log,
            seq,
            prev,
            at: 0,
            tz: "Europe/Moscow".to_owned(),
            user: None,
            act: "log.begin".to_owned(),
            genesis,
            undoes: None,
            erase: Vec::new(),
            approved_by: None,
        };
        desk.env()
            .random(|random| compose(head, Vec::new(), random))
            .unwrap()
    };
    let made = [entry(1, None), entry(seq + 1, Some(tip))];
    let receivers = Receivers::of(&desk).unwrap().unwrap();
    let (number, epoch) = sending::next_number(&desk, Compartment::Registry).unwrap();
    let mut outgoing = sending::outgoing(&desk, &receivers, number, epoch);
    outgoing.ranges = made
        .iter()
        .map(|made| {
            let seal = SealedHead::sign(&Seal::of(&made.entry, 0), &keys.signing).unwrap();
            Range {
                from: made.entry.entry.seq,
                ..Range::whole(seal).unwrap()
            }
        })
        .collect();
    let mut file = Vec::new();
    desk.env().random(|random| {
        let nothing = || UpperMember::Nothing { to: &[], size: 0 };
        let uppers = Uppers {
            shelter: nothing(),
            casework: nothing(),
        };
        let sealing = Sealing {
            signer: &keys.signing,
            recipients: &receivers.outer,
            random,
        };
        let mut lines = |sink: &mut LineSink<'_>| {
            made.iter()
                .try_for_each(|made| sink.entry(&made.entry.line))
        };
        bundle::pack::<_, PackError>(&mut file, outgoing, &mut lines, uppers, sealing).unwrap();
    });
    let path = pair.stick.path().join("hostile.pristan");
    std::fs::write(&path, file).unwrap();
    let before = do_(&pair.head.1, Verify {}).entries;
    let refused = refuse(&pair.head.1, ImportBundle { path });
    assert_eq!(
        refused.code,
        Code::BundleForged,
        "a branch is sealed by the desk whose log it is"
    );
    assert_eq!(
        do_(&pair.head.1, Verify {}).entries,
        before,
        "and nothing of it stays"
    );
}
