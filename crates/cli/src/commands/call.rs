//! `pristan call`: any operation by its name, for scripts and for what has no command of its own.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use operations::problem::Code;
use serde_json::Value;

use crate::{args::Call, failure::Failure, report::Report, session::Session};

/// No request is longer.
const MOST_BYTES: u64 = 1 << 20;

pub(super) fn run(session: &Session<'_>, call: &Call) -> Result<Report, Failure> {
    let request = read(&call.request).map_err(|_| Failure::RequestFile)?;
    // What is done at the door needs no password; whatever else answers that it is locked.
    let answer = match session.call(&call.name, request.clone()) {
        Err(Failure::Refused(problem)) if problem.code == Code::Locked => {
            session.open(&call.login)?;
            session.call(&call.name, request)
        }
        answer => answer,
    }?;
    let lines = serde_json::to_string_pretty(&answer)
        .map_err(|_| Failure::from(operations::Problem::new(Code::Fault)))?;
    session.report(&answer, vec![lines])
}

fn read(file: &Path) -> io::Result<Value> {
    let mut text = String::new();
    if file == Path::new("-") {
        io::stdin()
            .lock()
            .take(MOST_BYTES)
            .read_to_string(&mut text)?;
    } else {
        File::open(file)?
            .take(MOST_BYTES)
            .read_to_string(&mut text)?;
    }
    Ok(serde_json::from_str(&text)?)
}
