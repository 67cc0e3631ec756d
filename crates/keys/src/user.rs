//! A user's identity file: all that a password opens (`docs/journal.md` K2).
//!
//! Inside is a text that the stock tool takes as an identity file (`age -d -i`), since it skips lines with `#`: the vault and
//! the root are pinned there, and the signing key stands there as the 64 hex digits of its seed. Outside it is a file under a
//! password. Which file belongs to whom on disk is the matter of `folder`.

mod handle;

use ids::{UserId, VaultId};
use rand::RngCore;
use zeroize::Zeroizing;

pub use handle::{Handle, NotAHandle};

use crate::{
    encryption::{EncryptError, Identity, NotAnIdentity},
    hex,
    password::{self, Password, PasswordError, WorkFactor},
    sshsig::{SigningKey, VerifyingKey},
};

/// The format that is written, and the newest that is understood.
const FORMAT: u32 = 1;
/// The most an identity file says.
const TEXT_LIMIT: usize = 4096;
/// The largest identity file that is read, in bytes.
pub(crate) const FILE_LIMIT: u64 = 16 * 1024;

/// The private keys of one user, and whom they trust. Wiped when dropped.
pub struct UserIdentity {
    /// The vault the user belongs to.
    pub vault: VaultId,
    /// The key that made the first keyring; nobody else may have.
    pub root: VerifyingKey,
    /// Who it is.
    pub user: UserId,
    /// Opens the compartment keys that were encrypted to this user.
    pub identity: Identity,
    /// Signs a keyring, when the user is an administrator.
    pub signing: SigningKey,
}

/// Why an identity file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentityFileError {
    /// Another password.
    #[error("the password is wrong")]
    WrongPassword,
    /// The file was changed, cut off, or is something else.
    #[error("the identity file is damaged")]
    Damaged,
    /// The file was made by a newer version of the program.
    #[error("the identity file is of the newer format {format}")]
    NewerFormat {
        /// The format it names.
        format: u32,
    },
}

/// Why a password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// The file does not open with the old password.
    #[error("the identity file does not open")]
    Open(#[source] IdentityFileError),
    /// The new file could not be made.
    #[error("the new identity file could not be made")]
    Encrypt(#[source] EncryptError),
    /// The new file did not open again with the new password; it must not replace the old.
    #[error("the new identity file does not open again")]
    NotVerified,
}

impl UserIdentity {
    /// New keys for a user of this vault.
    ///
    /// # Errors
    /// Never in practice: 32 random bytes always make an identity.
    pub fn random(
        vault: VaultId,
        root: VerifyingKey,
        user: UserId,
        source: &mut dyn RngCore,
    ) -> Result<Self, NotAnIdentity> {
        Ok(Self {
            vault,
            root,
            user,
            identity: Identity::random(source)?,
            signing: SigningKey::random(source),
        })
    }

    /// The bytes of the identity file under this password.
    ///
    /// # Errors
    /// Never in practice: the output is memory.
    pub fn encrypt(
        &self,
        password: &Password,
        work_factor: WorkFactor,
    ) -> Result<Vec<u8>, EncryptError> {
        password::encrypt(password, work_factor, self.text().as_bytes())
    }

    /// Opens an identity file.
    ///
    /// # Errors
    /// [`IdentityFileError`].
    pub fn open(file: &[u8], password: &Password) -> Result<Self, IdentityFileError> {
        let text = password::decrypt(password, file, TEXT_LIMIT).map_err(|error| match error {
            PasswordError::WrongPassword => IdentityFileError::WrongPassword,
            PasswordError::TooMuchWork | PasswordError::Damaged => IdentityFileError::Damaged,
        })?;
        let text = std::str::from_utf8(&text).map_err(|_| IdentityFileError::Damaged)?;
        let format = text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("# pristan user "))
            .and_then(|format| format.parse().ok())
            .ok_or(IdentityFileError::Damaged)?;
        if format > FORMAT {
            return Err(IdentityFileError::NewerFormat { format });
        }
        // Written again and compared: the text has one form, so nothing else can be meant by it.
        Self::parse(text)
            .filter(|one| one.text().as_str() == text)
            .ok_or(IdentityFileError::Damaged)
    }

    /// The file under a new password, opened once more before it is handed out, so that it may replace the old.
    ///
    /// # Errors
    /// [`ChangeError`].
    pub fn change_password(
        file: &[u8],
        old: &Password,
        new: &Password,
        work_factor: WorkFactor,
    ) -> Result<Vec<u8>, ChangeError> {
        let user = Self::open(file, old).map_err(ChangeError::Open)?;
        let changed = user
            .encrypt(new, work_factor)
            .map_err(ChangeError::Encrypt)?;
        match Self::open(&changed, new) {
            Ok(again) if again.text() == user.text() => Ok(changed),
            _ => Err(ChangeError::NotVerified),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines().skip(1);
        let mut next = |name: &str| lines.next().and_then(|line| line.strip_prefix(name));
        Some(Self {
            vault: next("# vault ")?.parse().ok()?,
            root: next("# root ")?.parse().ok()?,
            user: next("# user ")?.parse().ok()?,
            signing: SigningKey::from_seed(&*hex::decode(next("# signing ")?)?),
            identity: next("")?.parse().ok()?,
        })
    }

    fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(TEXT_LIMIT));
        let signing = Zeroizing::new(hex::encode(&*self.signing.seed()));
        let lines: [[&str; 2]; 6] = [
            ["# pristan user ", &FORMAT.to_string()],
            ["# vault ", &self.vault.to_string()],
            ["# root ", &self.root.to_string()],
            ["# user ", &self.user.to_string()],
            ["# signing ", &signing],
            ["", &self.identity.to_text()],
        ];
        for [name, value] in lines {
            text.push_str(name);
            text.push_str(value);
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests;
