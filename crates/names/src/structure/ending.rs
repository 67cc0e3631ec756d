//! Endings that say whose child somebody is or of which sex, and the word without them.

/// The patronymic endings of Slavic use, also put onto names of Central Asia and the Caucasus; men's and women's.
const PATRONYMIC: &[&str] = &[
    "ovich",
    "evich",
    "ovitch",
    "evitch",
    "ovic",
    "evic",
    "owitsch",
    "ewitsch",
    "ovych",
    "evych",
    "iovych",
    "ovna",
    "evna",
    "ivna",
    "owna",
    "ewna",
    "yevich",
    "ievich",
    "yevna",
    "ievna",
    "inichna",
    "ichna",
    "ович",
    "евич",
    "йович",
    "ёвич",
    "овна",
    "евна",
    "івна",
    "ївна",
    "ична",
    "ич",
];

/// Whether a normalised word, Cyrillic or Latin, ends as patronymics do. Some family names do too.
#[must_use]
pub fn patronymic(word: &str) -> bool {
    word.len() > 6
        && word.ends_with(['h', 'c', 'a', 'ч', 'а'])
        && PATRONYMIC.iter().any(|ending| word.ends_with(ending))
}

/// Whether a word ends as only patronymics do, never a family name: Петровна, but not Абрамович.
#[must_use]
pub fn patronymic_only(word: &str) -> bool {
    const NEVER_A_FAMILY: &[&str] = &[
        "овна",
        "евна",
        "івна",
        "ївна",
        "инична",
        "ovna",
        "evna",
        "ivna",
        "owna",
        "ewna",
        "inichna",
    ];
    NEVER_A_FAMILY.iter().any(|ending| word.ends_with(ending))
}

/// Women's endings of family names and patronymics with those of men, Cyrillic and Latin. Longest first.
const WOMEN: &[(&str, &str)] = &[
    ("инична", "ич"),
    ("овна", "ович"),
    ("евна", "евич"),
    ("івна", "ович"),
    ("ївна", "йович"),
    ("ская", "ский"),
    ("цкая", "цкий"),
    ("ська", "ський"),
    ("цька", "цький"),
    ("ова", "ов"),
    ("ева", "ев"),
    ("ёва", "ёв"),
    ("ина", "ин"),
    ("ына", "ын"),
    ("ая", "ый"),
    ("єва", "єв"),
    ("їна", "їн"),
    ("skaya", "sky"),
    ("skaia", "skii"),
    ("skaja", "skij"),
    ("tskaya", "tsky"),
    ("ckaja", "ckij"),
    ("ska", "ski"),
    ("cka", "cki"),
    ("ská", "ský"),
    ("cká", "cký"),
    ("ovna", "ovich"),
    ("evna", "evich"),
    ("ivna", "ovych"),
    ("ova", "ov"),
    ("eva", "ev"),
    ("ina", "in"),
    ("owa", "ow"),
    ("ewa", "ew"),
    ("ová", ""),
    ("yna", "yn"),
    ("opoulou", "opoulos"),
    ("idou", "idis"),
    ("akou", "akos"),
    ("πούλου", "πουλος"),
    ("ίδου", "ιδης"),
    ("aitė", "as"),
    ("ienė", "as"),
    ("ytė", "as"),
];

/// Given names of men that women bear with an -a, and that end as family names do: Валентина is not of the family Валентин.
const GIVEN: &[&str] = &[
    "валентин",
    "константин",
    "мартин",
    "августин",
    "кристин",
    "северин",
    "альбин",
    "юстин",
    "устин",
    "антонин",
    "руфин",
    "амин",
    "ямин",
    "жасмин",
    "ясмин",
    "valentin",
    "valentyn",
    "konstantin",
    "constantin",
    "martin",
    "augustin",
    "kristin",
    "christin",
    "severin",
    "albin",
    "justin",
    "antonin",
    "rufin",
    "amin",
    "yamin",
    "jasmin",
    "yasmin",
];

/// The form that a man of the family bears, when `word` ends as a woman's family name or patronymic does.
#[must_use]
pub fn masculine(word: &str) -> Option<String> {
    // Every ending above ends in a vowel of these: most men's names are done with here.
    if !word.ends_with(['a', 'á', 'u', 'ė', 'а', 'я', 'υ']) {
        return None;
    }
    WOMEN
        .iter()
        .find_map(|(woman, man)| {
            let stem = word.strip_suffix(woman)?;
            (stem.chars().count() >= 2).then(|| format!("{stem}{man}"))
        })
        .filter(|man| !GIVEN.contains(&man.as_str()))
}
