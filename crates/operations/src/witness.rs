//! The witness: what each log was last seen at, outside the vault, so that an old copy put back is noticed.
//!
//! When it does not hold, the desk goes on in a new log that continues the old one (`docs/journal.md`, I): a false alarm
//! costs only that.

use std::path::PathBuf;

use domain::Compartment;
use ids::LogId;
use journal::{Continues, Genesis, Hash};
use keys::{Digest, Witness, witness::Verdict};
use store::{Author, Reading, Vault};

use crate::{Desk, Problem, desk::Identity, exchange, house};

/// Lets the witness look: it is told how far the log of an open vault has come.
pub(crate) fn look(desk: &Desk, compartment: Compartment) -> Result<(), Problem> {
    let tip = desk
        .vault(compartment)?
        .read(|reading| Ok::<_, Problem>(reading.tip()?))?;
    write(desk, compartment, tip)
}

/// Says how far a log has come.
fn write(
    desk: &Desk,
    compartment: Compartment,
    (log, seq, hash): (LogId, u64, Hash),
) -> Result<(), Problem> {
    let path = file(&desk.root, compartment);
    if let Some(folder) = path.parent() {
        keys::file::create_folder(folder).map_err(|error| house::file(&error))?;
    }
    Witness::new(
        desk.me.vault,
        log,
        seq,
        digest(hash),
        machine(desk, compartment),
        desk.generation,
    )
    .write(&path)
    .map_err(|error| house::file(&error))
}

/// Goes on in the log of a vault that was just opened, or begins a new one when the witness does not hold.
pub(crate) fn go_on(desk: &Desk, compartment: Compartment) -> Result<(), Problem> {
    let vault = desk.vault(compartment)?;
    let seen =
        Witness::read(&file(&desk.root, compartment)).map_err(|error| house::file(&error))?;
    let (tip, at_seen) = vault.read(|reading| {
        let at_seen = seen
            .as_ref()
            .map_or(Ok(None), |seen| reading.own_hash_at(seen.seq))?;
        Ok::<_, Problem>((Reading::tip(reading)?, at_seen))
    })?;
    let verdict = Witness::compare(
        seen.as_ref(),
        desk.me.vault,
        tip.0,
        &machine(desk, compartment),
        |_| at_seen.map(digest),
    );
    if verdict != Verdict::Holds {
        tracing::warn!(%compartment, ?verdict, "the witness does not hold: a new log begins");
        begin(desk, vault, compartment, tip, verdict)?;
    }
    look(desk, compartment)
}

fn begin(
    desk: &Desk,
    vault: &Vault,
    compartment: Compartment,
    (log, seq, hash): (LogId, u64, Hash),
    verdict: Verdict,
) -> Result<(), Problem> {
    let reason = match verdict {
        Verdict::Holds | Verdict::Absent => "witness-absent",
        Verdict::Elsewhere => "witness-elsewhere",
        Verdict::Behind => "witness-behind",
    };
    let genesis = genesis(
        &desk.me,
        compartment,
        Some(Continues { log, seq, hash }),
        reason,
    );
    let author = Author {
        at: desk.env.now(),
        zone: desk.env.zone().to_owned(),
        user: None,
    };
    desk.env.random(|random| {
        let log = LogId::random(random);
        vault.begin_log(&author, log, genesis, random)
    })?;
    if compartment == Compartment::Registry {
        // Its bundles may have been numbered on elsewhere.
        exchange::begin_epoch(desk)?;
    }
    Ok(())
}

/// What the first entry of a log says.
pub(crate) fn genesis(
    me: &Identity,
    compartment: Compartment,
    continues: Option<Continues>,
    reason: &str,
) -> Genesis {
    Genesis {
        desk: me.desk,
        site: me.site,
        compartment: compartment.to_string(),
        audience: "head_office".to_owned(),
        continues,
        reason: reason.to_owned(),
    }
}

fn file(root: &std::path::Path, compartment: Compartment) -> PathBuf {
    root.join("witness").join(format!("{compartment}.json"))
}

/// This machine and this very file: a copy of the vault on another disk is another one.
fn machine(desk: &Desk, compartment: Compartment) -> Digest {
    let about = std::fs::metadata(house::vault_file(&desk.root.join("vault"), compartment)).ok();
    let inode = about.as_ref().map_or(0, inode);
    keys::witness::machine(&format!("{} {inode}", desk.env.machine()))
}

#[cfg(unix)]
fn inode(about: &std::fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

/// Elsewhere the birth time alone tells two files apart.
#[cfg(not(unix))]
fn inode(about: &std::fs::Metadata) -> u64 {
    let born = about
        .created()
        .ok()
        .and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
    born.map_or(0, |since| since.as_secs())
}

fn digest(hash: Hash) -> Digest {
    Digest::from_bytes(*hash.bytes())
}
