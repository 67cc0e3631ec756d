//! The counting rules, held against contacts and stays made for them.

use super::*;
use crate::{
    lists::{Channel, ContactResult, Direction, StayEventKind},
    stay::{StayEvent, history},
};

#[test]
fn the_three_readings_of_the_printed_total_stand_side_by_side() {
    let (h1, r1, o1) = (
        Figure::Value(2_993),
        Figure::Value(13_998),
        Figure::Value(3_004),
    );
    assert_eq!(Reading::A.total(h1, r1, o1), Figure::Value(17_002));
    assert_eq!(Reading::B.total(h1, r1, o1), Figure::Value(16_991));
    assert_eq!(Reading::C.total(h1, r1, o1), Figure::Value(19_995));
}

#[test]
fn a_closed_compartment_gives_no_figure_and_never_zero() {
    let count = |code, open: &[Compartment]| Figure::count(code, open, || Ok::<_, ()>(59)).unwrap();
    assert_eq!(count(FigureCode::S1, &Compartment::ALL), Figure::Value(59));
    assert_eq!(
        count(FigureCode::S1, &[Compartment::Registry]),
        Figure::Closed(Compartment::Shelter)
    );
    assert_eq!(
        count(FigureCode::R1, &[Compartment::Registry]),
        Figure::Value(59)
    );
    assert_eq!(count(FigureCode::V1, &Compartment::ALL), Figure::NotKept);
    let sum = Figure::Value(1)
        .plus(Figure::Closed(Compartment::Shelter))
        .plus(Figure::Value(2));
    assert_eq!(
        sum,
        Figure::Closed(Compartment::Shelter),
        "of what is not computed there is no sum"
    );
}

#[test]
fn what_is_not_computed_is_not_even_asked_for() {
    let asked = Figure::count(FigureCode::S1, &[Compartment::Registry], || {
        Err("the vault is closed")
    });
    assert_eq!(asked, Ok(Figure::Closed(Compartment::Shelter)));
}

#[test]
fn figures_travel_under_their_codes() {
    for code in FigureCode::ALL {
        assert_eq!(serde_json::to_value(code).unwrap(), code.code());
        assert_eq!(code.rule().code, code);
        assert_eq!(
            code.rule().rule_key,
            format!("{}-rule", code.rule().name_key)
        );
    }
    let json = serde_json::to_string(&Figure::Closed(Compartment::Casework)).unwrap();
    assert_eq!(json, r#"{"state":"closed","value":"casework"}"#);
    assert_eq!(
        serde_json::to_string(&Figure::NotKept).unwrap(),
        r#"{"state":"not_kept"}"#
    );
}

#[test]
fn only_what_the_rule_names_counts() {
    let (hotline, inbound) = (Channel::Hotline, Direction::Inbound);
    assert!(counts_h1(hotline, inbound, true) && !counts_h1(hotline, inbound, false));
    assert!(counts_h2(hotline, inbound) && !counts_h2(hotline, Direction::Outbound));
    assert!(!counts_h2(Channel::Message, inbound) && !counts_h1(Channel::Reception, inbound, true));
    assert!(counts_r1(Channel::Reception) && !counts_r1(Channel::Office));
    assert!(counts_o1(
        Channel::Office,
        &[ContactResult::Leaflet, ContactResult::Consultation]
    ));
    assert!(
        !counts_o1(Channel::Office, &[ContactResult::Leaflet]),
        "a leaflet is no consultation"
    );
    assert!(!counts_o1(
        Channel::Reception,
        &[ContactResult::Consultation]
    ));
}

#[test]
fn a_period_has_both_its_ends() {
    let year = Period::year(2016).unwrap();
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    assert!(year.contains(day("2016-01-01")) && year.contains(day("2016-12-31")));
    assert!(!year.contains(day("2015-12-31")) && !year.contains(day("2017-01-01")));
    assert_eq!(year.as_year(), Some(2016));
    assert_eq!(Period::years(2015, 2016).unwrap().as_year(), None);
    assert_eq!(Period::new(day("2016-02-02"), day("2016-02-01")), None);
    assert_eq!(Period::year(99_999), None);
}

#[test]
fn who_slept_over_new_year_is_housed_in_both_years_and_entered_in_one() {
    let event = |on: &str, event| StayEvent {
        happened_on: on.parse().unwrap(),
        event,
        place: None,
        reason_out: None,
        destination: None,
    };
    let stay = history(&[
        event("2015-12-30", StayEventKind::Arrived),
        event("2016-01-02", StayEventKind::Left),
    ]);
    let [old, new, next] = [2015, 2016, 2017].map(|year| Period::year(year).unwrap());
    let stay = S1Stay(&stay);
    assert!(stay.counts(old) && stay.counts(new) && !stay.counts(next));
    assert!(stay.entered(old) && !stay.entered(new));
    assert_eq!([old, new, next].map(|year| stay.nights(year)), [2, 1, 0]);
}
