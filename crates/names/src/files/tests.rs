//! Stories of files.

use proptest::prelude::*;

use super::*;
use crate::record::Kind;

fn rows(text: &str) -> Result<Vec<(u64, Vec<String>)>, BadCsv> {
    let mut rows = Rows::new(text, separator(text));
    let mut row = Row::default();
    let mut all = Vec::new();
    while rows.next_into(&mut row)? {
        all.push((
            row.line,
            row.cells.iter().map(ToString::to_string).collect(),
        ));
    }
    Ok(all)
}

#[test]
fn encodings_are_recognised() {
    let text = "фамилия;имя\nКовальчук;Ольга\n";
    let wide = |big: bool| -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let (cp1251, _, _) = encoding_rs::WINDOWS_1251.encode(text);
    for (bytes, expected) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        ([b"\xef\xbb\xbf", text.as_bytes()].concat(), Encoding::Utf8),
        (wide(false), Encoding::Utf16Le),
        (wide(true), Encoding::Utf16Be),
        (
            [b"\xff\xfe".to_vec(), wide(false)].concat(),
            Encoding::Utf16Le,
        ),
        (cp1251.to_vec(), Encoding::Cp1251),
    ] {
        let (read, encoding) = decode(&bytes).expect("a text");
        assert_eq!((read.as_ref(), encoding), (text, expected));
    }
    let (western, _, _) = encoding_rs::WINDOWS_1252.encode("name\nJosé Müller\n");
    assert_eq!(decode(&western).expect("a text").0, "name\nJosé Müller\n");
}

#[test]
fn what_is_no_text_is_refused_with_its_place() {
    let mut broken = "name\nОльга Ковальчук\nИван ".as_bytes().to_vec();
    broken.push(0xd0);
    broken.extend_from_slice(b"!\n");
    assert_eq!(decode(&broken), Err(NotText::Broken { line: 3, column: 6 }));
    assert_eq!(
        decode("name\nИв\0ан\n".as_bytes()),
        Err(NotText::Broken { line: 2, column: 3 }),
        "a zero is no letter"
    );
    let wide: Vec<u8> = "name\nИван\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(
        decode(&wide[..wide.len() - 1]),
        Err(NotText::Broken { line: 2, column: 5 }),
        "half of a line break"
    );
    let wider: Vec<u8> = "\u{feff}Иван\n"
        .chars()
        .flat_map(|c| u32::from(c).to_le_bytes())
        .collect();
    assert_eq!(decode(&wider), Err(NotText::Binary), "four bytes a letter");
    assert_eq!(
        decode(b"PK\x03\x04\x00\x00\x00\x00\x00\x01"),
        Err(NotText::Binary)
    );
}

#[test]
fn separators_and_quotes_are_understood() {
    for text in [
        "a,b\n1,2\n",
        "a;b\n1;2\n",
        "a\tb\r\n1\t2\r\n",
        "a|b\n1|2",
        "\n\n\"a\",\"b\"\n\n\"1\", \"2\" \n",
        "a,b\n  \n1,2\n   ",
    ] {
        let read = rows(text).expect("sound");
        let cells: Vec<_> = read.into_iter().map(|(_, cells)| cells).collect();
        assert_eq!(cells, [["a", "b"], ["1", "2"]], "{text:?}");
    }
    for (text, expected, why) in [
        ("Petrov, Ivan;Петров, Иван\n", b';', "commas stand in names"),
        (
            "Petrov, Ivan\tПетров, Иван\n",
            b'\t',
            "commas stand in names",
        ),
        (
            "Ivan;Vanya,Иван\nPetr,Пётр\n",
            b',',
            "a semicolon of one name separates nothing",
        ),
        (
            "O\"Brien,O'Brien\nPetr,Пётр\n",
            b',',
            "a quote within a cell opens nothing",
        ),
        ("one\ntwo\n", b',', "there is none"),
    ] {
        assert_eq!(separator(text), expected, "{why}: {text:?}");
    }
    let read =
        rows("name,note\n\"Ковальчук, Ольга\",\"said \"\"yes\"\"\nand left\"\nx,y \"z\" w\n")
            .expect("sound");
    assert_eq!(
        read[1],
        (
            2,
            vec![
                "Ковальчук, Ольга".to_owned(),
                "said \"yes\"\nand left".to_owned()
            ]
        )
    );
    assert_eq!(
        read[2],
        (4, vec!["x".to_owned(), "y \"z\" w".to_owned()]),
        "a quote inside a bare cell is a letter"
    );
}

#[test]
fn broken_quotes_are_refused_with_line_and_column() {
    assert_eq!(
        rows("a,b\nя,\"2\n3,4\n"),
        Err(BadCsv::Unclosed { line: 2, column: 3 })
    );
    assert_eq!(
        rows("a,b\n\"я\"x,2\n"),
        Err(BadCsv::AfterQuote { line: 2, column: 4 })
    );
    let short = files_read("name,birth\nИван\n");
    assert_eq!(
        short,
        Err((
            0,
            BadList::Csv(BadCsv::Length {
                line: 2,
                found: 1,
                expected: 2
            })
        ))
    );
    assert_eq!(files_read(""), Err((0, BadList::Csv(BadCsv::Empty))));
    assert_eq!(
        files_read("colour\nred\n"),
        Err((0, BadList::Columns(NotAColumn::NoName)))
    );
}

fn files_read(text: &str) -> Result<usize, (usize, BadList)> {
    read(&[text], &[]).map(|(people, _)| people.len())
}

#[test]
fn columns_are_recognised_in_three_languages_or_told() {
    for (headings, kinds) in [
        (
            vec![
                "rec_id",
                " given_name",
                "surname",
                "street_number",
                "postcode",
                "date_of_birth",
                "soc_sec_id",
            ],
            "id given family code code birth document",
        ),
        (
            vec![
                "№",
                "Фамилия",
                "Имя",
                "Отчество",
                "Дата рождения",
                "Пол",
                "Гражданство",
                "Телефон",
            ],
            "- family given patronymic birth sex citizenship phone",
        ),
        (
            vec!["Прізвище", "Ім'я", "По батькові", "Рік народження"],
            "family given patronymic birth-year",
        ),
        (
            vec!["ФИО", "Паспорт", "Адрес", "любимый цвет"],
            "name document text -",
        ),
        (vec!["full name", "surname", "first name"], "- family given"),
    ] {
        let columns = recognise(&headings, &[]).expect("there is a name");
        let words: Vec<_> = columns
            .0
            .iter()
            .map(|column| column.as_ref().map_or("-", |field| field.kind.word()))
            .collect();
        assert_eq!(words.join(" "), kinds);
    }
    let told = |kind: &str, heading: &str| {
        recognise(&["Кто", "Когда"], &[(kind.to_owned(), heading.to_owned())])
    };
    assert_eq!(
        told("name", "Кто").map(|columns| columns.0[0].as_ref().map(|field| field.kind)),
        Ok(Some(Kind::Name))
    );
    assert_eq!(
        told("name", "Где"),
        Err(NotAColumn::NoHeading {
            heading: "Где".to_owned()
        })
    );
    assert_eq!(
        told("colour", "Кто"),
        Err(NotAColumn::NoKind {
            kind: "colour".to_owned()
        })
    );
}

proptest! {
    #[test]
    fn any_bytes_are_a_text_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        if let Ok((text, _)) = decode(&bytes) {
            let _rows = rows(&text);
        }
    }

    #[test]
    fn what_is_quoted_comes_back(cells in proptest::collection::vec("[a-zа-я\",;\t\n]{1,12}", 2..5)) {
        let line: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        let text = format!("{}\n", line.join(","));
        let mut reader = Rows::new(&text, b',');
        let mut row = Row::default();
        prop_assert_eq!(reader.next_into(&mut row), Ok(true));
        let read: Vec<String> = row.cells.iter().map(ToString::to_string).collect();
        let trimmed: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        prop_assert_eq!(read, trimmed);
    }
}
