//! Time, randomness and the machine, as arguments: a simulation holds the clock.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use keys::WorkFactor;
use rand::{RngCore, TryRngCore};

/// What the program asks of its surroundings.
pub struct Env {
    now: Box<dyn Fn() -> i64 + Send + Sync>,
    zone: Tz,
    random: Mutex<Box<dyn RngCore + Send>>,
    work_factor: WorkFactor,
    machine: String,
}

impl Env {
    /// The real clock and randomness of this machine.
    #[must_use]
    pub fn real() -> Self {
        let zone = iana_time_zone::get_timezone()
            .ok()
            .and_then(|name| name.parse().ok())
            .unwrap_or(Tz::UTC);
        Self {
            now: Box::new(wall_clock),
            zone,
            random: Mutex::new(Box::new(Os)),
            work_factor: WorkFactor::FLOOR,
            machine: machine(),
        }
    }

    /// A clock, a zone and a source of randomness of one's own: for tests, simulations and the demo.
    pub fn of(
        now: impl Fn() -> i64 + Send + Sync + 'static,
        zone: Tz,
        random: impl RngCore + Send + 'static,
    ) -> Self {
        Self {
            now: Box::new(now),
            zone,
            random: Mutex::new(Box::new(random)),
            work_factor: WorkFactor::FLOOR,
            machine: "none".to_owned(),
        }
    }

    /// The same with another work factor for passwords. Whoever makes a vault for people keeps the floor.
    #[must_use]
    pub fn with_work_factor(self, work_factor: WorkFactor) -> Self {
        Self {
            work_factor,
            ..self
        }
    }

    /// Milliseconds since 1970 UTC, as the wall clock claims.
    #[must_use]
    pub fn now(&self) -> i64 {
        (self.now)()
    }

    /// The IANA name of the zone people here live in.
    #[must_use]
    pub fn zone(&self) -> &'static str {
        self.zone.name()
    }

    /// The date on the wall calendar here.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.local(self.now())
            .map_or(NaiveDate::MIN, |(date, _)| date)
    }

    /// A moment as date and time of day (`14:35`) here.
    #[must_use]
    pub fn local(&self, at: i64) -> Option<(NaiveDate, String)> {
        let local = DateTime::from_timestamp_millis(at)?.with_timezone(&self.zone);
        Some((local.date_naive(), local.format("%H:%M").to_string()))
    }

    /// A moment as `2026-11-23T14:35` here, for the screens.
    #[must_use]
    pub fn stamp(&self, at: i64) -> String {
        DateTime::from_timestamp_millis(at)
            .map(|utc| {
                utc.with_timezone(&self.zone)
                    .format("%Y-%m-%dT%H:%M")
                    .to_string()
            })
            .unwrap_or_default()
    }

    /// Uses the source of randomness.
    pub fn random<T>(&self, with: impl FnOnce(&mut dyn RngCore) -> T) -> T {
        with(
            self.random
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .as_mut(),
        )
    }

    /// How hard passwords are to guess.
    #[must_use]
    pub const fn work_factor(&self) -> WorkFactor {
        self.work_factor
    }

    /// What tells this machine from another one.
    #[must_use]
    pub fn machine(&self) -> &str {
        &self.machine
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one clock of the program; everybody else is handed it"
)]
fn wall_clock() -> i64 {
    let since = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// The operating system's randomness. A machine without any cannot keep secrets: the program stops there.
struct Os;

impl RngCore for Os {
    fn next_u32(&mut self) -> u32 {
        rand::rngs::OsRng.unwrap_err().next_u32()
    }
    fn next_u64(&mut self) -> u64 {
        rand::rngs::OsRng.unwrap_err().next_u64()
    }
    fn fill_bytes(&mut self, to: &mut [u8]) {
        rand::rngs::OsRng.unwrap_err().fill_bytes(to);
    }
}

/// The machine's own id, where the system keeps one.
fn machine() -> String {
    std::fs::read_to_string("/etc/machine-id")
        .map_or_else(|_| "unknown".to_owned(), |id| id.trim().to_owned())
}
