//! Two sites send to one head office, and a second head office hears the same in another order.

use operations::{
    contacts::{day_contacts::DayContacts, record_contact::RecordContact},
    notes::write_note::WriteNote,
    people::{NewName, NewPerson},
    testing::{day, do_, example_contact, example_person},
};

use crate::world::Office;

/// A visit by somebody who is registered in the same act, and a confidential note about them.
fn morning(site: &Office, family: &str) {
    let name = Some(NewName {
        family: family.to_owned(),
        given: "Пример".to_owned(),
        ..NewName::default()
    });
    let new_person = Some(NewPerson {
        name,
        ..example_person()
    });
    let visit = RecordContact {
        new_person,
        ..example_contact(&site.house)
    };
    let person = do_(&site.house, visit).person.unwrap();
    let happened_on = day("2016-05-17");
    do_(
        &site.house,
        WriteNote {
            person,
            happened_on,
            text: "Просит говорить по-узбекски.".to_owned(),
        },
    );
    do_(&site.house, example_contact(&site.house));
}

#[test]
fn bundles_in_any_order_and_twice_end_in_one_state() {
    let stick = tempfile::tempdir().unwrap();
    let (quay, harbour) = (
        Office::new("Набережная", false, 1),
        Office::new("Гавань", false, 2),
    );
    let centres = [
        Office::new("Центр", true, 3),
        Office::new("Резерв", true, 4),
    ];
    for centre in &centres {
        for site in [&quay, &harbour] {
            site.meet(centre, stick.path());
            centre.meet(site, stick.path());
        }
    }
    morning(&quay, "Образцов");
    let early = quay.export(stick.path());
    morning(&harbour, "Тестов");
    morning(&quay, "Пробный");
    let bundles = [
        early,
        quay.export(stick.path()),
        harbour.export(stick.path()),
    ];

    for at in [0, 1, 2] {
        centres[0].import(&bundles[at]);
    }
    for at in [2, 1, 1, 0, 2] {
        centres[1].import(&bundles[at]);
    }

    // Each centre has a log of its own first day; what came from the sites must be the same all the same.
    let counted = |centre: &Office| {
        do_(
            &centre.house,
            DayContacts {
                date: day("2016-05-17"),
                after: None,
            },
        )
        .total
    };
    assert_eq!(
        counted(&centres[0]),
        6,
        "three mornings of two contacts each"
    );
    assert_eq!(counted(&centres[1]), 6);
    let before = [centres[0].state(), centres[1].state()];
    for bundle in &bundles {
        assert_eq!(
            centres[0].import(bundle).fresh,
            0,
            "twice is the same as once"
        );
        assert_eq!(centres[1].import(bundle).fresh, 0);
    }
    assert_eq!([centres[0].state(), centres[1].state()], before);
    assert_eq!(
        before[0][1..],
        before[1][1..],
        "shelter and casework hold the sites' records alone: one state hash"
    );
}
