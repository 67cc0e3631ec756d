//! A list of people, or two, in columns: each distinct word and value once, each record a few numbers.
//!
//! Outside, records are numbered as they came; inside, and in [`matching`](crate::matching), as they [lie](super::places).

use std::thread;

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{
    birth::Birth,
    births::Births,
    compared::slot,
    customs::Customs,
    details::{Column, Details},
    field::{Field, Role},
    model::Model,
    names::{Names, Word},
    order::Order,
    places::Places,
    word::{self, Facts, Group},
};
use crate::{
    threads::{in_shares, joined, sorted},
    token::Token,
    width::{narrow, wide},
};

/// One record as it comes in.
#[derive(Debug, Clone, Default)]
pub struct Person<'a> {
    /// The parts of the name as written.
    pub names: SmallVec<[(Role, &'a str); 4]>,
    /// The birth, unknown if it is not known.
    pub birth: Birth,
    /// The other fields: which of [`People::fields`], and what it says.
    pub others: SmallVec<[(usize, &'a str); 12]>,
}

/// The people of one list, or of two that are compared with each other.
#[derive(Debug, Default)]
pub struct People {
    /// The first record of the second list; none when there is one list.
    second: Option<usize>,
    names: Names,
    births: Births,
    details: Details,
    places: Places,
    tokens: Vec<Token>,
    facts: Vec<Facts>,
    groups: FxHashMap<Group, u32>,
    /// How many records use a word of each group.
    group_uses: Vec<u32>,
    /// How many records have had their words counted.
    counted: usize,
    /// What the list says about names in one column.
    pub(super) customs: Customs,
}

impl People {
    /// An empty list with these fields beside name and birth.
    #[must_use]
    pub fn new(fields: Vec<Field>) -> Self {
        Self {
            details: Details::new(fields),
            ..Self::default()
        }
    }

    /// The fields beside name and birth.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        self.details.fields()
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// From here on records belong to the second list: they are compared with those of the first only.
    pub fn begin_second(&mut self) {
        self.second = Some(self.len());
    }

    /// The first record of the second list.
    #[must_use]
    pub fn second(&self) -> Option<usize> {
        self.second
    }

    /// How many pairs of records there are to compare.
    #[must_use]
    #[expect(clippy::float_arithmetic, reason = "more pairs than 32 bits hold")]
    pub fn pairs(&self) -> f64 {
        let count = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
        match self.second {
            Some(first) => count(first) * count(self.len() - first),
            None => count(self.len()) * (count(self.len()) - 1.0) / 2.0,
        }
    }

    /// Takes a record in, as the next.
    pub fn push(&mut self, person: &Person<'_>) {
        self.names.push(&person.names);
        self.births.push(person.birth);
        self.details.push(person.others.iter().copied());
    }

    /// Names and births, and the rest, each to be filled with the same records by a thread of its own.
    pub(crate) fn halves(&mut self) -> ((&mut Names, &mut Births), &mut Details) {
        ((&mut self.names, &mut self.births), &mut self.details)
    }

    /// Analyses the words that are new, on as many threads as there are. To be called after the records are in; the first time, it
    /// lays records that may be one near each other.
    pub fn settle(&mut self, threads: usize) {
        let waiting: Vec<u32> = self.names.take_waiting().collect();
        let names = &self.names;
        let analysed = in_shares(threads, waiting.len(), |share| {
            let words = waiting.get(share).unwrap_or_default();
            let analysed = words.iter().map(|word| {
                let token = Token::of(names.text(*word));
                (Facts::of(&token), word::group(&token), token)
            });
            analysed.collect::<Vec<_>>()
        });
        self.facts.reserve(waiting.len());
        self.tokens.reserve(waiting.len());
        self.groups.reserve(waiting.len());
        for (mut facts, group, token) in analysed.into_iter().flatten() {
            let next = narrow(self.groups.len());
            facts.group = *self.groups.entry(group).or_insert(next);
            self.facts.push(facts);
            self.tokens.push(token);
        }
        self.tell_roles(self.counted..self.len());
        if self.counted == 0 {
            self.arrange(threads);
        }
        self.count_all_words(threads);
    }

    /// Lays the records of each list in order of names and births.
    fn arrange(&mut self, threads: usize) {
        let second = self.second.unwrap_or(self.len());
        let rows: Vec<(bool, Order, u32)> = sorted(threads, self.len(), |rows| {
            let rows = rows
                .filter_map(|row| Some((row >= second, self.order(row), u32::try_from(row).ok()?)));
            rows.collect()
        });
        self.places = Places::of(rows.into_iter().map(|(_, _, row)| row).collect());
        let ((names, births), details) = ((&mut self.names, &mut self.births), &mut self.details);
        let order = self.places.records();
        thread::scope(|scope| {
            scope.spawn(|| names.arrange(order));
            births.arrange(order);
            details.arrange(order);
        });
    }

    /// The number of the record that lies at a place.
    pub(crate) fn record(&self, at: usize) -> usize {
        self.places.record(at)
    }

    /// Where a record lies.
    pub(super) fn place(&self, record: usize) -> usize {
        self.places.place(record)
    }

    /// Counts the words of the records that have not been counted yet.
    fn count_all_words(&mut self, threads: usize) {
        let (from, groups) = (self.counted, self.groups.len());
        let counted = in_shares(threads, self.len() - from, |rows| {
            let mut uses = vec![0_u32; groups];
            for row in rows {
                self.count_words(from + row, &mut uses, |uses| *uses += 1);
            }
            uses
        });
        self.group_uses.resize(groups, 0);
        for share in counted {
            for (uses, more) in self.group_uses.iter_mut().zip(share) {
                *uses += more;
            }
        }
        self.counted = self.len();
    }

    /// Forgets what only records still to come would need, once all are in: much of the memory of a long list.
    pub fn seal(&mut self) {
        self.names.seal();
        self.details.seal();
        self.groups = FxHashMap::default();
    }

    /// Takes the last record out again, if it came after the list was first settled.
    pub fn pop(&mut self) {
        let Some(row) = self.len().checked_sub(1) else {
            return;
        };
        if row < self.counted {
            let mut uses = std::mem::take(&mut self.group_uses);
            self.count_words(row, &mut uses, |uses| *uses = uses.saturating_sub(1));
            self.group_uses = uses;
            self.counted = row;
        }
        self.names.pop();
        self.births.pop();
        self.details.pop();
    }

    /// Counts the words of a record, each once.
    fn count_words(&self, row: usize, uses: &mut [u32], count: impl Fn(&mut u32)) {
        let mut seen: SmallVec<[u32; 8]> = SmallVec::new();
        for word in self.words(row) {
            if let Some((_, facts)) = self.word(word.id)
                && !seen.contains(&facts.group)
            {
                seen.push(facts.group);
            }
        }
        for group in seen {
            if let Some(uses) = uses.get_mut(wide(group)) {
                count(uses);
            }
        }
    }

    /// The words of a record's name.
    pub(crate) fn words(&self, row: usize) -> &[Word] {
        self.names.of(row)
    }

    /// Puts these words in place of as many of a record.
    pub(super) fn set_words(&mut self, row: usize, words: &[Word]) {
        self.names.set(row, words);
    }

    /// How many distinct words there are.
    pub(crate) fn word_count(&self) -> usize {
        self.tokens.len()
    }

    /// How many groups of words there are.
    pub(super) fn group_count(&self) -> usize {
        self.groups.len()
    }

    /// Whether the columns tell the parts of all names.
    pub(crate) fn are_parts_told(&self) -> bool {
        self.names.are_told()
    }

    /// What is known of a word.
    pub(crate) fn word(&self, id: u32) -> Option<(&Token, &Facts)> {
        let at = wide(id);
        Some((self.tokens.get(at)?, self.facts.get(at)?))
    }

    /// Where each record stands in an order in which equal ones are neighbours, and names that begin with the same sounds.
    pub(crate) fn orders(&self, threads: usize) -> Vec<Order> {
        joined(threads, self.len(), |rows| {
            rows.map(|row| self.order(row)).collect()
        })
    }

    fn order(&self, row: usize) -> Order {
        let mut words = self.words(row).iter().filter_map(|word| {
            let (_, facts) = self.word(word.id)?;
            Some((facts.beginning(), facts.group))
        });
        let mut next = || words.next().unwrap_or_default();
        Order::of([next(), next()], self.birth(row))
    }

    /// How many records use a word like this.
    pub(crate) fn word_uses(&self, id: u32) -> u32 {
        self.word(id)
            .and_then(|(_, facts)| self.group_uses.get(wide(facts.group)))
            .copied()
            .unwrap_or(1)
    }

    /// How much it says at most that two records share a word, in bits, whatever part of the name it is.
    pub(super) fn word_worth(&self, id: u32) -> f32 {
        Model::surprise(slot::GIVEN, self.word_uses(id), self.len())
    }

    /// The birth of a record.
    pub(crate) fn birth(&self, row: usize) -> Birth {
        self.births.of(row)
    }

    /// How many records have this birth.
    pub(crate) fn birth_uses(&self, birth: Birth) -> u32 {
        self.births.uses(birth)
    }

    /// How much it says at most that another record has the birth of this one, in bits.
    pub(super) fn birth_worth(&self, row: usize) -> f32 {
        Model::surprise(slot::BIRTH, self.birth_uses(self.birth(row)), self.len())
    }

    /// The values of a record in each column, zero when unknown.
    pub(crate) fn cells(&self, row: usize) -> &[u32] {
        self.details.cells(row)
    }

    /// Looks at records that are compared next. Each lies elsewhere in memory; asked for together, they are waited for together.
    pub(crate) fn read_ahead(&self, rows: impl Iterator<Item = usize> + Clone) {
        let mut seen = 0_u64;
        for row in rows.clone() {
            let word = self.words(row).last().map_or(0, |word| word.id);
            let cell = self.cells(row).last().copied().unwrap_or_default();
            seen ^= u64::from(word ^ cell);
        }
        for row in rows {
            for word in self.words(row) {
                seen ^= self.word(word.id).map_or(0, |(_, facts)| facts.sound);
            }
        }
        std::hint::black_box(seen);
    }

    /// The columns beside name and birth.
    pub(crate) fn columns(&self) -> &[Column] {
        self.details.columns()
    }
}
