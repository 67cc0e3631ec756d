//! Quantities and balances, case by case and with random postings.

use chrono::NaiveDate;
use proptest::prelude::*;

use super::*;

const BLANKET: RecordId = RecordId::from_bytes([7; 16]);

fn of(count: u32) -> Quantity {
    Quantity::new(count).unwrap()
}

#[test]
fn a_quantity_is_at_least_one_and_not_absurd() {
    assert_eq!(Quantity::new(0), Err(StockRefusal::Quantity));
    assert_eq!(Quantity::new(1_000_001), Err(StockRefusal::Quantity));
    assert_eq!(of(2).times(37), Ok(of(74)));
    assert_eq!(of(2).times(0), Err(StockRefusal::Quantity));
    assert_eq!(of(1_000_000).times(u32::MAX), Err(StockRefusal::Quantity));
    assert!(
        serde_json::from_str::<Quantity>("0").is_err()
            && serde_json::from_str::<Quantity>("-1").is_err()
    );
    assert_eq!(serde_json::to_string(&of(3)).unwrap(), "3");
}

#[test]
fn no_more_is_handed_out_than_there_is_and_the_refusal_names_the_item() {
    let stock = Balance(36);
    let refusal = stock
        .after(BLANKET, MovementType::HandOut, of(37))
        .unwrap_err();
    assert_eq!(
        refusal,
        StockRefusal::NotEnough {
            item: BLANKET,
            there: 36,
            asked: 37
        }
    );
    assert!(
        refusal.to_string().contains(&BLANKET.to_string()),
        "it says which item"
    );
    assert_eq!(
        stock.after(BLANKET, MovementType::HandOut, of(36)),
        Ok(Balance(0))
    );
}

#[test]
fn goods_that_come_in_are_taken_even_below_zero() {
    assert_eq!(
        Balance(-5).after(BLANKET, MovementType::Receipt, of(3)),
        Ok(Balance(-2)),
        "that is how it is settled"
    );
}

#[test]
fn a_receipt_is_not_taken_back_once_its_goods_are_gone() {
    let gone = Balance(2).reversed(BLANKET, MovementType::Receipt, of(5));
    assert_eq!(
        gone,
        Err(StockRefusal::AlreadyGone {
            item: BLANKET,
            there: 2,
            asked: 5
        })
    );
    assert_eq!(
        Balance(2).reversed(BLANKET, MovementType::HandOut, of(5)),
        Ok(Balance(7))
    );
}

#[test]
fn every_movement_goes_one_way() {
    let incoming = MovementType::ALL
        .into_iter()
        .filter(|kind| kind.comes_in())
        .collect::<Vec<_>>();
    let expected = [
        MovementType::Receipt,
        MovementType::TransferIn,
        MovementType::CountUp,
        MovementType::Return,
    ];
    assert_eq!(incoming, expected);
    assert!(
        MovementType::ALL
            .into_iter()
            .all(|kind| (kind.sign() == 1) == kind.comes_in())
    );
}

#[test]
fn what_expires_first_goes_first_and_what_has_expired_stays() {
    let day = |day| NaiveDate::from_ymd_opt(2016, 3, day);
    let lot = |expires, number: &str, there| LotStock {
        lot: Lot {
            expires,
            number: Some(number.to_owned()),
        },
        there,
    };
    let stock = [
        lot(None, "b", 10),
        lot(day(20), "a", 5),
        lot(day(9), "old", 7),
        lot(day(10), "c", 3),
        lot(None, "a", -2),
    ];
    let (picked, missing) = pick_lots(&stock, 12, day(10).unwrap());
    let picked = picked
        .iter()
        .map(|(lot, count)| (lot.number.as_deref().unwrap(), *count))
        .collect::<Vec<_>>();
    assert_eq!((picked, missing), (vec![("c", 3), ("a", 5), ("b", 4)], 0));
    assert_eq!(
        pick_lots(&stock, 20, day(10).unwrap()).1,
        2,
        "what is missing is said"
    );
}

proptest! {
    #[test]
    fn no_row_of_allowed_movements_goes_below_zero(moves in prop::collection::vec((0_usize..9, 1_u32..50), 0..40)) {
        let mut stock = Balance::default();
        let mut done = Vec::new();
        for (kind, count) in moves {
            let (kind, quantity) = (MovementType::ALL[kind], of(count));
            if let Ok(after) = stock.after(BLANKET, kind, quantity) {
                stock = after;
                done.push((kind, quantity));
            }
            prop_assert!(stock >= Balance(0));
        }
        prop_assert_eq!(Balance::of(BLANKET, &done), Ok(stock));
        if let Some((kind, quantity)) = done.pop() {
            let before = Balance::of(BLANKET, &done);
            prop_assert_eq!(stock.reversed(BLANKET, kind, quantity), before, "a reversal is the way back");
        }
    }

    #[test]
    fn what_is_picked_and_what_is_missing_make_what_was_asked(
        there in prop::collection::vec(-3_i64..20, 0..6), asked in 0_u32..60,
    ) {
        let stock = there.iter().map(|there| LotStock { lot: Lot::default(), there: *there }).collect::<Vec<_>>();
        let (picked, missing) = pick_lots(&stock, asked, NaiveDate::default());
        let taken = picked.iter().map(|(_, count)| count).sum::<u32>();
        prop_assert_eq!(taken + missing, asked);
        let usable = there.iter().filter(|there| **there > 0).sum::<i64>();
        prop_assert!(i64::from(taken) <= usable);
        prop_assert!(missing == 0 || i64::from(taken) == usable, "nothing is missing while some is left");
    }
}
