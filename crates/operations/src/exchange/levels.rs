//! The vaults above follow the levels that are written in the registry (D3): at once where they are open, else at their next
//! opening.

use domain::Compartment;
use store::Reading;

use crate::{Desk, Problem};

/// Lets every open vault drop what is above a level that fell since it last looked. Head office alone keeps what others wrote.
pub(crate) fn follow(desk: &Desk) -> Result<(), Problem> {
    if !desk.me.head_office {
        return Ok(());
    }
    for compartment in desk.open().filter(|one| *one != Compartment::Registry) {
        desk.read(Compartment::Registry, |registry: &Reading<'_>| {
            Ok(desk.vault(compartment)?.follow_levels(registry)?)
        })?;
    }
    Ok(())
}
