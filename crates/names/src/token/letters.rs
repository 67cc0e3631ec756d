//! The sounds of letters that stand alone, for words that are taken as they are mistyped.

use super::fold::{CH, KH, SH, ZH, letter};

/// Letters of Arabic and Hebrew script, and marked Latin ones, by the sound that they are nearest to. Several may share one.
const ALIKE: [(u8, &str); 27] = [
    (letter(b'a'), "اأإآءعאע"),
    (letter(b'b'), "بב"),
    (letter(b'c'), "ç"),
    (letter(b'd'), "دضדڈ"),
    (letter(b'e'), "éèë"),
    (letter(b'f'), "ف"),
    (letter(b'g'), "غגگ"),
    (letter(b'h'), "حهةۀەה"),
    (letter(b'i'), "يیىئےېۍיý"),
    (letter(b'j'), "جڄ"),
    (letter(b'k'), "كکכךڪ"),
    (letter(b'l'), "لל"),
    (letter(b'm'), "مמם"),
    (letter(b'n'), "نנןںڼ"),
    (letter(b'o'), "öó"),
    (letter(b'p'), "پפף"),
    (letter(b'q'), "قק"),
    (letter(b'r'), "رרڑ"),
    (letter(b's'), "سصסצץث"),
    (letter(b't'), "تטתط"),
    (letter(b'u'), "وؤוۇۆ"),
    (letter(b'v'), "ۋ"),
    (letter(b'z'), "زذظזځ"),
    (CH, "چ"),
    (SH, "شש"),
    (ZH, "ژږ"),
    (KH, "خח"),
];

/// The sound of a small Latin letter, or of one of Arabic or Hebrew script.
pub(super) fn sound(one: char) -> Option<u8> {
    match u8::try_from(one) {
        Ok(b'y') => Some(letter(b'i')),
        Ok(b'w') => Some(letter(b'v')),
        Ok(plain @ b'a'..=b'z') => Some(letter(plain)),
        _ => {
            let found = ALIKE.iter().find(|(_, letters)| letters.contains(one));
            found.map(|(sound, _)| *sound)
        }
    }
}
