//! Small words in names that are no names: articles, "son of", titles.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What a small word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Particle {
    /// "Son of", "daughter of": what follows or precedes is the father's name.
    Child,
    /// "Father of", "mother of": what follows is a child's name, the two a by-name (kunya).
    Parent,
    /// "The": al-Masri is Masri, and the next word may be joined to it.
    Article,
    /// "Servant of": the first half of a name of two, Abd al-Rahman.
    Servant,
    /// "Of": van, de, von. Part of the family name, often left out.
    Of,
    /// A title or honour: haji, sheikh, Mr, Dr. Never a name.
    Title,
}

/// The particles, by what they say, normalised, in the scripts they are met in.
///
/// From the naming guides of ICAO 9303 (part 3, section 4.6), the UK guide to names and naming practices, and the BGN/PCGN
/// romanisation agreements.
const PARTICLES: &[(Particle, &[&str])] = &[
    (
        Particle::Child,
        &[
            "bin", "ibn", "ben", "bint", "binti", "binte", "bte", "ould", "oglu", "ogly", "ogli",
            "oghlu", "uly", "uulu", "ugli", "ugly", "ulu", "kyzy", "qizi", "kizi", "gizi", "gyzy",
            "kyz", "qyzy", "кызы", "кизи", "гизи", "оглы", "оглу", "улы", "уулу", "угли", "ули",
            "ұлы", "қызы", "бин", "ибн", "бен", "бинт", "بن", "ابن", "بنت", "ولد", "בן", "בת",
            "ульд", "улд", "zade", "zada", "zadeh", "zoda", "заде", "зода", "son", "walad",
        ],
    ),
    (
        Particle::Parent,
        &[
            "abu", "abou", "abo", "umm", "um", "oum", "umu", "абу", "умм", "ابو", "ام",
        ],
    ),
    (
        Particle::Article,
        &[
            "al", "el", "ul", "ur", "as", "ash", "ar", "ad", "ud", "az", "at", "an", "аль", "эль",
            "ад", "ас", "аш", "ар", "ал", "уль", "ال",
        ],
    ),
    (
        Particle::Servant,
        &[
            "abd",
            "abdul",
            "abdel",
            "abdal",
            "abdol",
            "abdur",
            "abdu",
            "abdoul",
            "абд",
            "абдул",
            "абдель",
            "абдуль",
            "абдел",
            "абдур",
            "عبد",
        ],
    ),
    (
        Particle::Of,
        &[
            "van", "von", "der", "den", "de", "di", "del", "della", "dos", "das", "du", "da", "la",
            "las", "los", "ter", "ten", "zu", "af", "av", "ван", "фон", "де", "ди", "дер", "да",
            "ла", "дю", "дос", "ван", "văn", "thị", "thi", "тхи", "st",
        ],
    ),
    (
        Particle::Title,
        &[
            "haji",
            "hadji",
            "hajji",
            "haj",
            "hajj",
            "hadj",
            "khaji",
            "sheikh",
            "shaykh",
            "sheik",
            "shaikh",
            "cheikh",
            "sayyid",
            "sayed",
            "syed",
            "sayyed",
            "seyed",
            "seyyed",
            "seyid",
            "alhaji",
            "alhaj",
            "alhadj",
            "elhadj",
            "mullah",
            "mulla",
            "molla",
            "maulavi",
            "mawlawi",
            "maulana",
            "qari",
            "ustad",
            "ustaz",
            "dr",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mme",
            "prof",
            "sir",
            "jr",
            "sr",
            "junior",
            "хаджи",
            "шейх",
            "сейед",
            "сеид",
            "мулла",
            "мулло",
            "الحاج",
            "حاج",
            "الشيخ",
            "شيخ",
            "سيد",
            "السيد",
            "ملا",
            "دكتور",
            "hon",
            "gen",
            "col",
            "capt",
            "ii",
            "iii",
            "iv",
            "esq",
        ],
    ),
];

/// The same, to be asked by word; some twenty microseconds when first asked.
static BY_WORD: LazyLock<FxHashMap<&str, Particle>> = LazyLock::new(|| {
    let all = PARTICLES.iter().flat_map(|(particle, words)| {
        let words = words.iter();
        words.map(move |word| (*word, *particle))
    });
    all.collect()
});

/// What `word`, normalised, says when it is a particle.
#[must_use]
pub fn particle(word: &str) -> Option<Particle> {
    /// No particle is longer, in bytes: most words need no search.
    const LONGEST: usize = 14;
    if word.len() > LONGEST {
        return None;
    }
    BY_WORD.get(word).copied()
}

/// Whether a word for "son of" or "daughter of" follows the father's name, as in the Turkic languages and Persian, and does not precede it.
#[must_use]
pub fn follows(word: &str) -> bool {
    const FOLLOWING: &[&str] = &[
        "oglu", "ogly", "ogli", "oghlu", "uly", "uulu", "ugli", "ugly", "ulu", "kyzy", "qizi",
        "kizi", "gizi", "gyzy", "kyz", "qyzy", "кызы", "кизи", "гизи", "оглы", "оглу", "улы",
        "уулу", "угли", "ули", "ұлы", "қызы", "zade", "zada", "zadeh", "zoda", "заде", "зода",
        "son",
    ];
    FOLLOWING.contains(&word)
}
