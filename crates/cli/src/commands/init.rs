//! `pristan init`: a new vault, its first user, and the recovery sheet that is shown once.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use operations::{
    disk,
    door::first_run::{FirstRun, FirstRunDone},
    problem::Exit,
};
use serde_json::json;
use words::Args;

use super::desk_line;
use crate::{args::Init, failure::Failure, password, report::Report, session::Session};

pub(super) fn run(session: &Session<'_>, init: &Init) -> Result<Report, Failure> {
    // The sheet cannot be had a second time, so its file is there before the vault is.
    let file = init.sheet.as_deref().map(new_file).transpose()?;
    let done = make(session, init).inspect_err(|_| {
        // An empty file that is left behind would do no harm, and the refusal is what matters.
        let _gone = init.sheet.as_deref().map(fs::remove_file);
    })?;
    let mut lines = vec![desk_line(session.words(), &done.desk)];
    let written = file
        .zip(init.sheet.as_deref())
        .map(|(file, path)| (write(file, &done.sheet.lines), path));
    let mut ending = None;
    if let Some((result, path)) = written {
        let path = Args::none().with("path", path.display().to_string());
        if result.is_ok() {
            lines.push(session.say("cli-sheet-written", &path));
            return session.report(&json!({ "desk": done.desk, "sheet": null }), lines);
        }
        // The vault is made and this is the only moment to see its sheet: it is shown after all.
        lines.push(session.say("cli-sheet-not-written", &path));
        ending = Some(Exit::Disk);
    }
    lines.extend([session.say("sheet-warning", &Args::none()), String::new()]);
    lines.extend(done.sheet.lines.iter().cloned());
    let report = session.report(&done, lines)?.only_now();
    Ok(match ending {
        Some(exit) => report.ending(exit),
        None => report,
    })
}

fn new_file(path: &Path) -> Result<File, Failure> {
    File::create_new(path).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::SheetThere,
        _ => disk(&error).into(),
    })
}

fn make(session: &Session<'_>, init: &Init) -> Result<FirstRunDone, Failure> {
    let password = password::chosen(init.password_file.as_deref(), session.words())?;
    session.door(FirstRun {
        site: init.site.clone(),
        desk: init.desk.clone(),
        user: init.user.clone(),
        handle: init.handle.clone(),
        password,
        head_office: init.head_office,
        lang: session.words().lang().code().to_owned(),
    })
}

fn write(mut file: File, lines: &[String]) -> io::Result<()> {
    for line in lines {
        writeln!(file, "{line}")?;
    }
    file.sync_all()
}
