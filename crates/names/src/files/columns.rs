//! What the columns of a list hold, told by their headings in English, Russian and Ukrainian, or by whoever asks.

use crate::record::{Field, Kind};

/// The headings that are known, without spaces, marks and case; and what a field is about where its kind alone does not tell.
///
/// English ones include those of public test data for record linkage (Febrl, RLdata).
const KNOWN: &[(Kind, &str, &[&str])] = &[
    (
        Kind::Id,
        "",
        &[
            "id",
            "recid",
            "recordid",
            "uniqueid",
            "uid",
            "personid",
            "clientid",
            "номер",
            "no",
            "n",
            "номерзаписи",
            "код",
            "key",
        ],
    ),
    (
        Kind::Name,
        "",
        &[
            "name",
            "fullname",
            "names",
            "person",
            "personname",
            "fio",
            "фио",
            "имяполностью",
            "полноеимя",
            "піб",
            "фамилияимяотчество",
            "фамилияиимя",
            "имяифамилия",
            "client",
            "клиент",
            "человек",
        ],
    ),
    (
        Kind::Family,
        "",
        &[
            "surname",
            "family",
            "familyname",
            "lastname",
            "last",
            "lname",
            "lnamec1",
            "secondname2",
            "фамилия",
            "прізвище",
            "фам",
        ],
    ),
    (
        Kind::Given,
        "",
        &[
            "givenname",
            "given",
            "givennames",
            "firstname",
            "first",
            "fname",
            "fnamec1",
            "forename",
            "forenames",
            "имя",
            "имена",
            "імя",
        ],
    ),
    (
        Kind::Patronymic,
        "",
        &[
            "patronymic",
            "patronym",
            "fathername",
            "fathersname",
            "middlename",
            "middle",
            "secondname",
            "отчество",
            "имяотца",
            "побатькові",
        ],
    ),
    (
        Kind::Birth,
        "",
        &[
            "dateofbirth",
            "birthdate",
            "birthday",
            "birth",
            "dob",
            "born",
            "датарождения",
            "рождение",
            "др",
            "датар",
            "деньрождения",
            "родился",
            "датанародження",
        ],
    ),
    (
        Kind::BirthYear,
        "",
        &[
            "birthyear",
            "yearofbirth",
            "yob",
            "by",
            "годрождения",
            "гр",
            "рікнародження",
        ],
    ),
    (
        Kind::BirthMonth,
        "",
        &["birthmonth", "monthofbirth", "bm", "месяцрождения"],
    ),
    (
        Kind::BirthDay,
        "",
        &["dayofbirth", "bd", "числорождения", "деньрожд"],
    ),
    (Kind::Sex, "", &["sex", "gender", "пол", "стать"]),
    (
        Kind::Citizenship,
        "",
        &[
            "citizenship",
            "nationality",
            "citizen",
            "country",
            "countryofcitizenship",
            "гражданство",
            "громадянство",
            "страна",
        ],
    ),
    (
        Kind::Phone,
        "",
        &[
            "phone",
            "phonenumber",
            "mobile",
            "tel",
            "telephone",
            "cell",
            "телефон",
            "тел",
            "мобильный",
            "мобильныйтелефон",
            "номертелефона",
            "контактныйтелефон",
        ],
    ),
    (
        Kind::Document,
        "",
        &[
            "document",
            "documentnumber",
            "docnumber",
            "docno",
            "passport",
            "passportnumber",
            "passportno",
            "socsecid",
            "ssn",
            "nationalid",
            "idnumber",
            "taxid",
            "документ",
            "номердокумента",
            "паспорт",
            "номерпаспорта",
            "серияиномер",
            "серияиномерпаспорта",
            "снилс",
            "инн",
        ],
    ),
    (
        Kind::Email,
        "",
        &["email", "mail", "emailaddress", "почта", "электроннаяпочта"],
    ),
    (
        Kind::Household,
        "",
        &[
            "household",
            "householdid",
            "familyid",
            "casenumber",
            "домохозяйство",
            "семья",
        ],
    ),
    (
        Kind::Code,
        "postcode",
        &[
            "postcode",
            "postalcode",
            "zip",
            "zipcode",
            "plz",
            "индекс",
            "почтовыйиндекс",
        ],
    ),
    (
        Kind::Code,
        "house",
        &[
            "streetnumber",
            "housenumber",
            "house",
            "building",
            "дом",
            "номердома",
        ],
    ),
    (
        Kind::Code,
        "flat",
        &["flat", "apartment", "apt", "квартира", "кв"],
    ),
    (
        Kind::Text,
        "address",
        &[
            "address",
            "address1",
            "addressline1",
            "street",
            "streetname",
            "streetaddress",
            "адрес",
            "улица",
            "адреса",
        ],
    ),
    (
        Kind::Text,
        "address_2",
        &["address2", "addressline2", "адрес2"],
    ),
    (
        Kind::Text,
        "city",
        &[
            "city",
            "town",
            "suburb",
            "locality",
            "place",
            "город",
            "населенныйпункт",
            "місто",
        ],
    ),
    (
        Kind::Text,
        "region",
        &[
            "state",
            "region",
            "province",
            "county",
            "district",
            "регион",
            "область",
            "район",
        ],
    ),
    (
        Kind::Text,
        "birthplace",
        &[
            "birthplace",
            "placeofbirth",
            "birthcity",
            "месторождения",
            "місценародження",
        ],
    ),
    (
        Kind::Text,
        "occupation",
        &["occupation", "job", "profession", "профессия", "работа"],
    ),
    (
        Kind::Text,
        "mother",
        &["mothername", "mothersname", "mother", "имяматери", "мать"],
    ),
];

/// A heading that was mapped is not in the file, or the kind is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAColumn {
    /// The file has no such heading.
    #[error("there is no such column")]
    NoHeading {
        /// The heading that was asked for.
        heading: String,
    },
    /// There is no such kind.
    #[error("there is no such kind of column")]
    NoKind {
        /// The kind that was asked for.
        kind: String,
    },
    /// No column holds a name.
    #[error("no column holds a name")]
    NoName,
}

/// What each column of a list holds; none where it is not compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns(pub(crate) Vec<Option<Field>>);

/// Tells what columns hold. `map` gives pairs of a kind's word and a heading, and rules over what the headings tell.
///
/// # Errors
/// When a mapped heading or kind is not there, or no column holds a name.
pub fn recognise(
    headings: &[impl AsRef<str>],
    map: &[(String, String)],
) -> Result<Columns, NotAColumn> {
    let mut columns: Vec<Option<Field>> = headings
        .iter()
        .map(|heading| known(heading.as_ref()))
        .collect();
    for (kind, heading) in map {
        let at = headings
            .iter()
            .position(|known| known.as_ref() == heading || plain(known.as_ref()) == plain(heading))
            .ok_or_else(|| NotAColumn::NoHeading {
                heading: heading.clone(),
            })?;
        let field = match (kind.as_str(), Kind::of_word(kind)) {
            ("ignore", _) => None,
            (_, Some(kind @ (Kind::Code | Kind::Text))) => Some(Field {
                kind,
                about: plain(heading),
            }),
            (_, Some(kind)) => Some(Field {
                kind,
                about: String::new(),
            }),
            (_, None) => return Err(NotAColumn::NoKind { kind: kind.clone() }),
        };
        if let Some(column) = columns.get_mut(at) {
            *column = field;
        }
    }
    once(&mut columns, map);
    if !columns
        .iter()
        .flatten()
        .any(|field| field.kind.role().is_some())
    {
        return Err(NotAColumn::NoName);
    }
    Ok(Columns(columns))
}

/// One column is the record's id, one the birth; a whole name beside its parts says nothing new.
fn once(columns: &mut [Option<Field>], map: &[(String, String)]) {
    for kind in [Kind::Id, Kind::Birth] {
        let mut met = false;
        for column in columns
            .iter_mut()
            .filter(|column| column.as_ref().is_some_and(|field| field.kind == kind))
        {
            if met {
                *column = None;
            }
            met = true;
        }
    }
    let has =
        |columns: &[Option<Field>], kind| columns.iter().flatten().any(|field| field.kind == kind);
    let mapped = map.iter().any(|(kind, _)| kind == Kind::Name.word());
    if has(columns, Kind::Family) && has(columns, Kind::Given) && !mapped {
        for column in columns.iter_mut().filter(|column| {
            column
                .as_ref()
                .is_some_and(|field| field.kind == Kind::Name)
        }) {
            *column = None;
        }
    }
}

fn known(heading: &str) -> Option<Field> {
    let plain = plain(heading);
    let (kind, about, _) = KNOWN
        .iter()
        .find(|(_, _, headings)| headings.contains(&plain.as_str()))?;
    Some(Field {
        kind: *kind,
        about: (*about).to_owned(),
    })
}

/// A heading without what people write in one way and another.
fn plain(heading: &str) -> String {
    heading
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|char| char.is_alphanumeric())
        .map(|char| if char == 'ё' { 'е' } else { char })
        .collect()
}
