//! Bundles that somebody made on purpose, with the keys they would need for it.

#![expect(
    clippy::unwrap_used,
    reason = "a test whose file cannot be made has failed"
)]

use std::sync::Arc;

use bundle::workshop::{self, Parts};
use domain::Compartment;

use crate::{Desk, House};

/// A true bundle, which whoever can open it takes apart and closes again around something else.
pub struct Workshop<'a> {
    bundle: &'a [u8],
    receiver: Arc<Desk>,
}

impl<'a> Workshop<'a> {
    /// Around a bundle for this receiver, whose desk is open.
    #[must_use]
    pub fn on(bundle: &'a [u8], receiver: &House) -> Self {
        Self {
            bundle,
            receiver: receiver.desk().unwrap(),
        }
    }

    /// The manifest says that only a later program can read the bundle, and the sender signed it.
    #[must_use]
    pub fn newer(&self, sender: &House) -> Vec<u8> {
        self.signed(sender, |manifest| {
            manifest.replacen("\"least_reader\":1", "\"least_reader\":9", 1)
        })
    }

    /// Everything as it was, but somebody else signed it.
    #[must_use]
    pub fn signed_by(&self, other: &House) -> Vec<u8> {
        self.signed(other, |manifest| manifest)
    }

    /// A member more than the manifest knows of.
    #[must_use]
    pub fn repacked(&self) -> Vec<u8> {
        self.with(|members| members.push(("notes.txt".to_owned(), b"hello".to_vec())))
    }

    /// A little file that unpacks into a large one.
    #[must_use]
    pub fn bomb(&self) -> Vec<u8> {
        self.with(|members| {
            let [manifest, ..] = members.as_mut_slice() else {
                return;
            };
            manifest.1 = vec![b' '; 5 << 20];
        })
    }

    fn signed(&self, signer: &House, change: impl FnOnce(String) -> String) -> Vec<u8> {
        let desk = signer.desk().unwrap();
        let key = &desk.keys.get(&Compartment::Registry).unwrap().signing;
        self.with(|members| {
            let manifest = members.first().map(|(_, bytes)| bytes.clone());
            let manifest = String::from_utf8(manifest.unwrap_or_default()).unwrap();
            workshop::resign(members, key, change(manifest));
        })
    }

    fn with(&self, change: impl FnOnce(&mut Parts)) -> Vec<u8> {
        let keys = self.receiver.keys.get(&Compartment::Registry).unwrap();
        let outer = keys.outer.as_ref().unwrap();
        let mut members = workshop::members(self.bundle, outer);
        change(&mut members);
        workshop::file(&workshop::tar(&members), &workshop::trailer(64), outer)
    }
}
