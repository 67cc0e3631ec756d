//! What is filled into a text. No `Debug`: an argument may be a name.

use std::borrow::Cow;

use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentValue};

use crate::{Lang, spelling};

/// One value to fill in.
#[derive(Clone)]
pub enum Value<'a> {
    /// Text as it is: a name, a path, a code, the number of a paper.
    Text(Cow<'a, str>),
    /// A count. The texts choose the plural form by it; exact below 2^53.
    Number(i64),
    /// A decimal as the money type writes it (`-1234.50`): every digit is kept, only the marks are the language's.
    Amount(Cow<'a, str>),
    /// A day without a time.
    Date(NaiveDate),
}

/// The values for one text, each under the name the text uses.
#[derive(Clone, Default)]
pub struct Args<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

impl<'a> Args<'a> {
    /// No values.
    #[must_use]
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// These values and one more.
    #[must_use]
    pub fn with(mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    /// The values in the shape of Fluent. Dates and amounts become text here, so that no text can forget to spell them.
    pub(crate) fn for_fluent(&self, lang: Lang) -> FluentArgs<'_> {
        self.0
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Value::Text(text) => FluentValue::from(text.as_ref()),
                    Value::Number(number) => FluentValue::from(*number),
                    Value::Amount(decimal) => FluentValue::from(spelling::amount(lang, decimal)),
                    Value::Date(day) => FluentValue::from(spelling::date(*day)),
                };
                (name.as_ref(), value)
            })
            .collect()
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<NaiveDate> for Value<'_> {
    fn from(day: NaiveDate) -> Self {
        Self::Date(day)
    }
}
