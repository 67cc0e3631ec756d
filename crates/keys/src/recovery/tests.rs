//! What is on the paper comes back, and a slip of the finger is found in its line.

use proptest::prelude::*;
use rand::{SeedableRng as _, rngs::StdRng};

use super::{
    alphabet::{letter, value},
    *,
};

fn sheet(seed: u64) -> RecoverySheet {
    RecoverySheet::random(
        VaultId::from_bytes([3; 16]),
        &mut StdRng::seed_from_u64(seed),
    )
    .unwrap()
}

fn typed(sheet: &RecoverySheet) -> Vec<String> {
    sheet
        .lines()
        .unwrap()
        .iter()
        .map(|line| line.to_string())
        .collect()
}

/// A line without its number.
fn letters(line: &str) -> String {
    line.chars().skip(1).collect()
}

fn assert_same(one: &RecoverySheet, other: &RecoverySheet) {
    assert_eq!(one.vault(), other.vault());
    assert_eq!(*one.root().seed(), *other.root().seed());
    assert_eq!(one.identity().recipient(), other.identity().recipient());
}

#[test]
fn a_sheet_is_eight_numbered_lines_of_four_groups() {
    let lines = typed(&sheet(1));
    assert_eq!(lines.len(), LINES);
    for (number, line) in (1..).zip(&lines) {
        let words: Vec<_> = line.split_whitespace().collect();
        assert_eq!(words.len(), 5, "{line}");
        assert_eq!(words[0], format!("{number}"));
        assert!(
            words[1..].iter().all(|group| group.chars().count() == 5),
            "{line}"
        );
        assert!(
            !line.contains(['I', 'L', 'O', 'U']),
            "{line} has a letter that is taken for another"
        );
    }
}

#[test]
fn people_type_it_in_many_ways() {
    let sheet = sheet(1);
    let lines = typed(&sheet);
    let without_numbers: Vec<_> = lines.iter().map(|line| letters(line)).collect();
    let mut shuffled = lines.clone();
    shuffled.reverse();
    let look_alikes = |text: &str| {
        text.replace('A', "А")
            .replace('B', "В")
            .replace('C', "С")
            .replace('E', "Е")
            .replace('H', "Н")
            .replace('X', "х")
    };
    let ways = [
        lines.join("\n"),
        lines.join("\r\n\r\n"),
        lines.join("\n").to_lowercase(),
        lines.join("\n").replace(' ', "-"),
        without_numbers.join("\n"),
        without_numbers.join("\n").replace(' ', ""),
        without_numbers.join("").replace(' ', ""),
        shuffled.join("\n"),
        without_numbers
            .join("\n")
            .replace('0', "O")
            .replace('1', "l"),
        look_alikes(&lines.join("\n")),
    ];
    for way in ways {
        assert_same(&sheet, &RecoverySheet::parse(&way).unwrap());
    }
}

#[test]
fn a_missing_a_repeated_and_a_foreign_line_are_named() {
    let lines = typed(&sheet(1));
    let refused = |lines: &[String]| RecoverySheet::parse(&lines.join("\n")).err();
    let mut all = lines.clone();
    all.remove(4);
    assert_eq!(refused(&all), Some(SheetError::Missing(5)));
    assert_eq!(refused(&[]), Some(SheetError::Missing(1)));
    all.push(lines[5].clone());
    assert_eq!(refused(&all), Some(SheetError::Extra(6)));
    let mut foreign = lines.clone();
    foreign[6] = typed(&sheet(2))[6].clone();
    assert_eq!(
        refused(&foreign),
        Some(SheetError::Mixed),
        "each line is right, the sheet is not"
    );
    let mut moved = lines.clone();
    moved[2] = format!("3 {}", letters(&lines[3]));
    assert_eq!(
        refused(&moved),
        Some(SheetError::Line(3)),
        "the number of a line is checked with it"
    );
}

#[test]
fn every_single_slip_is_found_in_its_line() {
    let lines = typed(&sheet(1));
    let whole: Vec<Vec<char>> = lines
        .iter()
        .map(|line| line.chars().filter(|c| *c != ' ').skip(1).collect())
        .collect();
    let refused = |line: usize, letters: &[char]| {
        let mut all = lines.clone();
        all[line] = format!("{}{}", line + 1, letters.iter().collect::<String>());
        RecoverySheet::parse(&all.join("\n")).err()
    };
    for (line, letters) in whole.iter().enumerate() {
        for at in 0..letters.len() {
            for other in (0..32)
                .filter_map(letter)
                .filter(|other| *other != letters[at])
            {
                let mut wrong = letters.clone();
                wrong[at] = other;
                assert_eq!(
                    refused(line, &wrong),
                    Some(SheetError::Line(line + 1)),
                    "{other} at {at}"
                );
            }
            if at > 0 && letters[at] != letters[at - 1] {
                let mut wrong = letters.clone();
                wrong.swap(at, at - 1);
                assert_eq!(
                    refused(line, &wrong),
                    Some(SheetError::Line(line + 1)),
                    "swapped at {at}"
                );
            }
            let mut short = letters.clone();
            short.remove(at);
            assert_eq!(
                refused(line, &short),
                Some(SheetError::Line(line + 1)),
                "left out at {at}"
            );
        }
    }
}

#[test]
fn the_picture_is_an_svg() {
    let picture = sheet(1).qr_svg().unwrap();
    assert!(
        picture.contains("<svg") && picture.len() > 1000,
        "the code must be drawn"
    );
}

#[test]
fn the_letters_are_their_own_values() {
    for number in 0..32 {
        assert_eq!(value(letter(number).unwrap()), Some(number));
    }
    assert_eq!(letter(32), None);
    assert_eq!(
        value('U'),
        None,
        "U is neither a letter of the sheet nor like one"
    );
}

proptest! {
    #[test]
    fn any_secret_comes_back(vault: [u8; 16], root: [u8; 32], identity: [u8; 32]) {
        let sheet = RecoverySheet {
            vault: VaultId::from_bytes(vault),
            root: SigningKey::from_seed(&root),
            identity: Identity::from_secret(&identity).unwrap(),
        };
        assert_same(&sheet, &RecoverySheet::parse(&typed(&sheet).join("\n")).unwrap());
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,300}") {
        prop_assert!(RecoverySheet::parse(&text).is_err());
    }
}
