//! Everything a user can do, in one list. The window, the command line and the tests all come through [`call`].
//!
//! It is the one place for the lock check, the compartment check, panics, the log and the shape of requests; an operation
//! itself is free of all that.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::Value;
use ts_rs::{Config, TS};

use crate::{
    Desk, Done, DoorOperation, House, Operation, Problem, Task,
    contacts::{
        day_contacts::DayContacts, desk_overview::DeskOverview, record_contact::RecordContact,
        record_tally::RecordTally,
    },
    door::{
        about::About, code_lists::CodeLists, first_run::FirstRun, lock::Lock,
        read_birth::ReadBirth, read_date::ReadDate, status::Status, unlock::Unlock,
    },
    drafts::{drop_draft::DropDraft, keep_draft::KeepDraft, left_drafts::LeftDrafts},
    exchange::{
        add_peer::AddPeer, exchange_state::ExchangeState, export_bundle::ExportBundle,
        import_bundle::ImportBundle, inspect_bundle::InspectBundle, save_card::SaveCard,
    },
    goods::{
        add_item::AddItem, hand_out::HandOut, hand_out_people::HandOutPeople, items::Items,
        receive_stock::ReceiveStock,
    },
    notes::write_note::WriteNote,
    people::{
        change_person::ChangePerson, find_people::FindPeople, open_person::OpenPerson,
        register_person::RegisterPerson,
    },
    problem::Code,
    report::{figures::Figures, verify::Verify},
    request,
    shelter::{
        add_place::AddPlace, board::Board, check_in::CheckIn, check_out::CheckOut,
        move_stay::MoveStay,
    },
    undo::Undo,
};

/// What the screens' one typed file is made of: operations by name, with the types they need.
pub struct Contract {
    /// `name: { request: …; answer: … }`, one line an operation, in the order of the catalogue.
    pub operations: Vec<String>,
    /// The declarations of all types, by name.
    pub types: std::collections::BTreeMap<String, String>,
}

macro_rules! catalogue {
    (door { $($door:ident),+ $(,)? } desk { $($open:ident),+ $(,)? }) => {
        /// The names of all operations.
        pub const NAMES: &[&str] = &[$(<$door as DoorOperation>::NAME,)+ $(<$open as Operation>::NAME,)+];

        fn dispatch(house: &House, task: &Task<'_>, name: &str, request: &Value) -> Result<Done<Value>, Problem> {
            match name {
                $(<$door as DoorOperation>::NAME => run_at_door::<$door>(house, task, request),)+
                $(<$open as Operation>::NAME => run_open::<$open>(&*house.desk()?, task, request),)+
                _ => Err(Problem::new(Code::NotUnderstood).with("name", name)),
            }
        }

        /// The contract between the screens and this crate, as TypeScript.
        #[must_use]
        pub fn contract() -> Contract {
            let config = Config::new().with_large_int("number");
            let mut collected = Types { config: &config, types: Default::default() };
            let operations = vec![
                $(collected.operation::<$door, <$door as DoorOperation>::Answer>(<$door as DoorOperation>::NAME),)+
                $(collected.operation::<$open, <$open as Operation>::Answer>(<$open as Operation>::NAME),)+
            ];
            collected.add::<Problem>();
            collected.add::<crate::operation::Noun>();
            collected.add::<crate::operation::Progress>();
            Contract { operations, types: collected.types }
        }
    };
}

catalogue! {
    door { About, Status, FirstRun, Unlock, Lock, CodeLists, ReadBirth, ReadDate }
    desk {
        DeskOverview, DayContacts, FindPeople, RegisterPerson, OpenPerson, ChangePerson, RecordContact, RecordTally, WriteNote, Undo,
        ExchangeState, SaveCard, AddPeer, ExportBundle, InspectBundle, ImportBundle,
        Board, AddPlace, CheckIn, MoveStay, CheckOut,
        Items, AddItem, ReceiveStock, HandOutPeople, HandOut,
        KeepDraft, LeftDrafts, DropDraft,
        Figures, Verify,
    }
}

/// Calls an operation by name with its request as JSON.
///
/// # Errors
/// A [`Problem`]; a panic inside is one too: its transaction is rolled back, and the log has the place.
#[expect(
    clippy::needless_pass_by_value,
    reason = "whoever calls hands the request over and keeps nothing of it"
)]
pub fn call(
    house: &House,
    task: &Task<'_>,
    name: &str,
    request: Value,
) -> Result<Done<Value>, Problem> {
    let answer = catch_unwind(AssertUnwindSafe(|| dispatch(house, task, name, &request)))
        .unwrap_or_else(|_| Err(Problem::new(Code::Fault)));
    match &answer {
        Ok(_) => tracing::debug!(operation = name, "done"),
        Err(problem) => tracing::info!(
            operation = name,
            code = problem.code.text(),
            field = problem.field,
            "refused"
        ),
    }
    answer
}

/// Runs one operation with an open desk, without a detour through JSON: for the command line and the tests.
///
/// # Errors
/// What the operation refuses, or that the desk is locked.
pub fn perform<O: Operation>(
    house: &House,
    task: &Task<'_>,
    request: O,
) -> Result<O::Answer, Problem> {
    let desk = house.desk()?;
    desk.needs(O::NEEDS)?;
    request.run(&desk, task).map(|done| done.answer)
}

fn run_at_door<O: DoorOperation>(
    house: &House,
    task: &Task<'_>,
    request: &Value,
) -> Result<Done<Value>, Problem> {
    to_json(request::read::<O>(request)?.run(house, task)?)
}

fn run_open<O: Operation>(
    desk: &Desk,
    task: &Task<'_>,
    request: &Value,
) -> Result<Done<Value>, Problem> {
    desk.needs(O::NEEDS)?;
    to_json(request::read::<O>(request)?.run(desk, task)?)
}

fn to_json<A: serde::Serialize>(done: Done<A>) -> Result<Done<Value>, Problem> {
    let answer = serde_json::to_value(done.answer).map_err(|_| Problem::new(Code::Fault))?;
    Ok(Done {
        answer,
        changed: done.changed,
    })
}

/// Collects the declarations of a type and of all it refers to.
struct Types<'a> {
    config: &'a Config,
    types: std::collections::BTreeMap<String, String>,
}

impl Types<'_> {
    fn operation<R: TS + 'static, A: TS + 'static>(&mut self, name: &str) -> String {
        self.add::<R>();
        self.add::<A>();
        format!(
            "{name}: {{ request: {}; answer: {} }};",
            R::name(self.config),
            A::name(self.config)
        )
    }

    fn add<T: TS + 'static + ?Sized>(&mut self) {
        // Only types with a file of their own have a declaration; the rest (strings, lists) are spelled where they stand.
        if T::output_path().is_some() {
            let name = T::ident(self.config);
            if self.types.contains_key(&name) {
                return;
            }
            let docs = T::docs().unwrap_or_default();
            self.types
                .insert(name, format!("{docs}export {}", T::decl(self.config)));
        }
        T::visit_dependencies(self);
    }
}

impl ts_rs::TypeVisitor for Types<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}
