//! What the program says where there is no screen: the command line, papers, native dialogs.
//!
//! This crate owns the Fluent files of both languages, inside the binary, and how a number, an amount and a date are
//! spelled in each. The screens read the same files with their own Fluent. It does not know what a problem or a record
//! is: callers hand over a key and arguments, so texts never leak back into rules.
//!
//! ```
//! use words::{Args, Lang, Words};
//!
//! let words = Words::new(Lang::Ru);
//! assert_eq!(words.text("app-name", &Args::none()), "Пристань");
//! ```

mod args;
mod catalogue;
mod lang;
mod locales;
mod spelling;

pub use args::{Args, Value};
pub use catalogue::{Arguments, catalogue};
pub use lang::{Lang, NotALanguage};
pub use spelling::{amount, date, number};

use fluent_bundle::{FluentResource, concurrent::FluentBundle};
use fluent_bundle::{FluentValue, types::FluentNumber};

/// All texts of one language, read once and then asked by key. May be shared between threads.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

/// A problem in words: the two sentences every problem has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What happened.
    pub what: String,
    /// What the reader can do about it.
    pub to_do: String,
}

impl Words {
    /// Reads the texts of `lang`.
    ///
    /// Marks that isolate left-to-right from right-to-left text are left out: a terminal shows them as rubbish, and a
    /// number copied from a paper would carry them along. The screens have them.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![lang.identifier()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Ru => |value, _| spell_number(Lang::Ru, value),
            Lang::En => |value, _| spell_number(Lang::En, value),
        }));
        for source in lang.sources() {
            // A file that does not parse keeps its good messages; the tests below allow no bad ones.
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { lang, bundle }
    }

    /// The language these texts are in.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether `key` has a text; `message.attribute` asks for an attribute.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.pattern(key).is_some()
    }

    /// The text of `key` with `args` filled in; `message.attribute` names an attribute.
    ///
    /// A key without a text comes back as it is: something readable is better than nothing in front of somebody who is
    /// waiting. An argument that was not given shows as `{$name}` for the same reason.
    #[must_use]
    pub fn text(&self, key: &str, args: &Args<'_>) -> String {
        let Some(pattern) = self.pattern(key) else {
            return key.to_owned();
        };
        let args = args.for_fluent(self.lang);
        self.bundle
            .format_pattern(pattern, Some(&args), &mut Vec::new())
            .into_owned()
    }

    /// The two sentences for the problem `code`: the message `problem-<code>` and its attribute `.do`.
    #[must_use]
    pub fn problem(&self, code: &str, args: &Args<'_>) -> Said {
        let key = format!("problem-{code}");
        Said {
            what: self.text(&key, args),
            to_do: self.text(&format!("{key}.do"), args),
        }
    }

    fn pattern(&self, key: &str) -> Option<&fluent_syntax::ast::Pattern<&str>> {
        let (message, attribute) = match key.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (key, None),
        };
        let message = self.bundle.get_message(message)?;
        match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|found| found.value()),
            None => message.value(),
        }
    }
}

/// How Fluent's numbers are spelled; everything else is left to Fluent.
fn spell_number(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    Some(spelled(lang, number))
}

/// A number in the habit of the language; `NUMBER($n, useGrouping: "false")` keeps a year in one piece.
fn spelled(lang: Lang, number: &FluentNumber) -> String {
    let plain = number.as_string();
    if number.options.use_grouping {
        amount(lang, &plain)
    } else {
        plain.into_owned()
    }
}

#[cfg(test)]
mod tests;
