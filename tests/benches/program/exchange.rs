//! Exchange: the demo years on their way to head office, against the rows that arrive there put into empty vaults as they are.

use std::path::Path;

use operations::{
    House, Operation,
    exchange::{
        add_peer::AddPeer, exchange_state::ExchangeState, export_bundle::ExportBundle,
        import_bundle::ImportBundle, save_card::SaveCard,
    },
    perform, quietly,
    testing::{self, Clock, bare::Rows, day},
};

use crate::{
    Answer,
    figure::{Aim, Figure},
    fixture::{Cache, refused},
    stopwatch::{in_turns, seconds, time},
};

const ROUNDS: usize = 7;

/// How long export and import take, in seconds.
pub(crate) fn figures(cache: &Cache) -> Answer<Vec<Figure>> {
    let (stick, office) = (cache.folder()?, cache.folder()?);
    let site = cache.demo_years()?;
    site.keys.open(&site.house).map_err(refused)?;
    let centre = House::at(
        office.path(),
        testing::env(&Clock::at(day("2017-01-09")), 3),
    );
    testing::door(&centre, testing::first_run("Центр", true));
    meet(&site.house, &centre, stick.path())?;
    meet(&centre, &site.house, stick.path())?;
    centre.lock().map_err(refused)?;
    let copy = || cache.copy(office.path(), "2017-01-09", "desk", testing::PASSWORD);

    let export = || -> Answer<_> {
        let folder = stick.path().to_owned();
        Ok(stick
            .path()
            .join(act(&site.house, ExportBundle { folder })?.file))
    };
    let bundle = export()?;
    // What arrives is counted once from a head office that took it in.
    let arrived = copy()?;
    arrived.keys.open(&arrived.house).map_err(refused)?;
    act(
        &arrived.house,
        ImportBundle {
            path: bundle.clone(),
        },
    )?;
    let rows = Rows::of(&arrived.house).map_err(refused)?;

    let insert = || {
        let folder = cache.folder()?;
        let vaults = arrived.keys.empty_vaults(folder.path()).map_err(refused)?;
        time(|| rows.insert(&vaults).map_err(refused))
    };
    let (exported, inserted) = in_turns(ROUNDS, || time(|| export().map(drop)), insert)?;
    let peer = format!("the {} rows that arrive, inserted raw", rows.count());
    let out = Figure::beside(
        "export of the demo years, read back",
        (seconds(exported), "s"),
        (&peer, seconds(inserted)),
        Aim::RatioAtMost(3.0),
    );
    let import = || {
        let office = copy()?;
        office.keys.open(&office.house).map_err(refused)?;
        let path = bundle.clone();
        time(|| act(&office.house, ImportBundle { path }).map(drop))
    };
    let (imported, inserted) = in_turns(ROUNDS, import, insert)?;
    let into = Figure::beside(
        "import of the demo years at head office",
        (seconds(imported), "s"),
        (&peer, seconds(inserted)),
        Aim::RatioAtMost(3.0),
    );
    Ok(vec![out, into])
}

/// One learns to know the other by its card.
fn meet(one: &House, other: &House, stick: &Path) -> Answer<()> {
    let path = stick.join("card");
    act(other, SaveCard { path: path.clone() })?;
    let fingerprint = Some(act(other, ExchangeState {})?.fingerprint);
    act(one, AddPeer { path, fingerprint }).map(drop)
}

fn act<O: Operation>(house: &House, request: O) -> Answer<O::Answer> {
    quietly(|task| perform(house, task, request)).map_err(refused)
}
