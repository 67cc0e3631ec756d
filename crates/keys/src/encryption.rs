//! age encryption to X25519 recipients, streaming; `age -d` opens each file and `age -r` makes files this opens.
//!
//! Owns recipients, identities and the padding of the recipient list. The padding of sizes and what is inside are the matter
//! of `bundle`. The library adds one stanza of noise (a "grease" stanza, no recipient, random length) to every header.

mod keys;
mod stream;

pub use keys::{Identity, NotARecipient, NotAnIdentity, Recipient};
pub(crate) use stream::read_bounded;
pub use stream::{
    DecryptError, Decrypted, EncryptError, Encrypted, TooManyRecipients, decrypt, decrypt_all,
    encrypt, encrypt_all, pad_recipients,
};

#[cfg(test)]
mod tests;
