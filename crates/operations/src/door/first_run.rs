//! First run: a vault is made, its first user, and the recovery sheet that is shown once.

use std::collections::BTreeSet;

use domain::{
    Compartment,
    lists::{List, label},
};
use ids::{DeskId, LogId, RecordId, SiteId, UserId, VaultId};
use keys::{Card, Created, Handle, KeyFolder, Password, Role, SiteRole, folder::CreateError};
use serde::{Deserialize, Serialize};
use store::{
    Author, Vault,
    desk::{ServicePoint, Site, Staff},
};
use ts_rs::TS;

use super::{DeskInfo, opening};
use crate::{
    Done, DoorOperation, House, Noun, Problem, Task, checks,
    desk::Identity,
    house::{self, vault_file},
    local,
    problem::Code,
    witness,
};

/// The fewest signs of a password: four short words.
const PASSWORD_SIGNS: usize = 12;

/// Makes a vault and its first user.
#[derive(Deserialize, TS)]
pub struct FirstRun {
    /// What the site is called.
    pub site: String,
    /// What this desk is called.
    pub desk: String,
    /// What colleagues call the user.
    pub user: String,
    /// The login: Latin letters and digits.
    pub handle: String,
    /// The password.
    pub password: String,
    /// Whether this is the head office.
    pub head_office: bool,
    /// The language in which the first service points are named.
    pub lang: String,
}

/// What is shown once and kept nowhere.
#[derive(Serialize, TS)]
pub struct RecoverySheet {
    /// Numbered lines to be printed or written down.
    pub lines: Vec<String>,
    /// The same as a QR code, as SVG.
    pub qr: String,
    /// The id of the vault it opens.
    pub vault: String,
}

/// The vault is made and open.
#[derive(Serialize, TS)]
pub struct FirstRunDone {
    /// To be printed now.
    pub sheet: RecoverySheet,
    /// The open desk.
    pub desk: DeskInfo,
}

impl DoorOperation for FirstRun {
    const NAME: &'static str = "first_run";
    type Answer = FirstRunDone;

    fn run(self, house: &House, task: &Task<'_>) -> Result<Done<FirstRunDone>, Problem> {
        if house.has_vault() {
            return Err(Problem::new(Code::VaultThere));
        }
        let plan = self.check()?;
        std::fs::create_dir_all(house.root()).map_err(|error| house::disk(&error))?;
        let hold = house.hold()?;
        task.say("keys", 0, None);
        let created = plan.build(house)?;
        let desk = opening::open(house, hold, &created.unlocked)?;
        let sheet = RecoverySheet {
            lines: created
                .recovery
                .lines()
                .map_err(|_| Problem::new(Code::Fault))?
                .iter()
                .map(|line| line.to_string())
                .collect(),
            qr: created
                .recovery
                .qr_svg()
                .map_err(|_| Problem::new(Code::Fault))?
                .to_string(),
            vault: created.recovery.vault().to_string(),
        };
        Ok(Done::changed(
            FirstRunDone {
                sheet,
                desk: DeskInfo::of(&desk)?,
            },
            [Noun::Desk],
        ))
    }
}

/// What was asked for, checked.
struct Plan {
    site: String,
    desk: String,
    user: String,
    handle: Handle,
    password: Password,
    head_office: bool,
    tongue: domain::lists::Tongue,
}

impl FirstRun {
    fn check(self) -> Result<Plan, Problem> {
        let Self {
            site,
            desk,
            user,
            handle,
            password,
            head_office,
            lang,
        } = self;
        let password = Password::new(password);
        let plan = Plan {
            site: checks::needed(&site, "site")?,
            desk: checks::needed(&desk, "desk")?,
            user: checks::needed(&user, "user")?,
            handle: handle
                .trim()
                .parse()
                .map_err(|_| Problem::new(Code::HandleInvalid).at("handle"))?,
            password,
            head_office,
            tongue: if lang == "en" {
                domain::lists::Tongue::En
            } else {
                domain::lists::Tongue::Ru
            },
        };
        if plan.password.length() < PASSWORD_SIGNS {
            let least = i64::try_from(PASSWORD_SIGNS).unwrap_or(i64::MAX);
            return Err(Problem::new(Code::PasswordShort)
                .at("password")
                .with("least", least));
        }
        Ok(plan)
    }
}

impl Plan {
    /// Makes everything in a folder beside and renames it into place: a first run that is broken off leaves no vault.
    fn build(&self, house: &House) -> Result<Created, Problem> {
        let building = house.root().join("vault.new");
        match std::fs::remove_dir_all(&building) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(house::disk(&error));
            }
            _ => {}
        }
        let env = house.env();
        let (vault, user) = env.random(|random| (VaultId::random(random), UserId::random(random)));
        let created = env
            .random(|random| {
                KeyFolder::at(&building).create(
                    &keys::FirstRun {
                        vault,
                        user,
                        handle: &self.handle,
                        roles: Role::ALL.into_iter().collect(),
                        password: &self.password,
                        work_factor: env.work_factor(),
                        compartments: &Compartment::ALL.into_iter().collect::<BTreeSet<_>>(),
                    },
                    random,
                )
            })
            .map_err(|error| not_created(&error))?;
        let me = env.random(|random| Identity {
            vault,
            desk: DeskId::random(random),
            site: SiteId::random(random),
            head_office: self.head_office,
            desk_name: self.desk.clone(),
        });
        for (&compartment, key) in &created.raw_keys {
            let vault = Vault::create(
                &vault_file(&building, compartment),
                opening::vault_key(key)?,
                compartment,
            )?;
            self.furnish(house, &vault, &me, user, &created)?;
            vault.checkpoint()?;
        }
        std::fs::rename(&building, house.vault_folder()).map_err(|error| house::disk(&error))?;
        Ok(created)
    }

    /// Begins the log of a new vault and writes what every branch has from the first day.
    fn furnish(
        &self,
        house: &House,
        vault: &Vault,
        me: &Identity,
        user: UserId,
        created: &Created,
    ) -> Result<(), Problem> {
        let (env, compartment) = (house.env(), vault.compartment());
        let keys = created
            .desk_keys
            .get(&compartment)
            .ok_or_else(|| Problem::new(Code::Fault))?;
        vault.keep_local(local::DESK_KEYS, &keys.to_bytes())?;
        let author = Author {
            at: env.now(),
            zone: env.zone().to_owned(),
            user: Some(user),
        };
        env.random(|random| {
            let genesis = witness::genesis(me, compartment, None, "first-run");
            vault.begin_log(&author, LogId::random(random), genesis, random)
        })?;
        if compartment != Compartment::Registry {
            return Ok(());
        }
        let identity = serde_json::to_vec(me).map_err(|_| Problem::new(Code::Fault))?;
        vault.keep_local(local::IDENTITY, &identity)?;
        vault.keep_local(local::GENERATION, &1_u32.to_be_bytes())?;
        vault.keep_local(local::CARD, &self.card(me, created)?)?;
        env.random(|random| {
            vault.write::<_, Problem>(&author, "desk.found", random, |writing| {
                let role = if self.head_office {
                    "head_office"
                } else {
                    "site"
                };
                let site = Site {
                    name: self.site.clone(),
                    role: role.to_owned(),
                };
                writing.create_as(RecordId::from_bytes(*me.site.bytes()), site, &[]);
                let staff = RecordId::from_bytes(*user.bytes());
                writing.create_as(
                    staff,
                    Staff {
                        name: self.user.clone(),
                    },
                    &[staff],
                );
                if !self.head_office {
                    for kind in ["reception", "hotline_room", "office", "shelter"] {
                        let name = label(List::ServicePoints, kind, self.tongue).to_owned();
                        writing.create(
                            ServicePoint {
                                name,
                                kind: kind.to_owned(),
                            },
                            &[],
                        );
                    }
                }
                Ok(())
            })
        })?;
        Ok(())
    }
}

impl Plan {
    /// The card by which others know this desk, signed once: it names the keys of all compartments, open or not.
    fn card(&self, me: &Identity, created: &Created) -> Result<Vec<u8>, Problem> {
        let fault = |_| Problem::new(Code::Fault);
        let role = if self.head_office {
            SiteRole::HeadOffice
        } else {
            SiteRole::Site
        };
        let keys: Vec<_> = created
            .desk_keys
            .values()
            .map(keys::DeskKeys::public)
            .collect();
        let card =
            Card::new(role, (me.site, &self.site), (me.vault, me.desk), &keys).map_err(fault)?;
        let registry = created
            .desk_keys
            .get(&Compartment::Registry)
            .ok_or_else(|| Problem::new(Code::Fault))?;
        card.to_file(&registry.signing).map_err(fault)
    }
}

fn not_created(error: &CreateError) -> Problem {
    match error {
        CreateError::Exists => Problem::new(Code::VaultThere),
        CreateError::File(error) => house::file(error),
        _ => Problem::new(Code::Fault),
    }
}
