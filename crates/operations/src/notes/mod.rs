//! Confidential notes.

pub mod write_note;
