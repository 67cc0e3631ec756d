//! What records say beside names and births: the values of their other columns, each distinct one once.

use super::{
    field::{Field, Kind},
    level::Level,
    texts::Texts,
    value::{self, Sketch, Value},
};
use crate::width::{narrow, wide};

/// The other fields of the records, in their order.
#[derive(Debug, Default)]
pub(crate) struct Details {
    fields: Vec<Field>,
    /// For each record its value in each column, one record after another; zero when unknown.
    cells: Vec<u32>,
    columns: Vec<Column>,
}

/// The values of one field.
#[derive(Debug, Default)]
pub(crate) struct Column {
    /// The distinct values. The first is unknown.
    pub values: Vec<Value>,
    sketches: Vec<Sketch>,
    /// How many records have each.
    pub uses: Vec<u32>,
    /// What stood in cells, as written and in normal form.
    texts: Texts,
    /// For each of these texts the number of its value.
    ids: Vec<u32>,
}

impl Details {
    pub(super) fn new(fields: Vec<Field>) -> Self {
        Self {
            columns: fields.iter().map(|_| Column::new()).collect(),
            fields,
            ..Self::default()
        }
    }

    /// Takes in what a record says, as the next: what stands in which field.
    pub(crate) fn push<'t>(&mut self, others: impl IntoIterator<Item = (usize, &'t str)>) {
        let row = self.cells.len();
        self.cells.resize(row + self.columns.len(), 0);
        for (place, raw) in others {
            if let (Some(field), Some(column), Some(cell)) = (
                self.fields.get(place),
                self.columns.get_mut(place),
                self.cells.get_mut(row + place),
            ) {
                *cell = column.id(field, raw);
            }
        }
    }

    /// Puts the records in this order.
    pub(super) fn arrange(&mut self, order: &[u32]) {
        let mut cells = Vec::with_capacity(self.cells.len());
        for row in order.iter().map(|row| wide(*row)) {
            cells.extend_from_slice(self.cells(row));
        }
        self.cells = cells;
    }

    /// Takes the last record out again.
    pub(super) fn pop(&mut self) {
        let rest = self.cells.len().saturating_sub(self.columns.len());
        for (column, id) in self.columns.iter_mut().zip(self.cells.drain(rest..)) {
            if let Some(uses) = column.uses.get_mut(wide(id)) {
                *uses = uses.saturating_sub(1);
            }
        }
    }

    /// Forgets what only records still to come would need.
    pub(super) fn seal(&mut self) {
        for column in &mut self.columns {
            column.texts = Texts::default();
            column.ids = Vec::new();
        }
    }

    pub(super) fn fields(&self) -> &[Field] {
        &self.fields
    }

    pub(super) fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The values of a record in each column, zero when unknown.
    pub(super) fn cells(&self, row: usize) -> &[u32] {
        let from = row * self.columns.len();
        let cells = self.cells.get(from..from + self.columns.len());
        cells.unwrap_or_default()
    }
}

impl Column {
    fn new() -> Self {
        Self {
            values: vec![Value::default()],
            sketches: vec![Sketch::default()],
            uses: vec![0],
            ..Self::default()
        }
    }

    /// The number of a value as written, counted as used once more.
    fn id(&mut self, field: &Field, raw: &str) -> u32 {
        // How a number was written is seldom met again.
        let once = matches!(field.kind, Kind::Phone | Kind::Document | Kind::Email);
        let id = if once {
            self.id_of_normal(&value::normal(field.kind, raw))
        } else {
            let (text, is_new) = self.texts.number(raw);
            if is_new {
                let normal = value::normal(field.kind, raw);
                if normal != raw {
                    // Its place is kept for it until its normal form, which comes after it, is known.
                    self.ids.push(0);
                    let id = self.id_of_normal(&normal);
                    if let Some(kept) = self.ids.get_mut(wide(text)) {
                        *kept = id;
                    }
                } else {
                    let id = self.learn(&normal);
                    self.ids.push(id);
                }
            }
            self.id_of_text(text)
        };
        if let Some(uses) = self.uses.get_mut(wide(id)) {
            *uses += 1;
        }
        id
    }

    fn id_of_text(&self, text: u32) -> u32 {
        let id = self.ids.get(wide(text));
        id.copied().unwrap_or(0)
    }

    fn id_of_normal(&mut self, normal: &str) -> u32 {
        if normal.is_empty() {
            return 0;
        }
        let (text, is_new) = self.texts.number(normal);
        if is_new {
            let id = self.learn(normal);
            self.ids.push(id);
        }
        self.id_of_text(text)
    }

    /// Takes a value in that is new, and gives its number.
    fn learn(&mut self, normal: &str) -> u32 {
        if normal.is_empty() {
            return 0;
        }
        let id = narrow(self.values.len());
        let value = Value::of(normal);
        self.sketches.push(Sketch::of(&value));
        self.values.push(value);
        self.uses.push(0);
        id
    }

    /// How two values agree, which are known.
    pub(crate) fn compare(&self, kind: Kind, one: u32, other: u32) -> Level {
        if one == other {
            return Level::Same;
        }
        let sketch = |id| self.sketches.get(wide(id));
        if let (Some(left), Some(right)) = (sketch(one), sketch(other))
            && left.contradicts(*right, kind)
        {
            return Level::Different;
        }
        match (self.value(one), self.value(other)) {
            (Some(left), Some(right)) => value::unequal(kind, left, right),
            _ => Level::Unknown,
        }
    }

    /// A value by its number; none when unknown.
    fn value(&self, id: u32) -> Option<&Value> {
        self.values.get(wide(id)).filter(|_| id != 0)
    }

    /// How many records have this value.
    pub(crate) fn uses(&self, id: u32) -> u32 {
        self.uses.get(wide(id)).copied().unwrap_or(1)
    }
}
