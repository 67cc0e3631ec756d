//! Before a desk is open: what the program is, first run, unlocking, and what needs no vault.

pub mod about;
pub mod code_lists;
pub mod first_run;
pub mod lock;
pub(crate) mod opening;
pub mod read_birth;
pub mod read_date;
pub mod status;
#[cfg(test)]
mod tests;
pub mod unlock;

use serde::Serialize;
use ts_rs::TS;

use crate::{Desk, Problem};

/// Which desk is open and what it may do: the frame of every screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DeskInfo {
    /// What the site is called.
    pub site: String,
    /// What the desk is called.
    pub desk: String,
    /// What colleagues call the user.
    pub user: String,
    /// The login.
    pub handle: String,
    /// The compartments that are open, the lowest first.
    pub compartments: Vec<domain::Compartment>,
    /// Whether this is the head office.
    pub head_office: bool,
    /// The date on the wall calendar here.
    #[ts(type = "string")]
    pub today: chrono::NaiveDate,
}

impl DeskInfo {
    /// Of an open desk.
    pub(crate) fn of(desk: &Desk) -> Result<Self, Problem> {
        let (site, user) = desk.read(domain::Compartment::Registry, |reading| {
            Ok((
                store::desk::site_name(reading, desk.me.site)?,
                store::desk::staff_name(reading, desk.user)?,
            ))
        })?;
        Ok(Self {
            site: site.unwrap_or_default(),
            desk: desk.me.desk_name.clone(),
            user: user.unwrap_or_else(|| desk.handle.clone()),
            handle: desk.handle.clone(),
            compartments: desk.open().collect(),
            head_office: desk.me.head_office,
            today: desk.today(),
        })
    }
}
