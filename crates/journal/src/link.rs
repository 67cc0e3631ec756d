//! The id of a link: two desks that link the same two records make one record (`docs/journal.md`, R5).

use ids::RecordId;

use crate::Hash;

/// The id of the link of this kind between two records, in either order: the first 16 bytes of
/// SHA-256(kind ‖ one zero byte ‖ the smaller id ‖ the larger id), ids as their 16 bytes.
#[must_use]
pub fn link_id(kind: &str, one: RecordId, other: RecordId) -> RecordId {
    let (smaller, larger) = if one <= other {
        (one, other)
    } else {
        (other, one)
    };
    let bytes = [kind.as_bytes(), &[0], smaller.bytes(), larger.bytes()].concat();
    RecordId::from_bytes(Hash::of(&bytes).first_half())
}
