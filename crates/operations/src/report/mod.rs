//! What the branch tells others, and whether the vaults are sound.

pub mod figures;
pub mod verify;
