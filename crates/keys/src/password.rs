//! A password and the work it takes to try one.
//!
//! Owns the way from a password to an encrypted text (age's scrypt, so `age -d` asks for the same password). How long a
//! person waits after a wrong one is decided by `operations`.

use std::io::Write as _;

use age::secrecy::SecretString;
use zeroize::Zeroizing;

use crate::encryption::{self, DecryptError};

/// What a person types to open their identity. Taken exactly as typed, so that the stock tool accepts the same. It is wiped
/// when dropped.
pub struct Password(Zeroizing<String>);

impl Password {
    /// Takes the typed text over.
    #[must_use]
    pub fn new(typed: String) -> Self {
        Self(Zeroizing::new(typed))
    }

    /// The number of characters, for a rule about the shortest password.
    #[must_use]
    pub fn length(&self) -> usize {
        self.0.chars().count()
    }

    /// Whether two typings are the same.
    #[must_use]
    pub fn is_same_as(&self, other: &Self) -> bool {
        *self.0 == *other.0
    }

    fn to_age(&self) -> SecretString {
        SecretString::from(self.0.as_str().to_owned())
    }
}

/// How much work one try takes: scrypt with N = 2 to this power, a block of 8 and one lane; each step doubles time and memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WorkFactor(u8);

/// The exponent is not between 1 and [`WorkFactor::MOST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a work factor is a power of two from 1 to 20")]
pub struct NotAWorkFactor;

impl WorkFactor {
    /// The least for a vault a person makes: 2^18, about a second and 256 MiB on an office computer.
    pub const FLOOR: Self = Self(18);
    /// The most that is accepted from a file: 2^20, 1 GiB. A file that asks for more was not made by this program.
    pub const MOST: Self = Self(20);

    /// The work factor N = 2^`log2_n`.
    ///
    /// # Errors
    /// [`NotAWorkFactor`] outside 1 to 20.
    pub const fn new(log2_n: u8) -> Result<Self, NotAWorkFactor> {
        if 1 <= log2_n && log2_n <= Self::MOST.0 {
            Ok(Self(log2_n))
        } else {
            Err(NotAWorkFactor)
        }
    }

    /// The exponent.
    #[must_use]
    pub const fn log2_n(self) -> u8 {
        self.0
    }
}

/// Why a text under a password did not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Another password. A change in the few bytes that check the password looks the same.
    #[error("the password is wrong")]
    WrongPassword,
    /// The file asks for more work than [`WorkFactor::MOST`].
    #[error("the file asks for too much work")]
    TooMuchWork,
    /// The file was changed, cut off, or is no file under a password.
    #[error("the file is damaged")]
    Damaged,
}

/// Encrypts a small text under a password.
///
/// # Errors
/// [`encryption::EncryptError::Io`] never in practice: the output is memory.
pub fn encrypt(
    password: &Password,
    work_factor: WorkFactor,
    text: &[u8],
) -> Result<Vec<u8>, encryption::EncryptError> {
    let mut recipient = age::scrypt::Recipient::new(password.to_age());
    recipient.set_work_factor(work_factor.log2_n());
    let mut writer =
        age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
            .map_err(|_| encryption::EncryptError::NoRecipient)?
            .wrap_output(Vec::new())
            .map_err(encryption::EncryptError::Io)?;
    writer
        .write_all(text)
        .map_err(encryption::EncryptError::Io)?;
    writer.finish().map_err(encryption::EncryptError::Io)
}

/// Opens a small text under a password; it may have at most `limit` bytes.
///
/// # Errors
/// [`PasswordError`]; a larger text counts as damaged.
pub fn decrypt(
    password: &Password,
    file: &[u8],
    limit: usize,
) -> Result<Zeroizing<Vec<u8>>, PasswordError> {
    let mut identity = age::scrypt::Identity::new(password.to_age());
    identity.set_max_work_factor(WorkFactor::MOST.log2_n());
    let reader = age::Decryptor::new_buffered(file)
        .and_then(|file| file.decrypt(std::iter::once(&identity as &dyn age::Identity)))
        .map_err(|error| match error {
            age::DecryptError::DecryptionFailed => PasswordError::WrongPassword,
            age::DecryptError::ExcessiveWork { .. } => PasswordError::TooMuchWork,
            _ => PasswordError::Damaged,
        })?;
    encryption::read_bounded(reader, file.len(), limit)
        .map_err(|_: DecryptError| PasswordError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUICK: WorkFactor = WorkFactor(10);

    fn password(text: &str) -> Password {
        Password::new(text.to_owned())
    }

    #[test]
    fn only_the_same_password_opens() {
        let file = encrypt(&password("верная лошадь"), QUICK, b"text").unwrap();
        assert_eq!(
            *decrypt(&password("верная лошадь"), &file, 100).unwrap(),
            b"text"
        );
        assert_eq!(
            decrypt(&password("верная лошадка"), &file, 100).unwrap_err(),
            PasswordError::WrongPassword
        );
    }

    #[test]
    fn damage_is_told_apart_from_a_wrong_password() {
        let file = encrypt(&password("x"), QUICK, b"text").unwrap();
        let mut changed = file.clone();
        *changed.last_mut().unwrap() ^= 1;
        let cut = &file[..file.len() - 1];
        let longer = [file.as_slice(), b"x"].concat();
        for damaged in [&changed[..], cut, &file[..20], &longer, b"", b"text"] {
            assert_eq!(
                decrypt(&password("x"), damaged, 100).unwrap_err(),
                PasswordError::Damaged,
                "a person with the right password must not be told that it is wrong"
            );
        }
    }

    #[test]
    fn a_file_cannot_ask_for_hours_of_work() {
        let file = encrypt(&password("x"), QUICK, b"").unwrap();
        let at = file
            .windows(4)
            .position(|window| window == b" 10\n")
            .unwrap();
        let hostile = [&file[..at], b" 40\n", &file[at + 4..]].concat();
        assert_eq!(
            decrypt(&password("x"), &hostile, 100).unwrap_err(),
            PasswordError::TooMuchWork
        );
        assert_eq!(WorkFactor::new(0), Err(NotAWorkFactor));
        assert_eq!(WorkFactor::new(21), Err(NotAWorkFactor));
        assert!(WorkFactor::FLOOR < WorkFactor::MOST);
    }
}
