//! The language the command answers in. It has to be known before the arguments are understood, because their help is
//! written in it.

use std::{env, iter};

use words::Lang;

/// What `--lang` asks for, else `PRISTAN_LANG`, else the language of the system; English where that is none of ours, as
/// other commands do.
pub(crate) fn chosen() -> Lang {
    let args: Vec<String> = env::args_os()
        .map(|arg| arg.to_string_lossy().into_owned())
        .collect();
    from(&args, |name| env::var(name).ok())
}

fn from(args: &[String], variable: impl Fn(&str) -> Option<String>) -> Lang {
    let following = args
        .iter()
        .zip(args.iter().skip(1))
        .find(|(option, _)| *option == "--lang")
        .map(|(_, lang)| lang.as_str());
    let joined = args.iter().find_map(|arg| arg.strip_prefix("--lang="));
    let asked = following
        .or(joined)
        .map(str::to_owned)
        .into_iter()
        .chain(variable("PRISTAN_LANG"));
    // The first variable that is set speaks for the system, even if it says `C`.
    let system = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(&variable)
        .find(|locale| !locale.is_empty());
    asked
        .filter_map(|lang| lang.parse().ok())
        .chain(
            iter::once(system)
                .flatten()
                .filter_map(|it| Lang::from_locale(&it)),
        )
        .next()
        .unwrap_or(Lang::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn language(args: &[&str], variables: &[(&str, &str)]) -> Lang {
        let args: Vec<_> = args.iter().map(|&arg| arg.to_owned()).collect();
        from(&args, |name| {
            variables
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn who_asks_for_a_language_gets_it() {
        let english = [("LANG", "en_US.UTF-8")];
        assert_eq!(
            language(&["pristan", "--lang", "ru", "about"], &english),
            Lang::Ru
        );
        assert_eq!(
            language(&["pristan", "about", "--lang=ru"], &english),
            Lang::Ru
        );
        assert_eq!(
            language(
                &["pristan", "about"],
                &[("PRISTAN_LANG", "ru"), ("LANG", "en_US")]
            ),
            Lang::Ru
        );
    }

    #[test]
    fn otherwise_the_system_decides() {
        assert_eq!(language(&["pristan"], &[("LANG", "ru_RU.UTF-8")]), Lang::Ru);
        assert_eq!(
            language(&["pristan"], &[("LC_ALL", "C"), ("LANG", "ru_RU.UTF-8")]),
            Lang::En,
            "LC_ALL rules"
        );
        assert_eq!(language(&["pristan"], &[]), Lang::En);
        assert_eq!(
            language(&["pristan", "--lang"], &[]),
            Lang::En,
            "clap complains of the missing word, not we"
        );
    }
}
