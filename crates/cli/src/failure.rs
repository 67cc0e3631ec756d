//! Why a command did not do what was asked: what an operation refused, or what the command line itself lacks.

use std::process::ExitCode;

use operations::{
    Problem,
    problem::{Arg, Exit},
};
use serde::Serialize;
use serde_json::{Value, json};
use words::{Args, Said, Words};

use crate::mistake::Mistake;

/// Why a command ends without an answer. No `Debug` on purpose: nothing here is for a log.
pub(crate) enum Failure {
    /// An operation refused.
    Refused(Problem),
    /// The password was typed in two ways.
    PasswordsDiffer,
    /// There is no terminal to ask for a password on.
    NoTerminal,
    /// The file with the password cannot be read, or holds none.
    PasswordFile,
    /// The request cannot be read, or is no JSON.
    RequestFile,
    /// The recovery sheet would replace a file that is there.
    SheetThere,
    /// Several people may log in here.
    WhichUser {
        /// Their logins.
        handles: Vec<String>,
    },
    /// A list of people cannot be read.
    List {
        /// What is wrong, as the texts and other programs name it.
        code: &'static str,
        /// The option that named the list.
        field: &'static str,
        /// The line, from 1; 0 when it is about the whole.
        line: u64,
        /// The character in the line, from 1; 0 when it is about the line.
        column: u64,
        /// The heading or kind of column it is about; else empty.
        name: String,
    },
    /// What was given as a table cannot be read as one.
    Table {
        /// What is wrong, as the texts and other programs name it.
        code: &'static str,
        /// The line, from 1; 0 when it is about the whole.
        line: u64,
        /// The character in the line, from 1; 0 when it is about the line.
        column: u64,
    },
    /// No folder was named, and the person at the computer has none.
    NoHome,
    /// Standard output did not take the answer.
    OutputLost,
    /// The arguments make no sense.
    Misused(Box<Mistake>),
    /// No command was named: what there is.
    NoCommand {
        /// The help.
        help: String,
    },
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem)
    }
}

/// A failure as `--json` prints it: the same shape whoever refused.
#[derive(Serialize)]
struct Shown<'a> {
    code: &'a str,
    field: Option<&'a str>,
    args: Value,
}

impl Failure {
    /// What the process exits with. Documented in `pristan help`.
    pub(crate) fn exit(&self) -> ExitCode {
        match self {
            Self::Refused(problem) => ExitCode::from(problem.code.exit() as u8),
            Self::PasswordsDiffer
            | Self::NoTerminal
            | Self::PasswordFile
            | Self::RequestFile
            | Self::SheetThere
            | Self::List { .. }
            | Self::Table { .. } => ExitCode::from(1),
            Self::WhichUser { .. } | Self::NoHome | Self::Misused(_) | Self::NoCommand { .. } => {
                ExitCode::from(2)
            }
            Self::OutputLost => ExitCode::from(Exit::Disk as u8),
        }
    }

    /// What happened and what to do.
    pub(crate) fn said(&self, words: &Words) -> Said {
        if let Self::Refused(problem) = self {
            let args = problem
                .args
                .iter()
                .fold(Args::none(), |args, (name, value)| match value {
                    Arg::Text(text) => args.with(*name, text.as_str()),
                    Arg::Number(number) => args.with(*name, *number),
                });
            return words.problem(problem.code.text(), &args);
        }
        let args = match self {
            Self::WhichUser { handles } => Args::none().with("handles", handles.join(", ")),
            Self::List {
                line, column, name, ..
            } => Args::none()
                .with("line", whole(*line))
                .with("column", whole(*column))
                .with("name", name.as_str()),
            Self::Table { line, column, .. } => Args::none()
                .with("line", whole(*line))
                .with("column", whole(*column)),
            Self::Misused(mistake) => Args::none()
                .with("name", mistake.argument.as_str())
                .with("value", mistake.value.as_str())
                .with("instead", or_none(&mistake.instead))
                .with("usage", mistake.usage.as_str())
                .with("help", mistake.help.as_str()),
            _ => Args::none(),
        };
        let key = format!("cli-wrong-{}", self.code());
        Said {
            what: words.text(&key, &args),
            to_do: words.text(&format!("{key}.do"), &args),
        }
    }

    /// The same for another program.
    pub(crate) fn json(&self) -> Value {
        let shown = match self {
            Self::Refused(problem) => Shown {
                code: problem.code.text(),
                field: problem.field,
                args: json!(problem.args),
            },
            Self::WhichUser { handles } => Shown {
                code: self.code(),
                field: Some("handle"),
                args: json!({ "handles": handles }),
            },
            Self::Misused(mistake) => Shown {
                code: mistake.code,
                field: None,
                args: json!({
                    "name": mistake.argument, "value": mistake.value, "instead": mistake.instead, "usage": mistake.usage,
                }),
            },
            Self::NoHome => Shown {
                code: self.code(),
                field: Some("home"),
                args: json!({}),
            },
            Self::OutputLost | Self::NoCommand { .. } => Shown {
                code: self.code(),
                field: None,
                args: json!({}),
            },
            Self::List {
                field,
                line,
                column,
                name,
                ..
            } => Shown {
                code: self.code(),
                field: Some(field),
                args: json!({ "line": line, "column": column, "name": name }),
            },
            Self::Table { line, column, .. } => Shown {
                code: self.code(),
                field: None,
                args: json!({ "line": line, "column": column }),
            },
            Self::RequestFile => Shown {
                code: self.code(),
                field: Some("request"),
                args: json!({}),
            },
            Self::SheetThere => Shown {
                code: self.code(),
                field: Some("sheet"),
                args: json!({}),
            },
            _ => Shown {
                code: self.code(),
                field: Some("password"),
                args: json!({}),
            },
        };
        json!({ "problem": shown })
    }

    /// The option that a refused field came from, where the sentence alone does not say it.
    pub(crate) fn option(&self) -> Option<&'static str> {
        match self {
            Self::Refused(problem) => match problem.field {
                Some("site") => Some("--site"),
                Some("desk") => Some("--desk"),
                Some("user") => Some("--user"),
                _ => None,
            },
            Self::List { field, .. } => match *field {
                "csv" => Some("--csv"),
                "against" => Some("--against"),
                "map" => Some("--map"),
                _ => Some("--threshold"),
            },
            _ => None,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Refused(problem) => problem.code.text(),
            Self::PasswordsDiffer => "passwords-differ",
            Self::NoTerminal => "no-terminal",
            Self::PasswordFile => "password-file",
            Self::RequestFile => "request-file",
            Self::SheetThere => "sheet-there",
            Self::WhichUser { .. } => "which-user",
            Self::List { code, .. } | Self::Table { code, .. } => code,
            Self::NoHome => "no-home",
            Self::OutputLost => "output-lost",
            Self::Misused(mistake) => mistake.code,
            Self::NoCommand { .. } => "no-command",
        }
    }
}

/// The sentences choose by it, and have no word for nothing.
fn or_none(text: &str) -> &str {
    if text.is_empty() { "none" } else { text }
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use words::Lang;

    use super::*;

    #[test]
    fn what_the_command_line_lacks_is_said_in_pairs_and_in_both_languages() {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            let tables = crate::commands::TABLE_CODES
                .iter()
                .map(|code| Failure::Table {
                    code,
                    line: 3,
                    column: 7,
                });
            let others = [
                Failure::PasswordsDiffer,
                Failure::NoTerminal,
                Failure::PasswordFile,
                Failure::RequestFile,
                Failure::SheetThere,
                Failure::NoHome,
                Failure::OutputLost,
                Failure::WhichUser {
                    handles: vec!["anna".to_owned()],
                },
            ];
            let lists = crate::commands::LIST_CODES
                .iter()
                .map(|code| Failure::List {
                    code,
                    field: "csv",
                    line: 3,
                    column: 7,
                    name: "dob".to_owned(),
                });
            let mistakes = crate::mistake::CODES.iter().map(|code| {
                Failure::Misused(Box::new(Mistake {
                    code,
                    argument: "--year <YEAR>".to_owned(),
                    value: "16".to_owned(),
                    instead: String::new(),
                    usage: "pristan report --year <YEAR>".to_owned(),
                    help: "pristan help report".to_owned(),
                }))
            });
            let all = others.into_iter().chain(tables).chain(lists);
            for failure in all.chain(mistakes) {
                let said = failure.said(&words);
                assert!(
                    !said.what.starts_with("cli-"),
                    "{lang} has no words for {}",
                    said.what
                );
                assert!(
                    !said.to_do.starts_with("cli-"),
                    "{lang} does not say what to do: {}",
                    said.to_do
                );
                assert!(
                    !said.what.contains("{$"),
                    "{lang} misses an argument: {}",
                    said.what
                );
            }
        }
    }
}
