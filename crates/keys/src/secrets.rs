//! Holds that no type with a secret can be printed or sent: this file does not compile when one can.

use crate::{
    Created, DeskKeys, Identity, Password, RawKey, RecoverySheet, SigningKey, Unlocked,
    UserIdentity,
};

/// Implemented once for every type, and a second time for those that can be printed or sent. Where both hold, the compiler
/// cannot choose and refuses.
trait KeepsToItself<Why> {
    fn holds() {}
}

struct ByDebug;
struct BySerialize;

impl<T> KeepsToItself<()> for T {}
impl<T: std::fmt::Debug> KeepsToItself<ByDebug> for T {}
impl<T: serde::Serialize> KeepsToItself<BySerialize> for T {}

#[test]
fn secrets_have_no_debug_and_no_serialize() {
    <SigningKey as KeepsToItself<_>>::holds();
    <Identity as KeepsToItself<_>>::holds();
    <Password as KeepsToItself<_>>::holds();
    <RawKey as KeepsToItself<_>>::holds();
    <DeskKeys as KeepsToItself<_>>::holds();
    <UserIdentity as KeepsToItself<_>>::holds();
    <RecoverySheet as KeepsToItself<_>>::holds();
    <Unlocked as KeepsToItself<_>>::holds();
    <Created as KeepsToItself<_>>::holds();
}
