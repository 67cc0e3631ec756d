//! The list of Fluent files. Each name is one file in `assets/locales/ru` and one in `assets/locales/en`.
//!
//! A file that lies in a folder and is not listed here fails a test.

macro_rules! files {
    ($($name:literal,)+) => {
        /// The names of the files, without folder and ending.
        #[cfg(test)]
        pub(crate) const NAMES: &[&str] = &[$($name,)+];
        /// The Russian files, whole, in the order of the list.
        pub(crate) const RU: &[&str] = &[$(include_str!(concat!("../../../assets/locales/ru/", $name, ".ftl")),)+];
        /// The English files, whole, in the order of the list.
        pub(crate) const EN: &[&str] = &[$(include_str!(concat!("../../../assets/locales/en/", $name, ".ftl")),)+];
    };
}

files! {
    "app",
    "problems",
    "cli",
    "figures",
    "progress",
    "readings",
    "ui-board",
    "ui-contact",
    "ui-desk",
    "ui-exchange",
    "ui-goods",
    "ui-person",
    "ui-reports",
    "ui-start",
    "ui-window",
}
