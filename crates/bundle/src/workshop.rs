//! Takes a bundle apart and closes another around what it held, as somebody with the right keys could. For tests only.

#![expect(
    clippy::unwrap_used,
    reason = "a test whose file cannot be taken apart or closed has failed"
)]

use keys::{Identity, SigningKey, encryption};

use crate::{padding, tape};

/// The members of a layer by their names, in their order: the manifest first, its signature second.
pub type Parts = Vec<(String, Vec<u8>)>;

/// The members inside a layer's file, taken apart by hand.
pub fn members(file: &[u8], identity: &Identity) -> Parts {
    let text = encryption::decrypt_all(&[identity], file, 1 << 30).unwrap();
    let tar = zstd::stream::decode_all(text.as_slice()).unwrap();
    let mut archive = tar::Archive::new(tar.as_slice());
    let entries = archive.entries().unwrap();
    entries
        .map(|entry| {
            let mut entry = entry.unwrap();
            let name = entry.path().unwrap().display().to_string();
            let mut bytes = Vec::new();
            std::io::copy(&mut entry, &mut bytes).unwrap();
            (name, bytes)
        })
        .collect()
}

/// A tar of these members, ended.
pub fn tar(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut tar = Vec::new();
    for (name, bytes) in members {
        let size = u64::try_from(bytes.len()).unwrap();
        tar.extend(tape::header(name, size).unwrap());
        tar.extend(bytes);
        tape::zeros(&mut tar, tape::fill(size)).unwrap();
    }
    tar.extend([0; 1024]);
    tar
}

/// A file around any text: zstd, whatever follows it, age.
pub fn file(tar: &[u8], trailer: &[u8], identity: &Identity) -> Vec<u8> {
    let mut text = zstd::stream::encode_all(tar, 3).unwrap();
    text.extend(trailer);
    encryption::encrypt_all(&[identity.recipient()], &text).unwrap()
}

/// A lawful trailer of this size.
pub fn trailer(size: u64) -> Vec<u8> {
    let mut trailer = Vec::new();
    padding::write(&mut trailer, size).unwrap();
    trailer
}

/// Puts another manifest into a bundle, signed by this key.
pub fn resign(members: &mut Parts, signer: &SigningKey, manifest: String) {
    let signature = signer
        .sign(keys::Namespace::Bundle, manifest.as_bytes())
        .unwrap();
    let [first, second, ..] = members.as_mut_slice() else {
        return;
    };
    first.1 = manifest.into_bytes();
    second.1 = signature.into_bytes();
}
