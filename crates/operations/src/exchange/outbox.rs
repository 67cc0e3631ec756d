//! The outbox: what an upper compartment has for head office, sealed when it closes, so that whoever exports later carries it
//! without being able to read it (S6).

use std::{
    io::Cursor,
    path::{Path, PathBuf},
};

use bundle::{Layer, Sealing};
use domain::Compartment;

use super::sending::{self, Receivers};
use crate::{Desk, Problem, house};

/// The largest sealed member that is kept, in bytes.
const LARGEST: u64 = 1024 * 1024 * 1024;

/// An upper member on its way out.
pub(super) struct Member {
    pub compartment: Compartment,
    /// As it was sealed; none when the compartment has never been open since there is somebody to send to.
    pub sealed: Option<Cursor<Vec<u8>>>,
    /// Whether it was taken from the outbox because the compartment is closed.
    pub was_kept: bool,
}

/// The newest member of a compartment: sealed now when it is open, taken from the outbox when it is closed.
pub(super) fn current(
    desk: &Desk,
    compartment: Compartment,
    receivers: &Receivers,
) -> Result<Member, Problem> {
    if desk.is_open(compartment) {
        let sealed = seal(desk, compartment, receivers)?.map(Cursor::new);
        return Ok(Member {
            compartment,
            sealed,
            was_kept: false,
        });
    }
    match keys::file::read(&path(&desk.root, compartment), LARGEST) {
        Ok(kept) => Ok(Member {
            compartment,
            sealed: Some(Cursor::new(kept)),
            was_kept: true,
        }),
        Err(keys::file::FileError::Missing { .. }) => Ok(Member {
            compartment,
            sealed: None,
            was_kept: false,
        }),
        Err(error) => Err(house::file(&error)),
    }
}

/// Puts the newest member of every open upper compartment into the outbox, in place of the last. Called when they close.
pub(crate) fn fill(desk: &Desk) -> Result<(), Problem> {
    let Some(receivers) = Receivers::of(desk)? else {
        return Ok(());
    };
    for compartment in desk
        .open()
        .filter(|compartment| *compartment != Compartment::Registry)
    {
        let Some(sealed) = seal(desk, compartment, &receivers)? else {
            continue;
        };
        let path = path(&desk.root, compartment);
        if let Some(folder) = path.parent() {
            keys::file::create_folder(folder).map_err(|error| house::file(&error))?;
        }
        keys::file::replace(&path, &sealed).map_err(|error| house::file(&error))?;
    }
    Ok(())
}

/// Seals what a compartment has; none when the receivers have no letterbox for it.
fn seal(
    desk: &Desk,
    compartment: Compartment,
    receivers: &Receivers,
) -> Result<Option<Vec<u8>>, Problem> {
    let Some(letterboxes) = receivers.letterboxes.get(&compartment) else {
        return Ok(None);
    };
    let keys = sending::keys(desk, compartment)?;
    let (number, epoch) = sending::next_number(desk, compartment)?;
    desk.read(compartment, |reading| {
        desk.read(Compartment::Registry, |registry| {
            let branches = sending::branches(desk, reading)?;
            let mut outgoing = sending::outgoing(desk, receivers, number, epoch);
            outgoing.ranges = sending::ranges(desk, &branches, keys)?;
            let mut sealed = Vec::new();
            desk.env().random(|random| {
                let sealing = Sealing {
                    signer: &keys.signing,
                    recipients: letterboxes,
                    random,
                };
                let source = &mut |sink: &mut bundle::LineSink<'_>| {
                    sending::lines(&branches, reading, registry, sink)
                };
                bundle::seal_upper(&mut sealed, layer(compartment), outgoing, source, sealing)
            })?;
            Ok(Some(sealed))
        })
    })
}

/// The layer of a compartment.
pub(super) const fn layer(compartment: Compartment) -> Layer {
    match compartment {
        Compartment::Registry => Layer::Registry,
        Compartment::Shelter => Layer::Shelter,
        Compartment::Casework => Layer::Casework,
    }
}

/// The compartment of a layer.
pub(super) const fn compartment(layer: Layer) -> Compartment {
    match layer {
        Layer::Registry => Compartment::Registry,
        Layer::Shelter => Compartment::Shelter,
        Layer::Casework => Compartment::Casework,
    }
}

fn path(root: &Path, compartment: Compartment) -> PathBuf {
    root.join("outbox").join(format!("{compartment}.age"))
}
