//! What a plan comes out with by the counting rules of `domain::figures`, without carrying it out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{
    figures::{Period, counts_h1, counts_h2, counts_o1, counts_r1},
    lists::{Channel, Direction},
};

use super::acts::{Act, Bed, Contact, ContactNo, Day, StayNo, Tally, Who, With};

/// Figures of a story, by the rules of `domain::figures`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// H1, 2016: inbound calls with a topic.
    pub h1: u64,
    /// H2, 2016: all inbound calls.
    pub h2: u64,
    /// R1, 2016: contacts at the reception.
    pub r1: u64,
    /// O1, 2016: consultations and drafted documents in the office.
    pub o1: u64,
    /// S1, 2015 and 2016: people housed.
    pub s1: u64,
    /// S2, 2015 and 2016: arrivals.
    pub s2: u64,
    /// The most residents of any night of 2015 and 2016; of what is expected, the most there may be.
    pub most_in_a_night: u64,
}

impl Counts {
    /// Reading A of the printed total: in person.
    #[must_use]
    pub const fn in_person(&self) -> u64 {
        self.r1 + self.o1
    }

    /// Reading B: over the lines.
    #[must_use]
    pub const fn lines(&self) -> u64 {
        self.h1 + self.r1
    }

    /// Reading C: all.
    #[must_use]
    pub const fn all(&self) -> u64 {
        self.h1 + self.r1 + self.o1
    }
}

/// What every story of full size comes out with, whatever its seed.
#[must_use]
pub const fn expected() -> Counts {
    Counts {
        h1: 2_993,
        h2: 3_244,
        r1: 13_998,
        o1: 3_004,
        s1: 59,
        s2: 57,
        most_in_a_night: 8,
    }
}

/// A plan that is being counted.
#[derive(Default)]
pub struct Counting {
    counts: Counts,
    people: BTreeSet<Who>,
    contacts: u64,
    named: u64,
    acts: u64,
    undoable: BTreeMap<ContactNo, Counts>,
    stays: BTreeMap<StayNo, (Who, NaiveDate, Option<NaiveDate>)>,
    beds: BTreeMap<StayNo, Bed>,
}

/// Figures, and how large the story is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// The figures of 2016, and of the house for 2015 and 2016.
    pub counts: Counts,
    /// People who are registered.
    pub people: u64,
    /// Contacts recorded one by one, those undone included.
    pub contacts: u64,
    /// Of these, with somebody known.
    pub named: u64,
    /// All that is done.
    pub acts: u64,
    /// Who lives in the house after the last day.
    pub residents: u64,
}

impl Counting {
    /// Counts a plan to its end.
    #[must_use]
    pub fn of(plan: impl Iterator<Item = Day>) -> Counted {
        let mut counting = Self::default();
        for day in plan {
            for step in &day.steps {
                counting.take(day.date, &step.act);
            }
        }
        counting.end()
    }

    fn take(&mut self, date: NaiveDate, act: &Act) {
        self.acts += 1;
        match act {
            Act::Register(who, _) => {
                self.people.insert(*who);
            }
            Act::Contact(contact) => self.contact(date, contact),
            Act::Undo(no) => {
                if let Some(one) = self.undoable.remove(no) {
                    self.counts = self.counts.without(one);
                }
            }
            Act::Tally(tally) => self.counts = self.counts.and(of_tally(tally)),
            Act::CheckIn(arrival) => {
                self.stays.insert(arrival.stay, (arrival.who, date, None));
                self.beds.insert(arrival.stay, arrival.bed);
            }
            Act::CheckOut(departure) => {
                self.beds.remove(&departure.stay);
                if let Some((_, _, left)) = self.stays.get_mut(&departure.stay) {
                    *left = Some(date);
                }
            }
            _ => {}
        }
    }

    fn contact(&mut self, date: NaiveDate, contact: &Contact) {
        self.contacts += 1;
        self.named += u64::from(!matches!(contact.with, With::Nobody));
        if let With::New(who, _) = &contact.with {
            self.people.insert(*who);
        }
        let one = of_contact(date, contact);
        self.counts = self.counts.and(one);
        if let Some(no) = contact.no {
            self.undoable.insert(no, one);
        }
    }

    fn end(mut self) -> Counted {
        if let Some(period) = Period::years(2015, 2016) {
            let nights = |night: NaiveDate| {
                self.stays.values().filter(move |(_, arrived, left)| {
                    *arrived <= night && left.is_none_or(|left| night < left)
                })
            };
            let mut housed = BTreeSet::new();
            let mut most = 0;
            for night in period
                .first
                .iter_days()
                .take_while(|night| *night <= period.last)
            {
                housed.extend(nights(night).map(|(who, ..)| *who));
                most = most.max(nights(night).count());
            }
            self.counts.s1 = count(housed.len());
            self.counts.most_in_a_night = count(most);
            self.counts.s2 = count(
                self.stays
                    .values()
                    .filter(|(_, arrived, _)| period.contains(*arrived))
                    .count(),
            );
        }
        Counted {
            counts: self.counts,
            people: count(self.people.len()),
            contacts: self.contacts,
            named: self.named,
            acts: self.acts,
            residents: count(self.beds.len()),
        }
    }
}

impl Counts {
    fn and(self, other: Self) -> Self {
        let Self { h1, h2, r1, o1, .. } = other;
        Self {
            h1: self.h1 + h1,
            h2: self.h2 + h2,
            r1: self.r1 + r1,
            o1: self.o1 + o1,
            ..self
        }
    }

    fn without(self, other: Self) -> Self {
        let Self { h1, h2, r1, o1, .. } = other;
        Self {
            h1: self.h1 - h1,
            h2: self.h2 - h2,
            r1: self.r1 - r1,
            o1: self.o1 - o1,
            ..self
        }
    }
}

fn in_2016(date: NaiveDate) -> bool {
    Period::year(2016).is_some_and(|year| year.contains(date))
}

fn of_contact(date: NaiveDate, contact: &Contact) -> Counts {
    if !in_2016(date) {
        return Counts::default();
    }
    let Contact {
        channel,
        direction,
        topics,
        results,
        ..
    } = contact;
    let results: Vec<_> = results
        .iter()
        .filter_map(|code| code.parse().ok())
        .collect();
    Counts {
        h1: u64::from(counts_h1(*channel, *direction, !topics.is_empty())),
        h2: u64::from(counts_h2(*channel, *direction)),
        r1: u64::from(counts_r1(*channel)),
        o1: u64::from(counts_o1(*channel, &results)),
        ..Counts::default()
    }
}

/// A tally counts as inbound and has a topic; it has no results, so it is in no O1.
fn of_tally(tally: &Tally) -> Counts {
    if !in_2016(tally.happened_on) {
        return Counts::default();
    }
    let n = u64::from(tally.n);
    Counts {
        h1: n * u64::from(counts_h1(tally.channel, Direction::Inbound, true)),
        h2: n * u64::from(tally.channel == Channel::Hotline),
        r1: n * u64::from(counts_r1(tally.channel)),
        ..Counts::default()
    }
}

fn count(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}
