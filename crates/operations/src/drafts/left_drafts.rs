//! The forms this user left, to go on with.

use ids::RecordId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::Form;
use crate::{Desk, Done, Operation, Problem, Task};

/// Asks for the forms this user left.
#[derive(Deserialize, TS)]
pub struct LeftDrafts {}

/// A form that was left.
#[derive(Debug, Serialize, TS)]
pub struct LeftDraft {
    /// Its number.
    pub id: RecordId,
    /// Which form.
    pub form: Form,
    /// When it was kept, `2016-05-17T14:35`.
    pub at: String,
    /// What was typed.
    #[ts(type = "unknown")]
    pub body: Value,
}

/// The forms this user left.
#[derive(Debug, Serialize, TS)]
pub struct DraftList {
    /// The last one first.
    pub drafts: Vec<LeftDraft>,
}

impl Operation for LeftDrafts {
    const NAME: &'static str = "left_drafts";
    type Answer = DraftList;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<DraftList>, Problem> {
        let mut found = Vec::new();
        for vault in desk.vaults.values() {
            found.extend(vault.read(|reading| store::draft::of_user(reading, desk.user))?);
        }
        found.sort_by_key(|draft| (std::cmp::Reverse(draft.at), draft.id));
        // A form that another version left, and this one does not know, waits for it.
        let drafts = found
            .into_iter()
            .filter_map(|draft| {
                Some(LeftDraft {
                    id: draft.id,
                    form: Form::named(&draft.form)?,
                    at: desk.env.stamp(draft.at),
                    body: serde_json::from_str(&draft.body).ok()?,
                })
            })
            .collect();
        Ok(Done::read(DraftList { drafts }))
    }
}
