//! Forgetting a form: it was saved, or nobody wants it any more.

use ids::RecordId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Done, Noun, Operation, Problem, Task};

/// Forgets a form. One that is gone already is forgotten too.
#[derive(Deserialize, TS)]
pub struct DropDraft {
    /// Its number.
    pub id: RecordId,
}

/// It is forgotten.
#[derive(Debug, Serialize, TS)]
pub struct DraftDropped {
    /// Whether it was still there.
    pub was_there: bool,
}

impl Operation for DropDraft {
    const NAME: &'static str = "drop_draft";
    type Answer = DraftDropped;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<DraftDropped>, Problem> {
        let mut was_there = false;
        for vault in desk.vaults.values() {
            was_there |= vault.drop_draft(desk.user, self.id)?;
        }
        Ok(Done::changed(DraftDropped { was_there }, [Noun::Draft]))
    }
}
