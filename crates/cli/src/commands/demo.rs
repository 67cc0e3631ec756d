//! `pristan demo`: the demo story, lived through the ordinary operations, and its figures compared with what they must be.

use chrono::NaiveDate;
use operations::{
    Env, Problem,
    demo::{self, Size, expected},
    disk,
    problem::{Code, Exit},
    report::{
        figures::{FigureReport, Figures},
        verify::Verify,
    },
};
use serde_json::json;
use tempfile::TempDir;
use words::Args;

use super::{count, report::table};
use crate::{args::Demo, failure::Failure, report::Report, session::Session};

pub(super) fn run(session: &Session<'_>, demo: &Demo) -> Result<Report, Failure> {
    // Without --keep the folder and all that is in it is gone when this ends.
    let passing = TempDir::with_prefix("pristan-demo-").map_err(|error| disk(&error))?;
    let folder = demo.keep.as_deref().unwrap_or_else(|| passing.path());
    let size = match (demo.small, demo.until) {
        (true, last) => Size::Small {
            last: last.unwrap_or_else(|| Env::real().today()),
        },
        (false, _) => Size::Full,
    };
    let lived = session.on(session.task(|task| demo::build(folder, size, demo.seed, task))?);
    let report = look(&lived, demo);
    lived.close()?;
    report
}

/// What the story came to.
fn look(lived: &Session<'_>, demo: &Demo) -> Result<Report, Failure> {
    let verified = lived.perform(Verify {})?;
    let last = lived.house()?.env().today();
    let figures = lived.perform(year(last)?)?;
    let title = Args::none().with("entries", count(verified.entries));
    let mut lines = vec![lived.say("cli-demo-title", &title), String::new()];
    lines.extend(table(lived, &figures));
    if let Some(kept) = &demo.keep {
        let args = Args::none()
            .with("path", kept.display().to_string())
            .with("handle", demo::HANDLE)
            .with("password", demo::PASSWORD);
        lines.extend([String::new(), lived.say("cli-demo-kept", &args)]);
    }
    let mut wrong = Vec::new();
    if !demo.small {
        let two_years = housed(lived)?;
        if let Some(housed) = two_years
            .lines
            .iter()
            .find(|line| line.code == "s1")
            .and_then(|line| line.value)
        {
            lines.extend([
                String::new(),
                lived.say("cli-demo-housed", &Args::none().with("n", count(housed))),
            ]);
        }
        wrong = differences(&figures, &two_years);
    }
    lines.extend(wrong.iter().map(|wrong| {
        let args = Args::none()
            .with("figure", wrong.figure)
            .with("wanted", count(wrong.wanted))
            .with(
                "counted",
                wrong
                    .counted
                    .map_or_else(|| "-".to_owned(), |counted| counted.to_string()),
            );
        lived.say("cli-demo-expected", &args)
    }));
    let sound = wrong.is_empty() && verified.findings.is_empty();
    let answer = json!({ "figures": figures, "verified": verified, "as_expected": sound });
    let report = lived.report(&answer, lines)?;
    Ok(if sound {
        report
    } else {
        report.ending(Exit::Fault)
    })
}

/// The year in which the story ends.
fn year(last: NaiveDate) -> Result<Figures, Problem> {
    let day = |month, of_month| {
        use chrono::Datelike;
        NaiveDate::from_ymd_opt(last.year(), month, of_month)
            .ok_or_else(|| Problem::new(Code::Fault))
    };
    Ok(Figures {
        from: day(1, 1)?,
        until: day(12, 31)?,
    })
}

/// S1 and S2 of the two years for which they are known.
fn housed(lived: &Session<'_>) -> Result<FigureReport, Failure> {
    let day = |year, month, of_month| {
        NaiveDate::from_ymd_opt(year, month, of_month).ok_or_else(|| Problem::new(Code::Fault))
    };
    lived.perform(Figures {
        from: day(2015, 1, 1)?,
        until: day(2016, 12, 31)?,
    })
}

/// A figure that is not what the story must have.
struct Difference {
    figure: &'static str,
    wanted: u64,
    counted: Option<u64>,
}

fn differences(year: &FigureReport, two_years: &FigureReport) -> Vec<Difference> {
    let must = expected();
    let wanted = [
        ("h1", must.h1, year),
        ("h2", must.h2, year),
        ("r1", must.r1, year),
        ("o1", must.o1, year),
        ("total_a", must.in_person(), year),
        ("total_b", must.lines(), year),
        ("total_c", must.all(), year),
        ("s1", must.s1, two_years),
        ("s2", must.s2, two_years),
    ];
    let found = wanted.into_iter().map(|(figure, wanted, report)| {
        let line = report
            .lines
            .iter()
            .chain(&report.readings)
            .find(|line| line.code == figure);
        Difference {
            figure,
            wanted,
            counted: line.and_then(|line| line.value),
        }
    });
    found.filter(|it| it.counted != Some(it.wanted)).collect()
}
