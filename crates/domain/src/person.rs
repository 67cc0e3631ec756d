//! The rules of a person's record that bind several registers together.
//!
//! The registers themselves are text of codes, a [`Birth`](crate::Birth), a [`PersonName`] and a
//! [`PersonCode`](crate::PersonCode).

use crate::{
    PersonName,
    lists::{Citizenship, NameStatus},
};

/// The code of having no citizenship.
const STATELESS: &str = "STATELESS";

/// Why a person was not recorded like this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PersonRefusal {
    /// A citizenship, and "does not know", "refused" or "not asked" as well; or two of these.
    #[error("an absence of citizenship stands beside something else")]
    CitizenshipAndAbsence,
    /// Stateless, and a citizen of a state.
    #[error("stateless and a citizen")]
    StatelessCitizen,
    /// The name is said to be unknown, and there is one.
    #[error("the name is unknown, and there is one")]
    UnknownNameGiven,
    /// The name is said to be known, and there is none.
    #[error("the name is known, and there is none")]
    NameMissing,
}

impl PersonRefusal {
    /// The stable code the window finds its sentence by.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CitizenshipAndAbsence => "person_citizenship_and_absence",
            Self::StatelessCitizen => "person_stateless_citizen",
            Self::UnknownNameGiven => "person_unknown_name_given",
            Self::NameMissing => "person_name_missing",
        }
    }

    /// The field it is about, by its name on the wire.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::CitizenshipAndAbsence | Self::StatelessCitizen => "citizenships",
            Self::UnknownNameGiven => "name_status",
            Self::NameMissing => "name",
        }
    }
}

/// Checks a person's citizenships: any number of them, or one reason why none is told. None at all is allowed, and means
/// that nobody has come to it yet.
///
/// # Errors
/// [`PersonRefusal::CitizenshipAndAbsence`] and [`PersonRefusal::StatelessCitizen`].
pub fn check_citizenships(citizenships: &[Citizenship]) -> Result<(), PersonRefusal> {
    let mut distinct = citizenships.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    if distinct.len() > 1 && distinct.iter().any(|one| one.is_absence()) {
        return Err(PersonRefusal::CitizenshipAndAbsence);
    }
    let is_state = |one: &Citizenship| one.code().len() == 3;
    let stateless = distinct.iter().any(|one| one.code() == STATELESS);
    if stateless && distinct.iter().any(is_state) {
        Err(PersonRefusal::StatelessCitizen)
    } else {
        Ok(())
    }
}

/// What is to be said of a name when nobody says otherwise: whole with a family and a given name.
#[must_use]
pub fn usual_name_status(name: Option<&PersonName>) -> NameStatus {
    match name {
        Some(name) if name.family.is_some() && name.given.is_some() => NameStatus::Full,
        Some(name) if !name.is_empty() => NameStatus::Partial,
        _ => NameStatus::Unknown,
    }
}

/// Checks that the name and what is said of it agree.
///
/// # Errors
/// [`PersonRefusal::UnknownNameGiven`] and [`PersonRefusal::NameMissing`].
pub fn check_name_status(
    status: NameStatus,
    name: Option<&PersonName>,
) -> Result<(), PersonRefusal> {
    let named = name.is_some_and(|name| !name.is_empty());
    match (status, named) {
        (NameStatus::Unknown, true) => Err(PersonRefusal::UnknownNameGiven),
        (NameStatus::Full | NameStatus::Partial | NameStatus::StreetName, false) => {
            Err(PersonRefusal::NameMissing)
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(codes: &[&str]) -> Result<(), PersonRefusal> {
        check_citizenships(
            &codes
                .iter()
                .map(|code| Citizenship::new(code).unwrap())
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn citizenships_are_several_or_one_reason_why_none() {
        for fine in [
            &[][..],
            &["VNM"],
            &["VNM", "RUS"],
            &["refused"],
            &["STATELESS", "USSR"],
            &["VNM", "VNM"],
        ] {
            assert_eq!(check(fine), Ok(()), "{fine:?}");
        }
        for both in [
            &["VNM", "refused"][..],
            &["unknown", "not_asked"],
            &["STATELESS", "unknown"],
        ] {
            assert_eq!(
                check(both),
                Err(PersonRefusal::CitizenshipAndAbsence),
                "{both:?}"
            );
        }
        assert_eq!(
            check(&["STATELESS", "VNM"]),
            Err(PersonRefusal::StatelessCitizen)
        );
    }

    #[test]
    fn what_nobody_said_of_a_name_the_name_tells() {
        let typed = PersonName::typed;
        for (name, expected) in [
            (Some(typed("Образцов Пример")), NameStatus::Full),
            (Some(typed("Образцов")), NameStatus::Partial),
            (Some(PersonName::default()), NameStatus::Unknown),
            (None, NameStatus::Unknown),
        ] {
            let usual = usual_name_status(name.as_ref());
            assert_eq!(usual, expected, "{name:?}");
            assert_eq!(
                check_name_status(usual, name.as_ref()),
                Ok(()),
                "{name:?}: what is said by itself must be allowed"
            );
        }
    }

    #[test]
    fn a_name_and_its_status_agree() {
        let name = PersonName {
            single: Some("Проба".to_owned()),
            ..PersonName::default()
        };
        assert_eq!(
            check_name_status(NameStatus::StreetName, Some(&name)),
            Ok(())
        );
        assert_eq!(check_name_status(NameStatus::Unknown, None), Ok(()));
        assert_eq!(
            check_name_status(NameStatus::Unknown, Some(&name)),
            Err(PersonRefusal::UnknownNameGiven)
        );
        assert_eq!(
            check_name_status(NameStatus::Partial, Some(&PersonName::default())),
            Err(PersonRefusal::NameMissing)
        );
    }
}
