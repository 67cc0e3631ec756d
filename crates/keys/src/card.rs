//! The card by which a desk and head office know each other (`docs/journal.md` K5).
//!
//! One text file: a line of JSON, then an SSHSIG over that line, its newline included, by the desk's registry key. The
//! signature shows that the file is whole and by whoever made it, not who that is: two people compare the number of 60 digits.
//! Owns the file and the number. Whose card is trusted is kept in the vault.

use std::collections::BTreeMap;

use domain::Compartment;
use ids::{DeskId, SiteId, VaultId};

use crate::{
    desk_keys::DeskPublicKeys,
    digest::Digest,
    encryption::Recipient,
    sshsig::{Namespace, SignatureError, SigningKey, VerifyingKey},
};

/// The format that is written, and the newest that is understood.
const FORMAT: u32 = 1;
/// The largest card that is read, in bytes.
pub const LIMIT: u64 = 64 * 1024;
/// The most characters a site's name has.
const LONGEST_NAME: usize = 200;
/// How often the hash of a card is hashed again: looking for a card whose number resembles another's takes that much longer.
const ROUNDS: u32 = 5200;

/// Which side a card is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SiteRole {
    /// A site: sends what it wrote.
    Site,
    /// Head office: imports from all sites and reports.
    HeadOffice,
}

/// What one side shows the other. Nothing in it is secret.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    format: u32,
    /// Which side it is of.
    pub role: SiteRole,
    /// The site.
    pub site: SiteId,
    /// The site's name, for people; 1 to 200 characters, no control characters.
    pub name: String,
    /// The vault.
    pub vault: VaultId,
    /// The desk.
    pub desk: DeskId,
    /// Verifies what the desk signs, by compartment. The registry is always there.
    pub signing: BTreeMap<Compartment, VerifyingKey>,
    /// To whom a bundle for this desk is encrypted.
    pub outer: Recipient,
    /// To whom the parts of a bundle are encrypted, by compartment.
    pub letterbox: BTreeMap<Compartment, Recipient>,
}

/// Why a card cannot be made or is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CardError {
    /// The file is no card, or was changed so that it cannot be read as one.
    #[error("this is not a card")]
    NotACard,
    /// The card was made by a newer version of the program.
    #[error("the card is of the newer format {0}")]
    NewerFormat(u32),
    /// The card was changed after it was made, or signed by another key than its own.
    #[error("the card is not signed by its own key")]
    Forged,
    /// The keys of the registry, with the one for bundles, are not among those given.
    #[error("a card needs the keys of the registry")]
    NoRegistry,
    /// The signature could not be made, or is by a key that the card does not name.
    #[error("the card could not be signed")]
    Unsigned,
}

impl Card {
    /// The card of a desk with these keys.
    ///
    /// # Errors
    /// `NoRegistry` without the registry's keys; `NotACard` when the name is empty, too long, or has control characters.
    pub fn new(
        role: SiteRole,
        (site, name): (SiteId, &str),
        (vault, desk): (VaultId, DeskId),
        keys: &[DeskPublicKeys],
    ) -> Result<Self, CardError> {
        let registry = keys
            .iter()
            .find(|one| one.compartment == Compartment::Registry);
        let card = Self {
            format: FORMAT,
            role,
            site,
            name: name.to_owned(),
            vault,
            desk,
            signing: keys
                .iter()
                .map(|one| (one.compartment, one.signing))
                .collect(),
            outer: registry
                .and_then(|one| one.outer.clone())
                .ok_or(CardError::NoRegistry)?,
            letterbox: keys
                .iter()
                .map(|one| (one.compartment, one.letterbox.clone()))
                .collect(),
        };
        if card.is_sound() {
            Ok(card)
        } else {
            Err(CardError::NotACard)
        }
    }

    /// The card's file, signed by the desk's registry key.
    ///
    /// # Errors
    /// `Unsigned` when the key is not the one the card names for the registry.
    pub fn to_file(&self, registry: &SigningKey) -> Result<Vec<u8>, CardError> {
        if self.signing.get(&Compartment::Registry) != Some(&registry.verifying_key()) {
            return Err(CardError::Unsigned);
        }
        let line = self.line()?;
        let signature = registry
            .sign(Namespace::Card, &line)
            .map_err(|_: SignatureError| CardError::Unsigned)?;
        Ok([line, signature.into_bytes()].concat())
    }

    /// Reads a card's file and checks its signature by its own key.
    ///
    /// # Errors
    /// `NotACard`, `NewerFormat` or `Forged`.
    pub fn read(file: &[u8]) -> Result<Self, CardError> {
        #[derive(serde::Deserialize)]
        struct Format {
            format: u32,
        }
        if !u64::try_from(file.len()).is_ok_and(|size| size <= LIMIT) {
            return Err(CardError::NotACard);
        }
        let end = file
            .iter()
            .position(|&byte| byte == b'\n')
            .ok_or(CardError::NotACard)?;
        let (line, signature) = file
            .split_at_checked(end.saturating_add(1))
            .ok_or(CardError::NotACard)?;
        let signature = std::str::from_utf8(signature).map_err(|_| CardError::Forged)?;
        let Format { format } = serde_json::from_slice(line).map_err(|_| CardError::NotACard)?;
        if format > FORMAT {
            return Err(CardError::NewerFormat(format));
        }
        let card: Self = serde_json::from_slice(line).map_err(|_| CardError::NotACard)?;
        if format != FORMAT || !card.is_sound() || card.line()? != line {
            return Err(CardError::NotACard);
        }
        let key = card
            .signing
            .get(&Compartment::Registry)
            .ok_or(CardError::NotACard)?;
        key.verify(Namespace::Card, line, signature)
            .map_err(|_| CardError::Forged)?;
        Ok(card)
    }

    /// The number people compare by voice: 60 digits in 12 groups of five.
    ///
    /// h₀ = SHA-256("pristan card" ‖ line), where line is the card's line of JSON with its newline; h₍ₙ₊₁₎ = SHA-256(hₙ ‖ line),
    /// 5200 times. The groups come from SHA-256(h ‖ 00) and SHA-256(h ‖ 01), six from each: five bytes, the highest first,
    /// modulo 100000. Signal makes its numbers in this manner.
    ///
    /// # Errors
    /// Never in practice: nothing in a card cannot be JSON.
    pub fn fingerprint(&self) -> Result<String, CardError> {
        let line = self.line()?;
        let first = Digest::of_parts(&[b"pristan card", &line]);
        let last = (0..ROUNDS).fold(first, |hash, _| Digest::of_parts(&[hash.bytes(), &line]));
        let halves = [0_u8, 1].map(|half| Digest::of_parts(&[last.bytes(), &[half]]));
        let groups: Vec<_> = halves
            .iter()
            .flat_map(|half| half.bytes().chunks_exact(5))
            .map(|five| {
                five.iter()
                    .fold(0_u64, |number, byte| number << 8 | u64::from(*byte))
                    % 100_000
            })
            .map(|number| format!("{number:05}"))
            .collect();
        Ok(groups.join(" "))
    }

    /// The one form in bytes.
    fn line(&self) -> Result<Vec<u8>, CardError> {
        let mut line = serde_json::to_vec(self).map_err(|_| CardError::NotACard)?;
        line.push(b'\n');
        Ok(line)
    }

    fn is_sound(&self) -> bool {
        let name = (1..=LONGEST_NAME).contains(&self.name.chars().count())
            && !self.name.chars().any(char::is_control);
        name && self.signing.contains_key(&Compartment::Registry)
            && self.signing.keys().eq(self.letterbox.keys())
    }
}

#[cfg(test)]
mod tests;
