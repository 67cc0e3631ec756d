//! Encrypting and decrypting, as streams and as whole small texts.

use std::io::{self, BufRead as _, BufReader, Chain, Cursor, Read, Write};

use rand::{RngCore, seq::SliceRandom as _};
use zeroize::Zeroizing;

use super::{Identity, NotAnIdentity, Recipient};

/// The largest header that is read: several times what sixteen recipients need.
const HEADER_LIMIT: u64 = 16 * 1024;

/// Why nothing could be encrypted.
#[derive(Debug, thiserror::Error)]
pub enum EncryptError {
    /// There is nobody to encrypt to.
    #[error("no recipient was given")]
    NoRecipient,
    /// The output refused the bytes.
    #[error("the encrypted bytes could not be written")]
    Io(#[source] io::Error),
}

/// Why nothing could be decrypted.
#[derive(Debug, thiserror::Error)]
pub enum DecryptError {
    /// This is not an age file, or of a version this program does not know.
    #[error("this is not an age file")]
    NotAge,
    /// None of the given identities is among its recipients.
    #[error("the file is for somebody else")]
    NotForUs,
    /// It was changed or cut off.
    #[error("the file is damaged")]
    Damaged,
    /// What is inside is larger than allowed.
    #[error("the file is larger than allowed")]
    TooLarge,
    /// The input could not be read.
    #[error("the file could not be read")]
    Io(#[source] io::Error),
}

/// More recipients than the sixteen a header has room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a file has sixteen recipients at most")]
pub struct TooManyRecipients;

/// Takes the text in the clear, passes on the encrypted bytes. Without `finish` the file is cut off and does not open.
pub struct Encrypted<W: Write>(age::stream::StreamWriter<W>);

impl<W: Write> Encrypted<W> {
    /// Writes the last chunk and gives the output back.
    ///
    /// # Errors
    /// Those of the output.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for Encrypted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }
    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Gives the text in the clear. An error of kind `InvalidData` or `UnexpectedEof` says that the file was changed or cut off;
/// each chunk is authentic once it was given, the whole is authentic once the end was reached.
pub struct Decrypted<R: Read>(age::stream::StreamReader<Chain<Cursor<Vec<u8>>, BufReader<R>>>);

impl<R: Read> Read for Decrypted<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        self.0.read(to)
    }
}

/// Begins a file that each of these recipients can open.
///
/// # Errors
/// `NoRecipient` for an empty list; `Io` when the header cannot be written.
pub fn encrypt<W: Write>(recipients: &[Recipient], to: W) -> Result<Encrypted<W>, EncryptError> {
    age::Encryptor::with_recipients(recipients.iter().map(|one| &one.0 as &dyn age::Recipient))
        .map_err(|_| EncryptError::NoRecipient)?
        .wrap_output(to)
        .map(Encrypted)
        .map_err(EncryptError::Io)
}

/// Encrypts a small text at once.
///
/// # Errors
/// `NoRecipient` for an empty list.
pub fn encrypt_all(recipients: &[Recipient], text: &[u8]) -> Result<Vec<u8>, EncryptError> {
    let mut writer = encrypt(recipients, Vec::new())?;
    writer.write_all(text).map_err(EncryptError::Io)?;
    writer.finish().map_err(EncryptError::Io)
}

/// Opens a file with any of these identities. The header is read with a limit, so a hostile file cannot fill the memory.
///
/// # Errors
/// `NotAge`, `NotForUs`, `Damaged` (the header was changed) or `Io`.
pub fn decrypt<R: Read>(identities: &[&Identity], from: R) -> Result<Decrypted<R>, DecryptError> {
    let mut from = BufReader::new(from);
    let header = header(&mut from)?;
    age::Decryptor::new_buffered(Cursor::new(header).chain(from))
        .and_then(|file| file.decrypt(identities.iter().map(|one| &one.0 as &dyn age::Identity)))
        .map(Decrypted)
        .map_err(|error| match error {
            age::DecryptError::UnknownFormat => DecryptError::NotAge,
            age::DecryptError::NoMatchingKeys => DecryptError::NotForUs,
            age::DecryptError::Io(error) => io_or_damaged(error),
            _ => DecryptError::Damaged,
        })
}

/// Opens a small file at once; what is inside may have at most `limit` bytes.
///
/// # Errors
/// Those of [`decrypt`], and `TooLarge`.
pub fn decrypt_all(
    identities: &[&Identity],
    file: &[u8],
    limit: usize,
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    read_bounded(decrypt(identities, file)?, file.len(), limit)
}

/// Reads a stream of at most `limit` bytes into memory that never moves, so that wiping it wipes all. `size` is that of the
/// encrypted file, which is always larger than the text.
pub(crate) fn read_bounded(
    from: impl Read,
    size: usize,
    limit: usize,
) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let room = size.min(limit).saturating_add(64);
    let mut text = Zeroizing::new(Vec::with_capacity(room));
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    from.take(most)
        .read_to_end(&mut text)
        .map_err(io_or_damaged)?;
    if text.len() > limit {
        Err(DecryptError::TooLarge)
    } else {
        Ok(text)
    }
}

/// Fills the list up to 8 recipients, or to 16, with throw-away ones nobody holds, and shuffles it, so that the number and
/// order of the recipients tell nothing (`docs/journal.md` S5).
///
/// # Errors
/// [`TooManyRecipients`] for more than 16.
pub fn pad_recipients(
    recipients: &[Recipient],
    source: &mut dyn RngCore,
) -> Result<Vec<Recipient>, TooManyRecipients> {
    let wanted = match recipients.len() {
        0..=8 => 8,
        9..=16 => 16,
        _ => return Err(TooManyRecipients),
    };
    let mut all = recipients.to_vec();
    while all.len() < wanted {
        let nobody: Result<_, NotAnIdentity> = Identity::random(source);
        all.push(nobody.map_err(|_| TooManyRecipients)?.recipient());
    }
    all.shuffle(source);
    Ok(all)
}

/// The lines of the header, up to the one with its authentication code, and not a byte more than the limit.
fn header(from: &mut impl io::BufRead) -> Result<Vec<u8>, DecryptError> {
    let mut header = Vec::new();
    let mut limited = from.take(HEADER_LIMIT);
    loop {
        let start = header.len();
        let read = limited
            .read_until(b'\n', &mut header)
            .map_err(DecryptError::Io)?;
        if start == 0 && !header.starts_with(b"age-encryption.org/v1\n") {
            return Err(DecryptError::NotAge);
        }
        if read == 0 {
            return Err(DecryptError::Damaged);
        }
        if header
            .get(start..)
            .is_some_and(|line| line.starts_with(b"--- "))
        {
            return Ok(header);
        }
    }
}

/// The library reports damage as an error of the input; the kind tells.
fn io_or_damaged(error: io::Error) -> DecryptError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => DecryptError::Damaged,
        _ => DecryptError::Io(error),
    }
}
