//! Keeping a form that is not saved yet. Nothing is journaled: it is no record, and no other copy learns of it.

use ids::RecordId;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::draft::Draft;
use ts_rs::TS;

use super::Form;
use crate::{Desk, Done, Noun, Operation, Problem, Task, problem::Code};

/// The most a form may hold, in bytes: a hand-out to a thousand people is a fifth of it.
const LARGEST: usize = 1 << 20;

/// Keeps a form.
#[derive(Deserialize, TS)]
pub struct KeepDraft {
    /// Its number, when it was kept before.
    pub id: Option<RecordId>,
    /// Which form.
    pub form: Form,
    /// What was typed, as the form spells it: read by that form alone.
    #[ts(type = "unknown")]
    pub body: Value,
}

/// It is kept.
#[derive(Debug, Serialize, TS)]
pub struct DraftKept {
    /// Its number.
    pub id: RecordId,
}

impl Operation for KeepDraft {
    const NAME: &'static str = "keep_draft";
    type Answer = DraftKept;

    fn run(self, desk: &Desk, _task: &Task<'_>) -> Result<Done<DraftKept>, Problem> {
        let Self { id, form, body } = self;
        let body = body.to_string();
        if body.len() > LARGEST {
            return Err(Problem::new(Code::TextTooLong)
                .at("body")
                .with("most", i64::try_from(LARGEST).unwrap_or(i64::MAX)));
        }
        let id = id.unwrap_or_else(|| {
            desk.env.random(|random| {
                let mut bytes = [0; 16];
                random.fill_bytes(&mut bytes);
                RecordId::from_bytes(bytes)
            })
        });
        let draft = Draft {
            id,
            form: form.name().to_owned(),
            at: desk.env.now(),
            body,
        };
        desk.vault(form.compartment(desk))?
            .keep_draft(desk.user, &draft)?;
        Ok(Done::changed(DraftKept { id }, [Noun::Draft]))
    }
}
