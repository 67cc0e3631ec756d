//! The help in the language of the reader: every text of every command and argument is a key in `cli.ftl`.
//!
//! `help-<command>` says what a command does, `.more` gives examples, `help-arg-<argument>` says what an argument is.

use clap::{Arg, ArgAction, Command, CommandFactory};
use words::{Args, Words};

use crate::args::Cli;

/// The whole command, dressed in words.
pub(crate) fn command(words: &Words) -> Command {
    let version = Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version);
    dress(Cli::command().arg(version), "pristan", words, &|key| {
        words.text(key, &Args::none())
    })
}

/// The one word of a usage line that clap writes in English whoever reads.
pub(crate) fn in_words(text: &str, words: &Words) -> String {
    let options = words.text("help-options", &Args::none()).to_uppercase();
    text.replace("[OPTIONS]", &format!("[{options}]"))
}

fn dress(command: Command, path: &str, words: &Words, say: &dyn Fn(&str) -> String) -> Command {
    let key = format!("help-{path}");
    let mut dressed = command
        .about(say(&key))
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
            say("help-usage")
        ))
        .subcommand_help_heading(say("help-commands"))
        .subcommand_value_name(say("help-command-name"))
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help),
        )
        .mut_args(|arg| {
            let heading = if arg.is_positional() {
                "help-arguments"
            } else {
                "help-options"
            };
            let text = say(&format!(
                "help-arg-{}",
                arg.get_id().as_str().replace('_', "-")
            ));
            arg.help(text).help_heading(say(heading))
        });
    let more = format!("{key}.more");
    if words.has(&more) {
        dressed = dressed.after_help(say(&more));
    }
    dressed.mut_subcommands(|sub| {
        let path = if path == "pristan" {
            sub.get_name().to_owned()
        } else {
            format!("{path}-{}", sub.get_name())
        };
        dress(sub, &path, words, say)
    })
}

#[cfg(test)]
mod tests {
    use words::Lang;

    use super::*;

    /// Everything that `command` and those below it show.
    fn shown(command: &Command) -> Vec<String> {
        let own = command
            .get_about()
            .into_iter()
            .chain(command.get_arguments().filter_map(Arg::get_help));
        let mut texts: Vec<_> = own.map(ToString::to_string).collect();
        texts.extend(command.get_subcommands().flat_map(shown));
        texts
    }

    #[test]
    fn every_command_and_argument_is_explained_in_both_languages() {
        for lang in Lang::ALL {
            let texts = shown(&command(&Words::new(lang)));
            assert!(
                texts.len() > 30,
                "the walk must meet all commands: {}",
                texts.len()
            );
            let bare: Vec<_> = texts
                .iter()
                .filter(|text| text.starts_with("help-"))
                .collect();
            assert!(bare.is_empty(), "{lang} has no words for {bare:?}");
        }
    }

    #[test]
    fn the_arguments_fit_together() {
        command(&Words::new(Lang::En)).debug_assert();
    }
}
