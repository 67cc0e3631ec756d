//! Where records lie: not as they came, but those that may be one person near each other, so that who is compared
//! is at hand together.

use crate::width::wide;

/// For each record where it lies. Records that came later lie where they came.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// For each place the record that lies there.
    records: Vec<u32>,
    /// For each record its place.
    places: Vec<u32>,
}

impl Places {
    /// These records, in this order.
    pub(super) fn of(records: Vec<u32>) -> Self {
        let mut places = vec![0; records.len()];
        for (at, record) in (0..).zip(&records) {
            if let Some(place) = places.get_mut(wide(*record)) {
                *place = at;
            }
        }
        Self { records, places }
    }

    /// The records in the order they lie in.
    pub(super) fn records(&self) -> &[u32] {
        &self.records
    }

    /// The record that lies at a place.
    pub(super) fn record(&self, at: usize) -> usize {
        self.records.get(at).map_or(at, |one| wide(*one))
    }

    /// The place of a record.
    pub(super) fn place(&self, record: usize) -> usize {
        self.places.get(record).map_or(record, |one| wide(*one))
    }
}
