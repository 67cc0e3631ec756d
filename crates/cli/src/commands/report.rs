//! `pristan report`: the figures of a year, each with the rule it is counted by.

use chrono::NaiveDate;
use operations::{
    Problem,
    problem::Code,
    report::figures::{FigureLine, FigureReport, Figures},
};
use words::Args;

use super::{compartments, count};
use crate::{args, failure::Failure, report::Report, session::Session};

pub(super) fn run(session: &Session<'_>, report: &args::Report) -> Result<Report, Failure> {
    let day = |month, day| {
        NaiveDate::from_ymd_opt(report.year, month, day)
            .ok_or_else(|| Problem::new(Code::DateImpossible))
    };
    let (from, until) = (day(1, 1)?, day(12, 31)?);
    session.open(&report.login)?;
    let figures = session.perform(Figures { from, until })?;
    let title = Args::none()
        .with("from", from)
        .with("until", until)
        .with("made", figures.made_at.replace('T', " "))
        .with("compartments", compartments(session.words(), &figures.open));
    let mut lines = vec![session.say("cli-report-title", &title), String::new()];
    lines.extend(table(session, &figures));
    session.report(&figures, lines)
}

/// The figures, the readings and the months, in lines.
pub(super) fn table(session: &Session<'_>, figures: &FigureReport) -> Vec<String> {
    let mut lines: Vec<String> = figures
        .lines
        .iter()
        .flat_map(|figure| figure_lines(session, figure))
        .collect();
    lines.extend([
        String::new(),
        session.say("cli-report-readings", &Args::none()),
    ]);
    lines.extend(
        figures
            .readings
            .iter()
            .flat_map(|figure| figure_lines(session, figure)),
    );
    lines.extend([
        String::new(),
        session.say("cli-report-month", &Args::none()),
    ]);
    let number = |value| words::number(session.words().lang(), count(value));
    lines.extend(figures.months.iter().map(|month| {
        let [h1, r1, o1] = [month.h1, month.r1, month.o1].map(number);
        format!("{}  {h1:>8} {r1:>8} {o1:>8}", month.month.format("%m.%Y"))
    }));
    lines
}

/// The figure, and its rule below.
fn figure_lines(session: &Session<'_>, figure: &FigureLine) -> [String; 2] {
    let say = |key: &str| session.say(key, &Args::none());
    let value = match (figure.value, figure.closed) {
        (Some(value), _) => words::number(session.words().lang(), count(value)),
        (None, Some(_)) => say("app-closed"),
        (None, None) => say("cli-not-kept"),
    };
    // H1 and A are what people write; longer codes are names of the program's own.
    let code = figure.code.trim_start_matches("total_");
    let code = if code.len() > 2 {
        String::new()
    } else {
        code.to_uppercase()
    };
    let name = say(&format!("figure-{}", figure.code));
    [
        format!("{code:<4} {value:>8}  {name}"),
        format!("{:<15}{}", "", say(&format!("figure-{}-rule", figure.code))),
    ]
}
