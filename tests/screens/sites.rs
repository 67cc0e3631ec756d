//! Installations that exchange, and the stick between them: every dialog of the window picks what lies on it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use operations::{
    House,
    exchange::{
        add_peer::AddPeer, exchange_state::ExchangeState, export_bundle::ExportBundle,
        save_card::SaveCard,
    },
    testing::{Clock, day, do_, door, env, first_run},
};
use tempfile::TempDir;

/// A folder with installations in it, and the stick.
pub(crate) struct Sites(TempDir);

impl Sites {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// One of them, with its desk open. A number of its own makes it somebody else.
    pub(crate) fn founded(&self, name: &str, head_office: bool, number: u64) -> House {
        founded(&self.0.path().join(name), name, head_office, number)
    }

    /// What lies on the stick, whatever it is.
    pub(crate) fn stick(&self) -> PathBuf {
        self.0.path().join("bundle.pristan")
    }

    /// The card of this installation.
    pub(crate) fn card_of(&self, whom: &House) -> Vec<u8> {
        let path = self.0.path().join("card");
        do_(whom, SaveCard { path: path.clone() });
        fs::read(path).unwrap()
    }

    /// `who` keeps the card of `whom`, with the number that was compared.
    pub(crate) fn introduce(&self, who: &House, whom: &House) {
        self.card_of(whom);
        let path = self.0.path().join("card");
        let fingerprint = Some(do_(whom, ExchangeState {}).fingerprint);
        do_(who, AddPeer { path, fingerprint });
    }

    /// A bundle for everybody whose card this installation keeps.
    pub(crate) fn bundle_of(&self, house: &House) -> Vec<u8> {
        let folder = self.0.path().to_owned();
        let made = do_(
            house,
            ExportBundle {
                folder: folder.clone(),
            },
        );
        fs::read(folder.join(made.file)).unwrap()
    }
}

/// An installation in this folder, with its desk open.
pub(crate) fn founded(folder: &Path, name: &str, head_office: bool, number: u64) -> House {
    fs::create_dir_all(folder).unwrap();
    let house = House::at(folder, env(&Clock::at(day("2016-05-17")), number));
    door(&house, first_run(name, head_office));
    house
}
