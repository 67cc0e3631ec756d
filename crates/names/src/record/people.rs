//! A list of people, or two, in columns: each distinct word and value once, each record a few numbers.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{
    birth::Birth,
    compare::slot,
    field::{Field, Kind, Role},
    model::Model,
    roles::{self, Customs},
    value::{self, Value},
    word::{self, Facts, Group},
};
use crate::{text, threads::in_shares, token::Token};

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

/// A word of somebody's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Word {
    /// Which word.
    pub id: u32,
    /// What it is in the name.
    pub role: Role,
}

/// What every record has, side by side: its birth, and where the words of its name end.
#[derive(Debug, Clone, Copy, Default)]
struct Head {
    birth: Birth,
    end: u32,
}

/// The values of one field.
#[derive(Debug, Default)]
pub(crate) struct Column {
    /// The distinct values. The first is unknown.
    pub values: Vec<Value>,
    /// How many records have each.
    pub uses: Vec<u32>,
    known: FxHashMap<Box<str>, u32>,
}

/// The people of one list, or of two that are compared with each other.
#[derive(Debug, Default)]
pub struct People {
    fields: Vec<Field>,
    /// The first record of the second list; none when there is one list.
    second: Option<usize>,
    pieces: FxHashMap<Box<str>, SmallVec<[u32; 2]>>,
    texts: FxHashMap<Box<str>, u32>,
    waiting: Vec<Box<str>>,
    tokens: Vec<Token>,
    facts: Vec<Facts>,
    groups: FxHashMap<Group, u32>,
    /// How many records use a word of each group.
    group_uses: Vec<u32>,
    words: Vec<Word>,
    heads: Vec<Head>,
    /// For each record its value in each column, one record after another; zero when unknown.
    cells: Vec<u32>,
    birth_uses: FxHashMap<Birth, u32>,
    /// How many records have had their words counted.
    counted: usize,
    columns: Vec<Column>,
    /// What the list says about names in one column.
    pub(super) customs: Customs,
    /// Whether some names came in one column.
    untold: bool,
}

impl People {
    /// An empty list with these fields beside name and birth.
    #[must_use]
    pub fn new(fields: Vec<Field>) -> Self {
        let columns = fields.iter().map(|_| Column::new()).collect();
        Self {
            fields,
            columns,
            ..Self::default()
        }
    }

    /// The fields beside name and birth.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.heads.is_empty()
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
        let mut seen = 0;
        for (role, raw) in &person.names {
            self.untold |= *role == Role::Any;
            if *role == Role::Any {
                for (role, piece) in roles::as_written(raw) {
                    self.push_piece(role, piece, &mut seen);
                }
            } else {
                for piece in raw.split_whitespace() {
                    self.push_piece(*role, piece, &mut seen);
                }
            }
        }
        self.heads.push(Head {
            birth: person.birth,
            end: u32::try_from(self.words.len()).unwrap_or(u32::MAX),
        });
        if person.birth.year != 0 {
            *self.birth_uses.entry(person.birth).or_default() += 1;
        }
        let row = self.cells.len();
        self.cells.resize(row + self.columns.len(), 0);
        for (place, raw) in &person.others {
            if let (Some(field), Some(column), Some(cell)) = (
                self.fields.get(*place),
                self.columns.get_mut(*place),
                self.cells.get_mut(row + place),
            ) {
                *cell = column.id(field, raw);
            }
        }
    }

    /// Takes in a piece of a name between spaces; `seen` is how many words the name has so far.
    fn push_piece(&mut self, role: Role, piece: &str, seen: &mut usize) {
        /// A longer name is a paragraph that was pasted into the column.
        const MOST: usize = 8;
        for id in self.piece(piece) {
            if *seen < MOST {
                *seen += 1;
                self.words.push(Word { id, role });
            }
        }
    }

    /// The words of a piece of a name between spaces.
    fn piece(&mut self, piece: &str) -> SmallVec<[u32; 2]> {
        if let Some(known) = self.pieces.get(piece) {
            return known.clone();
        }
        let ids: SmallVec<[u32; 2]> = text::words(piece)
            .into_iter()
            .map(|word| {
                let fresh = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
                let text: Box<str> = word.text.into();
                *self.texts.entry(text.clone()).or_insert_with(|| {
                    self.waiting.push(text);
                    fresh
                })
            })
            .collect();
        self.pieces.insert(piece.into(), ids.clone());
        ids
    }

    /// Analyses the words that are new, on as many threads as there are. To be called after the records are in.
    pub fn settle(&mut self, threads: usize) {
        let waiting = std::mem::take(&mut self.waiting);
        let analysed = in_shares(threads, waiting.len(), |share| {
            let words = waiting.get(share).unwrap_or_default();
            let analysed = words.iter().map(|word| {
                let token = Token::of(word);
                (Facts::of(&token), token)
            });
            analysed.collect::<Vec<_>>()
        });
        for (mut facts, token) in analysed.into_iter().flatten() {
            let next = u32::try_from(self.groups.len()).unwrap_or(u32::MAX);
            facts.group = *self.groups.entry(word::group(&token)).or_insert(next);
            self.facts.push(facts);
            self.tokens.push(token);
        }
        self.group_uses.resize(self.groups.len(), 0);
        self.tell_roles(self.counted..self.len());
        for row in self.counted..self.len() {
            self.count_words(row, |uses| *uses += 1);
        }
        self.counted = self.len();
    }

    /// Forgets what only records still to come would need, once all are in: much of the memory of a long list.
    pub fn seal(&mut self) {
        self.pieces = FxHashMap::default();
        self.texts = FxHashMap::default();
        self.groups = FxHashMap::default();
        for column in &mut self.columns {
            column.known = FxHashMap::default();
        }
    }

    /// Takes the last record out again.
    pub fn pop(&mut self) {
        let Some(row) = self.len().checked_sub(1) else {
            return;
        };
        if row < self.counted {
            self.count_words(row, |uses| *uses = uses.saturating_sub(1));
            self.counted = row;
        }
        let from = row.checked_sub(1).map_or(0, |before| self.end(before));
        self.words.truncate(from);
        if let Some(uses) = self
            .heads
            .pop()
            .and_then(|head| self.birth_uses.get_mut(&head.birth))
        {
            *uses = uses.saturating_sub(1);
        }
        let cells = self
            .cells
            .split_off(self.cells.len().saturating_sub(self.columns.len()));
        for (column, id) in self.columns.iter_mut().zip(cells) {
            if let Some(uses) = place(id).and_then(|at| column.uses.get_mut(at)) {
                *uses = uses.saturating_sub(1);
            }
        }
    }

    /// Counts the words of a record, each once.
    fn count_words(&mut self, row: usize, count: impl Fn(&mut u32)) {
        let mut seen: SmallVec<[u32; 8]> = SmallVec::new();
        for word in self.words(row) {
            if let Some((_, facts)) = self.word(word.id)
                && !seen.contains(&facts.group)
            {
                seen.push(facts.group);
            }
        }
        for group in seen {
            if let Some(uses) = place(group).and_then(|at| self.group_uses.get_mut(at)) {
                count(uses);
            }
        }
    }

    fn end(&self, row: usize) -> usize {
        self.heads
            .get(row)
            .and_then(|head| place(head.end))
            .unwrap_or(0)
    }

    /// The words of a record's name.
    pub(crate) fn words(&self, row: usize) -> &[Word] {
        let from = row.checked_sub(1).map_or(0, |before| self.end(before));
        self.words.get(from..self.end(row)).unwrap_or_default()
    }

    /// Puts these words in place of as many of a record.
    pub(super) fn set_words(&mut self, row: usize, words: &[Word]) {
        let from = row.checked_sub(1).map_or(0, |before| self.end(before));
        let to = self.end(row);
        for (at, word) in self
            .words
            .get_mut(from..to)
            .into_iter()
            .flatten()
            .zip(words)
        {
            *at = *word;
        }
    }

    /// How many distinct words there are.
    pub(super) fn word_count(&self) -> usize {
        self.tokens.len()
    }

    /// How many groups of words there are.
    pub(super) fn group_count(&self) -> usize {
        self.groups.len()
    }

    /// Whether the columns tell the parts of all names.
    pub(crate) fn are_parts_told(&self) -> bool {
        !self.untold
    }

    /// What is known of a word.
    pub(crate) fn word(&self, id: u32) -> Option<(&Token, &Facts)> {
        let at = place(id)?;
        Some((self.tokens.get(at)?, self.facts.get(at)?))
    }

    /// Where a record stands in an order in which equal ones are neighbours, and names that begin with the same sounds.
    pub(crate) fn order(&self, row: usize) -> (SmallVec<[(u64, u32); 4]>, Birth) {
        let words = self.words(row).iter().filter_map(|word| {
            let (_, facts) = self.word(word.id)?;
            Some((facts.beginning(), facts.group))
        });
        (words.collect(), self.birth(row))
    }

    /// How many records use a word like this.
    pub(crate) fn word_uses(&self, id: u32) -> u32 {
        self.word(id)
            .and_then(|(_, facts)| self.group_uses.get(place(facts.group)?))
            .copied()
            .unwrap_or(1)
    }

    /// How much it says at most that two records share a word, in bits, whatever part of the name it is.
    pub(super) fn word_worth(&self, id: u32) -> f32 {
        Model::surprise(slot::GIVEN, self.word_uses(id), self.len())
    }

    /// The birth of a record.
    pub(crate) fn birth(&self, row: usize) -> Birth {
        self.heads
            .get(row)
            .map(|head| head.birth)
            .unwrap_or_default()
    }

    /// How many records have this birth.
    pub(crate) fn birth_uses(&self, birth: Birth) -> u32 {
        self.birth_uses.get(&birth).copied().unwrap_or(1)
    }

    /// The values of a record in each column, zero when unknown.
    pub(crate) fn cells(&self, row: usize) -> &[u32] {
        let from = row * self.columns.len();
        self.cells
            .get(from..from + self.columns.len())
            .unwrap_or_default()
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
        &self.columns
    }
}

/// A number as a place in a table.
pub(super) fn place(number: u32) -> Option<usize> {
    usize::try_from(number).ok()
}

impl Column {
    fn new() -> Self {
        Self {
            values: vec![Value::default()],
            uses: vec![0],
            ..Self::default()
        }
    }

    /// The number of a value as written, counted as used once more.
    fn id(&mut self, field: &Field, raw: &str) -> u32 {
        let id = match self.known.get(raw) {
            Some(id) => *id,
            None => self.learn(field, raw),
        };
        if let Some(uses) = place(id).and_then(|at| self.uses.get_mut(at)) {
            *uses += 1;
        }
        id
    }

    fn learn(&mut self, field: &Field, raw: &str) -> u32 {
        let normal = value::normal(field.kind, raw);
        let id = if normal.is_empty() {
            0
        } else if let Some(id) = self.known.get(normal.as_str()) {
            *id
        } else {
            let id = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
            self.values.push(Value::of(&normal));
            self.uses.push(0);
            self.known.insert(normal.as_str().into(), id);
            id
        };
        // How a number was written is seldom met again.
        let once = matches!(field.kind, Kind::Phone | Kind::Document | Kind::Email);
        if !once && raw != normal {
            self.known.insert(raw.into(), id);
        }
        id
    }

    /// A value by its number; none when unknown.
    pub(crate) fn value(&self, id: u32) -> Option<&Value> {
        self.values.get(place(id)?).filter(|_| id != 0)
    }

    /// How many records have this value.
    pub(crate) fn uses(&self, id: u32) -> u32 {
        place(id)
            .and_then(|at| self.uses.get(at))
            .copied()
            .unwrap_or(1)
    }
}
