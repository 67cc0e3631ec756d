//! Every kind of record, in one list: what an arriving entry may be about.

use domain::Compartment;
use journal::{Authority, Writers};

use crate::{
    contact::{Contact, ContactPerson},
    desk::{ServicePoint, Site, Staff, Trace},
    distribution::{Distribution, DistributionLine},
    item::Item,
    note::Note,
    person::{Person, PersonName},
    place::Place,
    record::{Kind, Record},
    resident::Resident,
    stay::{Stay, StayEvent},
    stock::StockMovement,
    tally::Tally,
};

/// All kinds, in alphabetical order.
pub const KINDS: &[&Kind] = &[
    Contact::KIND,
    ContactPerson::KIND,
    Distribution::KIND,
    DistributionLine::KIND,
    Item::KIND,
    Note::KIND,
    Person::KIND,
    PersonName::KIND,
    Place::KIND,
    Resident::KIND,
    ServicePoint::KIND,
    Site::KIND,
    Staff::KIND,
    Stay::KIND,
    StayEvent::KIND,
    StockMovement::KIND,
    Tally::KIND,
    Trace::KIND,
];

/// The kind of that name.
#[must_use]
pub fn kind(name: &str) -> Option<&'static Kind> {
    KINDS
        .binary_search_by_key(&name, |kind| kind.name)
        .ok()
        .and_then(|at| KINDS.get(at).copied())
}

/// Who may write what into a compartment (J7): every kind that may live there may be written by every desk of a site and by
/// head office. A kind of another compartment is as good as unknown: a note must not come to lie below, whoever sends it there.
#[must_use]
pub fn authority(compartment: Compartment) -> Authority {
    let kinds = KINDS
        .iter()
        .filter(|kind| kind.compartments.contains(&compartment))
        .map(|kind| (kind.name.to_owned(), Writers::Anybody))
        .collect();
    Authority {
        kinds,
        acts: std::collections::BTreeMap::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_is_written_into_a_compartment_where_it_does_not_live() {
        for compartment in Compartment::ALL {
            let authority = authority(compartment);
            for kind in KINDS {
                assert_eq!(
                    authority.kinds.contains_key(kind.name),
                    kind.compartments.contains(&compartment),
                    "{} in {compartment}",
                    kind.name
                );
            }
        }
    }

    #[test]
    fn the_list_is_sorted_so_that_a_kind_is_found() {
        assert!(
            KINDS.windows(2).all(|pair| pair[0].name < pair[1].name),
            "binary search needs the order"
        );
        for one in KINDS {
            assert_eq!(kind(one.name).unwrap().name, one.name);
        }
        assert!(kind("nothing").is_none());
    }
}
