//! From lines of figures to what people and programs read: `figures.json` and `figures.md` beside them.

use std::{
    fs,
    io::{self, Write},
    path::Path,
};

use serde_json::json;

use crate::{Answer, figure::Figure};

/// Reads a file of figures, one JSON object a line; writes both files into its folder and shows the table.
pub(crate) fn write(lines: &Path) -> Answer<()> {
    let text = fs::read_to_string(lines)?;
    let figures = text.lines().map(serde_json::from_str::<Figure>);
    let figures: Vec<Figure> = figures.collect::<Result<_, _>>()?;
    let machine = json!({ "cores": cores()?, "memory_gib": memory()? });
    let json = json!({ "machine": machine, "figures": figures });
    keep(
        &lines.with_extension("json"),
        &serde_json::to_string_pretty(&json)?,
    )?;
    let table = table(&figures);
    keep(&lines.with_extension("md"), &table)?;
    write!(io::stdout(), "{table}")?;
    Ok(())
}

/// Writes a file that can be written again.
#[expect(
    clippy::disallowed_methods,
    reason = "a result that can be measured again needs no durability"
)]
pub(crate) fn keep(path: &Path, text: &str) -> io::Result<()> {
    fs::write(path, text)
}

fn table(figures: &[Figure]) -> String {
    let head = [
        "figure",
        "measured",
        "limit or peer",
        "there",
        "ratio",
        "aim",
        "met",
    ];
    let mut rows = vec![head.map(str::to_owned)];
    rows.extend(figures.iter().map(row));
    let widths = [0, 1, 2, 3, 4, 5, 6].map(|column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    });
    let line = |cells: &[String; 7]| {
        let padded = cells.iter().zip(widths);
        let padded: Vec<String> = padded
            .map(|(cell, width)| format!("{cell:width$}"))
            .collect();
        format!("| {} |\n", padded.join(" | "))
    };
    let rule = widths.map(|width| "-".repeat(width));
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    lines.insert(1, line(&rule));
    lines.concat()
}

fn row(figure: &Figure) -> [String; 7] {
    let unit = &figure.unit;
    let with_unit = |value: f64| format!("{} {unit}", short(value));
    [
        figure.figure.clone(),
        with_unit(figure.value),
        figure.peer.clone().unwrap_or_default(),
        figure.peer_value.map(with_unit).unwrap_or_default(),
        figure.ratio.map(short).unwrap_or_default(),
        figure.aim.clone().unwrap_or_default(),
        figure
            .met
            .map(|met| if met { "yes" } else { "no" })
            .unwrap_or_default()
            .to_owned(),
    ]
}

/// Three digits that matter.
fn short(value: f64) -> String {
    match value.abs() {
        large if large >= 100.0 => format!("{value:.0}"),
        middle if middle >= 10.0 => format!("{value:.1}"),
        small if small >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}

fn cores() -> io::Result<usize> {
    std::thread::available_parallelism().map(usize::from)
}

/// In GiB, rounded: what a computer is sold by.
fn memory() -> Answer<u64> {
    let told = fs::read_to_string("/proc/meminfo")?;
    let line = told.lines().find_map(|line| line.strip_prefix("MemTotal:"));
    let kibibytes = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
    let kibibytes = kibibytes.ok_or("the system does not tell its memory")?;
    Ok((kibibytes + (1 << 19)) >> 20)
}
