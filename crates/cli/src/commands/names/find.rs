//! `pristan names find`: for each query the ten people of a list who fit it best.

use std::{
    fmt::Write as _,
    fs,
    io::Write,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use names::{
    files::decode,
    index::{Index, Person, Typing},
};

use super::input;
use crate::{args, failure::Failure, report::Report, session::Session, voice};

/// So many people are answered for each query.
const BEST: usize = 10;
/// So many queries are answered before they are written: memory does not grow with the file, and answers come early.
const BLOCK: usize = 512;
/// So many queries a core takes at a time: some take ten times as long as others.
const PIECE: usize = 16;

/// A line of a list: an id, and the names it stands for.
struct Entry<'t> {
    id: &'t str,
    names: Vec<&'t str>,
}

pub(crate) fn run(session: &Session<'_>, asked: &args::Find) -> Result<Report, Failure> {
    let people = read(&asked.people, "people-file")?;
    let queries = read(&asked.queries, "queries-file")?;
    let (people, _) = decode(&people).map_err(input::not_text)?;
    let (queries, _) = decode(&queries).map_err(input::not_text)?;
    let people = entries(&people)?;
    let queries = entries(&queries)?;
    session.progress("reading", 0, None);
    let index = Index::of(&persons(&people));
    let mut boxes = [Typing::default(), Typing::default()];
    let mut out = voice::stream();
    for (nth, block) in queries.chunks(BLOCK).enumerate() {
        session.progress("searching", nth * BLOCK, Some(queries.len()));
        for lines in answers(&index, &people, block, &mut boxes) {
            if !voice::heard(out.write_all(lines.as_bytes()))? {
                return Ok(Report::streamed());
            }
        }
    }
    voice::heard(out.flush())?;
    Ok(Report::streamed())
}

fn read(path: &Path, code: &'static str) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|_| input::table(code, 0, 0))
}

/// The lines of a list. Blank lines are passed over; an id without a name is somebody who cannot be found.
fn entries(text: &str) -> Result<Vec<Entry<'_>>, Failure> {
    let mut all = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        let mut cells = line.split('\t');
        let id = cells.next().unwrap_or_default();
        let names: Vec<_> = cells.collect();
        if names.is_empty() {
            let column = u64::try_from(id.chars().count()).unwrap_or(u64::MAX);
            return Err(input::table("no-tab", number, column.saturating_add(1)));
        }
        all.push(Entry { id, names });
    }
    Ok(all)
}

/// The people of a list, by their places in it.
fn persons<'t>(people: &[Entry<'t>]) -> Vec<Person<'t>> {
    (0..)
        .zip(people)
        .map(|(key, entry)| {
            let mut person = Person {
                key,
                ..Person::default()
            };
            for name in &entry.names {
                if name.chars().any(char::is_alphabetic) {
                    person.names.push(name);
                } else {
                    person.numbers.push(name);
                }
            }
            person
        })
        .collect()
}

/// The lines that answer the queries, piece by piece. Each core takes the next piece when it is done with one.
fn answers(
    index: &Index,
    people: &[Entry<'_>],
    queries: &[Entry<'_>],
    boxes: &mut [Typing; 2],
) -> Vec<String> {
    let next = AtomicUsize::new(0);
    let some = |typing: &mut Typing| {
        let mut done = Vec::new();
        loop {
            let nth = next.fetch_add(1, Ordering::Relaxed);
            let Some(piece) = queries.chunks(PIECE).nth(nth) else {
                return done;
            };
            done.push((nth, answer(index, people, piece, typing)));
        }
    };
    let [one, other] = boxes;
    let mut done = thread::scope(|scope| {
        let others = (queries.len() > PIECE).then(|| scope.spawn(|| some(other)));
        let mut done = some(one);
        match others.map(thread::ScopedJoinHandle::join) {
            Some(Ok(others)) => done.extend(others),
            Some(Err(panic)) => std::panic::resume_unwind(panic),
            None => {}
        }
        done
    });
    done.sort_unstable_by_key(|(nth, _)| *nth);
    done.into_iter().map(|(_, lines)| lines).collect()
}

fn answer(
    index: &Index,
    people: &[Entry<'_>],
    queries: &[Entry<'_>],
    typing: &mut Typing,
) -> String {
    let mut lines = String::new();
    for query in queries {
        let hits = index.find_any(typing, &query.names, BEST);
        for (rank, hit) in (1..).zip(&hits) {
            let person = usize::try_from(hit.key).ok().and_then(|at| people.get(at));
            if let Some(person) = person {
                // Writing into memory does not fail.
                let _written = writeln!(
                    lines,
                    "{}\t{rank}\t{}\t{:.4}",
                    query.id, person.id, hit.score
                );
            }
        }
    }
    lines
}
