//! The inbox: upper members of bundles, still encrypted, until their compartment opens. They are acknowledged only once applied.

use std::{
    fs::File,
    io::{Read, Seek},
    path::{Path, PathBuf},
};

use bundle::Opening;
use domain::Compartment;
use journal::Hash;

use super::{
    outbox::{compartment, layer},
    receiving::{self, Known, Taken},
    sending,
};
use crate::{Desk, Problem, Task, house};

/// Puts the upper members of a bundle into the inbox as they are, and says in `put` which were not there before. A member is
/// named by what it is, so one that comes again does not wait twice.
pub(super) fn put<R: Read + Seek>(
    desk: &Desk,
    reading: &mut bundle::Reading<R>,
    put: &mut Vec<PathBuf>,
) -> Result<(), Problem> {
    let folder = folder(&desk.root);
    keys::file::create_folder(&folder).map_err(|error| house::file(&error))?;
    loop {
        let mut member = Vec::new();
        let Some(layer) = reading.upper(&mut member)? else {
            return Ok(());
        };
        let path = folder.join(format!("{}-{}.age", compartment(layer), Hash::of(&member)));
        if !path.exists() {
            keys::file::create(&path, &member).map_err(|error| house::file(&error))?;
            put.push(path);
        }
    }
}

/// Takes back what was put there by an import that came to nothing.
pub(super) fn take_back(put: &[PathBuf]) {
    for path in put {
        if let Err(error) = std::fs::remove_file(path) {
            // It waits, is checked when its compartment opens, and is what its sender signed: no harm beyond the space.
            tracing::warn!(kind = ?error.kind(), "a member stays in the inbox");
        }
    }
}

/// Takes in whatever waits for the compartments that are open, oldest first.
pub(super) fn take(desk: &Desk, known: &Known, task: &Task<'_>) -> Result<Vec<Taken>, Problem> {
    let mut all = Vec::new();
    for compartment in desk
        .open()
        .filter(|compartment| *compartment != Compartment::Registry)
    {
        for path in files(desk, compartment)? {
            match take_one(desk, compartment, &path, known, task) {
                Ok(taken) => all.extend(taken),
                // A member that nobody here can believe must not keep the others waiting, and a full disk nobody from
                // opening the desk: it stays where it is, and is said.
                Err(problem) if stays(&problem) => {
                    tracing::warn!(%compartment, code = problem.code.text(), "a member of a bundle stays in the inbox");
                    continue;
                }
                Err(problem) => return Err(problem),
            }
            std::fs::remove_file(&path).map_err(|error| house::disk(&error))?;
        }
    }
    Ok(all)
}

/// Whether a member waits on after this.
fn stays(problem: &Problem) -> bool {
    use crate::problem::Exit;
    matches!(problem.code.exit(), Exit::Distrusted | Exit::Disk)
}

/// Takes in what waits, after an opening. Whatever becomes of it, the desk opens: a full disk or a file that cannot be read must
/// not lock people out, and what could not be taken in waits on.
pub(crate) fn after_opening(desk: &Desk) {
    if !folder(&desk.root).is_dir() {
        return;
    }
    let taken = Known::of(desk).and_then(|known| crate::quietly(|task| take(desk, &known, task)));
    if let Err(problem) = taken {
        tracing::warn!(code = problem.code.text(), "the inbox waits on");
    }
}

fn take_one(
    desk: &Desk,
    compartment: Compartment,
    path: &Path,
    known: &Known,
    task: &Task<'_>,
) -> Result<Option<Taken>, Problem> {
    let keys = sending::keys(desk, compartment)?;
    let opening = Opening {
        identities: &[&keys.letterbox],
        limits: bundle::Limits::default(),
    };
    let open = || File::open(path).map_err(|error| house::disk(&error));
    let checked = match known.trust(|trust| {
        bundle::check_upper(open()?, layer(compartment), &opening, trust).map_err(Problem::from)
    }) {
        Ok(Some(checked)) => checked,
        // Padding that looked like a member: there was nothing to say.
        Ok(None) => return Ok(None),
        Err(problem) => return Err(problem),
    };
    let mut reading = bundle::Reading::open(open()?, &opening, &checked)?;
    let taken = receiving::import(desk, compartment, |importing| {
        let taken = receiving::take(importing, &mut reading, known, task, checked.entries)?;
        reading.finish()?;
        importing.keep_import(&receiving::receipt(
            &checked.manifest,
            taken,
            desk.env().now(),
        ))?;
        Ok(taken)
    })?;
    Ok(Some(taken))
}

/// The closed compartments for which something waits.
pub(super) fn waiting(desk: &Desk) -> Result<Vec<Compartment>, Problem> {
    let mut waiting = Vec::new();
    for compartment in Compartment::ALL
        .into_iter()
        .filter(|compartment| *compartment != Compartment::Registry)
    {
        if !files(desk, compartment)?.is_empty() {
            waiting.push(compartment);
        }
    }
    Ok(waiting)
}

/// What waits for a compartment, oldest first.
fn files(desk: &Desk, compartment: Compartment) -> Result<Vec<PathBuf>, Problem> {
    let prefix = format!("{compartment}-");
    let Ok(entries) = std::fs::read_dir(folder(&desk.root)) else {
        return Ok(Vec::new());
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| house::disk(&error))?;
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            let at = entry
                .metadata()
                .and_then(|about| about.modified())
                .map_err(|error| house::disk(&error))?;
            found.push((at, entry.path()));
        }
    }
    found.sort();
    Ok(found.into_iter().map(|(_, path)| path).collect())
}

fn folder(root: &Path) -> PathBuf {
    root.join("inbox")
}
