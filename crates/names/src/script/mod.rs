//! Which script a word is in, and the Latin spellings it may have.
//!
//! It owns the tables of romanisation (`data/romanise`, several schemes for each script and period) and the rules that tables
//! cannot say. What spellings of one name have in common beyond their letters is the dictionary's; what differences between
//! spellings may be overlooked is the token's.

mod alphabets;
mod cyrillic;
mod detect;
mod gathered;
mod habits;
mod han;
mod indic;
mod latin;
mod syllables;
mod table;

#[cfg(test)]
mod tests;

pub use detect::{Script, script_of};

use gathered::{Gathered, MOST};
use habits::Habit;
use smallvec::SmallVec;

use crate::dictionary;

/// The longest part of a word, in characters, that is romanised: no name has more, and time stays bounded.
const LONGEST: usize = 64;

/// The Latin spellings a normalised word may have: ASCII letters and digits, lower case, distinct, most usual first, at most eight.
///
/// ```
/// use names::script::{Script, spellings};
///
/// let found = spellings("щербаков", Script::Cyrillic);
/// assert_eq!(found[0], "shcherbakov");
/// assert!(found.iter().any(|spelling| spelling == "schtscherbakow"), "the German way is among them");
/// ```
#[must_use]
pub fn spellings(word: &str, script: Script) -> SmallVec<[String; 4]> {
    let mut gathered = Gathered::default();
    if script == Script::Latin
        && word.len() <= LONGEST
        && word.bytes().all(|b| b.is_ascii_lowercase())
    {
        gathered.add(word.to_owned());
        return gathered.into_spellings();
    }
    let letters: SmallVec<[char; 24]> = word.chars().take(LONGEST).collect();
    match script {
        Script::Latin | Script::Other => latin::spell(&letters, &mut gathered),
        Script::Cyrillic => alphabetic(
            word,
            &mut gathered,
            |found| cyrillic::spell(&letters, found),
            |found| han::from_cyrillic(&letters, found),
        ),
        Script::Greek | Script::Armenian | Script::Georgian => {
            alphabetic(
                word,
                &mut gathered,
                |found| alphabets::spell(script, &letters, found),
                |_| (),
            );
        }
        Script::Arabic => vowelless(word, Habit::Arabic, &mut gathered),
        Script::Hebrew => vowelless(word, Habit::Hebrew, &mut gathered),
        Script::Han => {
            known(word, MOST - 2, &mut gathered);
            han::spell(&letters, &mut gathered);
        }
        Script::Hangul | Script::Kana | Script::Thai | Script::Ethiopic => {
            known(word, MOST - 4, &mut gathered);
            syllables::spell(script, &letters, &mut gathered);
        }
        Script::Devanagari
        | Script::Bengali
        | Script::Sinhala
        | Script::Tamil
        | Script::Gurmukhi
        | Script::Indic => {
            known(word, MOST - 4, &mut gathered);
            indic::spell(script, &letters, &mut gathered);
        }
    }
    gathered.into_spellings()
}

/// Letters say nearly all: the first schemes lead; what the dictionary knows and what the word is as a name of the far East comes
/// before the rarer ones.
fn alphabetic(
    word: &str,
    gathered: &mut Gathered,
    rules: impl FnOnce(&mut Gathered),
    eastern: impl FnOnce(&mut Gathered),
) {
    const LEADING: usize = 4;
    let mut by_rule = Gathered::default();
    rules(&mut by_rule);
    let mut by_rule = by_rule.into_spellings().into_iter();
    for spelling in by_rule.by_ref().take(LEADING) {
        gathered.add(spelling);
    }
    known(word, 2, gathered);
    eastern(gathered);
    for spelling in by_rule {
        gathered.add(spelling);
    }
}

/// Vowels are not written: what the dictionary knows leads, and habit supplies the rest.
fn vowelless(word: &str, habit: Habit, gathered: &mut Gathered) {
    const BY_HABIT: usize = 4;
    known(word, MOST - BY_HABIT, gathered);
    habits::spell(habit, &dictionary::key(word), BY_HABIT, gathered);
}

/// The usual spellings that the dictionary knows, so many at most.
fn known(word: &str, most: usize, gathered: &mut Gathered) {
    for spelling in dictionary::latin(word, most) {
        gathered.add(spelling);
    }
}
