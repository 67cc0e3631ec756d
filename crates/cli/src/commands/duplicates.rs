//! `pristan duplicates`: which records of one list, or of two, are one person; how surely, and why.

use std::{
    collections::HashMap,
    fs,
    io::{self, Write},
    path::Path,
};

use names::{
    files::{self, BadCsv, BadList, NotAColumn, NotText, Source},
    matching::{self, Found, Options, Pair, Stage},
    record::{Level, People, Reason},
};
use serde::Serialize;
use words::Args;

use crate::{args, failure::Failure, report::Report, session::Session, voice};

/// Everything that can be wrong with a list, as texts name it.
#[cfg(test)]
pub(crate) const LIST_CODES: &[&str] = &[
    "list-unreadable",
    "list-not-text",
    "list-broken-text",
    "list-empty",
    "list-open-quote",
    "list-after-quote",
    "list-row-length",
    "list-no-heading",
    "list-no-kind",
    "list-no-name",
    "list-map",
    "list-threshold",
];

pub(super) fn run(session: &Session<'_>, asked: &args::Duplicates) -> Result<Report, Failure> {
    if !(0.0..=1.0).contains(&asked.threshold) {
        return Err(list("list-threshold", "threshold"));
    }
    let map = map(&asked.map)?;
    let paths: Vec<(&'static str, &Path)> = [
        ("csv", Some(&asked.csv)),
        ("against", asked.against.as_ref()),
    ]
    .into_iter()
    .filter_map(|(field, path)| Some((field, path?.as_path())))
    .collect();
    session.progress("reading", 0, None);
    let (mut people, sources) = read(&paths, &map)?;
    let threads = super::threads();
    people.settle(threads);
    people.seal();
    let options = Options {
        threshold: asked.threshold,
        threads,
    };
    let found = matching::find(&people, &options, &mut |stage| match stage {
        Stage::Blocking => session.progress("collecting", 0, None),
        Stage::Comparing { done, total } => session.progress("checking", done, Some(total)),
        Stage::Learning => session.progress("counting", 0, None),
    });
    let answer = Answer {
        session,
        people: &people,
        sources: &sources,
        found: &found,
    };
    voice::heard(if session.is_json() {
        answer.json()
    } else {
        answer.lines()
    })?;
    Ok(Report::streamed())
}

/// `kind=heading`, as often as it was given.
fn map(given: &[String]) -> Result<Vec<(String, String)>, Failure> {
    given
        .iter()
        .map(|pair| {
            let (kind, heading) = pair
                .split_once('=')
                .ok_or_else(|| list("list-map", "map"))?;
            Ok((kind.trim().to_owned(), heading.trim().to_owned()))
        })
        .collect()
}

/// Reads the lists.
fn read(
    paths: &[(&'static str, &Path)],
    map: &[(String, String)],
) -> Result<(People, Vec<Source>), Failure> {
    let mut bytes = Vec::new();
    for (field, path) in paths {
        bytes.push(fs::read(path).map_err(|_| list("list-unreadable", field))?);
    }
    let mut texts = Vec::new();
    for ((field, _), bytes) in paths.iter().zip(&bytes) {
        texts.push(
            files::decode(bytes)
                .map_err(|wrong| not_text(wrong, field))?
                .0,
        );
    }
    let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
    files::read(&texts, map).map_err(|(place, wrong)| {
        let field = paths.get(place).map_or("csv", |(field, _)| field);
        bad_list(wrong, field)
    })
}

const fn list(code: &'static str, field: &'static str) -> Failure {
    placed(code, field, 0, 0)
}

const fn placed(code: &'static str, field: &'static str, line: u64, column: u64) -> Failure {
    Failure::List {
        code,
        field,
        line,
        column,
        name: String::new(),
    }
}

const fn not_text(wrong: NotText, field: &'static str) -> Failure {
    match wrong {
        NotText::Broken { line, column } => placed("list-broken-text", field, line, column),
        NotText::Binary => list("list-not-text", field),
    }
}

fn bad_list(wrong: BadList, field: &'static str) -> Failure {
    let named = |code, field, name| Failure::List {
        code,
        field,
        line: 0,
        column: 0,
        name,
    };
    match wrong {
        BadList::Csv(BadCsv::Empty) => list("list-empty", field),
        BadList::Csv(BadCsv::Unclosed { line, column }) => {
            placed("list-open-quote", field, line, column)
        }
        BadList::Csv(BadCsv::AfterQuote { line, column }) => {
            placed("list-after-quote", field, line, column)
        }
        // The place where the row ought to have ended, or to have gone on, counted in cells.
        BadList::Csv(BadCsv::Length {
            line,
            found,
            expected,
        }) => placed("list-row-length", field, line, found.min(expected) + 1),
        BadList::Columns(NotAColumn::NoHeading { heading }) => {
            named("list-no-heading", "map", heading)
        }
        BadList::Columns(NotAColumn::NoKind { kind }) => named("list-no-kind", "map", kind),
        BadList::Columns(NotAColumn::NoName) => list("list-no-name", field),
    }
}

/// What was found, on its way out.
struct Answer<'a> {
    session: &'a Session<'a>,
    people: &'a People,
    sources: &'a [Source],
    found: &'a Found,
}

/// A record of a list, for another program.
#[derive(Serialize)]
struct ShownRecord<'a> {
    line: u64,
    id: &'a str,
}

/// A ground, for another program.
#[derive(Serialize)]
struct ShownReason<'a> {
    field: &'a str,
    about: &'a str,
    level: &'static str,
    bits: f64,
}

/// A pair, for another program.
#[derive(Serialize)]
struct ShownPair<'a> {
    a: ShownRecord<'a>,
    b: ShownRecord<'a>,
    probability: f64,
    reasons: Vec<ShownReason<'a>>,
}

impl Answer<'_> {
    fn reasons(&self, pair: &Pair) -> Vec<Reason> {
        self.people.reasons(&self.found.model, pair.a, pair.b)
    }

    fn source(&self, row: usize) -> (u64, &str) {
        self.sources
            .get(row)
            .map_or((0, ""), |source| (source.line, &source.id))
    }

    /// One JSON object, a pair on a line of its own.
    fn json(&self) -> io::Result<()> {
        let mut out = voice::stream();
        out.write_all(b"{\"answer\":{\"pairs\":[")?;
        for (place, pair) in self.found.pairs.iter().enumerate() {
            out.write_all(if place == 0 { b"\n" } else { b",\n" })?;
            let reasons = self.reasons(pair);
            let record = |row| {
                let (line, id) = self.source(row);
                ShownRecord { line, id }
            };
            let shown = ShownPair {
                a: record(pair.a),
                b: record(pair.b),
                probability: rounded(pair.probability, 1e6),
                reasons: reasons
                    .iter()
                    .map(|reason| ShownReason {
                        field: reason.field,
                        about: &reason.about,
                        level: reason.level.word(),
                        bits: rounded(reason.bits.into(), 10.0),
                    })
                    .collect(),
            };
            serde_json::to_writer(&mut out, &shown)?;
        }
        out.write_all(b"],\n\"groups\":")?;
        let groups = matching::clusters(&self.found.pairs);
        let lines: Vec<Vec<u64>> = groups
            .iter()
            .map(|group| group.iter().map(|row| self.source(*row).0).collect())
            .collect();
        // Two lists may have equal line numbers; groups are told for one list only.
        serde_json::to_writer(
            &mut out,
            if self.people.second().is_none() {
                lines.as_slice()
            } else {
                &[]
            },
        )?;
        writeln!(
            out,
            ",\n\"records\":{},\"compared\":{}}}}}",
            self.people.len(),
            self.found.compared
        )?;
        out.flush()
    }

    /// Lines for people: the pair, then its grounds.
    fn lines(&self) -> io::Result<()> {
        let mut out = voice::stream();
        let mut known = HashMap::new();
        for pair in &self.found.pairs {
            let (one, other) = (self.shown(pair.a), self.shown(pair.b));
            writeln!(out, "{:.4}  {one}  {other}", rounded(pair.probability, 1e6))?;
            for (place, reason) in self.reasons(pair).into_iter().enumerate() {
                let key = (reason.field, reason.about.clone(), reason.level);
                let ground = known.entry(key).or_insert_with(|| self.ground(&reason));
                let before = if place == 0 { "        " } else { "; " };
                write!(out, "{before}{ground}")?;
            }
            writeln!(out)?;
        }
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let total = Args::none()
            .with("pairs", count(self.found.pairs.len()))
            .with("records", count(self.people.len()));
        writeln!(out, "{}", self.session.say("cli-duplicates-total", &total))?;
        out.flush()
    }

    fn shown(&self, row: usize) -> String {
        let (line, id) = self.source(row);
        let line_args = Args::none()
            .with("line", i64::try_from(line).unwrap_or(i64::MAX))
            .with("id", id);
        let key = if id.is_empty() {
            "cli-duplicates-line"
        } else {
            "cli-duplicates-record"
        };
        self.session.say(key, &line_args)
    }

    fn ground(&self, reason: &Reason) -> String {
        let field = if reason.about.is_empty() {
            self.session
                .say(&format!("cli-field-{}", reason.field), &Args::none())
        } else {
            reason.about.clone()
        };
        let args = Args::none().with("field", field.as_str());
        let birth =
            reason.field == "birth" && !matches!(reason.level, Level::Same | Level::Different);
        let kind = match (reason.field, birth) {
            ("order", _) => return field,
            (_, true) => "cli-ground-birth",
            _ => "cli-ground",
        };
        self.session
            .say(&format!("{kind}-{}", reason.level.word()), &args)
    }
}

/// A figure without digits that mean nothing: so many parts of one are told.
#[expect(
    clippy::float_arithmetic,
    reason = "a probability is a figure, not money"
)]
fn rounded(figure: f64, parts: f64) -> f64 {
    (figure * parts).round() / parts
}
