//! Which script a word is in.

/// The scripts that names are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Script {
    /// Latin letters of any language.
    Latin,
    /// Cyrillic letters of any language.
    Cyrillic,
    /// Arabic letters: Arabic, Persian, Dari, Pashto, Urdu, Kurdish, Uyghur.
    Arabic,
    /// Hebrew letters.
    Hebrew,
    /// Greek letters.
    Greek,
    /// Armenian letters.
    Armenian,
    /// Georgian letters.
    Georgian,
    /// Korean syllables and letters.
    Hangul,
    /// Chinese characters, also in Japanese and old Korean and Vietnamese names.
    Han,
    /// Japanese hiragana and katakana.
    Kana,
    /// Devanagari: Hindi, Nepali, Marathi.
    Devanagari,
    /// Bengali and Assamese.
    Bengali,
    /// Sinhala.
    Sinhala,
    /// Tamil.
    Tamil,
    /// Gurmukhi: Punjabi of India.
    Gurmukhi,
    /// The other scripts of India that are built alike: Gujarati, Oriya, Telugu, Kannada, Malayalam.
    Indic,
    /// Thai.
    Thai,
    /// Ethiopic: Amharic, Tigrinya.
    Ethiopic,
    /// Anything else.
    Other,
}

/// The script of a normalised word: that of most of its letters, the earlier one on a tie.
#[must_use]
pub fn script_of(word: &str) -> Script {
    // The words that are met most.
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) && !word.is_empty() {
        return Script::Latin;
    }
    if word.chars().all(|letter| matches!(letter, 'а'..='я')) && !word.is_empty() {
        return Script::Cyrillic;
    }
    let mut letters = word.chars().map(of);
    let first = letters
        .by_ref()
        .find(|script| *script != Script::Other)
        .unwrap_or(Script::Other);
    // Nearly every word is in one script: the others are counted only when there are any.
    if letters.all(|script| script == first || script == Script::Other) {
        return first;
    }
    most(word)
}

fn most(word: &str) -> Script {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for script in word
        .chars()
        .map(of)
        .filter(|script| *script != Script::Other)
    {
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += 1,
            None => counts.push((script, 1)),
        }
    }
    let highest = counts.iter().map(|(_, count)| *count).max();
    counts
        .into_iter()
        .find(|(_, count)| Some(*count) == highest)
        .map_or(Script::Other, |(script, _)| script)
}

fn of(letter: char) -> Script {
    match letter {
        'a'..='z'
        | 'A'..='Z'
        | '\u{aa}'
        | '\u{ba}'
        | '\u{c0}'..='\u{2af}'
        | '\u{1d00}'..='\u{1dbf}'
        | '\u{1e00}'..='\u{1eff}'
        | '\u{2c60}'..='\u{2c7f}'
        | '\u{a720}'..='\u{a7ff}' => Script::Latin,
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => {
            Script::Cyrillic
        }
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{8a0}'..='\u{8ff}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{feff}' => Script::Arabic,
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => Script::Hebrew,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Script::Greek,
        '\u{530}'..='\u{58f}' | '\u{fb13}'..='\u{fb17}' => Script::Armenian,
        '\u{10a0}'..='\u{10ff}' | '\u{1c90}'..='\u{1cbf}' | '\u{2d00}'..='\u{2d2f}' => {
            Script::Georgian
        }
        '\u{1100}'..='\u{11ff}'
        | '\u{3130}'..='\u{318f}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7ff}' => Script::Hangul,
        '\u{3005}'..='\u{3007}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' => Script::Han,
        '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9f}' => Script::Kana,
        '\u{900}'..='\u{97f}' | '\u{a8e0}'..='\u{a8ff}' => Script::Devanagari,
        '\u{980}'..='\u{9ff}' => Script::Bengali,
        '\u{d80}'..='\u{dff}' => Script::Sinhala,
        '\u{b80}'..='\u{bff}' => Script::Tamil,
        '\u{a00}'..='\u{a7f}' => Script::Gurmukhi,
        '\u{a80}'..='\u{b7f}' | '\u{c00}'..='\u{d7f}' => Script::Indic,
        '\u{e00}'..='\u{e7f}' => Script::Thai,
        '\u{1200}'..='\u{139f}' | '\u{2d80}'..='\u{2ddf}' | '\u{ab00}'..='\u{ab2f}' => {
            Script::Ethiopic
        }
        _ => Script::Other,
    }
}
