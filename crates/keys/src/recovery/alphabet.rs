//! Thirty-two letters and digits that cannot be taken for one another, and what people type instead of them.

/// Crockford's base 32: digits, then letters without I, L, O and U.
const LETTERS: [char; 32] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J',
    'K', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// The letter of a value below 32.
pub(super) fn letter(value: u32) -> Option<char> {
    LETTERS.get(usize::try_from(value).ok()?).copied()
}

/// The value of a letter as it was typed.
pub(super) fn value(typed: char) -> Option<u32> {
    let meant = match typed.to_uppercase().next()? {
        'O' | 'О' => '0',
        'I' | 'L' | 'І' => '1',
        'З' => '3',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        other => other,
    };
    LETTERS
        .iter()
        .zip(0..)
        .find_map(|(letter, value)| (*letter == meant).then_some(value))
}

/// What may stand between letters and means nothing.
pub(super) fn is_gap(typed: char) -> bool {
    typed.is_whitespace() || matches!(typed, '-' | '.' | ':' | '_' | '\u{2010}'..='\u{2015}')
}
