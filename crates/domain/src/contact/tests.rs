//! The rules of contacts and tallies, case by case.

use proptest::prelude::*;

use super::*;

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2016, 2, 10).unwrap();

fn visit(topics: &[&str]) -> Contact {
    let topics = topics
        .iter()
        .map(|code| Topic::new(code).unwrap())
        .collect();
    Contact {
        topics,
        ..Contact::new(TODAY, Channel::Reception)
    }
}

fn nameless() -> Ties {
    Ties::default()
}

fn named() -> Ties {
    Ties {
        person: Some(RecordId::from_bytes([1; 16])),
        ..Ties::default()
    }
}

#[test]
fn a_nameless_visit_with_a_topic_is_enough() {
    assert_eq!(visit(&["work_patent_get"]).check(nameless(), TODAY), Ok(()));
    assert_eq!(visit(&["work_patent_get"]).check(named(), TODAY), Ok(()));
}

#[test]
fn a_personal_question_needs_no_topic() {
    let contact = Contact {
        results: vec![ContactResult::PersonalQuestion],
        ..visit(&[])
    };
    assert_eq!(
        contact.check(named(), TODAY),
        Ok(()),
        "a topic would tell why the specialist was asked"
    );
    assert_eq!(
        visit(&[]).check(named(), TODAY),
        Err(vec![ContactRefusal::NothingSaid])
    );
}

#[test]
fn what_is_recorded_without_names_never_meets_one() {
    let ties = [
        named(),
        Ties {
            household: Some(RecordId::from_bytes([2; 16])),
            ..nameless()
        },
        Ties {
            call_back: true,
            ..nameless()
        },
    ];
    let contact = visit(&["work_contract", "violence_home"]);
    assert_eq!(contact.check(nameless(), TODAY), Ok(()));
    for ties in ties {
        assert_eq!(
            contact.check(ties, TODAY),
            Err(vec![ContactRefusal::NamelessOnly]),
            "{ties:?}"
        );
        assert_eq!(
            check_ties(&contact.topics, ties),
            Err(ContactRefusal::NamelessOnly),
            "nor is it tied later"
        );
        assert_eq!(
            visit(&["work_contract"]).check(ties, TODAY),
            Ok(()),
            "{ties:?}"
        );
    }
}

#[test]
fn only_a_call_on_the_hotline_has_an_ending() {
    let silent = Contact {
        channel: Channel::Hotline,
        ending: Some(CallEnding::Silence),
        ..visit(&[])
    };
    assert_eq!(
        silent.check(nameless(), TODAY),
        Ok(()),
        "nobody spoke, so there is no topic"
    );
    let completed = Contact {
        ending: Some(CallEnding::Completed),
        ..silent.clone()
    };
    assert_eq!(
        completed.check(nameless(), TODAY),
        Err(vec![ContactRefusal::NothingSaid])
    );
    let visit = Contact {
        channel: Channel::Reception,
        ..silent
    };
    let refusals = vec![
        ContactRefusal::EndingWithoutCall,
        ContactRefusal::NothingSaid,
    ];
    assert_eq!(visit.check(nameless(), TODAY), Err(refusals));
}

#[test]
fn numbers_and_days_have_bounds() {
    type Change = fn(&mut Contact);
    let cases: [(Change, Option<ContactRefusal>); 9] = [
        (
            |c| c.people_present = 0,
            Some(ContactRefusal::PeoplePresent(0)),
        ),
        (|c| c.people_present = 99, None),
        (
            |c| c.people_present = 100,
            Some(ContactRefusal::PeoplePresent(100)),
        ),
        (|c| c.minutes = Some(0), None),
        (|c| c.minutes = Some(600), None),
        (
            |c| c.minutes = Some(601),
            Some(ContactRefusal::Minutes(601)),
        ),
        (
            |c| c.happened_on = TODAY.succ_opt().unwrap(),
            Some(ContactRefusal::InFuture),
        ),
        (|c| c.happened_on = FIRST_DAY, None),
        (
            |c| c.happened_on = FIRST_DAY.pred_opt().unwrap(),
            Some(ContactRefusal::TooLongAgo),
        ),
    ];
    for (change, refusal) in cases {
        let mut contact = visit(&["stay_visa"]);
        change(&mut contact);
        let found = contact.check(nameless(), TODAY).err().unwrap_or_default();
        assert_eq!(found, Vec::from_iter(refusal), "{contact:?}");
    }
}

#[test]
fn all_that_is_wrong_is_said_at_once_with_its_field() {
    let contact = Contact {
        people_present: 0,
        minutes: Some(999),
        ..visit(&["violence_home"])
    };
    let refusals = contact.check(named(), TODAY).unwrap_err();
    assert_eq!(
        refusals.iter().map(|one| one.field()).collect::<Vec<_>>(),
        ["people_present", "topics", "minutes"]
    );
}

#[test]
fn a_tally_is_of_somebody_and_may_be_of_anything() {
    let tally = Tally {
        happened_on: TODAY,
        service_point: None,
        channel: Channel::Reception,
        topic: Topic::new("violence_home").ok(),
        citizenship: None,
        n: 12,
        source: TallySource::Paper,
    };
    assert_eq!(tally.check(TODAY), Ok(()), "a tally never had a name");
    for n in [0, 10_000] {
        assert_eq!(
            Tally { n, ..tally.clone() }.check(TODAY),
            Err(vec![ContactRefusal::Tallied(n)])
        );
    }
    let early = Tally {
        happened_on: FIRST_DAY - chrono::Days::new(1),
        n: 9_999,
        ..tally
    };
    assert_eq!(early.check(TODAY), Err(vec![ContactRefusal::TooLongAgo]));
}

proptest! {
    #[test]
    fn no_contact_that_passes_ties_a_name_to_a_nameless_only_topic(
        picked in prop::collection::vec(0_usize..70, 0..5), person: bool, household: bool, call_back: bool,
    ) {
        let all = crate::lists::list(crate::lists::List::Topics);
        let topics = picked.iter().filter_map(|at| all.get(*at)).map(|entry| entry.code.as_str()).collect::<Vec<_>>();
        let id = RecordId::from_bytes([3; 16]);
        let ties = Ties { person: person.then_some(id), household: household.then_some(id), call_back };
        let contact = visit(&topics);
        if contact.check(ties, TODAY).is_ok() {
            let secret = topics.iter().any(|code| code.starts_with("violence") || code.starts_with("exploitation"));
            prop_assert!(!secret || ties.is_nameless());
        }
    }
}
