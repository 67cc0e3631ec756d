//! Names as words to be found by their beginning: lower case, without marks, ё as е.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The words of a name or of a question, in order. Marks are dropped, so that `Nguyen` finds `Nguyễn`; й stays a letter of
/// its own, as Russians read it.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|sign| !belongs_to_a_word(sign))
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect()
}

/// Where a word of the shown text begins as a word of the question does: what a list marks. Counted in signs, in order.
#[must_use]
pub fn beginnings(shown: &str, question: &str) -> Vec<Range<usize>> {
    let mut asked = words(question);
    // Of two words that fit, the longer one says more.
    asked.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut start = 0;
    let mut found = Vec::new();
    for word in shown.split(|sign| !belongs_to_a_word(sign)) {
        found.extend(beginning(word, &asked).map(|signs| start..start + signs));
        start += word.chars().count() + 1;
    }
    found
}

/// How many signs of a word stand for the first asked one that it begins with.
fn beginning(word: &str, asked: &[String]) -> Option<usize> {
    let whole = fold(word);
    let wanted = asked
        .iter()
        .find(|wanted| whole.starts_with(wanted.as_str()))?;
    // Folding drops marks and can turn one sign into two, so the shown signs are tried one by one.
    let ends = word.char_indices().map(|(at, sign)| at + sign.len_utf8());
    let signs = ends
        .map(|end| word.get(..end).map(fold).unwrap_or_default())
        .take_while(|begun| !begun.starts_with(wanted.as_str()))
        .count()
        + 1;
    let marks = word
        .chars()
        .skip(signs)
        .take_while(|&sign| is_combining_mark(sign));
    Some(signs + marks.count())
}

fn belongs_to_a_word(sign: char) -> bool {
    sign.is_alphanumeric() || is_combining_mark(sign) || matches!(sign, '\'' | '’' | 'ʻ')
}

fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for sign in word.nfc().flat_map(char::to_lowercase) {
        match sign {
            'ё' => folded.push('е'),
            'й' => folded.push('й'),
            'đ' => folded.push('d'),
            other => folded.extend(other.nfd().filter(|part| part.is_alphanumeric())),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_without_its_marks() {
        for (text, expected) in [
            ("Образцов Пётр", vec!["образцов", "петр"]),
            ("Nguyễn Thị Mẫu", vec!["nguyen", "thi", "mau"]),
            ("O‘rnak o'g'li", vec!["o", "rnak", "ogli"]),
            ("Примерный-Тестов", vec!["примерный", "тестов"]),
            ("Đặng", vec!["dang"]),
            ("  ", vec![]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_marked_is_what_was_typed_and_no_more() {
        for (shown, question, expected) in [
            ("Намунаев Мисол", "намун", vec!["Намун"]),
            ("Намунаев Мисол", "мис намунаев", vec!["Намунаев", "Мис"]),
            ("Примерный-Тестов", "тест", vec!["Тест"]),
            ("Пётр Ёлкин", "пет елк", vec!["Пёт", "Ёлк"]),
            ("Nguyễn Thị", "nguye", vec!["Nguyễ"]),
            ("Nguye\u{302}\u{303}n", "nguye", vec!["Nguye\u{302}\u{303}"]),
            ("O‘g'li", "gl", vec!["g'l"]),
            ("İpek", "i", vec!["İ"]),
            ("Образцова Анна", "ан а", vec!["Ан"]),
            ("Образцова", "цова", vec![]),
            ("Образцова", "", vec![]),
        ] {
            let signs: Vec<char> = shown.chars().collect();
            let marked: Vec<String> = beginnings(shown, question)
                .into_iter()
                .map(|range| signs[range].iter().collect())
                .collect();
            assert_eq!(marked, expected, "{question:?} in {shown:?}");
        }
    }
}
