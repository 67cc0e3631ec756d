//! The clock of a story: it stands still until the story moves it.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{Duration, NaiveDate, NaiveTime, TimeZone};
use chrono_tz::Europe::Moscow;

/// The clock on the wall of the demo branch.
#[derive(Clone)]
pub struct StoryClock(Arc<AtomicI64>);

impl StoryClock {
    /// Stands at eight in the morning of that day.
    #[must_use]
    pub fn at(day: NaiveDate) -> Self {
        Self(Arc::new(AtomicI64::new(moment(day, 8 * 60))))
    }

    /// Moves on to that minute of the day, in Saint Petersburg. It is never put back.
    pub fn move_to(&self, day: NaiveDate, minute: u32) {
        self.0.fetch_max(moment(day, minute), Ordering::Relaxed);
    }

    /// Milliseconds since 1970 UTC. Each look is a millisecond later than the one before.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }

    /// What an [`crate::Env`] asks the time of.
    pub fn hand(&self) -> impl Fn() -> i64 + Send + Sync + 'static {
        let clock = self.clone();
        move || clock.now()
    }
}

fn moment(day: NaiveDate, minute: u32) -> i64 {
    let local = day.and_time(NaiveTime::MIN) + Duration::minutes(i64::from(minute));
    // Where an hour was skipped, the same figures in UTC are near enough.
    Moscow.from_local_datetime(&local).earliest().map_or_else(
        || local.and_utc().timestamp_millis(),
        |moment| moment.timestamp_millis(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_goes_by_the_hours_of_the_city_and_never_back() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let clock = StoryClock::at(day("2016-05-17"));
        clock.move_to(day("2016-05-17"), 12 * 60);
        assert_eq!(
            clock.now(),
            day("2016-05-17")
                .and_hms_opt(9, 0, 0)
                .unwrap()
                .and_utc()
                .timestamp_millis()
        );
        clock.move_to(day("2016-05-16"), 12 * 60);
        assert!(
            clock.now()
                > day("2016-05-17")
                    .and_time(NaiveTime::MIN)
                    .and_utc()
                    .timestamp_millis()
        );
        let early = StoryClock::at(day("2013-05-01"));
        assert_eq!(
            early.now(),
            day("2013-05-01")
                .and_hms_opt(4, 0, 0)
                .unwrap()
                .and_utc()
                .timestamp_millis()
        );
    }
}
