//! Checking generations one after the other, from the pinned root to the newest.

use std::collections::BTreeSet;

use ids::VaultId;

use super::{FORMAT, Keyring, SignedKeyring};
use crate::{
    digest::Digest,
    role::Role,
    sshsig::{Namespace, VerifyingKey, claimed_signer},
};

/// Why a keyring is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// There is no generation at all.
    #[error("there is no keyring")]
    None,
    /// A generation is of a newer format than this program knows.
    #[error("generation {generation} of the keyring is of the newer format {format}")]
    NewerFormat {
        /// Which.
        generation: u32,
        /// The format it names.
        format: u32,
    },
    /// A generation cannot be read as a keyring, or contradicts itself.
    #[error("generation {generation} of the keyring is damaged")]
    Damaged {
        /// Which.
        generation: u32,
    },
    /// A generation is not signed by somebody who may.
    #[error("generation {generation} of the keyring is not signed by an administrator")]
    Forged {
        /// Which.
        generation: u32,
    },
    /// A generation does not follow the one before it, or is of another vault.
    #[error("generation {generation} of the keyring does not follow the one before")]
    Broken {
        /// Which.
        generation: u32,
    },
    /// The newest generation here is older than one that was seen before: somebody put an old keyring back.
    #[error(
        "the newest keyring here is generation {found}, but generation {seen} was there before"
    )]
    Older {
        /// The newest generation here.
        found: u32,
        /// The generation that was seen before.
        seen: u32,
    },
}

/// Checks the generations, the first one first, and answers the newest. `root` and `vault` are those pinned in the identity
/// file; `seen` is the newest generation that vault and witness remember, 0 when they remember none.
///
/// # Errors
/// [`KeyringError`], naming the first generation that does not hold.
pub fn verify_chain(
    root: &VerifyingKey,
    vault: VaultId,
    files: &[SignedKeyring],
    seen: u32,
) -> Result<Keyring, KeyringError> {
    let mut last: Option<(Keyring, Digest)> = None;
    for (file, generation) in files.iter().zip(1_u32..) {
        let signer =
            claimed_signer(&file.signature).map_err(|_| KeyringError::Forged { generation })?;
        let may_sign = signer == *root
            || last
                .as_ref()
                .is_some_and(|(before, _)| before.is_administrator(&signer));
        if !may_sign
            || signer
                .verify(Namespace::Keyring, &file.bytes, &file.signature)
                .is_err()
        {
            return Err(KeyringError::Forged { generation });
        }
        let keyring = read(&file.bytes, generation)?;
        let follows = keyring.generation == generation
            && keyring.vault == vault
            && keyring.previous == last.as_ref().map(|(_, hash)| *hash);
        if !follows {
            return Err(KeyringError::Broken { generation });
        }
        last = Some((keyring, Digest::of(&file.bytes)));
    }
    let (newest, _) = last.ok_or(KeyringError::None)?;
    if newest.generation < seen {
        return Err(KeyringError::Older {
            found: newest.generation,
            seen,
        });
    }
    Ok(newest)
}

/// Reads one generation. The format is looked at first, so that a newer file is called newer and not damaged.
pub(crate) fn read(bytes: &[u8], generation: u32) -> Result<Keyring, KeyringError> {
    #[derive(serde::Deserialize)]
    struct Format {
        format: u32,
    }
    let damaged = KeyringError::Damaged { generation };
    let Format { format } = serde_json::from_slice(bytes).map_err(|_| damaged)?;
    if format > FORMAT {
        return Err(KeyringError::NewerFormat { generation, format });
    }
    let keyring: Keyring = serde_json::from_slice(bytes).map_err(|_| damaged)?;
    // There is one form of each keyring, so nothing (a repeated key, another order) can be read in two ways.
    let one_form = keyring.to_bytes().is_ok_and(|again| again == bytes);
    if format == FORMAT && one_form && is_sound(&keyring) {
        Ok(keyring)
    } else {
        Err(damaged)
    }
}

/// Ids in order and used once, handles used once, and somebody left who can sign the next generation.
fn is_sound(keyring: &Keyring) -> bool {
    let ids_in_order = keyring.users.is_sorted_by(|one, next| one.id < next.id);
    let handles: BTreeSet<_> = keyring.users.iter().map(|user| &user.handle).collect();
    let administrator = keyring
        .users
        .iter()
        .any(|user| user.roles.contains(&Role::Administrator));
    ids_in_order && handles.len() == keyring.users.len() && administrator
}
