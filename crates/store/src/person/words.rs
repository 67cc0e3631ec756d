//! Names as words to be found by their beginning: lower case, without marks, ё as е.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// The words of a name or of a question, in order. Marks are dropped, so that `Nguyen` finds `Nguyễn`; й stays a letter of
/// its own, as Russians read it.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|sign: char| {
        !sign.is_alphanumeric()
            && !is_combining_mark(sign)
            && sign != '\''
            && sign != '’'
            && sign != 'ʻ'
    })
    .map(fold)
    .filter(|word| !word.is_empty())
    .collect()
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
}
