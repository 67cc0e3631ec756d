//! What the journal answers: who wrote a record and when, and the entry that an undo is about.

use std::collections::BTreeMap;

use ids::{RecordId, UserId};
use journal::{
    Basis, CannotUndo, DraftChange, Folded, Hash, OpId, Parts, Recorded, Shape, Undoing,
    UndoneChange, undo,
};
use rusqlite::{OptionalExtension, named_params};
use serde_json::Value;

use super::{project, state};
use crate::{
    Reading, StoreError,
    kinds::kind,
    record::{Kind, Register},
};

/// When and by whom a record was first written, and the entry that did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The entry.
    pub entry: Hash,
    /// Its claimed wall clock.
    pub at: i64,
    /// Who; none when the program did.
    pub user: Option<UserId>,
}

/// The entry of that hash.
///
/// # Errors
/// When the database does not answer or the line is damaged.
pub fn entry_of(reading: &Reading<'_>, hash: Hash) -> Result<Option<Recorded>, StoreError> {
    let line: Option<String> = reading
        .tx
        .prepare_cached("SELECT line FROM entry WHERE hash = :hash")?
        .query_row(named_params! { ":hash": hash.bytes() }, |row| {
            row.get("line")
        })
        .optional()?;
    line.map(|line| Recorded::read(&line).map_err(|_| StoreError::Damaged("entry")))
        .transpose()
}

impl Reading<'_> {
    /// The first entry about a record.
    ///
    /// # Errors
    /// [`StoreError::NoSuchRecord`] when there is none.
    pub fn moment(&self, kind: &Kind, rec: RecordId) -> Result<Moment, StoreError> {
        self.tx
            .prepare_cached(include_str!("moment.sql"))?
            .query_row(
                named_params! { ":kind": kind.name, ":rec": rec.bytes() },
                |row| {
                    Ok(Moment {
                        entry: Hash::from_bytes(row.get("hash")?),
                        at: row.get("at")?,
                        user: row
                            .get::<_, Option<[u8; 16]>>("user")?
                            .map(UserId::from_bytes),
                    })
                },
            )
            .optional()?
            .ok_or(StoreError::NoSuchRecord(rec))
    }

    /// What a record shows, siblings included, and the basis a form starts from (R4).
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn folded(
        &self,
        kind: &'static Kind,
        rec: RecordId,
    ) -> Result<(Folded<'static>, Basis), StoreError> {
        let mut loaded = state::load(self.tx, kind.name, rec)?;
        state::load_parts(self.tx, &mut loaded)?;
        let ops = state::operations(&loaded);
        Ok((
            project::folded(kind, &loaded.state, &ops).into_owned(),
            Basis::of(&loaded.state),
        ))
    }

    /// The live values of one register that are here, each with its operation: what a set's edit starts from (R5).
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn live_values(
        &self,
        kind: &Kind,
        rec: RecordId,
        register: &str,
    ) -> Result<Vec<(OpId, Value)>, StoreError> {
        let mut loaded = state::load(self.tx, kind.name, rec)?;
        state::load_parts(self.tx, &mut loaded)?;
        let ops = state::operations(&loaded);
        let live = loaded.state.live_in(register).into_iter();
        Ok(live
            .filter_map(|op| Some((op, (*ops.get(&op)?.values.get(register)?).clone())))
            .collect())
    }

    /// Whether an entry here undoes that one.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn is_undone(&self, entry: &Recorded) -> Result<bool, StoreError> {
        let mut query = self
            .tx
            .prepare_cached(include_str!("later_lines_of_record.sql"))?;
        for change in &entry.entry.changes {
            let mut rows = query.query(
                named_params! { ":kind": change.kind, ":rec": change.rec.bytes(), ":hash": entry.hash.bytes() },
            )?;
            while let Some(row) = rows.next()? {
                let later = Recorded::read(&row.get::<_, String>("line")?)
                    .map_err(|_| StoreError::Damaged("entry"))?;
                if later.entry.undoes == Some(entry.hash) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// The changes that undo an entry (R7), by the law of the journal.
    ///
    /// # Errors
    /// The reason why it cannot be undone, or the store.
    pub fn plan_undo(
        &self,
        entry: &Recorded,
        never: bool,
    ) -> Result<Result<Vec<DraftChange>, CannotUndo>, StoreError> {
        let already = self.is_undone(entry)?;
        let mut known = Vec::new();
        for (op, change) in entry.ops() {
            let Some(kind) = kind(&change.kind) else {
                return Ok(Err(CannotUndo::Nothing));
            };
            let loaded = state::load(self.tx, kind.name, change.rec)?;
            let mut priors = BTreeMap::new();
            for prior in change.over.values().flatten() {
                priors.insert(*prior, self.parts_of_op(*prior)?);
            }
            let creation = self.moment(kind, change.rec)?.entry == entry.hash;
            known.push((
                loaded.state,
                kind.fact,
                creation,
                self.parts_of_op(op)?,
                priors,
            ));
        }
        let changes: Vec<UndoneChange<'_>> = known
            .iter()
            .map(|(state, fact, creation, own, priors)| UndoneChange {
                state,
                fact: *fact,
                creation: *creation,
                own,
                priors,
            })
            .collect();
        let kinds: Vec<&'static Kind> = entry
            .entry
            .changes
            .iter()
            .filter_map(|change| kind(&change.kind))
            .collect();
        let shape = |register: &str| {
            kinds
                .iter()
                .find_map(|kind| kind.register(register))
                .map_or(Shape::One, Register::shape)
        };
        Ok(undo(entry, Undoing { never, already }, &shape, &changes))
    }

    fn parts_of_op(&self, op: OpId) -> Result<Parts, StoreError> {
        let n: Option<i64> = self
            .tx
            .prepare_cached("SELECT n FROM entry WHERE hash >= :from AND hash <= :until LIMIT 1")?
            .query_row(
                named_params! { ":from": [op.entry, [0; 16]].concat(), ":until": [op.entry, [0xff; 16]].concat() },
                |row| row.get("n"),
            )
            .optional()?;
        n.map_or_else(|| Ok(Parts::new()), |n| state::parts(self.tx, n, op.index))
    }
}
