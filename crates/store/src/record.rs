//! How a kind of record is declared: one place names its registers, and the struct, the journal's values and the columns
//! of its table come from it. What the registers *mean* is `domain`'s; how they merge is `journal`'s.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::Compartment;
use ids::RecordId;
use journal::{Class, Shape, Write};
use rusqlite::{
    Row,
    types::{ToSqlOutput, Type, Value as Sql, ValueRef},
};
use serde_json::Value;

/// One kind of record: its table has the same name.
#[derive(Debug)]
pub struct Kind {
    /// The name in the journal and of the table.
    pub name: &'static str,
    /// Written once and only ever reversed (R5); anything else is edited and removed.
    pub fact: bool,
    /// The compartments it may live in.
    pub compartments: &'static [Compartment],
    /// Its registers, in the order of their columns.
    pub registers: &'static [Register],
}

impl Kind {
    /// The register of that name.
    #[must_use]
    pub fn register(&self, name: &str) -> Option<&'static Register> {
        self.registers.iter().find(|register| register.name == name)
    }

    /// How live values of that register are shown together.
    #[must_use]
    pub fn shape(&self, name: &str) -> Shape {
        self.register(name).map_or(Shape::One, Register::shape)
    }
}

/// One register: a value that makes sense alone and belongs to one class for ever (J3, J4).
#[derive(Debug)]
pub struct Register {
    /// The name in the journal and of the column.
    pub name: &'static str,
    /// Which part of a change it lies in.
    pub class: Class,
    /// How its value lies in the table.
    pub column: Column,
}

impl Register {
    /// How live values of this register are shown together.
    #[must_use]
    pub const fn shape(&self) -> Shape {
        match self.column {
            Column::Set => Shape::Set,
            Column::Text | Column::Number | Column::Id => Shape::One,
        }
    }
}

/// How a value lies in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Text: words, codes, dates (`2016-05-17`), structured values as JSON text.
    Text,
    /// A whole number; a yes or no as 1 or 0.
    Number,
    /// The id of another record, as 16 bytes.
    Id,
    /// A set: its elements in order, as a JSON list of texts.
    Set,
}

impl Column {
    /// The value as SQL. A value of another type than the column's (written by a faulty or later program) is NULL: a
    /// lawful merge must never stop an import (R8).
    #[must_use]
    pub fn sql(self, value: &Value) -> ToSqlOutput<'_> {
        let owned = match (self, value) {
            (Self::Text, Value::String(text)) => {
                return ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes()));
            }
            (Self::Text, Value::Object(_) | Value::Array(_)) | (Self::Set, Value::Array(_)) => {
                Sql::Text(value.to_string())
            }
            (Self::Number, Value::Number(number)) => {
                number.as_i64().map_or(Sql::Null, Sql::Integer)
            }
            (Self::Number, Value::Bool(yes)) => Sql::Integer(i64::from(*yes)),
            (Self::Id, Value::String(text)) => text
                .parse::<RecordId>()
                .map_or(Sql::Null, |id| Sql::Blob(id.bytes().to_vec())),
            _ => Sql::Null,
        };
        ToSqlOutput::Owned(owned)
    }
}

/// An id that may be NULL, from its column.
pub(crate) fn id(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<RecordId>> {
    Ok(row
        .get::<_, Option<[u8; 16]>>(column)?
        .map(RecordId::from_bytes))
}

/// The elements of a set, from its column; none where nobody has written it.
pub(crate) fn set(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<String>> {
    let Some(list) = row.get::<_, Option<String>>(column)? else {
        return Ok(Vec::new());
    };
    serde_json::from_str(&list)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error)))
}

/// A number that is never below zero, from its column.
pub(crate) fn natural(row: &Row<'_>, column: &str) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| {
        rusqlite::Error::IntegralValueOutOfRange(
            row.as_ref().column_index(column).unwrap_or(0),
            number,
        )
    })
}

/// A struct that is one kind of record.
pub trait Record {
    /// Its declaration.
    const KIND: &'static Kind;
    /// The registers it writes, with their values; an `Option` that is `None` is a register that is not written.
    fn writes(self) -> Vec<Write>;
}

/// A type that can be the value of a register.
pub trait Field {
    /// How it lies in its table.
    const COLUMN: Column;
    /// The journal's value; `None` when the register is not written.
    fn value(self) -> Option<Value>;
}

impl Field for String {
    const COLUMN: Column = Column::Text;
    fn value(self) -> Option<Value> {
        Some(Value::String(self))
    }
}

impl Field for i64 {
    const COLUMN: Column = Column::Number;
    fn value(self) -> Option<Value> {
        Some(Value::from(self))
    }
}

impl Field for bool {
    const COLUMN: Column = Column::Number;
    fn value(self) -> Option<Value> {
        Some(Value::Bool(self))
    }
}

impl Field for RecordId {
    const COLUMN: Column = Column::Id;
    fn value(self) -> Option<Value> {
        Some(Value::String(self.to_string()))
    }
}

impl Field for NaiveDate {
    const COLUMN: Column = Column::Text;
    fn value(self) -> Option<Value> {
        Some(Value::String(self.format("%Y-%m-%d").to_string()))
    }
}

impl Field for BTreeSet<String> {
    const COLUMN: Column = Column::Set;
    fn value(self) -> Option<Value> {
        Some(self.into_iter().map(Value::String).collect())
    }
}

impl Field for Value {
    const COLUMN: Column = Column::Text;
    fn value(self) -> Option<Value> {
        Some(self)
    }
}

impl<F: Field> Field for Option<F> {
    const COLUMN: Column = F::COLUMN;
    fn value(self) -> Option<Value> {
        self.and_then(F::value)
    }
}

/// Declares a kind: a struct with one field a register, grouped by class.
///
/// ```text
/// record! {
///     /// A confidential note.
///     pub struct Note = "note" in [Casework];
///     n { /// What was written.
///         text: String }
///     f { about: RecordId, happened_on: NaiveDate }
/// }
/// ```
macro_rules! record {
    (
        $(#[$doc:meta])*
        pub struct $name:ident = $kind:literal in [$($compartment:ident),+] $(, $fact:ident)?;
        $($class:ident { $($(#[$field_doc:meta])* $field:ident $(as $column:literal)?: $type:ty),+ $(,)? })+
    ) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name { $($($(#[$field_doc])* pub $field: $type,)+)+ }

        impl $crate::record::Record for $name {
            const KIND: &'static $crate::record::Kind = &$crate::record::Kind {
                name: $kind,
                fact: record!(@fact $($fact)?),
                compartments: &[$(domain::Compartment::$compartment),+],
                registers: &[$($($crate::record::Register {
                    name: record!(@name $field $($column)?),
                    class: record!(@class $class),
                    column: <$type as $crate::record::Field>::COLUMN,
                },)+)+],
            };

            fn writes(self) -> Vec<journal::Write> {
                let Self { $($($field,)+)+ } = self;
                [$($(
                    $crate::record::Field::value($field).map(|value| journal::Write {
                        register: record!(@name $field $($column)?).to_owned(),
                        class: record!(@class $class),
                        value,
                        over: Vec::new(),
                    }),
                )+)+].into_iter().flatten().collect()
            }
        }
    };
    (@fact fact) => { true };
    (@fact) => { false };
    (@class i) => { journal::Class::I };
    (@class n) => { journal::Class::N };
    (@class f) => { journal::Class::F };
    (@class d) => { journal::Class::D };
    (@name $field:ident $column:literal) => { $column };
    (@name $field:ident) => { stringify!($field) };
}
pub(crate) use record;
