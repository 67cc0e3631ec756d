//! The demo years at full size: the figures of the branch come out exactly, at the site and at head office.

use operations::{
    House,
    demo::{self, Size, counts::expected},
    report::figures::{FigureReport, Figures},
    testing::{day, do_},
};

use crate::world::Office;

fn figures(house: &House, from: &str, until: &str) -> FigureReport {
    do_(
        house,
        Figures {
            from: day(from),
            until: day(until),
        },
    )
}

fn value(report: &FigureReport, code: &str) -> Option<u64> {
    let lines = report.lines.iter().chain(&report.readings);
    lines
        .filter(|line| line.code == code)
        .find_map(|line| line.value)
}

fn assert_exact(house: &House) {
    let (year, two_years) = (
        figures(house, "2016-01-01", "2016-12-31"),
        figures(house, "2015-01-01", "2016-12-31"),
    );
    let counts = expected();
    for (code, expected) in [
        ("h1", counts.h1),
        ("h2", counts.h2),
        ("r1", counts.r1),
        ("o1", counts.o1),
        ("total_a", counts.in_person()),
        ("total_b", counts.lines()),
        ("total_c", counts.all()),
    ] {
        assert_eq!(value(&year, code), Some(expected), "{code} of 2016");
    }
    assert_eq!(
        value(&two_years, "s1"),
        Some(counts.s1),
        "persons housed in two years"
    );
    assert_eq!(
        (counts.h1, counts.r1, counts.o1, counts.s1),
        (2_993, 13_998, 3_004, 59)
    );
    assert_eq!(
        (counts.in_person(), counts.lines(), counts.all()),
        (17_002, 16_991, 19_995)
    );
    assert_eq!(year.months.len(), 12);
    assert_eq!(year.open.len(), 3, "all compartments are open");
}

#[test]
fn the_figures_of_the_demo_years_come_out_exactly_here_and_at_head_office() {
    let (folder, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let house =
        operations::quietly(|task| demo::build(folder.path(), Size::Full, 1, task)).unwrap();
    let site = Office::of(house, folder);
    assert_exact(&site.house);

    let centre = Office::new("Центр", true, 3);
    centre.clock.move_to(day("2017-01-09"));
    site.meet(&centre, stick.path());
    centre.meet(&site, stick.path());
    let imported = centre.import(&site.export(stick.path()));
    assert!(imported.fresh > 20_000, "the whole history must arrive");
    assert_exact(&centre.house);
}
