//! A list of people as a file holds it: bytes to text, text to rows, headings to meanings.
//!
//! Owns which encoding, which separator and which column. Opens no file: bytes come in, records go out. What a cell says
//! about a person is [`record`](crate::record)'s.

mod columns;
mod csv;
mod decode;
mod people;
#[cfg(test)]
mod tests;

pub use columns::{Columns, NotAColumn, recognise};
pub use csv::{BadCsv, Row, Rows, separator};
pub use decode::{Encoding, NotText, decode};
pub use people::{BadList, Source, read};
