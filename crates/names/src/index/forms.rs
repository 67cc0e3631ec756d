//! What a word is found by, worked out of it once: its spellings and letters, its consonants, and the names it may be.
//!
//! Packed it takes a few dozen bytes, in which threads hand it over and a store keeps it; equal words are packed equally.

use smallvec::SmallVec;

use super::{
    bytes::{Reader, put},
    consonants,
};
use crate::{
    sound::{Fold, MOST_SOUNDS, SOUNDS, letter},
    token::Token,
};

const H: u8 = letter(b'h');
const K: u8 = letter(b'k');
const Q: u8 = letter(b'q');
/// Stands above all classes of the dictionary: what follows is a name with short forms.
const FORMAL: u32 = 1 << 31;

/// Rows of sounds where they lie packed: each its length, and that many sounds.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Rows<'a>(&'a [u8]);

impl<'a> Iterator for Rows<'a> {
    type Item = &'a [u8];

    #[inline]
    fn next(&mut self) -> Option<&'a [u8]> {
        let (len, rest) = self.0.split_first()?;
        let (row, rest) = rest.split_at_checked(usize::from(*len))?;
        self.0 = rest;
        Some(row)
    }
}

impl Rows<'_> {
    /// Whether they are what they should be, to the last byte.
    fn are_whole(mut self) -> bool {
        let known = self.by_ref().all(|row| {
            let sounds = row.iter().fold(0, |highest, sound| highest.max(*sound));
            (1..=MOST_SOUNDS).contains(&row.len()) && usize::from(sounds) < SOUNDS
        });
        known && self.0.is_empty()
    }
}

/// The forms of a word, where they lie packed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Forms<'a> {
    /// Which of the spellings the word is measured by.
    plain: u8,
    /// How many sounds the most usual spelling has.
    pub heard: u8,
    /// The folded spellings, and the letters, in which a word is mistyped.
    pub spellings: Rows<'a>,
    /// The consonants, in classes.
    pub bones: Rows<'a>,
    names: Reader<'a>,
}

impl<'a> Forms<'a> {
    /// The forms that are packed next, not looked into.
    #[inline]
    pub(super) fn read(from: &mut Reader<'a>) -> Option<Self> {
        Some(Self {
            plain: from.byte()?,
            heard: from.byte()?,
            spellings: Rows(from.piece()?),
            bones: Rows(from.piece()?),
            names: Reader {
                left: from.piece()?,
            },
        })
    }

    /// Whether they are what they should be.
    pub(super) fn are_whole(&self) -> bool {
        let mut names = self.names;
        while !names.left.is_empty() {
            if names.figure().is_none_or(|name| name > u32::MAX.into()) {
                return false;
            }
        }
        self.spellings.are_whole() && self.bones.are_whole()
    }

    /// What the word is measured by: its letters where the script leaves out vowels, otherwise the most usual spelling.
    pub(super) fn plain(&self) -> &'a [u8] {
        let mut spellings = self.spellings;
        spellings.nth(usize::from(self.plain)).unwrap_or_default()
    }

    /// The names across languages that the word may be, and those of which it is a short form.
    pub(super) fn names(&self) -> impl Iterator<Item = u32> + use<'a> {
        let mut names = self.names;
        std::iter::from_fn(move || u32::try_from(names.figure()?).ok())
    }
}

/// Packs the forms of a word, all in order, behind `bytes`.
pub(super) fn pack<'s>(
    bytes: &mut Vec<u8>,
    plain: &[u8],
    heard: u8,
    spellings: &[&'s [u8]],
    bones: &[&'s [u8]],
    names: &[u32],
) {
    let plain = spellings.iter().position(|row| *row == plain);
    bytes.push(
        plain
            .and_then(|at| u8::try_from(at).ok())
            .unwrap_or(u8::MAX),
    );
    bytes.push(heard);
    for rows in [spellings, bones] {
        let whole: usize = rows.iter().map(|row| row.len() + 1).sum();
        put(bytes, whole as u64);
        for row in rows {
            bytes.push(u8::try_from(row.len()).unwrap_or_default());
            bytes.extend_from_slice(row);
        }
    }
    let mut figures: SmallVec<[u8; 32]> = SmallVec::new();
    for name in names {
        put(&mut figures, u64::from(*name));
    }
    put(bytes, figures.len() as u64);
    bytes.extend_from_slice(&figures);
}

/// Packs what a word is found by behind `bytes`.
pub(super) fn analyse(word: &str, bytes: &mut Vec<u8>) {
    let token = Token::of(word);
    let mut spellings: SmallVec<[Fold; 10]> = token.folds().iter().copied().collect();
    spellings.extend([letters(&token), bare_letters(&token)]);
    pack(
        bytes,
        plain(&token).as_slice(),
        token.folds().first().map_or(0, heard),
        &distinct(&spellings),
        &distinct(&consonants::rows(&token)),
        &names(&token),
    );
}

/// In order, each once, and none without sounds.
fn distinct(folds: &[Fold]) -> SmallVec<[&[u8]; 10]> {
    let mut rows: SmallVec<[&[u8]; 10]> = folds.iter().map(Fold::as_slice).collect();
    rows.retain(|row| !row.is_empty());
    rows.sort_unstable();
    rows.dedup();
    rows
}

fn heard(fold: &Fold) -> u8 {
    u8::try_from(fold.len()).unwrap_or(u8::MAX)
}

/// A word as it is mistyped, letter by letter: `Govoov` is one slip from Govorov, though its two vowels sound as one.
pub(super) fn letters(token: &Token) -> Fold {
    Fold::of_letters(if token.is_vowelless() {
        token.text()
    } else {
        token.latin()
    })
}

/// The letters without what others seldom write: الرضازي is al-Radazi and Radazi, وديع Wadi.
fn bare_letters(token: &Token) -> Fold {
    Fold::of_letters(consonants::bare(token).unwrap_or_default())
}

/// What a word is measured by.
pub(super) fn plain(token: &Token) -> Fold {
    if token.is_vowelless() {
        let bare = bare_letters(token);
        if bare.is_empty() {
            letters(token)
        } else {
            bare
        }
    } else {
        let first = token.folds().first();
        first.copied().unwrap_or_else(|| letters(token))
    }
}

/// The letters of a script without vowels as the sounds that others write for them, to be measured.
pub(super) fn as_heard(letters: &[u8]) -> Option<Fold> {
    let mut sounds: SmallVec<[u8; MOST_SOUNDS]> = letters.iter().copied().map(of_throat).collect();
    // ح and ه at the end are seldom heard and as seldom written.
    if sounds.len() > 2 && sounds.last() == Some(&H) {
        sounds.pop();
    }
    Fold::of_sounds(&sounds)
}

/// Arabic ق and ك are often written alike.
const fn of_throat(sound: u8) -> u8 {
    if sound == Q { K } else { sound }
}

/// The names that a word may be: by the dictionary, and by short forms.
pub(super) fn names(token: &Token) -> SmallVec<[u32; 8]> {
    let classes = token.classes().iter().map(|class| class.mark());
    let formal = token.short_forms().iter().map(|formal| formal.mark());
    let mut all: SmallVec<[u32; 8]> = classes
        .filter_map(|mark| u32::try_from(mark).ok())
        .chain(formal.filter_map(|mark| Some(u32::try_from(mark >> 32).ok()? | FORMAL)))
        .collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Whether a name is one that words are short forms of, rather than a class of the dictionary.
pub(super) const fn is_formal(name: u32) -> bool {
    name & FORMAL != 0
}
