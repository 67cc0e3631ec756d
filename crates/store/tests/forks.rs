//! Two copies of a vault are used: the log forks. Both branches are taken, both go out again, and everybody ends in one state.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that stumbles has failed"
)]

use std::{collections::BTreeMap, path::Path};

use domain::Compartment;
use ids::{DeskId, LogId, SiteId};
use journal::{Class, Genesis, Hash, PartLine, Recorded, Standing};
use rand::{SeedableRng, rngs::StdRng};
use store::{Arrived, Author, StoreError, Vault, VaultKey, item::Item};
use tempfile::TempDir;
use zeroize::Zeroizing;

type Line = (Recorded, BTreeMap<(u32, Class), PartLine>);

const SITE: SiteId = SiteId::from_bytes([1; 16]);
const LOG: LogId = LogId::from_bytes([7; 16]);

fn key() -> VaultKey {
    VaultKey::from_hex(Zeroizing::new("a".repeat(64))).unwrap()
}

fn empty(folder: &TempDir, name: &str) -> Vault {
    Vault::create(&folder.path().join(name), key(), Compartment::Registry).unwrap()
}

fn begin(vault: &Vault, number: u8) {
    let genesis = Genesis {
        desk: DeskId::from_bytes([number; 16]),
        site: SiteId::from_bytes([number; 16]),
        compartment: "registry".to_owned(),
        audience: "head_office".to_owned(),
        continues: None,
        reason: "first-run".to_owned(),
    };
    let mut random = StdRng::seed_from_u64(u64::from(number));
    vault
        .begin_log(&author(), LOG, genesis, &mut random)
        .unwrap();
}

fn author() -> Author {
    Author {
        at: 0,
        zone: "Europe/Moscow".to_owned(),
        user: None,
    }
}

fn write(vault: &Vault, seed: u64) {
    let mut random = StdRng::seed_from_u64(seed);
    let item = Item {
        code: seed.to_string(),
        name: "набор".to_owned(),
        unit: "piece".to_owned(),
    };
    let write = |writing: &mut store::Writing<'_>| {
        writing.create(item, &[]);
        Ok::<_, StoreError>(())
    };
    vault
        .write(&author(), "item.add", &mut random, write)
        .unwrap();
}

/// The vault as it is, in another file.
fn copy(vault: &Vault, from: &Path, to: &Path) -> Vault {
    vault.checkpoint().unwrap();
    std::fs::copy(from, to).unwrap();
    Vault::open(to, key(), Compartment::Registry).unwrap()
}

/// Everything of the site, branch after branch, and where each begins and ends.
fn lines(vault: &Vault) -> (Vec<Line>, Vec<(u64, u64)>) {
    let (mut lines, mut ranges) = (Vec::new(), Vec::new());
    vault
        .read::<_, StoreError>(|reading| {
            for branch in reading.branches_of(SITE)? {
                let before = lines.len();
                ranges.push((branch.from, branch.until));
                reading.each_entry::<StoreError>(&branch, |entry| {
                    let parts = entry.parts.into_iter();
                    let parts = parts.map(|(index, class, part)| ((index, class), part));
                    lines.push((Recorded::read(&entry.line).unwrap(), parts.collect()));
                    Ok(())
                })?;
                let run: Vec<_> = lines[before..]
                    .iter()
                    .map(|(entry, _)| entry.clone())
                    .collect();
                assert_eq!(
                    u64::try_from(run.len()).unwrap(),
                    branch.until + 1 - branch.from
                );
                assert!(
                    run.windows(2)
                        .all(|two| two[1].entry.prev == Some(two[0].hash))
                );
                assert_eq!(run.last().unwrap().hash, branch.head);
            }
            Ok(())
        })
        .unwrap();
    (lines, ranges)
}

fn take(vault: &Vault, lines: &[Line]) {
    vault
        .import::<_, StoreError>(|importing| {
            for (recorded, parts) in lines {
                let arrived = importing.entry(recorded, parts.clone(), Standing::Applies)?;
                assert_ne!(arrived, Arrived::Orphan, "a branch comes after its parent");
            }
            Ok(())
        })
        .unwrap();
}

fn state(vault: &Vault) -> Hash {
    vault
        .read::<_, StoreError>(|reading| {
            let verified = reading.verify::<StoreError>(Compartment::Registry, |_| Ok(()))?;
            assert!(verified.findings.is_empty(), "{:?}", verified.findings);
            Ok(verified.state_hash)
        })
        .unwrap()
}

#[test]
fn both_branches_of_a_copied_vault_are_taken_and_go_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let first = empty(&folder, "first");
    begin(&first, 1);
    write(&first, 1);
    let second = copy(&first, &path("first"), &path("second"));
    (10..13).for_each(|seed| write(&first, seed));
    (20..22).for_each(|seed| write(&second, seed));
    // One of the copies is copied once more: a branch of a branch.
    let third = copy(&second, &path("second"), &path("third"));
    write(&second, 30);
    write(&third, 40);

    let copies = [&first, &second, &third].map(|vault| lines(vault).0);
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let office = empty(&folder, &format!("office {order:?}"));
        order.iter().for_each(|at| take(&office, &copies[*at]));
        let (all, ranges) = lines(&office);
        assert_eq!(ranges.len(), 3, "a range for each branch: {ranges:?}");
        assert_eq!(all.len(), 2 + 3 + 3 + 1, "each entry goes once");
        let again = empty(&folder, &format!("again {order:?}"));
        take(&again, &all);
        take(&again, &all);
        assert_eq!(
            lines(&again).1.len(),
            3,
            "and forks there in the same places"
        );
        assert_eq!(state(&again), state(&office));
        let told = again.read(|reading| reading.forks_of(SITE)).unwrap();
        assert_eq!(told, 2, "where it forked is kept, for people to be told");
        // The copies hear of each other, and all are in one state.
        take(&first, &all);
        assert_eq!(state(&first), state(&office));
    }
    write(&first, 50);
    assert_eq!(
        lines(&first).1.len(),
        3,
        "who writes on after a fork goes on in one branch"
    );
}

#[test]
fn whoever_takes_the_id_of_a_log_begins_one_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let (own, impostor) = (empty(&folder, "own"), empty(&folder, "impostor"));
    begin(&own, 1);
    write(&own, 1);
    begin(&impostor, 2);
    (2..6).for_each(|seed| write(&impostor, seed));
    let theirs = impostor
        .read::<_, StoreError>(|reading| {
            let mut lines = Vec::new();
            for branch in reading.branches_of(SiteId::from_bytes([2; 16]))? {
                reading.each_entry::<StoreError>(&branch, |entry| {
                    lines.push((Recorded::read(&entry.line).unwrap(), BTreeMap::new()));
                    Ok(())
                })?;
            }
            Ok(lines)
        })
        .unwrap();
    let tip = || {
        let hash = own.read(|reading| Ok::<_, StoreError>(reading.tip()?.2));
        hash.unwrap()
    };
    let before = tip();
    for ours_first in [true, false] {
        let office = empty(&folder, &format!("office {ours_first}"));
        let ours = lines(&own).0;
        let mut both = [&ours, &theirs];
        if !ours_first {
            both.reverse();
        }
        both.iter().for_each(|lines| take(&office, lines));
        let last = theirs.last().unwrap().0.hash;
        let writer = office
            .import::<_, StoreError>(|importing| importing.writer_of(last))
            .unwrap();
        assert_eq!(
            writer.map(|(site, _)| site),
            Some(SiteId::from_bytes([2; 16])),
            "an entry is its chain's beginning's, whatever id it claims"
        );
        assert_eq!(lines(&office).0, ours, "the site's own log is what it was");
    }
    take(&own, &theirs);
    assert_eq!(
        tip(),
        before,
        "nobody else can make us go on from their entries"
    );
}
