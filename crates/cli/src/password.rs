//! Where a password comes from: a prompt, a file or standard input, never an argument, since others can read those.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, IsTerminal, Read},
    path::Path,
};

use words::{Args, Words};

use crate::failure::Failure;

/// No password is longer; a wrong file named by mistake is not read to its end.
const MOST_BYTES: u64 = 4096;

/// The password of somebody who logs in.
///
/// # Errors
/// When it can be neither read nor asked for.
pub(crate) fn known(file: Option<&Path>, words: &Words) -> Result<String, Failure> {
    match file {
        Some(file) => read(file),
        None => ask("cli-password", words),
    }
}

/// A new password: asked for twice, so that a slip of the hand locks nobody out.
///
/// # Errors
/// When it can be neither read nor asked for, or was typed in two ways.
pub(crate) fn chosen(file: Option<&Path>, words: &Words) -> Result<String, Failure> {
    if let Some(file) = file {
        return read(file);
    }
    let first = ask("cli-password-new", words)?;
    if first == ask("cli-password-again", words)? {
        Ok(first)
    } else {
        Err(Failure::PasswordsDiffer)
    }
}

/// A command that is fed by another program must not wait for somebody who is not there.
fn ask(key: &str, words: &Words) -> Result<String, Failure> {
    if !io::stdin().is_terminal() {
        return Err(Failure::NoTerminal);
    }
    let prompt = format!("{} ", words.text(key, &Args::none()));
    rpassword::prompt_password(prompt).map_err(|_| Failure::NoTerminal)
}

fn read(file: &Path) -> Result<String, Failure> {
    let line = if file == Path::new("-") {
        first_line(io::stdin().lock())
    } else {
        File::open(file).and_then(first_line)
    };
    line.ok()
        .filter(|password| !password.is_empty())
        .ok_or(Failure::PasswordFile)
}

/// The first line without its end, and without the mark that some editors begin a file with.
fn first_line(source: impl Read) -> io::Result<String> {
    let mut line = String::new();
    BufReader::new(source.take(MOST_BYTES)).read_line(&mut line)?;
    // Editors put this mark before a text; nobody types it.
    let line = line.trim_start_matches('\u{feff}');
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_the_first_line_as_it_was_typed() {
        for (text, password) in [
            ("four short words here\n", "four short words here"),
            (
                "four short words here\r\nand more\n",
                "four short words here",
            ),
            ("\u{feff}four short words here\r\n", "four short words here"),
            (" spaces belong to it ", " spaces belong to it "),
            ("", ""),
        ] {
            assert_eq!(first_line(text.as_bytes()).unwrap(), password, "{text:?}");
        }
    }

    #[test]
    fn a_file_that_holds_no_password_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let empty = folder.path().join("empty");
        File::create(&empty).unwrap();
        assert!(
            matches!(read(&empty), Err(Failure::PasswordFile)),
            "an empty password opens nothing"
        );
        assert!(matches!(
            read(&folder.path().join("absent")),
            Err(Failure::PasswordFile)
        ));
    }
}
