//! The sounds of letters that stand alone, for words that are taken as they are mistyped.

use super::sounds::{CH, KH, SH, ZH, letter};

/// The sound of a small Latin letter, or of one of Arabic or Hebrew script; several may share one.
pub(super) const fn sound(one: char) -> Option<u8> {
    Some(match one {
        'y' => letter(b'i'),
        'w' => letter(b'v'),
        'a'..='z' => letter(one as u8),
        'ا' | 'أ' | 'إ' | 'آ' | 'ء' | 'ع' | 'א' | 'ע' => letter(b'a'),
        'ب' | 'ב' => letter(b'b'),
        'ç' => letter(b'c'),
        'د' | 'ض' | 'ד' | 'ڈ' => letter(b'd'),
        'é' | 'è' | 'ë' => letter(b'e'),
        'ف' => letter(b'f'),
        'غ' | 'ג' | 'گ' => letter(b'g'),
        'ح' | 'ه' | 'ة' | 'ۀ' | 'ە' | 'ה' => letter(b'h'),
        'ي' | 'ی' | 'ى' | 'ئ' | 'ے' | 'ې' | 'ۍ' | 'י' | 'ý' => letter(b'i'),
        'ج' | 'ڄ' => letter(b'j'),
        'ك' | 'ک' | 'כ' | 'ך' | 'ڪ' => letter(b'k'),
        'ل' | 'ל' => letter(b'l'),
        'م' | 'מ' | 'ם' => letter(b'm'),
        'ن' | 'נ' | 'ן' | 'ں' | 'ڼ' => letter(b'n'),
        'ö' | 'ó' => letter(b'o'),
        'پ' | 'פ' | 'ף' => letter(b'p'),
        'ق' | 'ק' => letter(b'q'),
        'ر' | 'ר' | 'ڑ' => letter(b'r'),
        'س' | 'ص' | 'ס' | 'צ' | 'ץ' | 'ث' => letter(b's'),
        'ت' | 'ט' | 'ת' | 'ط' => letter(b't'),
        'و' | 'ؤ' | 'ו' | 'ۇ' | 'ۆ' => letter(b'u'),
        'ۋ' => letter(b'v'),
        'ز' | 'ذ' | 'ظ' | 'ז' | 'ځ' => letter(b'z'),
        'چ' => CH,
        'ش' | 'ש' => SH,
        'ژ' | 'ږ' => ZH,
        'خ' | 'ח' => KH,
        _ => return None,
    })
}
