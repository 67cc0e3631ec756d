//! Names that are written without a space: a Chinese, Korean or Japanese family name and the given name after it.

use std::ops::Range;

/// Family names of two characters: Chinese (the compound names of the Hundred Family Names that are still borne) and Korean.
const TWO: &[&str] = &[
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "皇甫", "令狐", "慕容", "司徒", "东方",
    "東方", "独孤", "獨孤", "南宫", "南宮", "夏侯", "尉迟", "尉遲", "公孙", "公孫", "长孙", "長孫",
    "宇文", "端木", "轩辕", "軒轅", "남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방",
];

/// Whether a word begins as names do that are written without a space.
pub(super) fn may_be(text: &str) -> bool {
    text.starts_with(|first| is_han(first) || is_hangul(first))
}

/// Hands on the only word of a name, in two when its script writes names without a space.
pub(super) fn split(
    raw: &str,
    text: &str,
    span: Range<usize>,
    mut take: impl FnMut(&str, Range<usize>),
) {
    let as_typed = raw.get(span.clone()) == Some(text);
    match family(text).filter(|_| as_typed) {
        Some(at) => {
            let (family, given) = text.split_at(at);
            take(family, span.start..span.start + at);
            take(given, span.start + at..span.end);
        }
        None => take(text, span),
    }
}

/// Where the family name of an unspaced name ends, in bytes.
fn family(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let han = text.chars().all(is_han);
    if !han && !text.chars().all(is_hangul) {
        return None;
    }
    let two = TWO.iter().find(|name| text.starts_with(**name));
    match (text.chars().count(), two) {
        (3, Some(name)) => Some(name.len()),
        // Four characters are a Chinese compound name or a Japanese name: either way two and two.
        (4, _) => Some(first.len_utf8() * 2),
        (2 | 3, _) => Some(first.len_utf8()),
        _ => None,
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}')
}

fn is_hangul(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}
