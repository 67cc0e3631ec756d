//! Places, stays and goods on the stage.

use chrono::NaiveDate;
use domain::lists::{List, Tongue, entry, label};

use super::Stage;
use crate::{
    Problem,
    demo::acts::{Arrival, Departure, HandOut, Place, Receipt, Text},
    goods::{
        add_item::AddItem,
        hand_out::{self, HandOutLine},
        receive_stock::ReceiveStock,
    },
    shelter::{add_place::AddPlace, check_in::CheckIn, check_out::CheckOut},
};

/// What stays the house's own when it is given to somebody.
const LENT: [Text; 2] = ["HSHEBLANPMT1", "HFURBEDSMAT3"];

impl Stage<'_> {
    pub(super) fn add_place(&mut self, place: Place) -> Result<(), Problem> {
        let Place {
            bed,
            name,
            unit,
            kind,
            beds,
        } = place;
        let (unit, kind) = (unit.code().to_owned(), kind.code().to_owned());
        let answer = self.run(AddPlace {
            name: name.to_owned(),
            unit,
            kind,
            beds: beds.into(),
        })?;
        self.places.insert(bed, answer.place);
        Ok(())
    }

    pub(super) fn add_item(&mut self, code: Text) -> Result<(), Problem> {
        let unit = entry(List::Items, code)
            .and_then(|item| item.unit.clone())
            .unwrap_or_default();
        let name = label(List::Items, code, Tongue::Ru).to_owned();
        let answer = self.run(AddItem {
            code: code.to_owned(),
            name,
            unit,
        })?;
        self.items.insert(code, answer.item);
        Ok(())
    }

    pub(super) fn receive(&self, happened_on: NaiveDate, receipt: Receipt) -> Result<(), Problem> {
        let Receipt {
            storeroom,
            item,
            quantity,
            lot,
            donor,
        } = receipt;
        let item = self.item(item)?;
        let (storeroom, donor) = (storeroom.to_owned(), donor.to_owned());
        self.run(ReceiveStock {
            happened_on,
            storeroom,
            item,
            quantity: quantity.to_string(),
            lot,
            donor,
        })
        .map(|_| ())
    }

    pub(super) fn check_in(
        &mut self,
        arrived_on: NaiveDate,
        arrival: Arrival,
    ) -> Result<(), Problem> {
        let Arrival {
            stay,
            who,
            shown_name,
            sex,
            birth_year,
            bed,
            planned_until,
            ground,
        } = arrival;
        let answer = self.run(CheckIn {
            person: Some(self.person(who)?),
            shown_name,
            sex: sex.to_owned(),
            birth_year: Some(birth_year),
            place: self.place(bed)?,
            arrived_on,
            planned_until,
            ground: ground.to_owned(),
        })?;
        self.stays.insert(stay, (answer.stay, answer.resident));
        Ok(())
    }

    pub(super) fn check_out(
        &self,
        left_on: NaiveDate,
        departure: Departure,
    ) -> Result<(), Problem> {
        let Departure {
            stay,
            reason,
            destination,
            note,
        } = departure;
        let (stay, _) = self.stay(stay)?;
        let (reason_out, destination) = (reason.to_owned(), destination.to_owned());
        self.run(CheckOut {
            stay,
            left_on,
            reason_out,
            destination,
            note: note.to_owned(),
        })
        .map(|_| ())
    }

    pub(super) fn hand_out(&self, happened_on: NaiveDate, gift: HandOut) -> Result<(), Problem> {
        let HandOut {
            point,
            storeroom,
            people,
            residents,
            unnamed,
            each,
            sheet,
            note,
        } = gift;
        let people = people
            .into_iter()
            .map(|who| self.person(who))
            .collect::<Result<_, _>>()?;
        let residents = residents
            .into_iter()
            .map(|stay| Ok(self.stay(stay)?.1))
            .collect::<Result<_, Problem>>()?;
        let each = each.into_iter().map(|(item, quantity)| {
            Ok(HandOutLine {
                item: self.item(item)?,
                quantity: quantity.to_string(),
                loan: LENT.contains(&item),
            })
        });
        let request = hand_out::HandOut {
            happened_on,
            service_point: self.point(point)?,
            storeroom: storeroom.to_owned(),
            people,
            residents,
            unnamed,
            each: each.collect::<Result<_, Problem>>()?,
            sheet_number: sheet,
            note: note.to_owned(),
        };
        self.run(request).map(|_| ())
    }
}
