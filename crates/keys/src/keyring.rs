//! The signed keyring: who the users are, what they may open, and which key files are the right ones.
//!
//! One file a generation, each signed by an administrator of the one before or by the root (`docs/journal.md` K1). Without it,
//! whoever can write to the disk could put a key he knows in a compartment's place. This owns the format, the signing and
//! the checking; where the files lie is the matter of `folder`.

pub(crate) mod chain;

use std::collections::{BTreeMap, BTreeSet};

use domain::Compartment;
use ids::{UserId, VaultId};

pub use chain::{KeyringError, verify_chain};

use crate::{
    compartment_key::KeyId,
    digest::Digest,
    encryption::Recipient,
    role::{Role, may_open},
    sshsig::{Namespace, SignatureError, SigningKey, VerifyingKey},
    user::Handle,
};

/// The format that is written, and the newest that is understood.
pub const FORMAT: u32 = 1;

/// One generation of the keyring.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keyring {
    /// [`FORMAT`].
    pub format: u32,
    /// The vault.
    pub vault: VaultId,
    /// Counts from 1, without holes.
    pub generation: u32,
    /// The hash of the file of the generation before; none for the first.
    pub previous: Option<Digest>,
    /// The users, in the order of their ids.
    pub users: Vec<User>,
    /// The compartments of the vault. A desk may hold fewer of them.
    pub compartments: BTreeMap<Compartment, CompartmentEntry>,
    /// To whom every compartment key is encrypted as well: the recovery identity of the printed sheet.
    pub recovery: Recipient,
    /// Rules of the vault by name. None is defined yet; the place is kept.
    pub policy: BTreeMap<String, String>,
}

/// A user as the keyring knows them.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct User {
    /// The id entries are written under. The name that belongs to it is in the vault.
    pub id: UserId,
    /// What the user logs in by.
    pub handle: Handle,
    /// What the user is here for.
    pub roles: BTreeSet<Role>,
    /// To whom the compartment keys are encrypted.
    pub recipient: Recipient,
    /// Verifies what the user signs.
    pub signing_key: VerifyingKey,
}

/// A compartment as the keyring knows it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CompartmentEntry {
    /// What its key is called by.
    pub key_id: KeyId,
    /// SHA-256 of the key file.
    pub file_sha256: Digest,
    /// To write to the compartment while it is closed (C2).
    pub letterbox: Recipient,
}

/// A generation as it lies on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedKeyring {
    /// `NNNN.json`, byte for byte.
    pub bytes: Vec<u8>,
    /// `NNNN.json.sig`, an armoured signature.
    pub signature: String,
}

/// Why a keyring could not be written.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// It could not be put into bytes.
    #[error("the keyring could not be written as JSON")]
    Json(#[source] serde_json::Error),
    /// It could not be signed.
    #[error("the keyring could not be signed")]
    Signature(#[source] SignatureError),
}

impl Keyring {
    /// The one form in bytes: compact JSON, keys in the order of this page, compartments and names sorted, one newline.
    ///
    /// # Errors
    /// Never in practice: nothing in a keyring cannot be JSON.
    pub fn to_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut bytes = serde_json::to_vec(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// The generation as it goes to the disk, signed by this key.
    ///
    /// # Errors
    /// [`SignError`].
    pub fn sign(&self, key: &SigningKey) -> Result<SignedKeyring, SignError> {
        let bytes = self.to_bytes().map_err(SignError::Json)?;
        let signature = key
            .sign(Namespace::Keyring, &bytes)
            .map_err(SignError::Signature)?;
        Ok(SignedKeyring { bytes, signature })
    }

    /// The user with this handle.
    #[must_use]
    pub fn user(&self, handle: &Handle) -> Option<&User> {
        self.users.iter().find(|user| user.handle == *handle)
    }

    /// Whether this key belongs to an administrator of this generation.
    #[must_use]
    pub fn is_administrator(&self, key: &VerifyingKey) -> bool {
        self.users
            .iter()
            .any(|user| user.roles.contains(&Role::Administrator) && user.signing_key == *key)
    }

    /// To whom the key of this compartment is encrypted: every user whose roles open it, and the recovery identity.
    #[must_use]
    pub fn entitled(&self, compartment: Compartment) -> Vec<Recipient> {
        let users = self
            .users
            .iter()
            .filter(|user| may_open(&user.roles).contains(&compartment));
        users
            .map(|user| user.recipient.clone())
            .chain([self.recovery.clone()])
            .collect()
    }
}

#[cfg(test)]
pub(crate) mod tests;
