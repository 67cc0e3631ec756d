//! The recovery sheet: the one paper that opens a vault when every password is forgotten.
//!
//! It holds the private half of the root and of the recovery identity (`docs/journal.md` K2), which are nowhere else. Owns the
//! text on the paper, its QR code and reading both back. What is printed around it is the matter of others.

mod alphabet;
mod text;

use ids::VaultId;
use qrcode::{EcLevel, QrCode, render::svg};
use rand::RngCore;
use sha2::Digest as _;
use zeroize::Zeroizing;

use crate::{
    encryption::{Identity, NotAnIdentity},
    sshsig::SigningKey,
};

pub use text::LINES;

/// What stands first in the bytes; a sheet that begins otherwise is of a newer version.
const VERSION: u8 = 1;
/// Version, vault, root, identity and 9 bytes of their SHA-256.
const BYTES: usize = 1 + 16 + 32 + 32 + 9;

/// The secrets of the sheet. Wiped when dropped.
pub struct RecoverySheet {
    vault: VaultId,
    root: SigningKey,
    identity: Identity,
}

/// Why a typed sheet is not accepted. The number is the one printed before the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// A line has a wrong letter, letters in the wrong order, too few or too many.
    #[error("line {0} of the sheet has a mistake")]
    Line(usize),
    /// A line was left out.
    #[error("line {0} of the sheet is missing")]
    Missing(usize),
    /// A line was given twice, or there are more lines than the sheet has.
    #[error("line {0} is there twice or does not belong to the sheet")]
    Extra(usize),
    /// Each line is right and together they are not: they are of different sheets.
    #[error("the lines are not of one sheet")]
    Mixed,
    /// The sheet was made by a newer version of the program.
    #[error("the sheet is of a newer version")]
    NewerFormat,
}

/// The QR code could not be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the QR code could not be drawn")]
pub struct NoCode;

impl RecoverySheet {
    /// A new root and a new recovery identity for this vault.
    ///
    /// # Errors
    /// Never in practice: 32 random bytes always make an identity.
    pub fn random(vault: VaultId, source: &mut dyn RngCore) -> Result<Self, NotAnIdentity> {
        Ok(Self {
            vault,
            root: SigningKey::random(source),
            identity: Identity::random(source)?,
        })
    }

    /// The vault it opens.
    #[must_use]
    pub const fn vault(&self) -> VaultId {
        self.vault
    }

    /// The root: signs the first keyring, and any when no administrator is left.
    #[must_use]
    pub const fn root(&self) -> &SigningKey {
        &self.root
    }

    /// Opens every compartment key.
    #[must_use]
    pub const fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The lines to print: eight lines such as `1  ABCDE FGHJK MNPQR STVWX`. The last two letters of each check the line.
    ///
    /// # Errors
    /// Never in practice: an identity always has its 32 bytes.
    pub fn lines(&self) -> Result<Vec<Zeroizing<String>>, NotAnIdentity> {
        Ok(text::lines(&*self.to_bytes()?))
    }

    /// The same as a QR code, an SVG picture of black squares on white. Its text is what the lines say, without spaces.
    ///
    /// # Errors
    /// [`NoCode`], never in practice: the text always fits.
    pub fn qr_svg(&self) -> Result<Zeroizing<String>, NoCode> {
        let mut whole = Zeroizing::new(String::with_capacity(256));
        for line in self.lines().map_err(|_| NoCode)? {
            whole.extend(line.chars().skip(1).filter(|letter| *letter != ' '));
        }
        let code = QrCode::with_error_correction_level(whole.as_bytes(), EcLevel::M)
            .map_err(|_| NoCode)?;
        Ok(Zeroizing::new(
            code.render::<svg::Color<'_>>()
                .min_dimensions(240, 240)
                .build(),
        ))
    }

    /// Reads what somebody typed or scanned. Spaces, dashes and case do not matter; O is read as 0, I and L as 1, Cyrillic
    /// letters as the Latin ones they look like. Lines may come without their numbers when they come in order.
    ///
    /// # Errors
    /// [`SheetError`], with the number of the line to look at.
    pub fn parse(typed: &str) -> Result<Self, SheetError> {
        Self::from_bytes(&*text::parse(typed)?)
    }

    fn to_bytes(&self) -> Result<Zeroizing<[u8; BYTES]>, NotAnIdentity> {
        let (root, identity) = (self.root.seed(), self.identity.secret()?);
        let parts: [&[u8]; 4] = [&[VERSION], self.vault.bytes(), &*root, &*identity];
        let check = check(&parts);
        let mut bytes = Zeroizing::new([0; BYTES]);
        for (to, from) in bytes
            .iter_mut()
            .zip(parts.into_iter().flatten().chain(&check))
        {
            *to = *from;
        }
        Ok(bytes)
    }

    fn from_bytes(bytes: &[u8; BYTES]) -> Result<Self, SheetError> {
        let take = |from: usize, length: usize| {
            bytes
                .get(from..from.saturating_add(length))
                .ok_or(SheetError::Mixed)
        };
        let vault = take(1, 16)?
            .try_into()
            .map(VaultId::from_bytes)
            .map_err(|_| SheetError::Mixed)?;
        let root = <&[u8; 32]>::try_from(take(17, 32)?).map_err(|_| SheetError::Mixed)?;
        let identity = <&[u8; 32]>::try_from(take(49, 32)?).map_err(|_| SheetError::Mixed)?;
        if check(&[take(0, 81)?]) != take(81, 9)? {
            return Err(SheetError::Mixed);
        }
        if take(0, 1)? != [VERSION] {
            return Err(SheetError::NewerFormat);
        }
        let identity = Identity::from_secret(identity).map_err(|_| SheetError::Mixed)?;
        Ok(Self {
            vault,
            root: SigningKey::from_seed(root),
            identity,
        })
    }
}

/// Nine bytes that tell whether the lines belong together.
fn check(parts: &[&[u8]]) -> [u8; 9] {
    let mut hash = sha2::Sha256::new();
    for part in parts {
        hash.update(part);
    }
    let hash: [u8; 32] = hash.finalize().into();
    let mut check = [0; 9];
    for (to, from) in check.iter_mut().zip(hash) {
        *to = from;
    }
    check
}

#[cfg(test)]
mod tests;
