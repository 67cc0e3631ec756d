//! Signatures in SSHSIG form with Ed25519 keys; `ssh-keygen -Y verify` accepts each of them.
//!
//! Owns keys and signatures. What is signed, and who is believed, is said by the modules that call it.

use std::{fmt, str::FromStr};

use rand::RngCore;
use ssh_key::{
    HashAlg, LineEnding, PrivateKey, PublicKey, SshSig,
    private::{Ed25519Keypair, KeypairData},
    public::{Ed25519PublicKey, KeyData},
};
use zeroize::Zeroizing;

/// What a signature is for. A signature made for one purpose is never accepted for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namespace {
    /// A generation of the keyring (`docs/journal.md` K1).
    Keyring,
    /// A seal: the head of a log (S1).
    Head,
    /// The manifest of a bundle (S3).
    Bundle,
    /// The card by which two sides know each other (K5).
    Card,
}

impl Namespace {
    /// The name as `ssh-keygen -Y verify -n` takes it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keyring => "pristan-keyring",
            Self::Head => "pristan-head",
            Self::Bundle => "pristan-bundle",
            Self::Card => "pristan-card",
        }
    }
}

/// Why a signature is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    /// The text is not an armoured SSHSIG signature by an Ed25519 key.
    #[error("this is not a signature")]
    NotASignature,
    /// It is a signature, but by another key than the one expected.
    #[error("the signature is by another key")]
    OtherKey,
    /// It is a signature by this key, made for another purpose.
    #[error("the signature is for another purpose")]
    OtherNamespace,
    /// What was signed is not what is here.
    #[error("the signature does not fit")]
    Forged,
    /// The signature could not be made.
    #[error("the signature could not be made")]
    Signing,
}

/// The private half of an Ed25519 key. It is wiped when dropped.
pub struct SigningKey(Ed25519Keypair);

impl SigningKey {
    /// A new key from this source of randomness.
    pub fn random(source: &mut dyn RngCore) -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        source.fill_bytes(&mut *seed);
        Self::from_seed(&seed)
    }

    /// The key that belongs to these 32 random bytes.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(Ed25519Keypair::from_seed(seed))
    }

    /// The 32 bytes the key is made from: all of the secret.
    #[must_use]
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.private.to_bytes())
    }

    /// The public half.
    #[must_use]
    pub fn verifying_key(&self) -> VerifyingKey {
        VerifyingKey(self.0.public.0)
    }

    /// Signs the message for this purpose; answers the armoured text, ending in a newline.
    ///
    /// # Errors
    /// `Signing`, should the cipher library refuse; it has no reason to for an Ed25519 key.
    pub fn sign(&self, namespace: Namespace, message: &[u8]) -> Result<String, SignatureError> {
        let key = PrivateKey::new(KeypairData::Ed25519(self.0.clone()), "")
            .map_err(|_| SignatureError::Signing)?;
        let signature = key
            .sign(namespace.as_str(), HashAlg::Sha512, message)
            .map_err(|_| SignatureError::Signing)?;
        armoured(&signature).map_err(|_| SignatureError::Signing)
    }
}

/// The one armoured form of a signature, ending in a newline.
fn armoured(signature: &SshSig) -> Result<String, ssh_key::Error> {
    let mut text = signature.to_pem(LineEnding::LF)?;
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

/// Reads the armoured form that [`SigningKey::sign`] writes and no other, so that a signature that was changed without
/// becoming invalid (its version, an unused bit of its last letter) is still called changed.
fn read(text: &str) -> Result<SshSig, SignatureError> {
    let signature = SshSig::from_pem(text).map_err(|_| SignatureError::NotASignature)?;
    let ours = signature.version() == SshSig::VERSION
        && signature.reserved().is_empty()
        && signature.hash_alg() == HashAlg::Sha512
        && armoured(&signature).is_ok_and(|again| again == text);
    if ours {
        Ok(signature)
    } else {
        Err(SignatureError::NotASignature)
    }
}

/// The public half of an Ed25519 key, written as OpenSSH's one line `ssh-ed25519 AAAA…` without a comment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VerifyingKey([u8; 32]);

/// The text is not an OpenSSH line of an Ed25519 key, or carries more than the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not an ssh-ed25519 public key")]
pub struct NotAVerifyingKey;

impl VerifyingKey {
    /// Accepts the armoured signature if this key made it over this message for this purpose.
    ///
    /// # Errors
    /// Says which of the four does not hold.
    pub fn verify(
        &self,
        namespace: Namespace,
        message: &[u8],
        armoured: &str,
    ) -> Result<(), SignatureError> {
        let signature = read(armoured)?;
        if signature.public_key() != &self.key_data() {
            return Err(SignatureError::OtherKey);
        }
        if signature.namespace() != namespace.as_str() {
            return Err(SignatureError::OtherNamespace);
        }
        PublicKey::from(self.key_data())
            .verify(namespace.as_str(), message, &signature)
            .map_err(|_| SignatureError::Forged)
    }

    fn key_data(self) -> KeyData {
        KeyData::Ed25519(Ed25519PublicKey(self.0))
    }
}

/// The key that claims to have made this armoured signature. Nothing is verified: the caller decides whether that key is
/// believed, and then verifies with it.
///
/// # Errors
/// `NotASignature` when it is no signature by an Ed25519 key.
pub fn claimed_signer(armoured: &str) -> Result<VerifyingKey, SignatureError> {
    let signature = read(armoured)?;
    signature
        .public_key()
        .ed25519()
        .map(|key| VerifyingKey(key.0))
        .ok_or(SignatureError::NotASignature)
}

impl fmt::Display for VerifyingKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = PublicKey::from(self.key_data())
            .to_openssh()
            .map_err(|_| fmt::Error)?;
        to.write_str(line.trim_end())
    }
}

impl fmt::Debug for VerifyingKey {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "VerifyingKey({self})")
    }
}

impl FromStr for VerifyingKey {
    type Err = NotAVerifyingKey;
    fn from_str(text: &str) -> Result<Self, NotAVerifyingKey> {
        let key = PublicKey::from_openssh(text).map_err(|_| NotAVerifyingKey)?;
        let key = key
            .key_data()
            .ed25519()
            .map(|key| Self(key.0))
            .ok_or(NotAVerifyingKey)?;
        if key.to_string() == text {
            Ok(key)
        } else {
            Err(NotAVerifyingKey)
        }
    }
}

impl serde::Serialize for VerifyingKey {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for VerifyingKey {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<'de, str>::deserialize(from)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests;
