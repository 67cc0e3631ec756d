//! Which script a word is in, and the Latin spellings it may have.
//!
//! It owns the tables of romanisation (`data/romanise`, several schemes for each script and period) and the rules that tables
//! cannot say. What spellings of one name have in common beyond their letters is the dictionary's; what differences between
//! spellings may be overlooked is the token's.

mod alphabets;
mod cyrillic;
mod detect;
mod eastern;
mod habits;
mod han;
mod indic;
mod latin;
mod spellings;
mod syllables;
mod table;

#[cfg(test)]
mod tests;

pub use detect::{Script, script_of};
pub(crate) use eastern::{is_pinyin, syllables};
pub use spellings::Spellings;

use std::ptr;

use habits::Habit;
use smallvec::SmallVec;
use spellings::MOST;

use crate::dictionary::{self, Class};

/// The longest part of a word, in characters, that is romanised: no name has more, and time stays bounded.
const LONGEST: usize = 64;

/// The Latin spellings a normalised word may have: ASCII letters and digits, lower case, distinct, most usual first, at most eight.
///
/// ```
/// use names::script::{Script, spellings};
///
/// let found = spellings("щербаков", Script::Cyrillic);
/// assert_eq!(found.first(), Some("shcherbakov"));
/// assert!(found.iter().any(|spelling| spelling == "schtscherbakow"), "the German way is among them");
/// ```
#[must_use]
pub fn spellings(word: &str, script: Script) -> Spellings {
    most_usual(word, script, None, MOST)
}

/// The most usual of the spellings, at most so many. Whoever has looked the word up in the dictionary hands its classes on.
pub(crate) fn most_usual(
    word: &str,
    script: Script,
    classes: Option<&[Class]>,
    most: usize,
) -> Spellings {
    let mut found = Spellings::at_most(most);
    if script == Script::Latin
        && word.len() <= LONGEST
        && word.bytes().all(|b| b.is_ascii_lowercase())
    {
        found.add(word);
        latin::from_abroad(word, &mut found);
        return found;
    }
    let word = Written {
        letters: word.chars().take(LONGEST).collect(),
        text: word,
        classes,
    };
    match script {
        Script::Latin | Script::Other => latin::spell(&word.letters, &mut found),
        Script::Cyrillic => {
            let schemes = cyrillic::schemes(&word.letters);
            let schemes = schemes.iter().map(|(table, scheme)| (&***table, *scheme));
            word.by_letters(&word.letters, schemes, &mut found, |found| {
                eastern::from_cyrillic(word.text, found);
            });
        }
        Script::Greek | Script::Armenian | Script::Georgian => {
            let table = alphabets::table(script);
            let schemes = (0..table.schemes()).map(|scheme| (table, scheme));
            let bare = alphabets::bare(&word.letters);
            word.by_letters(&bare, schemes, &mut found, |_| ());
        }
        Script::Arabic => word.without_vowels(Habit::Arabic, &mut found),
        Script::Hebrew => word.without_vowels(Habit::Hebrew, &mut found),
        Script::Han => {
            word.known(MOST - 2, &mut found);
            han::spell(&word.letters, &mut found);
        }
        Script::Hangul | Script::Kana | Script::Thai | Script::Ethiopic => {
            word.known(MOST - 4, &mut found);
            syllables::spell(script, &word.letters, &mut found);
        }
        Script::Devanagari
        | Script::Bengali
        | Script::Sinhala
        | Script::Tamil
        | Script::Gurmukhi
        | Script::Indic => {
            word.known(MOST - 4, &mut found);
            indic::spell(script, &word.letters, &mut found);
        }
    }
    found
}

/// A word to be spelled.
struct Written<'w> {
    text: &'w str,
    letters: SmallVec<[char; 24]>,
    /// Its classes in the dictionary, when they are known already.
    classes: Option<&'w [Class]>,
}

impl Written<'_> {
    /// Letters say nearly all: the first schemes lead; what the dictionary knows and what the word is as a name of the far East comes
    /// before the rarer ones.
    fn by_letters<'t>(
        &self,
        letters: &[char],
        schemes: impl Iterator<Item = (&'t table::Table, usize)>,
        found: &mut Spellings,
        home: impl FnOnce(&mut Spellings),
    ) {
        const LEADING: usize = 4;
        const KNOWN: usize = 2;
        // A syllable of the far East is joined to others by what it is at home.
        let leading = if eastern::is_syllable(self.text) {
            1
        } else {
            LEADING
        };
        let mut others = Some(home);
        let bits = table::bits(letters);
        let mut written: SmallVec<[(&table::Table, usize); 12]> = SmallVec::new();
        for (table, scheme) in schemes {
            if found.is_full() {
                return;
            }
            if found.len() >= leading
                && let Some(home) = others.take()
            {
                home(found);
                self.known(KNOWN, found);
            }
            let same = |before: &(&table::Table, usize)| {
                ptr::eq(before.0, table) && table.alike(before.1, scheme, bits)
            };
            if !written.iter().any(same) {
                found.add_by(|latin| table.write(scheme, letters, latin));
                written.push((table, scheme));
            }
        }
        if let Some(home) = others {
            home(found);
            self.known(KNOWN, found);
        }
    }

    /// Vowels are not written: what the dictionary knows leads, and habit supplies the rest.
    fn without_vowels(&self, habit: Habit, found: &mut Spellings) {
        const BY_HABIT: usize = 4;
        self.known(MOST - BY_HABIT, found);
        if !found.is_full() {
            habits::spell(habit, &dictionary::key(self.text), BY_HABIT, found);
        }
    }

    /// The usual spellings that the dictionary knows, so many at most: those of its likeliest class first.
    fn known(&self, most: usize, found: &mut Spellings) {
        /// More classes than this are chance readings.
        const CLASSES: usize = 4;
        if found.is_full() {
            return;
        }
        let looked_up;
        let classes = match self.classes {
            Some(classes) => classes,
            None => {
                looked_up = dictionary::classes(self.text);
                looked_up.as_slice()
            }
        };
        // A bit for each of those that are there now and that the dictionary knows.
        let mut known = 0_u8;
        for class in classes.iter().take(CLASSES) {
            dictionary::each_headword(*class, |spelling| {
                if usize::try_from(known.count_ones()).is_ok_and(|count| count < most)
                    && let Some(at) = found.add_by(|latin| latin.push_str(spelling))
                {
                    known |= 1 << at;
                }
            });
        }
    }
}
