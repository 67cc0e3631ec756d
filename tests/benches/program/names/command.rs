//! A command run once: what it answered, how long it took, and the most memory it had.

use std::{
    env, fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    process::{Child, Stdio},
    thread::{self, sleep},
    time::Duration,
};

use pristan_tests::group::command;
use serde::Deserialize;

use super::judged::Told;
use crate::{
    Answer, program,
    stopwatch::{median_of, now},
};

/// How many times ours runs; an odd number, since the peer runs in the middle.
const ROUNDS: usize = 5;

/// Names the folder with the Python of the peers (`scripts/bench.sh`).
const PEERS: &str = "PRISTAN_BENCH_PEERS";
/// How often its memory is looked at.
const LOOK: Duration = Duration::from_millis(5);

/// What a run cost.
#[derive(Clone, Copy, Deserialize)]
pub(crate) struct Cost {
    /// From start to end.
    pub seconds: f64,
    /// The most memory that was resident, in MB of 2^20 bytes.
    pub megabytes: f64,
}

/// What one of the two told, and what that cost.
pub(crate) struct Measured {
    /// Each score with the truth.
    pub told: Vec<Told>,
    /// Of ours the middle of its turns.
    pub cost: Cost,
}

/// Ours in its turns, and between two of them the peer.
pub(crate) fn both(
    ours: impl Fn() -> Answer<Measured>,
    peer: impl Fn() -> Answer<Measured>,
) -> Answer<(Measured, Measured)> {
    let turns = |count| -> Answer<Vec<Measured>> { (0..count).map(|_| ours()).collect() };
    let mut all = turns(ROUNDS / 2)?;
    let peer = peer()?;
    all.extend(turns(ROUNDS - ROUNDS / 2)?);
    let cost = Cost {
        seconds: median_of(all.iter().map(|turn| turn.cost.seconds)),
        megabytes: median_of(all.iter().map(|turn| turn.cost.megabytes)),
    };
    let told = all.pop().ok_or("ours did not run")?.told;
    Ok((Measured { told, cost }, peer))
}

/// Runs `pristan`, `input` being typed into it: its answer, and what it cost.
pub(crate) fn ours(arguments: &[&str], input: &[u8]) -> Answer<(Vec<u8>, Cost)> {
    let began = now();
    let mut child = command(program("pristan")?)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut asked = child.stdin.take().ok_or("no way in")?;
    let mut told = child.stdout.take().ok_or("no way out")?;
    let (answer, megabytes) = thread::scope(|scope| {
        let asking = scope.spawn(move || asked.write_all(input));
        let reading = scope.spawn(move || {
            let mut answer = Vec::new();
            told.read_to_end(&mut answer).map(|_| answer)
        });
        let megabytes = watched(&mut child)?;
        asking.join().map_err(|_| "asking stopped")??;
        let answer = reading.join().map_err(|_| "reading stopped")??;
        Answer::Ok((answer, megabytes))
    })?;
    let seconds = began.elapsed().as_secs_f64();
    if child.wait()?.success() {
        Ok((answer, Cost { seconds, megabytes }))
    } else {
        Err(format!("pristan {} failed", arguments.join(" ")).into())
    }
}

/// Looks at a process until it ends: the most memory it had.
fn watched(child: &mut Child) -> Answer<f64> {
    let status = format!("/proc/{}/status", child.id());
    let mut kilobytes = 0.0_f64;
    while child.try_wait()?.is_none() {
        // One that is just ending has none any more.
        let told = fs::read_to_string(&status).unwrap_or_default();
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let peak = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok());
        kilobytes = peak.unwrap_or(kilobytes);
        sleep(LOOK);
    }
    Ok(kilobytes / 1024.0)
}

/// Runs a script of `peers/`; it says itself what it cost, its start not counted.
pub(crate) fn peer(script: &str, arguments: &[&Path]) -> Answer<Cost> {
    let python = env::var_os(PEERS).ok_or("make bench names the folder of the peers")?;
    let python = PathBuf::from(python).join("bin/python");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/program/names/peers");
    let output = command(python)
        .arg(folder.join(script))
        .args(arguments)
        .output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(format!("{script} failed: {said}").into());
    }
    // Some libraries greet on standard output; the last line is ours.
    let told = String::from_utf8(output.stdout)?;
    Ok(serde_json::from_str(
        told.lines().last().unwrap_or_default(),
    )?)
}
