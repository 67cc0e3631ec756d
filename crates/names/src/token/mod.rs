//! One word, analysed once.
//!
//! It owns the forms of a word that comparing and searching need: its Latin spellings, the same with customary differences
//! folded away, its consonants, the names it may be across languages, and what it may be in a name. Names repeat, so that a
//! list of names costs the analysis of its distinct words ([`Lexicon`]).

mod lexicon;

pub use lexicon::Lexicon;

use smallvec::SmallVec;

use crate::{
    dictionary::{self, Class},
    script::{self, Script},
    sound::{self, Fold, Heard},
    structure::{self, Formal, Orthography, Particle, Usual, ending},
};

/// What a word may be in a name, as far as the word alone says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A name.
    Plain,
    /// One letter: the beginning of a name.
    Initial,
    /// A small word that is no name.
    Particle(Particle),
    /// Digits: part of a number, not of a name.
    Number,
}

/// A word with all that comparing needs, and no more: there are many.
#[derive(Debug, Clone)]
pub struct Token {
    text: Box<str>,
    /// The most usual Latin spelling; none when it is the word itself.
    latin: Option<Box<str>>,
    folds: Box<[Fold]>,
    man: Option<Fold>,
    classes: Box<[Class]>,
    short_forms: SmallVec<[Formal; 4]>,
    skeleton: u64,
    marks: Marks,
    /// Of the usual folds.
    heard: Heard,
    script: Script,
    kind: Kind,
    patronymic: bool,
    breadth: u8,
    usual: Usual,
    orthography: Option<Orthography>,
}

/// How many folds are measured against those of another word; the unusual ones count only when they are equal.
const USUAL_FOLDS: usize = 3;

/// The most folds that are kept of a word.
const MOST_FOLDS: usize = 8;

/// The most folds that are kept of a word without its article.
const BARE: usize = 3;

/// "Servant of", as far as all spellings of it go.
const SERVANT: &str = "abd";

impl Token {
    /// Analyses a normalised word.
    #[must_use]
    pub fn of(word: &str) -> Self {
        let script = script::script_of(word);
        let mut classes = dictionary::classes(word);
        let spellings = script::most_usual(word, script, Some(&classes), MOST_FOLDS);
        let kind = kind(word, script);
        let mut folds = Folds::new();
        // Its vowels are those of the word it stands before, whatever a script without them lets one guess.
        if kind == Kind::Particle(Particle::Servant) {
            keep(&mut folds, Fold::of(SERVANT));
        }
        // Without its article first, as the word is met in other scripts: there the article stands apart.
        if let Some(bare) = without_article(word) {
            let more = dictionary::classes(bare);
            for spelling in script::most_usual(bare, script, Some(&more), BARE).bytes() {
                keep(&mut folds, Fold::of(spelling));
            }
            classes.extend(more);
        }
        for spelling in spellings.bytes() {
            keep(&mut folds, Fold::of(spelling));
        }
        let man = ending::masculine(word).and_then(|man| {
            let script = script::script_of(&man);
            script::most_usual(&man, script, None, 1)
                .bytes()
                .next()
                .map(Fold::of)
        });
        let short_forms = structure::short::formal(&folds);
        Self {
            text: word.into(),
            marks: Marks {
                sounds: marks(folds.iter().chain(&man).map(Fold::mask)),
                names: marks(classes.iter().map(|class| class.mark()))
                    | marks(short_forms.iter().map(|form| form.mark())),
            },
            latin: spellings
                .first()
                .filter(|spelling| *spelling != word)
                .map(Box::from),
            heard: Heard::of(usual_folds(&folds)),
            script,
            kind,
            patronymic: ending::patronymic(word),
            skeleton: folds.first().map_or(0, skeleton),
            breadth: breadth(&classes),
            usual: folds.first().map(structure::usual).unwrap_or_default(),
            orthography: Orthography::of(word, script),
            classes: classes.as_slice().into(),
            short_forms,
            folds: folds.as_slice().into(),
            man,
        }
    }

    /// The normalised word, in its own script.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The script of the word.
    #[must_use]
    pub fn script(&self) -> Script {
        self.script
    }

    /// What the word may be in a name.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether the word ends as patronymics do. Some family names do too.
    #[must_use]
    pub fn is_patronymic(&self) -> bool {
        self.patronymic
    }

    /// The most usual Latin spelling: ASCII, lower case. The word itself where it has none.
    #[must_use]
    pub fn latin(&self) -> &str {
        self.latin.as_deref().unwrap_or(&self.text)
    }

    /// The spellings with customary differences folded away, distinct, most usual first.
    #[must_use]
    pub fn folds(&self) -> &[Fold] {
        &self.folds
    }

    /// The usual ones among them.
    pub(crate) fn usual_folds(&self) -> &[Fold] {
        usual_folds(&self.folds)
    }

    /// What is heard of the usual folds.
    pub(crate) fn heard(&self) -> Heard {
        self.heard
    }

    /// What a man of the family is called, when the word ends as a woman's name: Иванова, Иванов.
    #[must_use]
    pub fn masculine(&self) -> &[Fold] {
        self.man.as_slice()
    }

    /// The first twelve consonants of the most usual spelling, five bits each: equal for words that differ in vowels or in
    /// spellings of one sound. Zero when there are none.
    #[must_use]
    pub fn skeleton(&self) -> u64 {
        self.skeleton
    }

    /// The names across languages that this may be.
    #[must_use]
    pub fn classes(&self) -> &[Class] {
        &self.classes
    }

    /// The formal names of which this is one or a short form.
    #[must_use]
    pub fn short_forms(&self) -> &[Formal] {
        &self.short_forms
    }

    /// How many spellings the dictionary has for it in the widest of its classes; zero when it does not know the word.
    #[must_use]
    pub fn breadth(&self) -> u8 {
        self.breadth
    }

    /// Whether the two may have a spelling or a family in common; a no is sure.
    pub(crate) fn may_sound_as(&self, other: &Self) -> bool {
        self.marks.sounds & other.marks.sounds != 0
    }

    /// Whether the two may have a class or a formal name in common; a no is sure.
    pub(crate) fn may_be_known_as(&self, other: &Self) -> bool {
        self.marks.names & other.marks.names != 0
    }

    /// By which rule a name is spelled that has this for a family name, where there is one rule.
    pub(crate) fn orthography(&self) -> Option<Orthography> {
        self.orthography
    }

    /// How usual the name is among the people who bear it.
    #[must_use]
    pub fn usual(&self) -> Usual {
        self.usual
    }

    /// Whether the script writes consonants and leaves most vowels to the reader.
    #[must_use]
    pub fn is_vowelless(&self) -> bool {
        matches!(self.script, Script::Arabic | Script::Hebrew)
    }
}

/// A few bits for what a word has several of, so that most words are seen at once to have none in common.
#[derive(Debug, Clone, Copy)]
struct Marks {
    sounds: u64,
    names: u64,
}

/// One bit for each.
fn marks(of: impl Iterator<Item = u64>) -> u64 {
    of.fold(0, |marks, one| {
        marks | 1 << (one.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58)
    })
}

/// The folds of a word while they are gathered.
type Folds = SmallVec<[Fold; MOST_FOLDS]>;

fn usual_folds(folds: &[Fold]) -> &[Fold] {
    folds.get(..USUAL_FOLDS).unwrap_or(folds)
}

fn breadth(classes: &[Class]) -> u8 {
    let breadths = classes.iter().map(|class| class.breadth().max(1));
    breadths.max().unwrap_or(0)
}

fn keep(folds: &mut Folds, fold: Fold) {
    if !fold.is_empty() && folds.len() < MOST_FOLDS && !folds.contains(&fold) {
        folds.push(fold);
    }
}

/// An Arabic word without its article, which is written onto it: الأسد is Asad and al-Asad.
pub(crate) fn without_article(word: &str) -> Option<&str> {
    word.strip_prefix("ال")
        .filter(|bare| bare.chars().nth(1).is_some() && word != "الله")
}

fn kind(word: &str, script: Script) -> Kind {
    if let Some(particle) = structure::particle::particle(word) {
        return Kind::Particle(particle);
    }
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return Kind::Number;
    }
    // Where a character is a syllable, one is a whole name.
    let syllables = matches!(script, Script::Han | Script::Hangul | Script::Kana);
    if !syllables && word.chars().nth(1).is_none() {
        return Kind::Initial;
    }
    Kind::Plain
}

fn skeleton(fold: &Fold) -> u64 {
    let mut key = 0;
    let mut last = 0;
    let mut kept = 0;
    for sound in fold.as_slice() {
        let sound = match *sound {
            sound::KH => 7,
            sound::ZH => 9,
            vowel if sound::is_vowel(vowel) => continue,
            digit if digit >= sound::DIGIT => return key,
            other => other,
        };
        if sound != last && kept < 12 {
            key = key << 5 | u64::from(sound);
            last = sound;
            kept += 1;
        }
    }
    key
}

#[cfg(test)]
mod tests;
