//! Houses that know each other, and a stick that is carried between them.

use std::path::{Path, PathBuf};

use operations::{
    House,
    exchange::{
        add_peer::AddPeer,
        exchange_state::ExchangeState,
        export_bundle::ExportBundle,
        import_bundle::{ImportBundle, Imported},
        save_card::SaveCard,
    },
    report::verify::Verify,
    testing::{Clock, day, do_, door, env, first_run},
};
use tempfile::TempDir;

/// An installation in a folder of its own.
pub(crate) struct Office {
    /// The installation.
    pub house: House,
    /// Its clock, where the story holds it.
    pub clock: Clock,
    folder: TempDir,
}

impl Office {
    /// A site or a head office after its first run on 2016-05-17.
    pub(crate) fn new(name: &str, head_office: bool, seed: u64) -> Self {
        let clock = Clock::at(day("2016-05-17"));
        let folder = tempfile::tempdir().unwrap();
        let house = House::at(folder.path(), env(&clock, seed));
        door(&house, first_run(name, head_office));
        Self {
            house,
            clock,
            folder,
        }
    }

    /// An installation that was made elsewhere.
    pub(crate) fn of(house: House, folder: TempDir) -> Self {
        Self {
            house,
            clock: Clock::at(day("2016-12-31")),
            folder,
        }
    }

    /// The folder of the installation.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Learns to know another office by its card, whose number people read to each other.
    pub(crate) fn meet(&self, other: &Self, stick: &Path) {
        let path = stick.join("card");
        do_(&other.house, SaveCard { path: path.clone() });
        let fingerprint = Some(do_(&other.house, ExchangeState {}).fingerprint);
        assert!(do_(&self.house, AddPeer { path, fingerprint }).added);
    }

    /// Puts a bundle onto the stick.
    pub(crate) fn export(&self, stick: &Path) -> PathBuf {
        let exported = do_(
            &self.house,
            ExportBundle {
                folder: stick.to_owned(),
            },
        );
        stick.join(exported.file)
    }

    /// Takes a bundle in from the stick.
    pub(crate) fn import(&self, path: &Path) -> Imported {
        do_(
            &self.house,
            ImportBundle {
                path: path.to_owned(),
            },
        )
    }

    /// The state hash of each compartment, after a check that found nothing wrong.
    pub(crate) fn state(&self) -> Vec<String> {
        let verified = do_(&self.house, Verify {});
        assert!(verified.findings.is_empty(), "{:?}", verified.findings);
        verified.state.into_iter().map(|state| state.hash).collect()
    }
}
