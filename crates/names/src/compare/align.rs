//! Which words of one name stand for which of the other.

use std::ops::Range;

use smallvec::SmallVec;

use super::{
    assign::{Table, assign},
    cells::Cells,
    distance::{self, Unwritten},
    evidence,
    word::{self, By, Glance, Likeness},
};
use crate::{
    sound::{Fold, Heard, MOST_SOUNDS, is_vowel},
    structure::{Orthography, Particle, Usual},
    token::{Kind, Token, without_article},
};

/// More words than this of a name are not compared.
const MOST_PARTS: usize = 12;

/// A word, or several that are written as one elsewhere: Abdul Rahman, Abdurrahman.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The places of the words in the name.
    pub words: Range<u8>,
    /// How much it says that two names share this, in bits.
    pub weight: u8,
    /// What its first word is.
    pub kind: Kind,
    /// Whether it ends as patronymics do.
    pub patronymic: bool,
    /// How many spellings the dictionary has for it in the widest of its classes; zero when it does not know it.
    pub breadth: u8,
    /// How usual it is.
    pub usual: Usual,
    /// Whether it is a by-name after a child, Abu Ali: it stands beside the own name and says nothing about it.
    pub by_name: bool,
}

/// Two parts that stand for each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The place of the part in the first name's parts.
    pub left: u8,
    /// The place of the part in the second name's parts.
    pub right: u8,
    /// How alike they are.
    pub likeness: Likeness,
}

/// Two names laid side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment {
    /// The parts of the first name.
    pub left: SmallVec<[Part; 6]>,
    /// The parts of the second name.
    pub right: SmallVec<[Part; 6]>,
    /// Which stand for each other, in the order of the first name.
    pub pairs: SmallVec<[Pair; 6]>,
}

/// Lays two names side by side such that the evidence for one person is greatest. Words beyond the twelfth are passed over.
/// Whichever is given first, the same words stand for each other.
#[must_use]
pub fn align(left: &[&Token], right: &[&Token]) -> Alignment {
    align_by(Orthography::shared(left, right), left, right)
}

/// The same by the rule that both names are spelled by.
pub(super) fn align_by(rule: Option<Orthography>, left: &[&Token], right: &[&Token]) -> Alignment {
    // Ties and joined words are settled in the order of the rows, so the rows are always taken in one order.
    if left
        .iter()
        .map(|token| token.text())
        .gt(right.iter().map(|token| token.text()))
    {
        laid(rule, right, left).turned()
    } else {
        laid(rule, left, right)
    }
}

impl Alignment {
    /// The same, seen from the other name.
    fn turned(self) -> Self {
        let Self {
            left,
            right,
            mut pairs,
        } = self;
        for pair in &mut pairs {
            std::mem::swap(&mut pair.left, &mut pair.right);
        }
        pairs.sort_unstable_by_key(|pair| pair.left);
        Self {
            left: right,
            right: left,
            pairs,
        }
    }
}

fn laid(rule: Option<Orthography>, left: &[&Token], right: &[&Token]) -> Alignment {
    let left = left.get(..MOST_PARTS).unwrap_or(left);
    let right = right.get(..MOST_PARTS).unwrap_or(right);
    let mut cells = Cells::of(rule, left, right);
    let mut sides = [single(left), single(right)];
    let [parts_a, parts_b] = &mut sides;
    let mut joined: SmallVec<[(usize, usize, Likeness); 2]> = SmallVec::new();
    if left.len() != right.len() || !cells.are_settled(SETTLED) {
        for (i, one) in left.iter().enumerate() {
            let best = cells.best_of_row(i, JOINED);
            if let Some((at, found)) = run(one, best, right, parts_b, false) {
                joined.push((i, at, found));
            }
        }
        for (j, other) in right.iter().enumerate() {
            let best = cells.best_of_column(j, JOINED);
            if let Some((at, found)) = run(other, best, left, parts_a, true) {
                joined.push((at, j, found));
            }
        }
    }
    let pairs = paired(parts_a, parts_b, &joined, &mut cells);
    let [left, right] = sides;
    Alignment { left, right, pairs }
}

fn single(tokens: &[&Token]) -> SmallVec<[Part; 6]> {
    (0_u8..)
        .zip(tokens)
        .map(|(at, token)| Part {
            words: at..at + 1,
            weight: evidence::weight(token),
            kind: token.kind(),
            patronymic: token.is_patronymic(),
            breadth: token.breadth(),
            usual: token.usual(),
            by_name: at > 0
                && tokens
                    .get(usize::from(at) - 1)
                    .is_some_and(|before| before.kind() == Kind::Particle(Particle::Parent)),
        })
        .collect()
}

/// A word more alike than this to one of the other name may well stand for it.
const SETTLED: f32 = 0.85;
/// By so many sounds a row of words that is written as one may be longer than the word it stands for, or shorter.
const LONGER: usize = 4;
/// A joined word must be this much like the row of words it stands for.
const JOINED: f32 = 0.84;

/// The row of words of the other name that `one` is written as, better than as any single word; they become one part.
fn run(
    one: &Token,
    best: f32,
    others: &[&Token],
    parts: &mut SmallVec<[Part; 6]>,
    reversed: bool,
) -> Option<(usize, Likeness)> {
    if one.kind() != Kind::Plain || best > 0.9 {
        return None;
    }
    let mut found: Option<(usize, usize, f32)> = None;
    let whole = Heard::of(one.folds());
    let longest = one.folds().iter().map(Fold::len).max().unwrap_or(0);
    for at in 0..others.len() {
        for length in 2..=MOST_IN_ROW.min(others.len() - at) {
            let Some(row) = others.get(at..at + length) else {
                continue;
            };
            let unwritten = unwritten(one, row, reversed);
            if !may_be_row(whole, longest, row, unwritten.turned(reversed)) {
                continue;
            }
            let score = as_one(one, row, reversed, unwritten, JOINED.max(best));
            if score > JOINED.max(best) && found.is_none_or(|(_, _, before)| score > before) {
                found = Some((at, length, score));
            }
        }
    }
    let (at, length, score) = found?;
    let covers = |part: &Part| (at..at + length).contains(&usize::from(part.words.start));
    // A word can be in one row only.
    if parts.iter().filter(|part| covers(part)).count() != length {
        return None;
    }
    let weight = parts
        .iter()
        .filter(|part| covers(part))
        .map(|part| part.weight)
        .fold(0, u8::saturating_add);
    parts.retain(|part| !covers(part) || usize::from(part.words.start) == at);
    for part in parts.iter_mut().filter(|part| covers(part)) {
        part.words.end = part.words.start + u8::try_from(length).unwrap_or(1);
        part.weight = weight;
        part.kind = Kind::Plain;
        part.usual = Usual::Seldom;
        part.by_name = false;
    }
    Some((
        at,
        Likeness {
            score,
            by: By::Spelling,
        },
    ))
}

/// Which side of a word and a row of words leaves out vowels that the other writes; reversed when the row is of the first name.
fn unwritten(one: &Token, row: &[&Token], reversed: bool) -> Unwritten {
    let vowelless = row.iter().any(|token| token.is_vowelless());
    match (one.is_vowelless(), vowelless) {
        (true, false) => Unwritten::First.turned(reversed),
        (false, true) => Unwritten::Second.turned(reversed),
        _ => Unwritten::None,
    }
}

/// So many of the usual spellings of each word in a row are put together, each with each.
const CHOICES: usize = 2;
/// So many words are written as one at most.
const MOST_IN_ROW: usize = 4;

/// Whether a row of words can be one that sounds like this, of so many sounds at most, by how long it is and which sounds it has: most
/// rows are told apart by that. `unwritten` is of the word against the row.
fn may_be_row(whole: Heard, longest: usize, row: &[&Token], unwritten: Unwritten) -> bool {
    let mut heard = Heard::once(0);
    let mut length = 0;
    for token in row {
        let folds = token.folds();
        let folds = folds.get(..CHOICES).unwrap_or(folds);
        heard = heard.and(Heard::of(folds));
        length += folds.iter().map(Fold::len).min().unwrap_or(0);
    }
    longest + LONGER >= least_length(length, row) && distance::may_be(whole, heard, unwritten)
}

/// How many sounds a row of words with so many has at least: where two words meet, one may be lost.
fn least_length(length: usize, row: &[&Token]) -> usize {
    length.saturating_sub(row.len() - 1).min(MOST_SOUNDS)
}

/// The choices of how each word of a row is said in it. An article that stands apart may be its vowel alone, for its consonant becomes that
/// of the word behind it (Salah al-Din, Selahaddin), and one that is written onto its word is heard or is not (عبد الملك, Abdelmalek). What
/// fell silent at the end of a word is heard again, the -h, or the -t that a woman's ending was (هبة الله, Hibatullah).
fn said(row: &[&Token]) -> SmallVec<[[Option<Fold>; CHOICES]; MOST_IN_ROW]> {
    let said = row.iter().enumerate().map(|(nth, token)| {
        let mut choices = [0, 1].map(|choice| token.folds().get(choice).copied());
        let [usual, other] = &mut choices;
        let silent = match token.text() {
            word if word.ends_with('ة') => Some("t"),
            _ if token.latin().ends_with('h') => Some("h"),
            _ => None,
        };
        if nth > 0 && token.kind() == Kind::Particle(Particle::Article) {
            let vowel = usual.as_ref().and_then(|fold| fold.as_slice().get(..1));
            *other = vowel.and_then(Fold::of_sounds);
        } else if nth > 0 && without_article(token.text()).is_some() {
            *other = usual.map(|fold| Fold::of("l").joined(&fold));
        } else if nth + 1 < row.len()
            && let Some((silent, fold)) = silent.zip(*usual)
            && fold.as_slice().last().copied().is_some_and(is_vowel)
        {
            *other = Some(fold.joined(&Fold::of(silent)));
        }
        choices
    });
    said.collect()
}

/// How alike `one` is to a row of words written as one; 0 when less than `floor`.
fn as_one(one: &Token, row: &[&Token], reversed: bool, unwritten: Unwritten, floor: f32) -> f32 {
    let said = said(row);
    let mut best = 0.0_f32;
    'choices: for choices in 0..1_u8 << row.len() {
        let chosen = |nth: usize| usize::from(choices >> nth & 1);
        let folds = said
            .iter()
            .enumerate()
            .map(|(nth, choices)| choices.get(chosen(nth)).and_then(Option::as_ref));
        let mut whole: Option<Fold> = None;
        let mut mask = 0;
        let mut length = 0;
        for fold in folds.clone() {
            let Some(fold) = fold else { continue 'choices };
            mask |= fold.mask();
            length += fold.len();
        }
        let least = least_length(length, row);
        for fold in one.folds() {
            let row = Heard::once(mask);
            let may_be = || distance::may_be(fold.heard(), row, unwritten.turned(reversed));
            if fold.len() + LONGER < least || !may_be() {
                continue;
            }
            let whole = whole.get_or_insert_with(|| {
                let mut parts = folds.clone().flatten();
                let first = parts.next().copied().unwrap_or_else(|| Fold::of(""));
                parts.fold(first, Fold::joined)
            });
            if fold.len().abs_diff(whole.len()) <= LONGER {
                let (a, b) = if reversed {
                    (&*whole, fold)
                } else {
                    (fold, &*whole)
                };
                best = best.max(word::near(a, b, unwritten, best.max(floor)));
            }
        }
    }
    // Written together it is the same, but for the space.
    best.min(0.97)
}

/// So little that it counts between equal pairings alone: what is left over stands last, and of words that are there twice each
/// stands for the one in its place.
#[expect(clippy::cast_precision_loss, reason = "a few places")]
fn out_of_place(row: usize, column: usize) -> f32 {
    let places = row.abs_diff(column) as f32;
    2e-4 * column as f32 + 1e-5 * places * places
}

/// The best pairing: each part of the shorter name gets one of the longer. Letters are measured of those alone that would stand for
/// each other if they were as alike as they can be.
fn paired(
    a: &[Part],
    b: &[Part],
    joined: &[(usize, usize, Likeness)],
    cells: &mut Cells<'_>,
) -> SmallVec<[Pair; 6]> {
    let turned = a.len() > b.len();
    let (short, long) = if turned { (b, a) } else { (a, b) };
    let places = |row: usize, column: usize| if turned { (column, row) } else { (row, column) };
    // The words that two parts begin with.
    let words = |row: usize, column: usize| {
        let (i, j) = places(row, column);
        let first = |parts: &[Part], at: usize| {
            parts
                .get(at)
                .map_or(0, |part| usize::from(part.words.start))
        };
        (first(a, i), first(b, j))
    };
    let as_one = |words: (usize, usize)| {
        let row = joined.iter().find(|(i, j, _)| (*i, *j) == words);
        row.map(|(_, _, found)| *found)
    };
    let mut table = Table::new(short.len(), long.len());
    for (row, one) in short.iter().enumerate() {
        for (column, other) in long.iter().enumerate() {
            let (i, j) = words(row, column);
            let known = as_one((i, j)).map_or_else(|| cells.known(i, j), Glance::sure);
            let says = evidence::at_most(known, one, other);
            table.set(row, column, says - out_of_place(row, column));
        }
    }
    loop {
        let mut pairs: SmallVec<[Pair; 6]> = SmallVec::new();
        let mut changed = false;
        for (row, column) in assign(&table).into_iter().enumerate() {
            let (i, j) = words(row, column);
            let likeness = as_one((i, j)).unwrap_or_else(|| cells.measured(i, j));
            if let (Some(one), Some(other)) = (short.get(row), long.get(column)) {
                let says = evidence::of_pair(likeness, one, other) - out_of_place(row, column);
                changed |= says < table.get(row, column);
                table.set(row, column, says);
            }
            let place = |at: usize| u8::try_from(at).unwrap_or(u8::MAX);
            let (left, right) = places(row, column);
            pairs.push(Pair {
                left: place(left),
                right: place(right),
                likeness,
            });
        }
        if !changed {
            pairs.sort_unstable_by_key(|pair| pair.left);
            return pairs;
        }
    }
}
