//! The keys a desk keeps inside each vault: with what it signs there and by which letters reach it.
//!
//! Owns their making and their text inside a vault. The public halves travel on the desk's card (`card`).

use domain::Compartment;
use rand::RngCore;
use zeroize::Zeroizing;

use crate::{
    encryption::{Identity, NotAnIdentity, Recipient},
    hex,
    sshsig::{SigningKey, VerifyingKey},
};

/// The private keys of one desk for one compartment. They are stored inside that compartment's vault and nowhere else, so
/// whoever has a vault closed can neither sign for it nor read its letters (`docs/journal.md` S1, C2).
pub struct DeskKeys {
    /// The compartment they belong to.
    pub compartment: Compartment,
    /// Signs the seals and bundle members of this compartment.
    pub signing: SigningKey,
    /// The letterbox: what is encrypted to it can be read only with this vault open.
    pub letterbox: Identity,
    /// Opens the outer layer of a bundle. In the registry's vault only, which every desk opens.
    pub outer: Option<Identity>,
}

/// The public halves of [`DeskKeys`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskPublicKeys {
    /// The compartment they belong to.
    pub compartment: Compartment,
    /// Verifies what the desk signs in this compartment.
    pub signing: VerifyingKey,
    /// To write to this compartment of the desk while its vault is closed.
    pub letterbox: Recipient,
    /// To send a bundle to the desk; with the registry only.
    pub outer: Option<Recipient>,
}

/// The bytes are not desk keys of this compartment. They are not repeated: they may be most of a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("these are not the desk keys of this compartment")]
pub struct NotDeskKeys;

impl DeskKeys {
    /// New keys for this compartment of a desk.
    ///
    /// # Errors
    /// Never in practice: 32 random bytes always make an identity.
    pub fn random(
        compartment: Compartment,
        source: &mut dyn RngCore,
    ) -> Result<Self, NotAnIdentity> {
        Ok(Self {
            compartment,
            signing: SigningKey::random(source),
            letterbox: Identity::random(source)?,
            outer: (compartment == Compartment::Registry)
                .then(|| Identity::random(source))
                .transpose()?,
        })
    }

    /// The public halves.
    #[must_use]
    pub fn public(&self) -> DeskPublicKeys {
        DeskPublicKeys {
            compartment: self.compartment,
            signing: self.signing.verifying_key(),
            letterbox: self.letterbox.recipient(),
            outer: self.outer.as_ref().map(Identity::recipient),
        }
    }

    /// The text to store inside the vault of this compartment, and only there.
    #[must_use]
    pub fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut text = Zeroizing::new(Vec::with_capacity(512));
        let outer = self.outer.as_ref().map(Identity::to_text);
        let lines: [&[&str]; 4] = [
            &["pristan desk keys 1 ", self.compartment.code()],
            &[
                "signing ",
                &Zeroizing::new(hex::encode(&*self.signing.seed())),
            ],
            &["letterbox ", &self.letterbox.to_text()],
            &["outer ", outer.as_ref().map_or("none", |text| text)],
        ];
        for line in lines {
            for word in line {
                text.extend_from_slice(word.as_bytes());
            }
            text.push(b'\n');
        }
        text
    }

    /// Reads what [`Self::to_bytes`] wrote for this compartment.
    ///
    /// # Errors
    /// [`NotDeskKeys`].
    pub fn from_bytes(compartment: Compartment, bytes: &[u8]) -> Result<Self, NotDeskKeys> {
        let text = std::str::from_utf8(bytes).map_err(|_| NotDeskKeys)?;
        let mut lines = text.lines();
        let mut next = |name: &str| {
            lines
                .next()
                .and_then(|line| line.strip_prefix(name))
                .ok_or(NotDeskKeys)
        };
        if next("pristan desk keys 1 ")? != compartment.code() {
            return Err(NotDeskKeys);
        }
        let keys = Self {
            compartment,
            signing: hex::decode(next("signing ")?)
                .map(|seed| SigningKey::from_seed(&seed))
                .ok_or(NotDeskKeys)?,
            letterbox: next("letterbox ")?.parse().map_err(|_| NotDeskKeys)?,
            outer: match next("outer ")? {
                "none" => None,
                text => Some(text.parse().map_err(|_| NotDeskKeys)?),
            },
        };
        let whole = keys.outer.is_some() == (compartment == Compartment::Registry);
        if whole && keys.to_bytes().as_slice() == bytes {
            Ok(keys)
        } else {
            Err(NotDeskKeys)
        }
    }
}

#[cfg(test)]
mod tests {
    use rand::{SeedableRng as _, rngs::StdRng};

    use super::*;

    #[test]
    fn keys_come_back_from_the_vault_as_they_were() {
        for compartment in Compartment::ALL {
            let keys = DeskKeys::random(compartment, &mut StdRng::seed_from_u64(1)).unwrap();
            let read = DeskKeys::from_bytes(compartment, &keys.to_bytes()).unwrap();
            assert_eq!(read.public(), keys.public());
            assert_eq!(*read.signing.seed(), *keys.signing.seed());
            assert_eq!(
                keys.outer.is_some(),
                compartment == Compartment::Registry,
                "bundles must be openable at a desk without the upper vaults"
            );
        }
    }

    #[test]
    fn keys_of_one_compartment_never_pass_for_those_of_another() {
        let keys = DeskKeys::random(Compartment::Shelter, &mut StdRng::seed_from_u64(1)).unwrap();
        let bytes = keys.to_bytes();
        assert_eq!(
            DeskKeys::from_bytes(Compartment::Casework, &bytes).err(),
            Some(NotDeskKeys)
        );
        for cut in 0..bytes.len() {
            assert!(
                DeskKeys::from_bytes(Compartment::Shelter, &bytes[..cut]).is_err(),
                "cut off at {cut}"
            );
        }
    }
}
