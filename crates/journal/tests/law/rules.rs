//! Erasure, disclosure and authority: small tables of who reaches what.

use std::collections::BTreeMap;

use ids::SiteId;
use journal::{
    Author, Authority, Class, EraseRule, Level, Rules, Scope, Standing, Why, Writers, part_level,
};
use serde_json::{Value, json};

use crate::{
    deeds::{Deed, Step},
    world::{World, rec, site},
};

#[test]
fn a_sites_rule_reaches_its_own_parts_and_head_offices_reaches_all() {
    let (own, other) = (site(0), site(1));
    let mut rules = Rules::default();
    assert!(rules.is_empty());
    rules.add(&EraseRule::usual(rec(1)), Scope::Site(own));
    rules.add(&EraseRule::complete(rec(2)), Scope::All);
    let table: [(&[u8], Class, SiteId, bool); 9] = [
        (&[1], Class::I, own, true),
        (&[1], Class::N, own, true),
        (&[1], Class::F, own, false),
        (&[1], Class::I, other, false),
        (&[2], Class::F, other, true),
        (&[2], Class::D, own, false),
        (&[3], Class::I, own, false),
        (&[3, 1], Class::I, own, true),
        (&[], Class::N, own, false),
    ];
    for (subjects, class, author, gone) in table {
        let subjects: Vec<_> = subjects.iter().map(|number| rec(*number)).collect();
        assert_eq!(
            rules.covers(&subjects, class, &author),
            gone,
            "{subjects:?} {class}: either subject takes the part"
        );
    }
}

#[test]
fn a_later_rule_adds_to_an_earlier_one() {
    let mut rules = Rules::default();
    rules.add(&EraseRule::complete(rec(1)), Scope::Site(site(0)));
    rules.add(&EraseRule::usual(rec(1)), Scope::Site(site(0)));
    assert!(
        rules.covers(&[rec(1)], Class::F, &site(0)),
        "what was erased wholly is not given back by a smaller rule"
    );
}

#[test]
fn a_level_permits_these_classes_and_no_others() {
    let permitted = |level: Level| {
        Class::ALL
            .into_iter()
            .filter(|class| level.permits(*class))
            .collect::<Vec<_>>()
    };
    assert_eq!(permitted(Level::Full), Class::ALL);
    assert_eq!(permitted(Level::Figures), [Class::F, Class::D]);
    assert_eq!(permitted(Level::Skeleton), [Class::D]);
}

#[test]
fn the_strictest_counts_and_the_unknown_is_strictest() {
    let strictest = |live: &[Option<&Value>]| Level::strictest(live.iter().copied());
    let (full, figures) = (json!("full"), json!("figures"));
    assert_eq!(strictest(&[Some(&full), Some(&figures)]), Level::Figures);
    assert_eq!(strictest(&[Some(&full)]), Level::Full);
    assert_eq!(strictest(&[]), Level::Skeleton);
    for odd in [json!(null), json!("everything"), json!(["full"])] {
        assert_eq!(
            strictest(&[Some(&full), Some(&odd)]),
            Level::Skeleton,
            "what was told cannot be taken back"
        );
    }
    assert_eq!(
        strictest(&[Some(&full), None]),
        Level::Skeleton,
        "a level that was kept back may be any: whoever withholds it must not open more by that"
    );
    assert_eq!(part_level([Level::Full, Level::Skeleton]), Level::Skeleton);
    assert_eq!(
        part_level([]),
        Level::Figures,
        "a part about nobody sends figures, never identity or words"
    );
}

#[test]
fn an_entry_counts_as_a_whole() {
    let known = [
        ("person", Writers::Sites),
        ("policy", Writers::HeadOffice),
        ("contact", Writers::Anybody),
    ];
    let authority = Authority {
        kinds: known
            .map(|(kind, writers)| (kind.to_owned(), writers))
            .into(),
        acts: BTreeMap::from([("revoke_desk".to_owned(), Writers::HeadOffice)]),
    };
    let (ours, head) = (Author::Site(site(0)), Author::HeadOffice);
    for (author, kind, act, standing) in [
        (ours, "person", "edit", Standing::Applies),
        (
            head,
            "person",
            "edit",
            Standing::StoredOnly(Why::NoAuthority),
        ),
        (
            ours,
            "policy",
            "edit",
            Standing::StoredOnly(Why::NoAuthority),
        ),
        (head, "policy", "edit", Standing::Applies),
        (
            ours,
            "contact",
            "revoke_desk",
            Standing::StoredOnly(Why::NoAuthority),
        ),
        (head, "contact", "revoke_desk", Standing::Applies),
        (
            ours,
            "hologram",
            "edit",
            Standing::StoredOnly(Why::UnknownKind),
        ),
    ] {
        assert_eq!(
            authority.standing(author, kind, act),
            standing,
            "{author:?} {kind} {act}"
        );
    }

    let mut world = World::new();
    let entry = world
        .take(&Step {
            desk: 0,
            rec: 1,
            at: 0,
            deed: Deed::Create { fact: false },
        })
        .unwrap()
        .entry;
    assert_eq!(authority.of_entry(ours, &entry, None), Standing::Applies);
    assert_eq!(authority.of_entry(ours, &entry, Some(1)), Standing::Applies);
    assert_eq!(
        authority.of_entry(ours, &entry, Some(0)),
        Standing::StoredOnly(Why::PastCutOff)
    );
    let mut two = entry.clone();
    two.changes.push(journal::Change {
        rec: rec(9),
        kind: "policy".into(),
        ..entry.changes[0].clone()
    });
    assert_eq!(
        authority.of_entry(ours, &two, None),
        Standing::StoredOnly(Why::NoAuthority),
        "an act is never half done"
    );
    let empty = journal::Entry {
        act: "revoke_desk".into(),
        changes: Vec::new(),
        ..entry
    };
    assert_eq!(
        authority.of_entry(ours, &empty, None),
        Standing::StoredOnly(Why::NoAuthority)
    );
}
