//! From keys to an open desk: the same way after first run and after unlocking.

use std::{
    collections::BTreeMap,
    fs::File,
    sync::{Arc, Mutex},
};

use domain::Compartment;
use keys::{DeskKeys, RawKey, Unlocked};
use store::{StoreError, Vault, VaultKey};

use crate::{
    Desk, House, Problem,
    desk::Identity,
    exchange,
    house::{self, vault_file},
    local,
    problem::Code,
    witness,
};

/// The key of a vault in the store's terms.
pub(crate) fn vault_key(key: &RawKey) -> Result<VaultKey, Problem> {
    Ok(VaultKey::from_hex(key.hex_for_sqlcipher())?)
}

/// Opens every vault these keys open, and the desk with them.
pub(crate) fn open(house: &House, hold: File, unlocked: &Unlocked) -> Result<Arc<Desk>, Problem> {
    let folder = house.vault_folder();
    let mut vaults = BTreeMap::new();
    let mut keys = BTreeMap::new();
    for (compartment, key) in unlocked.keys() {
        let vault = Vault::open(
            &vault_file(&folder, compartment),
            vault_key(key)?,
            compartment,
        )
        .map_err(|error| named(error, compartment))?;
        keys.insert(compartment, desk_keys(&vault, compartment)?);
        vaults.insert(compartment, vault);
    }
    let (me, seen) = remembered(
        vaults
            .get(&Compartment::Registry)
            .ok_or_else(|| Problem::new(Code::NoVault))?,
    )?;
    if me.vault != unlocked.vault() {
        return Err(Problem::new(Code::KeyringForged));
    }
    unlocked
        .check_generation(seen)
        .map_err(|error| house::refused(&error))?;
    let desk = Desk {
        env: Arc::clone(house.env()),
        root: house.root().to_owned(),
        me,
        user: unlocked.user(),
        handle: unlocked.handle().to_string(),
        generation: unlocked.keyring().generation,
        vaults,
        keys,
        exchange: Mutex::default(),
        _hold: hold,
    };
    for compartment in desk.open() {
        witness::go_on(&desk, compartment)?;
    }
    crate::goods::complete_pairs(&desk)?;
    exchange::levels::follow(&desk)?;
    exchange::inbox::after_opening(&desk);
    Ok(house.set_open(desk))
}

fn desk_keys(vault: &Vault, compartment: Compartment) -> Result<DeskKeys, Problem> {
    let bytes =
        vault.read(|reading| Ok::<_, Problem>(store::desk::local(reading, local::DESK_KEYS)?))?;
    let bytes = zeroize::Zeroizing::new(bytes.ok_or_else(|| damaged(compartment))?);
    DeskKeys::from_bytes(compartment, &bytes).map_err(|_| damaged(compartment))
}

/// Which desk the vault says it is, and the newest keyring it has seen.
fn remembered(vault: &Vault) -> Result<(Identity, u32), Problem> {
    vault.read(|reading| {
        let identity = store::desk::local(reading, local::IDENTITY)?
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let seen = store::desk::local(reading, local::GENERATION)?
            .and_then(|bytes| bytes.try_into().ok())
            .map(u32::from_be_bytes);
        Ok((
            identity.ok_or_else(|| damaged(Compartment::Registry))?,
            seen.unwrap_or(1),
        ))
    })
}

/// Why a vault did not open, with the file that somebody has to put back when it is damaged.
fn named(error: StoreError, compartment: Compartment) -> Problem {
    let problem = Problem::from(error);
    if problem.code == Code::VaultDamaged {
        damaged(compartment)
    } else {
        problem
    }
}

fn damaged(compartment: Compartment) -> Problem {
    Problem::new(Code::VaultDamaged).with("file", format!("{compartment}.db"))
}
