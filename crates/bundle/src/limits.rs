//! The bounds of a bundle. They keep a hostile file from costing memory or disk; no honest one comes near them.

/// The format that is written.
pub const FORMAT: u32 = 1;
/// The newest format this program reads: a bundle whose `least_reader` is above is of a newer program.
pub const READER: u32 = 1;
/// The largest manifest, in bytes.
pub const MANIFEST_BYTES: u64 = 4 * 1024 * 1024;
/// The largest signature, in bytes.
pub const SIGNATURE_BYTES: u64 = 4 * 1024;
/// The largest window zstd may ask for, as a power of two: 8 MiB, what `zstd -19` uses.
pub const WINDOW_LOG: u32 = 23;
/// How much larger than the file the text in it may be. Lines are mostly hashes and salts and shrink to a fifth.
pub const RATIO: u64 = 100;
/// The smallest padded text of a bundle, in bytes: below it all bundles look alike.
pub const FLOOR: u64 = 64 * 1024;
/// The smallest padded text of an upper member, in bytes: one without content looks like one with little.
pub const UPPER_FLOOR: u64 = 16 * 1024;
/// The largest padding-only upper member, in bytes; it is made in memory.
pub const DUMMY_BYTES: u64 = 16 * 1024 * 1024;
/// The most an entry may have together with its parts, in bytes.
pub const ENTRY_WITH_PARTS_BYTES: usize = 64 * 1024 * 1024;
/// The most ranges of a manifest.
pub const RANGES: usize = 4096;
/// The most receiving sites of a bundle: as many as an age header has room for.
pub const SITES: usize = 16;

/// The largest member a tar header can tell in its plain form, in bytes.
pub(crate) const TAPE_BYTES: u64 = 8 * 1024 * 1024 * 1024 - 1;

/// How large a bundle the reader puts up with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes; it is asked before anything is decrypted.
    pub file: u64,
    /// The most text in it, all members together, in bytes.
    pub text: u64,
}

impl Default for Limits {
    /// 2 GiB of file and 8 GiB of text: more than a branch writes in its life.
    fn default() -> Self {
        Self {
            file: 2 * 1024 * 1024 * 1024,
            text: TAPE_BYTES,
        }
    }
}
