//! The layers of a file on the way in: age, zstd with a bounded window, tar, and the end of each.

use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};

use keys::encryption::{self, DecryptError, Decrypted};
use zstd::stream::read::Decoder;

use super::{
    Opening,
    faults::{Cipher, Disk, meaning},
};
use crate::{
    BundleError, Layer, MemberFacts,
    hashing::Tally,
    layer::MANIFEST,
    limits::{self, RATIO},
    padding, tape,
};

/// The most of a file's beginning that is looked at for age's header, in bytes.
const HEADER_LIMIT: u64 = 64 * 1024;
const BUFFER: usize = 128 * 1024;
/// With what a zstd frame begins.
const FRAME: [u8; 4] = 0xFD2F_B528_u32.to_le_bytes();

type Plain<R> = BufReader<Cipher<Decrypted<Disk<R>>>>;

/// What is in the encryption.
pub(super) enum Inside<R: Read> {
    /// A tar.
    Tape(Box<TapeIn<R>>),
    /// Nothing but padding, to its end.
    Padding,
}

/// A tar under way out of an encrypted file.
pub(super) struct TapeIn<R: Read> {
    frame: BufReader<Decoder<'static, Plain<R>>>,
    whole: bool,
    /// The file's size, in bytes.
    pub(super) size: u64,
}

/// A member under way.
pub(super) struct Member {
    name: &'static str,
    size: u64,
    left: u64,
    tally: Tally,
}

/// Opens the encryption.
pub(super) fn open<R: Read + Seek>(
    mut file: R,
    layer: Layer,
    opening: &Opening<'_>,
) -> Result<Inside<R>, BundleError> {
    let size = file.seek(SeekFrom::End(0)).map_err(BundleError::Io)?;
    if size > opening.limits.file {
        return Err(BundleError::TooLarge);
    }
    let mut start = Vec::new();
    file.rewind()
        .and_then(|()| file.by_ref().take(HEADER_LIMIT).read_to_end(&mut start))
        .and_then(|_| file.rewind())
        .map_err(BundleError::Io)?;
    let whole = padding::header_length(&start)
        .is_some_and(|header| padding::is_whole(size, header, layer.floor()));
    let mut plain = match encryption::decrypt(opening.identities, Disk(file)) {
        Ok(plain) => BufReader::with_capacity(BUFFER, Cipher(plain)),
        Err(DecryptError::NotAge) => return Err(BundleError::NotABundle),
        Err(DecryptError::NotForUs) => return Err(BundleError::NotForUs),
        Err(DecryptError::Io(error)) => return Err(meaning(error, MANIFEST, whole)),
        Err(DecryptError::Damaged | DecryptError::TooLarge) if whole => {
            return Err(BundleError::Damaged { member: MANIFEST });
        }
        Err(DecryptError::Damaged | DecryptError::TooLarge) => return Err(BundleError::CutOff),
    };
    let first = plain
        .fill_buf()
        .map_err(|error| meaning(error, MANIFEST, whole))?;
    if first.starts_with(&padding::SKIPPABLE) {
        skip_padding(&mut plain, MANIFEST, whole)?;
        return Ok(Inside::Padding);
    }
    if !first.starts_with(&FRAME) {
        return Err(BundleError::NotABundle);
    }
    let mut frame = Decoder::with_buffer(plain)
        .map_err(BundleError::Io)?
        .single_frame();
    frame
        .window_log_max(limits::WINDOW_LOG)
        .map_err(BundleError::Io)?;
    let frame = BufReader::with_capacity(BUFFER, frame);
    Ok(Inside::Tape(Box::new(TapeIn { frame, whole, size })))
}

impl<R: Read> TapeIn<R> {
    /// The most text a file of this size may hold, in bytes.
    pub(super) const fn most_text(&self) -> u64 {
        self.size.saturating_mul(RATIO)
    }

    /// Begins the next member, which must be this one.
    pub(super) fn begin(&mut self, name: &'static str) -> Result<Member, BundleError> {
        let mut block = [0; 512];
        self.frame
            .read_exact(&mut block)
            .map_err(|error| meaning(error, name, self.whole))?;
        match tape::read(&block) {
            Some((found, size)) if found == name.as_bytes() => Ok(Member {
                name,
                size,
                left: size,
                tally: Tally::default(),
            }),
            _ => Err(BundleError::Damaged { member: name }),
        }
    }

    /// A whole member of at most `limit` bytes.
    pub(super) fn small(&mut self, name: &'static str, limit: u64) -> Result<Vec<u8>, BundleError> {
        let mut member = self.begin(name)?;
        if member.size > limit {
            return Err(BundleError::TooLarge);
        }
        let mut bytes = Vec::new();
        self.copy(&mut member, &mut bytes)?;
        self.end(member).map(|_| bytes)
    }

    /// The rest of the member, wherever it is wanted.
    pub(super) fn copy(
        &mut self,
        member: &mut Member,
        to: &mut dyn Write,
    ) -> Result<(), BundleError> {
        while member.left > 0 {
            let bytes = self
                .frame
                .fill_buf()
                .map_err(|error| meaning(error, member.name, self.whole))?;
            let most = usize::try_from(member.left)
                .unwrap_or(usize::MAX)
                .min(bytes.len());
            let Some(bytes) = bytes.get(..most).filter(|bytes| !bytes.is_empty()) else {
                return Err(BundleError::Damaged {
                    member: member.name,
                });
            };
            to.write_all(bytes).map_err(BundleError::Io)?;
            member.take(bytes);
            self.frame.consume(most);
        }
        Ok(())
    }

    /// The next line of the member into `line`, without its newline; no at the member's end. Longer ones than `limit` bytes
    /// are refused.
    pub(super) fn line(
        &mut self,
        member: &mut Member,
        line: &mut Vec<u8>,
        limit: u64,
    ) -> Result<bool, BundleError> {
        line.clear();
        if member.left == 0 {
            return Ok(false);
        }
        self.frame
            .by_ref()
            .take(member.left.min(limit))
            .read_until(b'\n', line)
            .map_err(|error| meaning(error, member.name, self.whole))?;
        member.take(line);
        if line.pop() == Some(b'\n') {
            Ok(true)
        } else {
            Err(BundleError::Damaged {
                member: member.name,
            })
        }
    }

    /// The first byte of the next line, if the member has one.
    pub(super) fn peek(&mut self, member: &Member) -> Result<Option<u8>, BundleError> {
        if member.left == 0 {
            return Ok(None);
        }
        let bytes = self
            .frame
            .fill_buf()
            .map_err(|error| meaning(error, member.name, self.whole))?;
        Ok(bytes.first().copied())
    }

    /// Ends a member that was read whole; answers what was read.
    pub(super) fn end(&mut self, member: Member) -> Result<MemberFacts, BundleError> {
        let Member {
            name,
            size,
            left,
            tally,
        } = member;
        let fill = tape::fill(size);
        if left > 0 || self.zeros(name, Some(fill))? != fill {
            return Err(BundleError::Damaged { member: name });
        }
        Ok(tally.facts())
    }

    /// After the last member: the end of the tar, of the frame, of the padding, of the file, and nothing else.
    pub(super) fn finish(mut self, member: &'static str) -> Result<(), BundleError> {
        let trailer = self.zeros(member, None)?;
        if !(2 * tape::BLOCK..=tape::MOST_TRAILER).contains(&trailer) {
            return Err(BundleError::Damaged { member });
        }
        let mut plain = self.frame.into_inner().finish();
        skip_padding(&mut plain, member, self.whole)
    }

    /// Passes over zeros: this many, or until the end of the frame; answers how many there were.
    fn zeros(&mut self, member: &'static str, count: Option<u64>) -> Result<u64, BundleError> {
        let most = count.unwrap_or(tape::MOST_TRAILER + 1);
        only_zeros(&mut self.frame.by_ref().take(most))
            .map_err(|error| meaning(error, member, self.whole))?
            .ok_or(BundleError::Damaged { member })
    }
}

impl Member {
    fn take(&mut self, bytes: &[u8]) {
        self.tally.add(bytes);
        self.left = self.left.saturating_sub(crate::hashing::size(bytes));
    }

    pub(super) const fn size(&self) -> u64 {
        self.size
    }
}

/// One skippable frame of zeros, then the end.
fn skip_padding(
    from: &mut impl Read,
    member: &'static str,
    whole: bool,
) -> Result<(), BundleError> {
    let mut head = [0; 8];
    let outcome = from.read_exact(&mut head).and_then(|()| only_zeros(from));
    let zeros = match outcome {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof && error.get_ref().is_none() => {
            None
        }
        other => other.map_err(|error| meaning(error, member, whole))?,
    };
    let [a, b, c, d, told @ ..] = head;
    let fits =
        [a, b, c, d] == padding::SKIPPABLE && zeros == Some(u64::from(u32::from_le_bytes(told)));
    if fits {
        Ok(())
    } else {
        Err(BundleError::Damaged { member })
    }
}

/// How many zeros there are until the end; none when there is anything else.
fn only_zeros(from: &mut impl Read) -> io::Result<Option<u64>> {
    let mut buffer = [0; 4096];
    let mut count = 0_u64;
    loop {
        match from.read(&mut buffer) {
            Ok(0) => return Ok(Some(count)),
            Ok(read) => {
                if buffer.iter().take(read).any(|&byte| byte != 0) {
                    return Ok(None);
                }
                count = count.saturating_add(u64::try_from(read).unwrap_or(0));
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
