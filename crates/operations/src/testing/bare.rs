//! A house without the program around it: what the benchmarks hold the program against, and the one way past the password.

use std::path::{Path, PathBuf};

use keys::{Handle, Password, Unlocked};
use store::{Vault, testing as raw};

use crate::{
    House, Problem,
    door::opening,
    house::{refused, vault_file},
    problem::Code,
};

/// What a right password opens, kept in the hand: passwords cost time on purpose, and opening is measured without them.
pub struct Keys {
    unlocked: Unlocked,
    folder: PathBuf,
}

impl Keys {
    /// Asks for the password once.
    ///
    /// # Errors
    /// When it is wrong, or there is no vault.
    pub fn of(house: &House, handle: &str, password: &str) -> Result<Self, Problem> {
        let handle: Handle = handle.parse().map_err(|_| Problem::new(Code::NoSuchUser))?;
        let unlocked = house
            .keys()
            .unlock(&handle, &Password::new(password.to_owned()), 0)
            .map_err(|error| refused(&error))?;
        Ok(Self {
            unlocked,
            folder: house.vault_folder(),
        })
    }

    /// Opens the desk, as the program does after the password.
    ///
    /// # Errors
    /// What opening says.
    pub fn open(&self, house: &House) -> Result<(), Problem> {
        opening::open(house, house.hold()?, &self.unlocked).map(drop)
    }

    /// Opens the same files with the same keys and reads a page of each: the least that opening can cost.
    ///
    /// # Errors
    /// When a file does not open.
    pub fn read_a_page_of_each(&self) -> Result<(), Problem> {
        for (compartment, key) in self.unlocked.keys() {
            let file = vault_file(&self.folder, compartment);
            raw::open_and_read_a_page(&file, &opening::vault_key(key)?)?;
        }
        Ok(())
    }

    /// Empty vaults in a folder, with the keys, the schema and the settings of these.
    ///
    /// # Errors
    /// When the folder holds some, or the disk does not take them.
    pub fn empty_vaults(&self, folder: &Path) -> Result<EmptyVaults, Problem> {
        let vaults = self.unlocked.keys().map(|(compartment, key)| {
            let file = vault_file(folder, compartment);
            let key = opening::vault_key(key)?;
            Ok(Vault::create(&file, key, compartment)?)
        });
        Ok(EmptyVaults(vaults.collect::<Result<_, Problem>>()?))
    }
}

/// Vaults with nothing in them, one a compartment, the lowest first.
pub struct EmptyVaults(Vec<Vault>);

/// Every row of every vault of a house.
pub struct Rows(Vec<raw::Rows>);

impl Rows {
    /// Of a house whose desk is open.
    ///
    /// # Errors
    /// When a vault does not answer.
    pub fn of(house: &House) -> Result<Self, Problem> {
        let desk = house.desk()?;
        let rows = desk.vaults.values().map(|vault| Ok(raw::Rows::of(vault)?));
        Ok(Self(rows.collect::<Result<_, Problem>>()?))
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.iter().map(raw::Rows::count).sum()
    }

    /// Puts them into empty vaults, in one transaction each: the least that taking the same in can cost.
    ///
    /// # Errors
    /// When the disk does not take them.
    pub fn insert(&self, into: &EmptyVaults) -> Result<(), Problem> {
        for (rows, vault) in self.0.iter().zip(&into.0) {
            rows.insert(vault)?;
        }
        Ok(())
    }
}
