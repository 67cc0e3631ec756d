//! Acknowledged saves: a contact recorded through the catalogue, as the window does it, against the least that being on the disk
//! can cost.

use std::{fs::File, io::Write};

use operations::{House, call, quietly, testing};
use serde_json::{Value, json};

use crate::{
    Answer,
    figure::{Aim, Figure},
    fixture::{Cache, refused},
    stopwatch::{in_turns, seconds, time},
};

/// How many saves are timed together: long enough to meet the work that comes every so often.
const BATCH: u32 = 500;
const ROUNDS: usize = 11;
/// What the peer appends for a save: the page of a disk.
const PAGE: [u8; 4096] = [0x5a; 4096];

/// Saves a second.
pub(crate) fn figures(cache: &Cache) -> Answer<Vec<Figure>> {
    let copy = cache.demo_years()?;
    copy.keys.open(&copy.house).map_err(refused)?;
    let request = request(&copy.house);
    let mut raw = File::create(copy.folder.path().join("appended"))?;
    let (save, append) = in_turns(
        ROUNDS,
        || time(|| save(&copy.house, &request)),
        || time(|| append(&mut raw)),
    )?;
    Ok(vec![Figure::beside(
        "contacts recorded, each on the disk",
        (a_second(seconds(save)), "a second"),
        (
            "4 KiB appended and fdatasync, same folder",
            a_second(seconds(append)),
        ),
        Aim::RatioAtLeast(0.9),
    )])
}

/// A nameless visit with a topic and a result, as the form sends it.
fn request(house: &House) -> Value {
    let visit = testing::example_contact(house);
    json!({
        "happened_on": visit.happened_on, "service_point": visit.service_point, "channel": visit.channel,
        "direction": visit.direction, "person": null, "new_person": null, "people_present": visit.people_present,
        "asked_by": visit.asked_by, "sex": visit.sex, "age_group": visit.age_group, "citizenship": visit.citizenship,
        "region": visit.region, "language": visit.language, "topics": visit.topics, "results": visit.results,
        "ending": null, "minutes": null, "note": visit.note,
    })
}

fn save(house: &House, request: &Value) -> Answer<()> {
    for _ in 0..BATCH {
        quietly(|task| call(house, task, "record_contact", request.clone())).map_err(refused)?;
    }
    Ok(())
}

fn append(to: &mut File) -> Answer<()> {
    for _ in 0..BATCH {
        to.write_all(&PAGE)?;
        to.sync_data()?;
    }
    Ok(())
}

#[expect(clippy::float_arithmetic, reason = "a rate from a measured time")]
fn a_second(batch: f64) -> f64 {
    f64::from(BATCH) / batch
}
