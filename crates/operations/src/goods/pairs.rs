//! A hand-out to residents is two acts in two vaults: its recipients above, its posting below.
//!
//! What is above is written first and names the posting to come; what is below carries no cause. A crash between the two
//! leaves something to complete, never a loss: [`complete_pairs`] does so at each opening, and the posting's id makes
//! repeating harmless (`docs/journal.md`, C1).

use domain::{Compartment, lists::MovementType};
use ids::LogId;
use journal::Recorded;
use store::{
    Reading, Record, Writing,
    distribution::{self, Distribution, DistributionLine, Posting},
    stock::{self, StockMovement},
};

use crate::{Act, Desk, Problem, problem::Code, shelter::undoing::records};

/// How a posting below is named when its recipients are above.
pub(super) const POSTED_AS: MovementType = MovementType::InternalRequest;
/// The act of recording who received something.
pub(super) const RECORD: &str = "handout.record";
/// The act of posting what residents received.
pub(super) const POST: &str = "handout.post";

/// Where the shelter's vault keeps how far its pairs were looked at: the log, and the number of the entry in it.
const LOOKED_AT: &str = "pairs_looked_at";
/// How many entries are looked at in one step.
const STEP: usize = 500;

/// Posts what hand-outs above say was given and a crash kept from being posted below, and takes back what was taken back
/// above only. Looks at this desk's own entries since the last time only; answers how many postings were missing or too
/// many. Nothing to do where the shelter is closed.
///
/// # Errors
/// When a vault does not answer or the disk does not take it.
pub fn complete_pairs(desk: &Desk) -> Result<usize, Problem> {
    if !desk.is_open(Compartment::Shelter) {
        return Ok(0);
    }
    let (log, mut seq) = desk.read(Compartment::Shelter, looked_at)?;
    let mut completed = 0;
    while let Some((postings, last)) = desk.read(Compartment::Shelter, |reading| {
        Ok(distribution::postings_after(reading, seq, STEP)?)
    })? {
        for (act, finish) in [(POST, post as Finish), ("undo", withdraw)] {
            let (finished, _) = desk.write_if(Compartment::Registry, act, |writing| {
                let mut finished = 0;
                for posting in &postings {
                    finished += usize::from(finish(writing, posting)?);
                }
                Ok(finished)
            })?;
            completed += finished;
        }
        seq = last;
        let bytes = [log.bytes().as_slice(), &last.to_be_bytes()].concat();
        desk.vault(Compartment::Shelter)?
            .keep_local(LOOKED_AT, &bytes)?;
    }
    Ok(completed)
}

/// This desk's log in the shelter, and the entry up to which pairs are known to be whole.
fn looked_at(reading: &Reading<'_>) -> Result<(LogId, i64), Problem> {
    let (log, _, _) = reading.tip()?;
    let kept = store::desk::local(reading, LOOKED_AT)?.unwrap_or_default();
    let seq = kept
        .strip_prefix(log.bytes().as_slice())
        .and_then(|seq| seq.try_into().ok());
    Ok((log, seq.map_or(0, i64::from_be_bytes)))
}

/// Makes below what is above, where it is not so; answers whether it had to.
type Finish = fn(&mut Writing<'_>, &Posting) -> Result<bool, Problem>;

/// Posts one, unless it is there or cannot be read.
fn post(writing: &mut Writing<'_>, posting: &Posting) -> Result<bool, Problem> {
    let Posting {
        movement,
        item,
        quantity,
        storeroom,
        happened_on,
    } = posting;
    let Ok(happened_on) = happened_on.parse() else {
        return Ok(false);
    };
    if *quantity <= 0 || stock::is_posted(writing, *movement)? {
        return Ok(false);
    }
    let missing = StockMovement {
        happened_on,
        storeroom: storeroom.clone(),
        item: *item,
        kind: POSTED_AS.code().to_owned(),
        quantity: POSTED_AS.sign().saturating_mul(*quantity),
        lot: None,
        donor: None,
    };
    writing.create_as(*movement, missing, &[]);
    Ok(true)
}

/// Takes one back whose every line was taken back above, unless it is already.
fn withdraw(writing: &mut Writing<'_>, posting: &Posting) -> Result<bool, Problem> {
    let stands = stock::movement(writing, posting.movement)?.is_some_and(|posted| !posted.reversed);
    if posting.quantity > 0 || !stands {
        return Ok(false);
    }
    writing.reverse(StockMovement::KIND, posting.movement);
    Ok(true)
}

/// Takes back what was written above when nothing came of it below.
pub(super) fn take_back(desk: &Desk, act: &Act) -> Result<(), Problem> {
    let hash = act.entry.parse().map_err(|_| Problem::new(Code::Fault))?;
    desk.write(act.compartment, "undo", |writing| {
        let entry =
            store::entry_of(writing, hash)?.ok_or_else(|| Problem::new(Code::NoSuchRecord))?;
        for line in records(&entry, DistributionLine::KIND.name) {
            writing.reverse(DistributionLine::KIND, line);
        }
        for distribution in records(&entry, Distribution::KIND.name) {
            writing.reverse(Distribution::KIND, distribution);
        }
        writing.undoes(hash);
        Ok(())
    })?;
    Ok(())
}

/// The other half of a hand-out to residents, so that an undo takes both; none for any other act.
///
/// # Errors
/// `compartment-closed` when the other half is above and closed: a pair is undone whole or not at all.
pub fn other_half(desk: &Desk, act: &Act) -> Result<Option<Act>, Problem> {
    let hash = act
        .entry
        .parse()
        .map_err(|_| Problem::new(Code::NotUnderstood).at("acts"))?;
    let entry = desk.read(act.compartment, |reading| {
        Ok(store::entry_of(reading, hash)?)
    })?;
    let Some(entry) = entry else { return Ok(None) };
    match (act.compartment, entry.entry.act.as_str()) {
        (Compartment::Shelter, RECORD) => below(desk, &entry),
        (Compartment::Registry, POST) => above(desk, &entry),
        _ => Ok(None),
    }
}

fn below(desk: &Desk, entry: &Recorded) -> Result<Option<Act>, Problem> {
    let Some(line) = records(entry, DistributionLine::KIND.name).next() else {
        return Ok(None);
    };
    let movement = desk.read(Compartment::Shelter, |reading| {
        Ok(distribution::movement_of_line(reading, line)?)
    })?;
    let Some(movement) = movement else {
        return Ok(None);
    };
    desk.read(Compartment::Registry, |reading| {
        if !stock::is_posted(reading, movement)? {
            return Ok(None);
        }
        let entry = reading
            .moment(StockMovement::KIND, movement)?
            .entry
            .to_string();
        Ok(Some(Act {
            entry,
            compartment: Compartment::Registry,
        }))
    })
}

fn above(desk: &Desk, entry: &Recorded) -> Result<Option<Act>, Problem> {
    let Some(movement) = records(entry, StockMovement::KIND.name).next() else {
        return Ok(None);
    };
    desk.read(Compartment::Shelter, |reading| {
        let Some(line) = distribution::line_of_movement(reading, movement)? else {
            return Ok(None);
        };
        let entry = reading
            .moment(DistributionLine::KIND, line)?
            .entry
            .to_string();
        Ok(Some(Act {
            entry,
            compartment: Compartment::Shelter,
        }))
    })
}
