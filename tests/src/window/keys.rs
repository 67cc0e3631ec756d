//! Keys, written as people write them: `F2`, `Ctrl+1`, `Shift+Tab`, `Enter`.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use super::trouble::in_time;
use super::{Trouble, Window};

impl Window {
    /// Presses a key or a chord and lets it go.
    ///
    /// # Errors
    /// When the chord can't be spelled or the window does not answer.
    pub async fn press(&self, chord: &str) -> Result<(), Trouble> {
        let keys = chord_of(chord)?;
        let mut actions = KeyActions::new("keyboard".to_owned());
        for &value in &keys {
            actions = actions.then(KeyAction::Down { value });
        }
        for &value in keys.iter().rev() {
            actions = actions.then(KeyAction::Up { value });
        }
        in_time(chord, self.client.perform_actions(actions)).await
    }

    /// Types text into whatever has the focus.
    ///
    /// # Errors
    /// When the window does not answer.
    pub async fn type_text(&self, text: &str) -> Result<(), Trouble> {
        in_time("the typing", async {
            self.client.active_element().await?.send_keys(text).await
        })
        .await
    }
}

/// The keys of a chord in the order they go down.
fn chord_of(chord: &str) -> Result<Vec<char>, Trouble> {
    chord
        .split('+')
        .map(|name| key_of(name).ok_or_else(|| Trouble::NoSuchKey(chord.to_owned())))
        .collect()
}

fn key_of(name: &str) -> Option<char> {
    let key = match name {
        "Ctrl" => Key::Control,
        "Alt" => Key::Alt,
        "Shift" => Key::Shift,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return Some(' '),
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Up" => Key::Up,
        "Down" => Key::Down,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F3" => Key::F3,
        "F4" => Key::F4,
        "F5" => Key::F5,
        "F6" => Key::F6,
        "F7" => Key::F7,
        "F8" => Key::F8,
        "F9" => Key::F9,
        "F10" => Key::F10,
        "F11" => Key::F11,
        "F12" => Key::F12,
        one => {
            let mut letters = one.chars();
            return letters.next().filter(|_| letters.next().is_none());
        }
    };
    Some(key.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_are_spelled_the_way_people_write_them() {
        assert_eq!(chord_of("Ctrl+1").unwrap(), ['\u{e009}', '1']);
        assert_eq!(chord_of("F12").unwrap(), ['\u{e03c}']);
        assert_eq!(
            chord_of("Ctrl+Shift+z").unwrap(),
            ['\u{e009}', '\u{e008}', 'z']
        );
    }

    #[test]
    fn a_key_that_does_not_exist_is_not_pressed() {
        for wrong in ["", "F13", "Ctrl+", "Strg+1"] {
            assert!(
                matches!(chord_of(wrong), Err(Trouble::NoSuchKey(_))),
                "{wrong:?} must be refused"
            );
        }
    }
}
