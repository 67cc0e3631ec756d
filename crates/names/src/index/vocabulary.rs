//! The distinct words of all names, each analysed once, with the people who have it.
//!
//! Words come and go with the people: the place of a word that nobody has any more is given to the next new one.

use smallvec::SmallVec;

use super::{kin, register::Register, shelves::Shelves, small};
use crate::{
    dictionary::Class,
    token::{Fold, Token},
};

/// The places of the people who have a word, in order.
type Having = SmallVec<[u32; 5]>;

/// The distinct words.
#[derive(Debug, Default, Clone)]
pub(super) struct Vocabulary {
    tokens: Vec<Option<Token>>,
    /// Who has each word.
    people: Vec<Having>,
    /// How many bytes each word has, two hundred and fifty-five at most.
    bytes: Vec<u8>,
    free: Vec<u32>,
    /// The first bytes of each word.
    texts: Register<u64>,
    shelves: Shelves,
    classes: Register<Class>,
    skeletons: Register<u64>,
}

impl Vocabulary {
    /// The place of a word, if somebody has it.
    pub(super) fn place(&self, word: &str) -> Option<u32> {
        let (first, _) = head(word);
        self.texts
            .words(first)
            .find(|place| self.text(*place) == word)
    }

    /// The word at a place, analysed.
    #[inline]
    pub(super) fn token(&self, place: u32) -> Option<&Token> {
        self.tokens.get(small(place))?.as_ref()
    }

    /// The people who have the word at a place, by their places, in order.
    #[inline]
    pub(super) fn people(&self, place: u32) -> &[u32] {
        self.people.get(small(place)).map_or(&[], |people| people)
    }

    /// The places that are used.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> {
        let all = (0..).zip(&self.tokens);
        all.filter_map(|(place, token)| token.is_some().then_some(place))
    }

    /// The word at a place, as text.
    pub(super) fn text(&self, place: u32) -> &str {
        self.token(place).map_or("", Token::text)
    }

    /// How many people have the word at a place.
    #[inline]
    pub(super) fn spread(&self, place: u32) -> usize {
        self.people(place).len()
    }

    /// How many places there are, used or free.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The place of a word, which is analysed if it is new.
    pub(super) fn add(&mut self, word: &str) -> u32 {
        match self.place(word) {
            Some(place) => place,
            None => self.put(Token::of(word)),
        }
    }

    /// A vocabulary of these distinct words, each with how many people will have it; the place of each is its turn.
    pub(super) fn of(words: impl ExactSizeIterator<Item = (Token, usize)>) -> Self {
        let mut whole = Self {
            tokens: Vec::with_capacity(words.len()),
            people: Vec::with_capacity(words.len()),
            bytes: Vec::with_capacity(words.len()),
            ..Self::default()
        };
        let (mut texts, mut folds) = (Vec::new(), Vec::new());
        let (mut classes, mut skeletons) = (Vec::new(), Vec::new());
        for (place, (token, spread)) in (0..).zip(words) {
            texts.push((head(token.text()).0, place));
            folds.extend(shelved(&token).into_iter().map(|fold| (fold, place)));
            classes.extend(token.classes().iter().map(|class| (*class, place)));
            skeletons.push((token.skeleton(), place));
            whole.bytes.push(bytes(&token));
            whole.people.push(Having::with_capacity(spread));
            whole.tokens.push(Some(token));
        }
        whole.texts = Register::of(texts);
        whole.classes = Register::of(classes);
        whole.skeletons = Register::of(skeletons);
        whole.shelves = Shelves::fill(&folds);
        whole
    }

    /// Puts in a word that is not there yet.
    fn put(&mut self, token: Token) -> u32 {
        let place = self.free.pop().unwrap_or_else(|| {
            self.tokens.push(None);
            self.people.push(Having::new());
            self.bytes.push(0);
            u32::try_from(self.tokens.len() - 1).unwrap_or(u32::MAX)
        });
        self.texts.put(head(token.text()).0, place);
        for fold in shelved(&token) {
            self.shelves.put(&fold, place);
        }
        for class in token.classes() {
            self.classes.put(*class, place);
        }
        self.skeletons.put(token.skeleton(), place);
        if let Some(known) = self.bytes.get_mut(small(place)) {
            *known = bytes(&token);
        }
        if let Some(seat) = self.tokens.get_mut(small(place)) {
            *seat = Some(token);
        }
        place
    }

    /// Says that a person has the word at a place.
    pub(super) fn join(&mut self, place: u32, person: u32) {
        if let Some(people) = self.people.get_mut(small(place)) {
            let at = people.partition_point(|other| *other < person);
            people.insert(at, person);
        }
    }

    /// Says that a person has the word at a place no more. A word that nobody has is forgotten.
    pub(super) fn leave(&mut self, place: u32, person: u32) {
        let Some(people) = self.people.get_mut(small(place)) else {
            return;
        };
        if let Ok(at) = people.binary_search(&person) {
            people.remove(at);
        }
        if people.is_empty() {
            self.forget(place);
        }
    }

    /// Forgets the word at a place.
    pub(super) fn forget(&mut self, place: u32) {
        let Some(token) = self.tokens.get_mut(small(place)).and_then(Option::take) else {
            return;
        };
        self.texts.take(head(token.text()).0, place);
        for fold in shelved(&token) {
            self.shelves.take(&fold, place);
        }
        for class in token.classes() {
            self.classes.take(*class, place);
        }
        self.skeletons.take(token.skeleton(), place);
        self.free.push(place);
    }

    /// All folded spellings.
    pub(super) fn shelves(&self) -> &Shelves {
        &self.shelves
    }

    /// The words that sound exactly as `fold` in one of their spellings; some may be told twice.
    pub(super) fn sounding(&self, fold: &Fold) -> impl Iterator<Item = u32> {
        let own = *fold;
        self.shelves.sounding(fold).filter(move |place| {
            Shelves::is_told_whole(&own)
                || self
                    .token(*place)
                    .is_some_and(|token| token.folds().contains(&own))
        })
    }

    /// The words that may be the same name across languages.
    pub(super) fn of_class(&self, class: Class) -> impl Iterator<Item = u32> {
        self.classes.words(class)
    }

    /// The words with these consonants.
    pub(super) fn of_skeleton(&self, skeleton: u64) -> impl Iterator<Item = u32> {
        self.skeletons.words(skeleton)
    }

    /// Tells each word that begins with `typed`, in the script it was typed in, and how many bytes it has.
    pub(super) fn beginning(&self, typed: &str, mut tell: impl FnMut(u32, usize)) {
        let (first, open) = head(typed);
        if open == u64::BITS {
            return;
        }
        for (_, place) in self.texts.range(first..=first | ((1 << open) - 1)) {
            if open > 0 || self.text(place).starts_with(typed) {
                let bytes = self.bytes.get(small(place)).copied();
                tell(place, usize::from(bytes.unwrap_or_default()));
            }
        }
    }
}

/// The spellings by which a word is found, and its letters, in which it is mistyped.
fn shelved(token: &Token) -> SmallVec<[Fold; 3]> {
    let mut all = SmallVec::from_slice(token.folds());
    let letters = kin::letters(token);
    if !letters.is_empty() && !all.contains(&letters) {
        all.push(letters);
    }
    all
}

fn bytes(token: &Token) -> u8 {
    u8::try_from(token.text().len()).unwrap_or(u8::MAX)
}

/// The first eight bytes of a text, first byte highest, and how many bits of them are open.
fn head(text: &str) -> (u64, u32) {
    let mut first = [0; 8];
    let mut open = u64::BITS;
    for (to, from) in first.iter_mut().zip(text.bytes()) {
        *to = from;
        open -= 8;
    }
    (u64::from_be_bytes(first), open)
}
