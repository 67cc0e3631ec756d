//! Arguments that make no sense: what is wrong with them, in the words of the reader.
//!
//! Which arguments there are is clap's to know; it speaks English only. It tells here what kind of mistake was made and where, and
//! the sentences come from `cli.ftl`. Owns nothing else: help is `help`.

use std::{env, ffi::OsString};

use clap::error::{ContextKind, ContextValue, ErrorKind};
use words::Words;

use crate::{
    failure::Failure,
    help,
    mistake::{
        CONFLICT, ENCODING, MISSING, Mistake, NO_COMMAND, NO_VALUE, TWICE, UNCLEAR, UNKNOWN,
        WRONG_VALUE,
    },
    voice,
};

/// There is no command of that name.
pub(crate) fn no_command(name: &str, words: &Words) -> Mistake {
    let Begun { usage, help } = begun(std::iter::empty(), words);
    Mistake {
        code: NO_COMMAND,
        argument: name.to_owned(),
        value: String::new(),
        instead: String::new(),
        usage,
        help,
    }
}

/// What clap answers where it does not answer with arguments: the help that was asked for, or what is wrong.
///
/// # Errors
/// The mistake, or that standard output does not take the help.
pub(crate) fn answer(error: &clap::Error, words: &Words) -> Result<(), Failure> {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            voice::out(help::in_words(&error.render().to_string(), words).trim_end())
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Err(Failure::NoCommand {
            help: help::in_words(&error.render().to_string(), words),
        }),
        _ => Err(Failure::Misused(Box::new(mistake(error, words)))),
    }
}

/// Whether another program asked, in arguments that could not be read.
pub(crate) fn is_json() -> bool {
    env::args_os().any(|arg| arg == "--json")
}

fn mistake(error: &clap::Error, words: &Words) -> Mistake {
    let said = |kind| told(error.get(kind));
    let (argument, value) = (
        said(ContextKind::InvalidArg),
        said(ContextKind::InvalidValue),
    );
    let command = said(ContextKind::InvalidSubcommand);
    let prior = said(ContextKind::PriorArg);
    let mut instead = said(ContextKind::SuggestedArg);
    let (code, argument, value) = match error.kind() {
        ErrorKind::UnknownArgument => (UNKNOWN, argument, value),
        ErrorKind::InvalidSubcommand | ErrorKind::MissingSubcommand => {
            instead = said(ContextKind::SuggestedSubcommand);
            (NO_COMMAND, command, value)
        }
        ErrorKind::MissingRequiredArgument => (MISSING, argument, value),
        ErrorKind::InvalidValue if value.is_empty() => (NO_VALUE, argument, value),
        ErrorKind::TooFewValues | ErrorKind::NoEquals | ErrorKind::WrongNumberOfValues => {
            (NO_VALUE, argument, value)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            instead = said(ContextKind::ValidValue);
            (WRONG_VALUE, argument, value)
        }
        ErrorKind::ArgumentConflict if prior.is_empty() || prior == argument => {
            (TWICE, argument, value)
        }
        ErrorKind::ArgumentConflict => (CONFLICT, argument, prior),
        ErrorKind::InvalidUtf8 => (ENCODING, argument, value),
        _ => (UNCLEAR, argument, value),
    };
    let Begun { usage, help } = begun(env::args_os().skip(1), words);
    Mistake {
        code,
        argument,
        value,
        instead,
        usage,
        help,
    }
}

fn told(context: Option<&ContextValue>) -> String {
    match context {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(all)) => all.join(", "),
        _ => String::new(),
    }
}

/// The command that was begun.
struct Begun {
    usage: String,
    help: String,
}

fn begun(args: impl Iterator<Item = OsString>, words: &Words) -> Begun {
    let mut begun = help::command(words);
    begun.build();
    let mut help = "pristan help".to_owned();
    for arg in args {
        if let Some(sub) = arg.to_str().and_then(|name| begun.find_subcommand(name)) {
            help = format!("{help} {}", sub.get_name());
            begun = sub.clone();
        }
    }
    let usage = begun.render_usage().to_string();
    let usage = usage
        .split_once(": ")
        .map_or(usage.as_str(), |(_, usage)| usage);
    Begun {
        usage: help::in_words(usage, words),
        help,
    }
}
