//! The levels are the sums of their postings, in whatever order they came.

use domain::Compartment;
use proptest::prelude::*;

use super::{StockMovement, level, on_hand, storerooms, would_go_below};
use crate::{
    Record,
    fixture::{Site, assert_searches, day, id, mixed},
    item::{self, Item},
};

fn posting(item: u8, storeroom: &str, quantity: i64) -> StockMovement {
    StockMovement {
        happened_on: day("2016-05-17"),
        storeroom: storeroom.to_owned(),
        item: id(item),
        kind: if quantity < 0 { "hand_out" } else { "receipt" }.to_owned(),
        quantity,
        lot: None,
        donor: None,
    }
}

#[test]
fn what_is_there_is_what_came_in_less_what_went_out() {
    let mut site = Site::new(Compartment::Registry, 1);
    let receipt = site.write(|writing| {
        let soap = Item {
            code: "HHYGSOAP100G".to_owned(),
            name: "Мыло".to_owned(),
            unit: "piece".to_owned(),
        };
        writing.create_as(id(1), soap, &[]);
        let receipt = writing.create(posting(1, "Склад", 40), &[]);
        writing.create(posting(1, "Приёмная", 5), &[]);
        writing.create(posting(1, "Склад", -15), &[]);
        receipt
    });
    site.read(|reading| {
        assert_eq!(on_hand(reading, id(1), "Склад")?, 25);
        assert_eq!(on_hand(reading, id(1), "Подвал")?, 0);
        assert_eq!(
            item::all(reading)?[0].on_hand,
            30,
            "all storerooms together"
        );
        assert_eq!(storerooms(reading)?, ["Приёмная", "Склад"]);
        assert!(
            would_go_below(reading, id(1), "Склад", -40)?,
            "15 of the 40 are given out already"
        );
        assert!(!would_go_below(reading, id(1), "Склад", -25)?);
        Ok(())
    });
    site.write(|writing| writing.reverse(StockMovement::KIND, receipt));
    assert_eq!(
        site.read(|reading| on_hand(reading, id(1), "Склад")),
        -15,
        "a merge may do it; people settle it"
    );
    site.verify();
}

#[test]
fn a_quantity_nobody_can_have_meant_never_stops_the_sum() {
    let mut site = Site::new(Compartment::Registry, 1);
    for _ in 0..3 {
        site.write(|writing| writing.create(posting(1, "Склад", (1 << 53) - 1), &[]));
    }
    site.write(|writing| writing.create(posting(1, "Склад", 2), &[]));
    assert_eq!(site.read(|reading| on_hand(reading, id(1), "Склад")), 2);
    site.verify();
}

#[derive(Debug, Clone)]
enum Act {
    Post {
        movement: u8,
        item: u8,
        storeroom: u8,
        quantity: i64,
    },
    Reverse(u8),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => (0_u8..10, 0_u8..2, 0_u8..2, -50_i64..50)
            .prop_map(|(movement, item, storeroom, quantity)| Act::Post { movement, item, storeroom, quantity }),
        1 => (0_u8..10).prop_map(Act::Reverse),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 10, ..ProptestConfig::default() })]

    #[test]
    fn any_merge_in_any_order_gives_the_same_levels(
        acts in prop::collection::vec((any::<bool>(), act()), 1..30),
        coins in prop::collection::vec(any::<bool>(), 8),
    ) {
        let mut desks = [Site::new(Compartment::Registry, 1), Site::new(Compartment::Registry, 2)];
        for (first, act) in &acts {
            desks[usize::from(*first)].write(|writing| match *act {
                Act::Post { movement, item, storeroom, quantity } => {
                    let storeroom = ["Склад", "Приёмная"][usize::from(storeroom)];
                    writing.create_as(id(50 + movement), posting(item, storeroom, quantity), &[]);
                }
                Act::Reverse(movement) => writing.reverse(StockMovement::KIND, id(50 + movement)),
            });
        }
        let [one, two] = desks.each_ref().map(Site::lines);
        let orders = [[one.clone(), two.clone()].concat(), [two.clone(), one.clone()].concat(), mixed(&one, &two, &coins)];
        let merged = orders.map(|lines| {
            let site = Site::new(Compartment::Registry, 3);
            site.take(&lines);
            site.verify();
            site
        });
        let levels = merged.each_ref().map(|site| site.dump("stock_level"));
        prop_assert_eq!(&levels[0], &levels[1], "the order of two logs must not matter");
        prop_assert_eq!(&levels[0], &levels[2], "nor how they are mixed");
        for (item, storeroom) in [(0, "Склад"), (0, "Приёмная"), (1, "Склад"), (1, "Приёмная")] {
            let (kept, sum) = merged[0].read(|reading| {
                let (item, db) = (id(item), reading.tx);
                Ok((level::kept(db, item, storeroom)?, level::computed(db, item, storeroom)?))
            });
            prop_assert_eq!(kept, sum);
        }
    }
}

#[test]
fn a_level_that_was_tampered_with_is_found() {
    let mut site = Site::new(Compartment::Registry, 1);
    site.write(|writing| {
        writing.create(posting(1, "Склад", 40), &[]);
        writing.create(posting(1, "Склад", -1), &[]);
    });
    site.vault
        .transaction::<_, crate::StoreError>(|tx| {
            Ok(tx.execute("UPDATE stock_level SET quantity = 90", [])?)
        })
        .unwrap();
    let verified = site
        .read(|reading| reading.verify(Compartment::Registry, |_| Ok::<_, crate::StoreError>(())));
    assert_eq!(
        verified.findings.len(),
        1,
        "each level is summed once, at its first posting"
    );
}

#[test]
fn no_question_reads_all_postings() {
    let site = Site::new(Compartment::Registry, 1);
    for (name, question) in [
        ("share", include_str!("share.sql")),
        ("sum", include_str!("sum.sql")),
        ("first_of_level", include_str!("first_of_level.sql")),
        ("item/all", include_str!("../item/all.sql")),
        ("item/card", include_str!("../item/card.sql")),
        (
            "distribution/history_of_person",
            include_str!("../distribution/history_of_person.sql"),
        ),
        (
            "distribution/last_day",
            include_str!("../distribution/last_day.sql"),
        ),
        (
            "distribution/recipients_of_day",
            include_str!("../distribution/recipients_of_day.sql"),
        ),
        (
            "distribution/own_entries",
            include_str!("../distribution/own_entries.sql"),
        ),
        (
            "distribution/posting",
            include_str!("../distribution/posting.sql"),
        ),
        ("figures/contacts", include_str!("../figures/contacts.sql")),
        ("figures/tallies", include_str!("../figures/tallies.sql")),
        ("figures/items", include_str!("../figures/items.sql")),
    ] {
        assert_searches(&site, name, question);
    }
}
