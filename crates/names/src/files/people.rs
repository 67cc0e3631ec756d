//! One file or two, read into [`People`].

use std::thread;

use smallvec::SmallVec;

use super::{
    columns::{Columns, NotAColumn, recognise},
    csv::{BadCsv, Row, Rows, separator},
};
use crate::record::{Birth, Field, Habit, Kind, People, Role};

/// Why a file is no list of people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadList {
    /// It is no sound table.
    #[error(transparent)]
    Csv(#[from] BadCsv),
    /// Its columns are not those of people.
    #[error(transparent)]
    Columns(#[from] NotAColumn),
}

/// Where a record comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The line of the file it begins in.
    pub line: u64,
    /// What the list calls it; empty when it has no such column.
    pub id: Box<str>,
}

/// Reads one list, or two that are to be compared, and says where each record comes from.
///
/// Fields beside name and birth are compared when both lists have them.
///
/// # Errors
/// The place of the file in `texts`, and what is wrong with it.
pub fn read(
    texts: &[&str],
    map: &[(String, String)],
) -> Result<(People, Vec<Source>), (usize, BadList)> {
    let mut lists = Vec::new();
    for (place, text) in texts.iter().enumerate() {
        lists.push(List::open(text, map).map_err(|wrong| (place, wrong))?);
    }
    let fields = shared(&lists);
    let mut people = People::new(fields);
    let mut sources = Vec::new();
    for (place, list) in lists.iter().enumerate() {
        if place == 1 {
            people.begin_second();
        }
        list.read(&mut people, &mut sources)
            .map_err(|wrong| (place, wrong.into()))?;
    }
    Ok((people, sources))
}

/// A list whose headings were read.
struct List<'t> {
    rows: Rows<'t>,
    columns: Columns,
    habit: Habit,
}

/// The fields beside name and birth that all lists have.
fn shared(lists: &[List<'_>]) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    let Some((first, others)) = lists.split_first() else {
        return fields;
    };
    for field in first.columns.0.iter().flatten() {
        let beside = !matches!(
            field.kind,
            Kind::Id
                | Kind::Name
                | Kind::Family
                | Kind::Given
                | Kind::Patronymic
                | Kind::Birth
                | Kind::BirthYear
                | Kind::BirthMonth
                | Kind::BirthDay
        );
        if beside
            && fields.len() < 16
            && !fields.contains(field)
            && others
                .iter()
                .all(|list| list.columns.0.iter().flatten().any(|other| other == field))
        {
            fields.push(field.clone());
        }
    }
    fields
}

impl<'t> List<'t> {
    fn open(text: &'t str, map: &[(String, String)]) -> Result<Self, BadList> {
        let separator = separator(text);
        let mut rows = Rows::new(text, separator);
        let mut headings = Row::default();
        if !rows.next_into(&mut headings)? {
            return Err(BadCsv::Empty.into());
        }
        let columns = recognise(&headings.cells, map)?;
        let habit = habit(&columns, text, separator);
        Ok(Self {
            rows,
            columns,
            habit,
        })
    }

    /// Reads the rows twice at the same time, once for names, births and what the list calls each, and once for the rest: what is kept of
    /// both is apart, and cutting a text into cells costs little beside what is done with them.
    fn read(&self, people: &mut People, sources: &mut Vec<Source>) -> Result<(), BadCsv> {
        let fields = people.fields().to_vec();
        let place = |column: &Option<Field>| {
            fields
                .iter()
                .position(|field| Some(field) == column.as_ref())
        };
        let places: Vec<Option<usize>> = self.columns.0.iter().map(place).collect();
        let ((names, births), details) = people.halves();
        thread::scope(|scope| {
            // Where a row is wrong, the other reading finds the same and tells.
            scope.spawn(|| self.each_row(|row| details.push(others(row, &places))));
            self.each_row(|row| {
                names.push(&self.name(row));
                let (birth, id) = self.birth_and_id(row);
                births.push(birth);
                sources.push(Source {
                    line: row.line,
                    id: id.into(),
                });
            })
        })
    }

    /// Calls `take` with each row, until one is wrong.
    fn each_row(&self, mut take: impl FnMut(&Row<'t>)) -> Result<(), BadCsv> {
        let mut rows = self.rows.clone();
        let mut row = Row::default();
        while rows.next_into(&mut row)? {
            let (found, expected) = (row.cells.len(), self.columns.0.len());
            let surplus = row.cells.iter().skip(expected).any(|cell| !cell.is_empty());
            if found < expected || surplus {
                let whole = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
                return Err(BadCsv::Length {
                    line: row.line,
                    found: whole(found),
                    expected: whole(expected),
                });
            }
            take(&row);
        }
        Ok(())
    }

    /// The name that a row tells, the words of one part together in whatever order the columns stand.
    fn name<'r>(&self, row: &'r Row<'t>) -> SmallVec<[(Role, &'r str); 4]> {
        let cells = row.cells.iter().zip(&self.columns.0);
        let parts = cells.filter(|(cell, _)| !cell.is_empty());
        let mut name: SmallVec<[(Role, &str); 4]> = parts
            .filter_map(|(cell, column)| Some((column.as_ref()?.kind.role()?, cell.as_ref())))
            .collect();
        name.sort_by_key(|(role, _)| *role);
        name
    }

    /// The birth that a row tells, and what the list calls the record.
    fn birth_and_id<'r>(&self, row: &'r Row<'t>) -> (Birth, &'r str) {
        let mut birth = Birth::default();
        let mut id = "";
        let mut parts = [0_u16; 3];
        for (cell, column) in row.cells.iter().zip(&self.columns.0) {
            let Some(field) = column.as_ref().filter(|_| !cell.is_empty()) else {
                continue;
            };
            let number = || cell.parse().unwrap_or(0);
            match field.kind {
                Kind::Id => id = cell,
                Kind::Birth => birth = Birth::read(cell, self.habit),
                Kind::BirthYear => parts[0] = number(),
                Kind::BirthMonth => parts[1] = number(),
                Kind::BirthDay => parts[2] = number(),
                _ => {}
            }
        }
        if birth.year == 0 && parts[0] != 0 {
            let [year, month, day] = parts;
            let small = |number: u16| u8::try_from(number).unwrap_or(0);
            birth = Birth {
                year,
                month: small(month),
                day: small(day),
                slack: 0,
            };
        }
        (birth, id)
    }
}

/// What a row tells beside name and birth: in which of the fields what stands. `places` are the fields of the columns.
fn others<'r>(
    row: &'r Row<'_>,
    places: &[Option<usize>],
) -> impl Iterator<Item = (usize, &'r str)> {
    let told = row
        .cells
        .iter()
        .zip(places)
        .filter(|(cell, _)| !cell.is_empty());
    told.filter_map(|(cell, place)| Some(((*place)?, cell.as_ref())))
}

/// How this list writes days between slashes, told by those that can be read in one way only.
fn habit(columns: &Columns, text: &str, separator: u8) -> Habit {
    let Some(at) = columns.0.iter().position(|column| {
        column
            .as_ref()
            .is_some_and(|field| field.kind == Kind::Birth)
    }) else {
        return Habit::default();
    };
    let mut rows = Rows::new(text, separator);
    let mut row = Row::default();
    let (mut day_first, mut month_first) = (0, 0);
    for _ in 0..2_000 {
        if !rows.next_into(&mut row).unwrap_or(false) {
            break;
        }
        let Some(cell) = row.cells.get(at).filter(|cell| cell.contains('/')) else {
            continue;
        };
        let numbers: SmallVec<[u32; 3]> = cell
            .split('/')
            .map_while(|number| number.trim().parse().ok())
            .collect();
        if let [one, two, _] = numbers.as_slice() {
            day_first += u32::from((13..=31).contains(one));
            month_first += u32::from((13..=31).contains(two));
        }
    }
    if month_first > day_first {
        Habit::MonthFirst
    } else {
        Habit::DayFirst
    }
}
