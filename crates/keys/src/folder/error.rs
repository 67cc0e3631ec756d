//! Why a key folder is not made, not opened or not changed.

use domain::Compartment;

use crate::{encryption, file::FileError, keyring, keyring::KeyringError, user::ChangeError};

/// Why a vault's keys were not made.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// There are keys of a vault here already.
    #[error("there is a vault here already")]
    Exists,
    /// The first user must be an administrator, or nobody could ever sign the next keyring.
    #[error("the first user must be an administrator")]
    NoAdministrator,
    /// The registry must be among the compartments: every desk has it.
    #[error("a vault needs the registry")]
    NoRegistry,
    /// A file could not be written.
    #[error("the keys could not be written")]
    File(#[source] FileError),
    /// A file could not be encrypted.
    #[error("the keys could not be encrypted")]
    Encrypt(#[source] encryption::EncryptError),
    /// A key could not be made from randomness.
    #[error("a key could not be made")]
    Key(#[source] encryption::NotAnIdentity),
    /// The keyring could not be signed.
    #[error("the keyring could not be signed")]
    Sign(#[source] keyring::SignError),
}

/// Why a vault stays locked.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    /// There is no keyring here.
    #[error("this is not a vault")]
    NotAVault,
    /// The vault was made or changed by a newer version of the program.
    #[error("the vault is of the newer format {format}")]
    NewerFormat {
        /// The format it names.
        format: u32,
    },
    /// Nobody logs in by this handle here.
    #[error("there is no such user")]
    NoSuchUser,
    /// The identity file does not open with this password.
    #[error("the password is wrong")]
    WrongPassword,
    /// The key file of a compartment is not the one the keyring names. Nothing of the vault may be trusted.
    #[error("the key file of {0} was exchanged")]
    SwappedKeyFile(Compartment),
    /// The keyring is not signed by those who may, or contradicts the identity file.
    #[error("the keyring is forged")]
    KeyringForged(#[source] KeyringError),
    /// The identity file is of another vault, or not of the user the keyring names.
    #[error("the identity file and the keyring do not belong together")]
    ForeignIdentity,
    /// An older keyring was put back.
    #[error("the keyring is generation {found}, but generation {seen} was there before")]
    OlderKeyring {
        /// The newest generation here.
        found: u32,
        /// The generation that was seen before.
        seen: u32,
    },
    /// A file was changed or cut off.
    #[error("the file {file} is damaged")]
    Damaged {
        /// Its name without the folder.
        file: String,
    },
    /// A file could not be read.
    #[error("a key file could not be read")]
    File(#[source] FileError),
}

impl From<FileError> for UnlockError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::TooLarge { file, .. } => Self::Damaged { file },
            error => Self::File(error),
        }
    }
}

/// Why a password stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum ChangePasswordError {
    /// The identity file could not be read or written; a missing one means that there is no such user.
    #[error("the identity file could not be used")]
    File(#[source] FileError),
    /// The file does not open, or the new one could not be made.
    #[error("the password could not be changed")]
    Change(#[source] ChangeError),
}

/// Why the recovery sheet did not bring a user back in.
#[derive(Debug, thiserror::Error)]
pub enum RecoverError {
    /// The sheet is of another vault.
    #[error("the sheet is of another vault")]
    OtherVault,
    /// The key folder does not pass the checks, or has no such user.
    #[error("the vault does not open")]
    Open(#[source] UnlockError),
    /// The new files could not be made.
    #[error("the new keys could not be made")]
    Write(#[source] CreateError),
}
