//! What people do in the property tests, and how random histories of it are made.

use proptest::prelude::*;

use crate::world::DESKS;

/// Something somebody does. Numbers are taken modulo what there is.
#[derive(Debug, Clone)]
pub(crate) enum Deed {
    Create { fact: bool },
    Edit { birth: bool, value: u8 },
    EditSet { add: u8, remove: u8 },
    OpenForm,
    SaveForm { value: u8 },
    Remove,
    BringBack,
    Reverse,
    Undo { which: u8 },
    Erase { complete: bool },
    Hear { from: usize },
}

#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) desk: usize,
    pub(crate) rec: u8,
    pub(crate) at: i64,
    pub(crate) deed: Deed,
}

pub(crate) fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => any::<bool>().prop_map(|fact| Deed::Create { fact }),
        6 => (any::<bool>(), 0..4_u8).prop_map(|(birth, value)| Deed::Edit { birth, value }),
        4 => (0..16_u8, 0..16_u8).prop_map(|(add, remove)| Deed::EditSet { add, remove }),
        1 => Just(Deed::OpenForm),
        2 => (0..4_u8).prop_map(|value| Deed::SaveForm { value }),
        2 => Just(Deed::Remove),
        1 => Just(Deed::BringBack),
        1 => Just(Deed::Reverse),
        3 => any::<u8>().prop_map(|which| Deed::Undo { which }),
        1 => any::<bool>().prop_map(|complete| Deed::Erase { complete }),
        4 => (0..DESKS).prop_map(|from| Deed::Hear { from }),
    ]
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    // A clock may be years off, either way.
    let clock = prop_oneof![
        1_780_000_000_000..1_780_000_000_100_i64,
        -4_000_000_000_000..4_000_000_000_000_i64
    ];
    let step = (0..DESKS, 1..4_u8, clock, deed()).prop_map(|(desk, rec, at, deed)| Step {
        desk,
        rec,
        at,
        deed,
    });
    prop::collection::vec(step, 1..40)
}
