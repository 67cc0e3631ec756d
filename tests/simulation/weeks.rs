//! Weeks of several sites under one seed.

use std::path::PathBuf;

use ids::RecordId;
use operations::{
    Act, House,
    contacts::record_contact::RecordContact,
    exchange::{
        add_peer::AddPeer, exchange_state::ExchangeState, export_bundle::ExportBundle,
        import_bundle::ImportBundle, save_card::SaveCard,
    },
    notes::write_note::WriteNote,
    perform,
    problem::Exit,
    quietly,
    report::{
        figures::Figures,
        verify::{VaultsVerified, Verify},
    },
    testing::{Clock, day, disclose, do_, door, env, example_contact, example_person, first_run},
    undo::Undo,
};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::SliceRandom};
use tempfile::TempDir;

const SITES: usize = 3;

struct Office {
    house: House,
    clock: Clock,
    last: Option<Act>,
    people: Vec<RecordId>,
    _folder: TempDir,
}

impl Office {
    fn new(name: &str, head_office: bool, seed: u64) -> Self {
        let (clock, folder) = (Clock::at(day("2016-05-17")), tempfile::tempdir().unwrap());
        let house = House::at(folder.path(), env(&clock, seed));
        door(&house, first_run(name, head_office));
        Self {
            house,
            clock,
            last: None,
            people: Vec::new(),
            _folder: folder,
        }
    }

    fn meet(&self, other: &Self, stick: &TempDir) {
        let path = stick.path().join("card");
        do_(&other.house, SaveCard { path: path.clone() });
        let fingerprint = Some(do_(&other.house, ExchangeState {}).fingerprint);
        do_(&self.house, AddPeer { path, fingerprint });
    }

    /// Something somebody does at a desk.
    fn act(&mut self, dice: &mut StdRng) {
        match dice.random_range(0..8) {
            6..8 if !self.people.is_empty() => {
                // Consent is given and withdrawn.
                let person = self.people[dice.random_range(0..self.people.len())];
                let level = ["full", "figures", "skeleton"][dice.random_range(0..3)];
                disclose(&self.house, person, level);
            }
            0 | 6 | 7 => {
                let visit = RecordContact {
                    new_person: Some(example_person()),
                    ..example_contact(&self.house)
                };
                let recorded = do_(&self.house, visit);
                if let Some(person) = recorded.person {
                    self.people.push(person);
                    let happened_on = do_(
                        &self.house,
                        operations::contacts::desk_overview::DeskOverview {},
                    )
                    .today;
                    do_(
                        &self.house,
                        WriteNote {
                            person,
                            happened_on,
                            text: "строка".to_owned(),
                        },
                    );
                }
            }
            1 => {
                // An undo may be refused, since others built on it: that is a lawful answer.
                if let Some(act) = self.last.take() {
                    let _lawful =
                        quietly(|task| perform(&self.house, task, Undo { acts: vec![act] }));
                }
            }
            _ => {
                let visit = example_contact(&self.house);
                self.last = Some(do_(&self.house, visit).act);
            }
        }
    }

    fn export(&self, stick: &TempDir) -> PathBuf {
        let exported = do_(
            &self.house,
            ExportBundle {
                folder: stick.path().to_owned(),
            },
        );
        stick.path().join(exported.file)
    }

    fn verified(&self) -> VaultsVerified {
        let verified = do_(&self.house, Verify {});
        assert!(verified.findings.is_empty(), "{:?}", verified.findings);
        verified
    }

    /// What must not depend on how the bundles came: the figures, and the state of the compartments that hold nothing else.
    fn outcome(&self) -> (Vec<Option<u64>>, Vec<String>) {
        let figures = do_(
            &self.house,
            Figures {
                from: day("2016-01-01"),
                until: day("2016-12-31"),
            },
        );
        let state = self
            .verified()
            .state
            .into_iter()
            .skip(1)
            .map(|state| state.hash)
            .collect();
        (figures.lines.iter().map(|line| line.value).collect(), state)
    }
}

/// A stick read through dirty contacts: refused, and nothing of it stays.
#[expect(clippy::disallowed_methods, reason = "the damage is made by hand")]
fn damage(centre: &Office, path: &PathBuf, dice: &mut StdRng) {
    let mut bytes = std::fs::read(path).unwrap();
    let at = dice.random_range(0..bytes.len());
    bytes[at] ^= 1 << dice.random_range(0..8);
    if dice.random_bool(0.5) {
        bytes.truncate(at);
    }
    let damaged = path.with_extension("damaged");
    std::fs::write(&damaged, bytes).unwrap();
    let before = centre
        .verified()
        .state
        .into_iter()
        .map(|state| state.hash)
        .collect::<Vec<_>>();
    let refused = quietly(|task| perform(&centre.house, task, ImportBundle { path: damaged }));
    let problem = refused.expect_err("a damaged bundle must be refused");
    assert_eq!(problem.code.exit(), Exit::Distrusted, "{problem:?}");
    let after = centre
        .verified()
        .state
        .into_iter()
        .map(|state| state.hash)
        .collect::<Vec<_>>();
    assert_eq!(after, before, "a damaged bundle must change nothing");
}

fn weeks(seed: u64, days: u64) {
    let mut dice = StdRng::seed_from_u64(seed);
    let stick = tempfile::tempdir().unwrap();
    let centres = [
        Office::new("Центр", true, seed ^ 1),
        Office::new("Порядок", true, seed ^ 2),
    ];
    let mut sites: Vec<Office> = (10..)
        .take(SITES)
        .map(|n| Office::new("Площадка", false, seed ^ n))
        .collect();
    for site in &sites {
        for centre in &centres {
            site.meet(centre, &stick);
            centre.meet(site, &stick);
        }
    }
    let mut travelling: Vec<PathBuf> = Vec::new();
    for passed in 0..days {
        let today = day("2016-05-17") + chrono::Days::new(passed);
        sites
            .iter()
            .map(|site| &site.clock)
            .chain(centres.iter().map(|centre| &centre.clock))
            .for_each(|clock| clock.move_to(today));
        for site in &mut sites {
            (0..dice.random_range(0..4)).for_each(|_| site.act(&mut dice));
            if dice.random_bool(0.4) {
                travelling.push(site.export(&stick));
            }
        }
        travelling.shuffle(&mut dice);
        if dice.random_bool(0.2) {
            // Lost: nobody ever reads it.
            travelling.pop();
        }
        let arriving = dice.random_range(0..=travelling.len());
        for path in travelling.split_off(arriving) {
            if dice.random_bool(0.2) {
                damage(&centres[0], &path, &mut dice);
            }
            do_(&centres[0].house, ImportBundle { path: path.clone() });
            if dice.random_bool(0.3) {
                travelling.push(path);
            }
        }
    }
    for site in &sites {
        let path = site.export(&stick);
        centres.iter().for_each(|centre| {
            do_(&centre.house, ImportBundle { path: path.clone() });
        });
    }
    assert_eq!(
        centres[0].outcome(),
        centres[1].outcome(),
        "seed {seed}: the road must not matter"
    );
}

#[test]
fn whatever_happens_to_the_sticks_head_office_ends_in_one_state() {
    let long = std::env::var("PRISTAN_SIMULATION").is_ok_and(|mode| mode == "long");
    let seeds: Vec<u64> = match std::env::var("SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
    {
        Some(seed) => vec![seed],
        None if long => (0..100).collect(),
        None => (0..3).collect(),
    };
    for seed in seeds {
        weeks(seed, if long { 30 } else { 8 });
    }
}
