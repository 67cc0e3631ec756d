//! Money: a decimal amount with its currency. Two currencies never meet in a sum.

use std::{fmt, str::FromStr};

use rust_decimal::Decimal;

use crate::lists::{List, entry};

/// A currency by its ISO 4217 code. Any three capital letters are read, so that an amount from a newer program is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, ts_rs::TS)]
#[ts(type = "string")]
pub struct Currency([u8; 3]);

impl Currency {
    /// The Russian rouble.
    pub const RUB: Self = Self(*b"RUB");

    /// Its three letters.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether it stands in the list of currencies that are offered.
    #[must_use]
    pub fn is_listed(&self) -> bool {
        entry(List::Currencies, self.code()).is_some()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.code())
    }
}

impl FromStr for Currency {
    type Err = MoneyRefusal;
    fn from_str(text: &str) -> Result<Self, MoneyRefusal> {
        let letters = <[u8; 3]>::try_from(text.as_bytes()).map_err(|_| MoneyRefusal::Currency)?;
        if letters.iter().all(u8::is_ascii_uppercase) {
            Ok(Self(letters))
        } else {
            Err(MoneyRefusal::Currency)
        }
    }
}

impl serde::Serialize for Currency {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl<'de> serde::Deserialize<'de> for Currency {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// An amount in a currency. May be negative: a correction, a difference.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize, ts_rs::TS,
)]
pub struct Money {
    /// The amount; travels as text, so that no binary fraction touches it.
    #[serde(with = "rust_decimal::serde::str")]
    #[ts(type = "string")]
    pub amount: Decimal,
    /// The currency.
    pub currency: Currency,
}

/// Why an amount was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MoneyRefusal {
    /// Not three capital letters.
    #[error("a currency is three capital letters")]
    Currency,
    /// Not a number.
    #[error("not understood as an amount")]
    NotUnderstood,
    /// More than two digits after the point.
    #[error("an amount has at most two decimals")]
    TooFine,
    /// Two currencies in one sum.
    #[error("{0} and {1} in one sum")]
    Mixed(Currency, Currency),
    /// The sum cannot be kept exactly.
    #[error("the amount is too large")]
    TooLarge,
}

impl MoneyRefusal {
    /// The stable code the window finds its sentence by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Currency => "money_currency",
            Self::NotUnderstood => "money_not_understood",
            Self::TooFine => "money_too_fine",
            Self::Mixed(..) => "money_mixed",
            Self::TooLarge => "money_too_large",
        }
    }
}

impl Money {
    /// Nothing of a currency: where a sum begins.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self {
            amount: Decimal::ZERO,
            currency,
        }
    }

    /// Reads an amount as people type it: `1000`, `1 000,50`, `1000.50`.
    ///
    /// # Errors
    /// [`MoneyRefusal::NotUnderstood`] and [`MoneyRefusal::TooFine`].
    pub fn read(amount: &str, currency: Currency) -> Result<Self, MoneyRefusal> {
        let plain = amount
            .chars()
            .filter(|sign| !sign.is_whitespace())
            .map(|sign| if sign == ',' { '.' } else { sign });
        let plain = plain.collect::<String>();
        let digits = plain.strip_prefix('-').unwrap_or(&plain);
        let written = digits.starts_with(|first: char| first.is_ascii_digit())
            && digits
                .chars()
                .all(|sign| sign.is_ascii_digit() || sign == '.')
            && digits.len() <= 18;
        let amount = Decimal::from_str_exact(&plain)
            .ok()
            .filter(|_| written)
            .ok_or(MoneyRefusal::NotUnderstood)?;
        if amount.normalize().scale() > 2 {
            Err(MoneyRefusal::TooFine)
        } else {
            Ok(Self { amount, currency })
        }
    }

    /// The sum of two amounts of one currency.
    ///
    /// # Errors
    /// [`MoneyRefusal::Mixed`] and [`MoneyRefusal::TooLarge`].
    pub fn plus(self, other: Self) -> Result<Self, MoneyRefusal> {
        if self.currency != other.currency {
            return Err(MoneyRefusal::Mixed(self.currency, other.currency));
        }
        let amount = self
            .amount
            .checked_add(other.amount)
            .ok_or(MoneyRefusal::TooLarge)?;
        Ok(Self { amount, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        for (typed, amount) in [
            ("1000", "1000"),
            ("1 000,50", "1000.50"),
            ("1\u{a0}000.5", "1000.5"),
            ("-3", "-3"),
        ] {
            assert_eq!(
                Money::read(typed, Currency::RUB)
                    .unwrap()
                    .amount
                    .to_string(),
                amount,
                "{typed}"
            );
        }
        for typed in [
            "",
            "-",
            "1,2,3",
            "тысяча",
            "1e5",
            ".5",
            "1_000",
            "9999999999999999999",
        ] {
            assert_eq!(
                Money::read(typed, Currency::RUB),
                Err(MoneyRefusal::NotUnderstood),
                "{typed}"
            );
        }
        assert_eq!(
            Money::read("0,125", Currency::RUB),
            Err(MoneyRefusal::TooFine)
        );
    }

    #[test]
    fn roubles_and_dollars_do_not_add_up() {
        let usd: Currency = "USD".parse().unwrap();
        let (a, b) = (
            Money::read("0.10", Currency::RUB).unwrap(),
            Money::read("0.20", Currency::RUB).unwrap(),
        );
        assert_eq!(
            a.plus(b).unwrap().amount.to_string(),
            "0.30",
            "decimals, not binary fractions"
        );
        assert_eq!(
            a.plus(Money::zero(usd)),
            Err(MoneyRefusal::Mixed(Currency::RUB, usd))
        );
    }

    #[test]
    fn money_travels_as_text() {
        let money = Money::read("1 000,50", Currency::RUB).unwrap();
        let json = serde_json::to_string(&money).unwrap();
        assert_eq!(json, r#"{"amount":"1000.50","currency":"RUB"}"#);
        assert_eq!(serde_json::from_str::<Money>(&json).unwrap(), money);
        assert!("rub".parse::<Currency>().is_err() && "ЯЯЯ".parse::<Currency>().is_err());
        assert!(Currency::RUB.is_listed());
    }
}
