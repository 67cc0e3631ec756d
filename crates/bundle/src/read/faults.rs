//! Which layer an error comes from. An `io::Error` travels from the disk through age and zstd; it is marked where it arises.

use std::io::{self, Read};

use crate::BundleError;

/// The layer an error arose in. zstd's own errors carry no mark.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error("the disk refused")]
    Disk(#[source] io::Error),
    #[error("the encryption does not fit")]
    Cipher(#[source] io::Error),
}

/// Marks what the disk refuses.
pub(super) struct Disk<R>(pub(super) R);

impl<R: Read> Read for Disk<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        self.0.read(to).map_err(|error| match error.kind() {
            io::ErrorKind::Interrupted => error,
            _ => io::Error::other(Fault::Disk(error)),
        })
    }
}

/// Marks what the encryption refuses.
pub(super) struct Cipher<R>(pub(super) R);

impl<R: Read> Read for Cipher<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        self.0.read(to).map_err(|error| {
            if error.kind() == io::ErrorKind::Interrupted || fault(&error).is_some() {
                error
            } else {
                io::Error::other(Fault::Cipher(error))
            }
        })
    }
}

fn fault(error: &io::Error) -> Option<&Fault> {
    error.get_ref()?.downcast_ref()
}

/// What an error that came up through all layers means. `whole` says whether the file has a length that bundles have.
pub(super) fn meaning(error: io::Error, member: &'static str, whole: bool) -> BundleError {
    match error.downcast::<Fault>() {
        Ok(Fault::Disk(error)) => BundleError::Io(error),
        Ok(Fault::Cipher(error)) if !whole || error.kind() == io::ErrorKind::UnexpectedEof => {
            BundleError::CutOff
        }
        _ => BundleError::Damaged { member },
    }
}
