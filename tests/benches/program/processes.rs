//! The processes of a group as the system tells of them: what memory they hold, and whether they have come to rest.

use std::{fs, io, thread::sleep, time::Duration};

use crate::stopwatch::now;

/// So long nobody computes: at rest.
const REST: Duration = Duration::from_secs(1);
/// After so long what is there is measured, at rest or not.
const PATIENCE: Duration = Duration::from_secs(20);

/// The memory of a group at rest, in KiB: what each process has for itself, and its share of what it has with others (PSS).
/// The message bus that was started for it does not count.
pub(crate) fn memory_at_rest(group: u32) -> io::Result<u64> {
    let began = now();
    let (mut ticks, mut since) = (0, now());
    while since.elapsed() < REST && began.elapsed() < PATIENCE {
        sleep(REST / 10);
        let so_far: u64 = members(group)?.iter().map(|member| member.ticks).sum();
        if so_far != ticks {
            (ticks, since) = (so_far, now());
        }
    }
    let members = members(group)?;
    Ok(members.iter().filter_map(|member| share(member.id)).sum())
}

/// One process.
struct Member {
    id: u32,
    /// How long it has computed, in ticks of the system.
    ticks: u64,
}

fn members(group: u32) -> io::Result<Vec<Member>> {
    let mut found = Vec::new();
    for entry in fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let Some(id) = name.to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        // One that has just ended tells nothing any more.
        if let Ok(told) = fs::read_to_string(format!("/proc/{id}/stat"))
            && let Some(member) = member(id, group, &told)
        {
            found.push(member);
        }
    }
    Ok(found)
}

/// From the line the system keeps: number, name in brackets, and after it state, parent, group and so on.
fn member(id: u32, group: u32, told: &str) -> Option<Member> {
    let (name, rest) = told.split_once('(')?.1.rsplit_once(')')?;
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let number = |nth: usize| fields.get(nth)?.parse::<u64>().ok();
    let ours = number(2)? == u64::from(group) && !name.starts_with("dbus");
    ours.then_some(Member {
        id,
        ticks: number(11)? + number(12)?,
    })
}

fn share(id: u32) -> Option<u64> {
    let told = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
