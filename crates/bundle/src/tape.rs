//! The tar in a layer: headers of plain files and nothing else.
//!
//! Members are written and read one after the other by name; links, folders and extensions have no way in.

use std::io::{self, Write};

use tar::{EntryType, Header};

/// The unit of a tar file, in bytes.
pub(crate) const BLOCK: u64 = 512;
/// The most zeros after the last member, in bytes: stock tar fills up to 10 KiB.
pub(crate) const MOST_TRAILER: u64 = 64 * 1024;

/// How many zeros follow a member of this size.
pub(crate) const fn fill(size: u64) -> u64 {
    (BLOCK - size % BLOCK) % BLOCK
}

/// A header for a plain file: no owner, no time.
pub(crate) fn header(name: &str, size: u64) -> io::Result<[u8; 512]> {
    let mut header = Header::new_ustar();
    header.set_path(name)?;
    header.set_size(size);
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_entry_type(EntryType::Regular);
    header.set_cksum();
    Ok(*header.as_bytes())
}

/// The name and size of a plain file; none for anything else.
pub(crate) fn read(block: &[u8; 512]) -> Option<(Vec<u8>, u64)> {
    let header = Header::from_byte_slice(block);
    header.as_ustar()?;
    let sum: u32 = block
        .iter()
        .enumerate()
        .map(|(at, &byte)| u32::from(if (148..156).contains(&at) { b' ' } else { byte }))
        .sum();
    let sound = header.cksum().ok() == Some(sum) && header.entry_type() == EntryType::Regular;
    let size = header.entry_size().ok()?;
    sound.then(|| (header.path_bytes().into_owned(), size))
}

/// Zeros, this many.
pub(crate) fn zeros(to: &mut impl Write, count: u64) -> io::Result<()> {
    io::copy(&mut io::Read::take(io::repeat(0), count), to).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_file_passes() {
        let plain = header("manifest.json", 700).unwrap();
        assert_eq!(read(&plain), Some((b"manifest.json".to_vec(), 700)));
        for kind in [
            EntryType::Symlink,
            EntryType::Link,
            EntryType::Directory,
            EntryType::GNULongName,
            EntryType::XHeader,
        ] {
            let mut other = Header::from_byte_slice(&plain).clone();
            other.set_entry_type(kind);
            other.set_cksum();
            assert_eq!(read(other.as_bytes()), None, "{kind:?} must have no way in");
        }
        let mut changed = plain;
        changed[0] ^= 1;
        assert_eq!(read(&changed), None, "the checksum counts");
        assert_eq!(read(&[0; 512]), None, "the end is no member");
    }

    #[test]
    fn a_member_fills_its_last_block() {
        assert_eq!([0, 1, 511, 512, 513].map(fill), [0, 511, 1, 0, 511]);
    }
}
