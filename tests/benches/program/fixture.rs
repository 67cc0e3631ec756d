//! The houses that are measured: made once through the operations everybody uses, kept outside the tree, worked on as copies.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

use operations::{
    House,
    demo::{self, Size},
    people::{NewName, NewPerson, register_person::RegisterPerson},
    testing::{self, Clock, bare::Keys, day},
};
use pristan_tests::tree;
use serde_json::Value;
use tempfile::TempDir;

use crate::{Answer, say};

/// Names the folder, one for each state of the sources the houses are made by (`scripts/bench.sh`).
const GIVEN: &str = "PRISTAN_BENCH_CACHE";
/// Names a folder in memory with room for a house while it is made; without it they are made where they are kept.
const MADE_IN: &str = "PRISTAN_BENCH_MAKE";

/// How many persons the large vault holds.
pub(crate) const PERSONS: usize = 200_000;

/// Where the houses are kept.
pub(crate) struct Cache(PathBuf);

/// A copy of a house, locked, in a folder of its own on the disk of the cache, with the keys to open it.
pub(crate) struct HouseCopy {
    pub house: House,
    pub keys: Keys,
    pub folder: TempDir,
}

impl Cache {
    /// The folder that was named.
    pub(crate) fn given() -> Answer<Self> {
        let folder =
            env::var_os(GIVEN).ok_or("make bench names the folder the houses are kept in")?;
        fs::create_dir_all(&folder)?;
        Ok(Self(folder.into()))
    }

    /// An empty folder on the disk of the houses; gone when it is dropped.
    pub(crate) fn folder(&self) -> io::Result<TempDir> {
        TempDir::with_prefix_in("work-", &self.0)
    }

    /// The demo years at full size.
    pub(crate) fn demo_years(&self) -> Answer<HouseCopy> {
        let kept = self.kept("demo-years", |folder| {
            let house = operations::quietly(|task| demo::build(folder, Size::Full, 1, task));
            house.and_then(|house| house.lock()).map_err(refused)
        })?;
        self.copy(&kept, "2016-12-31", demo::HANDLE, demo::PASSWORD)
    }

    /// A site that has registered [`PERSONS`] persons and done nothing else.
    pub(crate) fn many_persons(&self) -> Answer<HouseCopy> {
        let kept = self.kept("many-persons", |folder| {
            let clock = Clock::at(day("2016-05-17"));
            let house = House::at(folder, testing::env(&clock, 1));
            testing::door(&house, testing::first_run("Пример", false));
            let names = Names::read()?;
            for nth in 0..PERSONS {
                let person = names.person(nth);
                operations::quietly(|task| {
                    operations::perform(&house, task, RegisterPerson { person })
                })
                .map_err(refused)?;
            }
            house.lock().map_err(refused)
        })?;
        self.copy(&kept, "2016-05-18", "desk", testing::PASSWORD)
    }

    /// A copy of a house in this folder. It was opened and closed once: a copied house begins a new log at its first opening.
    pub(crate) fn copy(
        &self,
        of: &Path,
        on: &str,
        handle: &str,
        password: &str,
    ) -> Answer<HouseCopy> {
        let folder = self.folder()?;
        copy_all(of, folder.path())?;
        let house = House::at(folder.path(), testing::env(&Clock::at(day(on)), 2));
        let keys = Keys::of(&house, handle, password).map_err(refused)?;
        keys.open(&house).map_err(refused)?;
        house.lock().map_err(refused)?;
        Ok(HouseCopy {
            house,
            keys,
            folder,
        })
    }

    /// The folder of that name; made first when it is not there, and there only when it was made whole.
    fn kept(&self, name: &str, make: impl FnOnce(&Path) -> Answer<()>) -> Answer<PathBuf> {
        let whole = self.0.join(name);
        if !whole.is_dir() {
            say(&format!(
                "The house {name} is made; it is kept for the next time."
            ));
            let made_in = env::var_os(MADE_IN).map_or_else(|| self.0.clone(), PathBuf::from);
            let made = TempDir::with_prefix_in("pristan-house-", made_in)?;
            make(made.path())?;
            // Whole under its name, or not there: a copy that breaks off stays behind under another.
            let part = TempDir::with_prefix_in("part-", &self.0)?;
            copy_all(made.path(), part.path())?;
            fs::rename(part.keep(), &whole)?;
        }
        Ok(whole)
    }
}

/// An operation that was refused: then there is nothing to measure.
#[derive(Debug, thiserror::Error)]
#[error("refused: {0:?}")]
struct Refused(operations::Problem);

/// What an operation refused, as an error of a measurement.
pub(crate) fn refused(problem: operations::Problem) -> Box<dyn std::error::Error> {
    Box::new(Refused(problem))
}

fn copy_all(from: &Path, to: &Path) -> io::Result<()> {
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            fs::create_dir_all(&target)?;
            copy_all(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// The names of the demo story, put together anew.
struct Names {
    family: Vec<String>,
    given: Vec<String>,
}

impl Names {
    fn read() -> Answer<Self> {
        let mut names = Self {
            family: Vec::new(),
            given: Vec::new(),
        };
        let mut files: Vec<PathBuf> = Vec::new();
        for entry in fs::read_dir(tree::root().join("assets/demo/names"))? {
            files.push(entry?.path());
        }
        files.sort();
        for file in files {
            let origin: Value = serde_json::from_slice(&fs::read(file)?)?;
            let texts = |list: &str, key: &str| -> Vec<String> {
                let each = origin
                    .get(list)
                    .and_then(Value::as_array)
                    .into_iter()
                    .flatten();
                each.filter_map(|one| Some(one.get(key)?.as_str()?.to_owned()))
                    .collect()
            };
            names.family.extend(texts("family", "man"));
            names.given.extend(texts("men", "name"));
        }
        Ok(names)
    }

    /// The nth person: every family name with every given name once, before one comes again.
    fn person(&self, nth: usize) -> NewPerson {
        let of = |names: &[String], nth: usize| {
            let at = nth.checked_rem(names.len()).unwrap_or(0);
            names.get(at).cloned().unwrap_or_default()
        };
        NewPerson {
            name: Some(NewName {
                family: of(&self.family, nth),
                given: of(&self.given, nth / self.family.len().max(1)),
                ..NewName::default()
            }),
            birth: (1940 + nth % 70).to_string(),
            ..testing::example_person()
        }
    }
}
