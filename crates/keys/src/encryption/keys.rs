//! The two halves of an age key in their text forms.

use std::{fmt, str::FromStr};

use age::secrecy::ExposeSecret as _;
use rand::RngCore;
use zeroize::{Zeroize as _, Zeroizing};

/// The public half of an age key, `age1…`. Anybody may know it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Recipient(pub(super) age::x25519::Recipient);

/// The text is not an age recipient anybody could hold the private half of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an age recipient")]
pub struct NotARecipient;

/// The private half of an age key. It is wiped when dropped.
pub struct Identity(pub(super) age::x25519::Identity);

/// The text is not an age identity. The text itself is not repeated: it may be most of a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an age identity")]
pub struct NotAnIdentity;

const SECRET: bech32::Hrp = bech32::Hrp::parse_unchecked("age-secret-key-");

impl Identity {
    /// A new identity from this source of randomness.
    ///
    /// # Errors
    /// Never in practice: 32 bytes always have a text form.
    pub fn random(source: &mut dyn RngCore) -> Result<Self, NotAnIdentity> {
        let mut secret = Zeroizing::new([0; 32]);
        source.fill_bytes(&mut *secret);
        Self::from_secret(&secret)
    }

    /// The identity that belongs to these 32 random bytes.
    ///
    /// # Errors
    /// Never in practice: 32 bytes always have a text form.
    pub fn from_secret(secret: &[u8; 32]) -> Result<Self, NotAnIdentity> {
        let mut text = Zeroizing::new(String::with_capacity(80));
        bech32::encode_upper_to_fmt::<bech32::Bech32, String>(&mut text, SECRET, secret)
            .map_err(|_| NotAnIdentity)?;
        text.parse()
    }

    /// The 32 secret bytes.
    ///
    /// # Errors
    /// Never in practice: an identity always has its 32 bytes.
    pub fn secret(&self) -> Result<Zeroizing<[u8; 32]>, NotAnIdentity> {
        let (_, mut bytes) = bech32::decode(&self.to_text()).map_err(|_| NotAnIdentity)?;
        let secret = <[u8; 32]>::try_from(bytes.as_slice())
            .map(Zeroizing::new)
            .map_err(|_| NotAnIdentity);
        bytes.zeroize();
        secret
    }

    /// The text form, `AGE-SECRET-KEY-1…`: a line of an identity file of the stock tool.
    #[must_use]
    pub fn to_text(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// The public half.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }
}

impl FromStr for Identity {
    type Err = NotAnIdentity;
    fn from_str(text: &str) -> Result<Self, NotAnIdentity> {
        text.parse().map(Self).map_err(|_| NotAnIdentity)
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "Recipient({self})")
    }
}

impl FromStr for Recipient {
    type Err = NotARecipient;
    /// Refuses any other spelling than the one the stock tool prints, and the few points of small order: the library would
    /// end the program when asked to encrypt to one, and a card comes from outside.
    fn from_str(text: &str) -> Result<Self, NotARecipient> {
        let recipient = text.parse().map(Self).map_err(|_| NotARecipient)?;
        let (_, point) = bech32::decode(text).map_err(|_| NotARecipient)?;
        if recipient.to_string() == text && !is_of_small_order(&point) {
            Ok(recipient)
        } else {
            Err(NotARecipient)
        }
    }
}

impl serde::Serialize for Recipient {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Recipient {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

/// The points of Curve25519 whose product with any secret is zero, little end first, the unused top bit clear: 0, 1, the two
/// of order 8, then p-1, p and p+1 of the field's prime p, as libsodium lists them.
pub(super) const SMALL_ORDER: [[u8; 32]; 7] = [
    [0; 32],
    with_first([0; 32], 1),
    [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4,
        0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86, 0x62, 0x05, 0x16, 0x5f, 0x49,
        0xb8, 0x00,
    ],
    [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef,
        0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8, 0x22, 0x4e, 0xdd, 0xd0, 0x9f,
        0x11, 0x57,
    ],
    with_first(NEAR_P, 0xec),
    with_first(NEAR_P, 0xed),
    with_first(NEAR_P, 0xee),
];

const NEAR_P: [u8; 32] = {
    let mut point = [0xff; 32];
    let [.., last] = &mut point;
    *last = 0x7f;
    point
};

const fn with_first(mut point: [u8; 32], value: u8) -> [u8; 32] {
    let [first, ..] = &mut point;
    *first = value;
    point
}

/// Whether the point is one of the seven, whatever its unused top bit says.
fn is_of_small_order(point: &[u8]) -> bool {
    let mut point = point.to_vec();
    if let Some(last) = point.last_mut() {
        *last &= 0x7f;
    }
    SMALL_ORDER.iter().any(|small| small.as_slice() == point)
}
