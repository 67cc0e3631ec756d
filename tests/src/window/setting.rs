//! The circumstances a window opens in.

use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use words::Lang;

/// Light or dark, whatever the system prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
}

impl Theme {
    /// Both themes.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The word for it in the program's environment.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A folder of its own, a language and a theme. Windows opened one after the other in one setting find the same vault.
pub struct Setting {
    folder: TempDir,
    lang: Lang,
    theme: Theme,
    more: Vec<(String, String)>,
    held: bool,
}

impl Setting {
    /// An empty folder, seen in this language and theme.
    ///
    /// # Errors
    /// When no temporary folder can be made.
    pub fn new(lang: Lang, theme: Theme) -> io::Result<Self> {
        Ok(Self {
            folder: TempDir::with_prefix("pristan-window-")?,
            lang,
            theme,
            more: Vec::new(),
            held: false,
        })
    }

    /// The same with a window that permissions hold, even where an administrator runs the tests.
    #[must_use]
    pub fn held_back(mut self) -> Self {
        self.held = true;
        self
    }

    pub(super) const fn is_held_back(&self) -> bool {
        self.held
    }

    /// The same with one more variable in the program's environment.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.more.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The language of the window.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The theme of the window.
    #[must_use]
    pub const fn theme(&self) -> Theme {
        self.theme
    }

    /// `ru-light` and so on: the name of this setting in file names.
    #[must_use]
    pub fn code(&self) -> String {
        format!("{}-{}", self.lang, self.theme.code())
    }

    /// The folder of the program's data.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The folder of everything the window leaves behind, the web view's own files among it.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The environment of the program: this setting and nothing of the person who runs the tests.
    pub(super) fn environment(&self) -> Vec<(String, String)> {
        let below = |name: &str| self.folder.path().join(name).display().to_string();
        let mut all: Vec<(String, String)> = [
            ("PRISTAN_HOME", below("home")),
            ("PRISTAN_LANG", self.lang.code().to_owned()),
            ("PRISTAN_THEME", self.theme.code().to_owned()),
            ("HOME", below("user")),
            ("XDG_DATA_HOME", below("data")),
            ("XDG_CONFIG_HOME", below("config")),
            ("XDG_CACHE_HOME", below("cache")),
            ("LANG", "C.UTF-8".to_owned()),
            ("TZ", "Europe/Moscow".to_owned()),
            ("TAURI_WEBVIEW_AUTOMATION", "true".to_owned()),
            ("LIBGL_ALWAYS_SOFTWARE", "1".to_owned()),
            ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".to_owned()),
            ("NO_AT_BRIDGE", "1".to_owned()),
        ]
        .map(|(name, value)| (name.to_owned(), value))
        .into();
        all.extend(self.more.iter().cloned());
        all
    }
}
