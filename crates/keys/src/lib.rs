//! Who may open what: users, roles, compartment keys, the signed keyring, and how two desks know each other.
//!
//! The cryptography is by others: age encrypts, SSHSIG signs, SHA-256 hashes; stock tools (`age -d`, `ssh-keygen -Y verify`)
//! open and check every file made here. This crate owns the files of the key folder, the card two sides exchange and the
//! witness, and is the only one that knows age and ssh-key. It does not own the vaults (`store`), what travels (`bundle`) or
//! what is decided when a check fails (`operations`). The rules are K, S1, S5, I and C2 of `docs/journal.md`.
//!
//! Words: *sign* is SSHSIG, *encrypt* is age, a *seal* is a signed head of a log. Types that hold a secret have no `Debug`
//! and no `Serialize`, and are emptied when dropped.
//!
//! Randomness for everything that is kept (keys, ids) is an argument. age draws what it needs for a single file (file key,
//! nonces) from the operating system itself, so two encryptions of one text always differ.

pub mod card;
pub mod compartment_key;
pub mod desk_keys;
pub mod digest;
pub mod encryption;
pub mod file;
pub mod folder;
mod hex;
pub mod keyring;
pub mod password;
pub mod recovery;
pub mod role;
pub mod sshsig;
pub mod user;
pub mod witness;

#[cfg(test)]
mod secrets;
#[cfg(test)]
mod vectors;

pub use card::{Card, SiteRole};
pub use compartment_key::{KeyId, RawKey};
pub use desk_keys::{DeskKeys, DeskPublicKeys};
pub use digest::Digest;
pub use encryption::{Identity, Recipient};
pub use folder::{Created, FirstRun, KeyFolder, Unlocked};
pub use keyring::Keyring;
pub use password::{Password, WorkFactor};
pub use recovery::RecoverySheet;
pub use role::{Role, may_open};
pub use sshsig::{Namespace, SigningKey, VerifyingKey};
pub use user::{Handle, UserIdentity};
pub use witness::Witness;
