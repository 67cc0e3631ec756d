//! The key of a compartment's vault and the small encrypted file it is kept in.
//!
//! The file is a text under age, encrypted to every user who may open the compartment and to the recovery identity; a person
//! with the stock tool and an identity reads the key from it. Who may open what is said by the keyring.

use std::{fmt, str::FromStr};

use domain::Compartment;
use ids::VaultId;
use rand::RngCore;
use zeroize::Zeroizing;

use crate::{
    digest::{Digest, NotADigest},
    encryption::{self, DecryptError, EncryptError, Identity, Recipient},
    hex,
};

/// The 32 random bytes SQLCipher takes. Wiped when dropped.
pub struct RawKey(Zeroizing<[u8; 32]>);

/// What a key is called by: SHA-256("pristan key" ‖ raw key) (`docs/journal.md` K1). It tells nothing of the key.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(transparent)]
pub struct KeyId(Digest);

/// The most a key file says.
const TEXT_LIMIT: usize = 512;

/// Why a key file does not give a key.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// It does not open.
    #[error("the key file does not open")]
    Decrypt(#[source] DecryptError),
    /// It opens and holds something else than the key of this compartment of this vault.
    #[error("the key file holds another key")]
    OtherKey,
}

impl RawKey {
    /// A new key from this source of randomness.
    pub fn random(source: &mut dyn RngCore) -> Self {
        let mut key = Zeroizing::new([0; 32]);
        source.fill_bytes(&mut *key);
        Self(key)
    }

    /// A key that was kept elsewhere.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(*bytes))
    }

    /// The 32 bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key as 64 lower-case hex digits and nothing around them: what stands between the quotes of `x'…'`.
    #[must_use]
    pub fn hex_for_sqlcipher(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(&*self.0))
    }

    /// What the key is called by.
    #[must_use]
    pub fn id(&self) -> KeyId {
        KeyId(Digest::of_parts(&[b"pristan key", &*self.0]))
    }

    /// The bytes of the key file for these recipients.
    ///
    /// # Errors
    /// `NoRecipient` for an empty list.
    pub fn encrypt(
        &self,
        vault: VaultId,
        compartment: Compartment,
        recipients: &[Recipient],
    ) -> Result<Vec<u8>, EncryptError> {
        encryption::encrypt_all(recipients, self.text(vault, compartment).as_bytes())
    }

    /// Reads the key file of this compartment of this vault. The caller has compared the file's hash with the keyring and
    /// compares the key's id afterwards.
    ///
    /// # Errors
    /// [`KeyFileError`].
    pub fn decrypt(
        vault: VaultId,
        compartment: Compartment,
        identity: &Identity,
        file: &[u8],
    ) -> Result<Self, KeyFileError> {
        let text = encryption::decrypt_all(&[identity], file, TEXT_LIMIT)
            .map_err(KeyFileError::Decrypt)?;
        let key = text
            .strip_suffix(b"\n")
            .and_then(|text| text.rsplit(|&byte| byte == b'\n').next())
            .and_then(|line| std::str::from_utf8(line).ok())
            .and_then(hex::decode)
            .map(Self)
            .ok_or(KeyFileError::OtherKey)?;
        // Written again and compared: the text has one form, so nothing else can be meant by it.
        if key.text(vault, compartment).as_bytes() == text.as_slice() {
            Ok(key)
        } else {
            Err(KeyFileError::OtherKey)
        }
    }

    fn text(&self, vault: VaultId, compartment: Compartment) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(TEXT_LIMIT));
        text.push_str("# pristan key 1\n# vault ");
        text.push_str(&vault.to_string());
        text.push_str("\n# compartment ");
        text.push_str(compartment.code());
        text.push('\n');
        text.push_str(&self.hex_for_sqlcipher());
        text.push('\n');
        text
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(to)
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "KeyId({self})")
    }
}

impl FromStr for KeyId {
    type Err = NotADigest;
    fn from_str(text: &str) -> Result<Self, NotADigest> {
        text.parse().map(Self)
    }
}

#[cfg(test)]
mod tests;
