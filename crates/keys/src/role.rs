//! What a user is here for, and which compartments that opens.
//!
//! A role opens its own compartment and those below it on the ladder, because links point downwards and a screen shows what
//! they point to. Somebody in a small branch has several roles.

use std::collections::BTreeSet;

use domain::Compartment;

/// One task of a user. The names on the wire are lower-case English.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Works at the desk: reception, hotline, office, stock. Opens the registry.
    Reception,
    /// Works in the house. Opens the shelter and the registry.
    Shelter,
    /// Works on confidential files. Opens all three.
    Caseworker,
    /// Looks after users and keys: may sign the next keyring. Opens the registry only, and can give others only the keys that
    /// their own roles open: who repairs the computer does not read the files.
    Administrator,
}

impl Role {
    /// All roles, in the order they are offered.
    pub const ALL: [Self; 4] = [
        Self::Reception,
        Self::Shelter,
        Self::Caseworker,
        Self::Administrator,
    ];

    /// The compartments this role opens, the lowest first.
    #[must_use]
    pub const fn may_open(self) -> &'static [Compartment] {
        match self {
            Self::Reception | Self::Administrator => &[Compartment::Registry],
            Self::Shelter => &[Compartment::Registry, Compartment::Shelter],
            Self::Caseworker => &[
                Compartment::Registry,
                Compartment::Shelter,
                Compartment::Casework,
            ],
        }
    }
}

/// The compartments these roles open together.
#[must_use]
pub fn may_open(roles: &BTreeSet<Role>) -> BTreeSet<Compartment> {
    roles
        .iter()
        .flat_map(|role| role.may_open())
        .copied()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_opens_its_compartment_and_all_below() {
        for role in Role::ALL {
            let open = role.may_open();
            let highest = open.last().copied().unwrap();
            let below: Vec<_> = Compartment::ALL
                .into_iter()
                .filter(|one| *one <= highest)
                .collect();
            assert_eq!(
                open, below,
                "a link from {highest} downwards must lead somewhere for {role:?}"
            );
        }
    }

    #[test]
    fn reception_and_administration_read_no_confidential_file() {
        let open = may_open(&BTreeSet::from([Role::Reception, Role::Administrator]));
        assert_eq!(open, BTreeSet::from([Compartment::Registry]));
        let all = may_open(&BTreeSet::from(Role::ALL));
        assert_eq!(
            all,
            BTreeSet::from(Compartment::ALL),
            "a small branch opens all three with one login"
        );
    }
}
