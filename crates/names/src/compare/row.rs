//! A word that the other name writes as a row of words: Abdurrahman, Abdul Rahman; Salahuddin, Salah al-Din.

use smallvec::SmallVec;

use super::{
    alignment::Part,
    distance::{self, Unwritten},
    word::{self, By, Likeness},
};
use crate::{
    sound::{Fold, Heard, MOST_SOUNDS, is_vowel},
    structure::{Particle, Usual},
    token::{Kind, Token, without_article},
};

/// By so many sounds a row of words that is written as one may be longer than the word it stands for, or shorter.
const LONGER: usize = 4;
/// A joined word must be this much like the row of words it stands for.
pub(super) const JOINED: f32 = 0.84;

/// The row of words of the other name that `one` is written as, better than as any single word; they become one part.
pub(super) fn as_row(
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
