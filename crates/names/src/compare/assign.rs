//! The best pairing of few with few.

use smallvec::SmallVec;

/// A small table of figures, row by row.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    columns: usize,
    cells: SmallVec<[f32; 36]>,
}

impl Table {
    pub(crate) fn new(rows: usize, columns: usize) -> Self {
        Self {
            columns,
            cells: smallvec::smallvec![0.0; rows * columns],
        }
    }

    pub(crate) fn get(&self, row: usize, column: usize) -> f32 {
        self.cells
            .get(row * self.columns + column)
            .copied()
            .unwrap_or_default()
    }

    pub(crate) fn set(&mut self, row: usize, column: usize, value: f32) {
        if let Some(cell) = self.cells.get_mut(row * self.columns + column) {
            *cell = value;
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.cells.len().checked_div(self.columns).unwrap_or(0)
    }

    pub(crate) fn columns(&self) -> usize {
        self.columns
    }
}

/// For each row its column, such that the sum of the chosen cells is greatest and no column is taken twice. Every row gets a
/// column; there must be at least as many columns as rows.
pub(crate) fn assign(table: &Table) -> SmallVec<[usize; 8]> {
    let mut chosen = SmallVec::new();
    let mut taken = 0_u64;
    for row in 0..table.rows() {
        let best = best_of(table, row);
        if taken & 1 << best != 0 {
            return if table.rows() <= FEW {
                Tries::of(table).chosen
            } else {
                hungarian(table)
            };
        }
        taken |= 1 << best;
        chosen.push(best);
    }
    // Each row has its best: no pairing is better.
    chosen
}

fn best_of(table: &Table, row: usize) -> usize {
    let mut best = 0;
    for column in 1..table.columns() {
        if table.get(row, column) > table.get(row, best) {
            best = column;
        }
    }
    best
}

/// Of so many rows every pairing is tried sooner than the best is found otherwise.
const FEW: usize = 4;

/// All pairings of few rows, but for those that are seen to be worse than the best so far.
struct Tries<'t> {
    table: &'t Table,
    /// What the rows from each on come to at the most.
    most: [f32; FEW + 1],
    best: f32,
    chosen: SmallVec<[usize; 8]>,
    tried: [usize; FEW],
}

impl<'t> Tries<'t> {
    fn of(table: &'t Table) -> Self {
        let mut most = [0.0; FEW + 1];
        let mut sum = 0.0;
        for row in (0..table.rows()).rev() {
            sum += table.get(row, best_of(table, row));
            if let Some(most) = most.get_mut(row) {
                *most = sum;
            }
        }
        let mut tries = Self {
            table,
            most,
            best: f32::NEG_INFINITY,
            chosen: SmallVec::new(),
            tried: [0; FEW],
        };
        tries.go_on(0, 0, 0.0);
        tries
    }

    /// Tries every column that is not taken for a row, the rows before which have come to `sum`.
    fn go_on(&mut self, row: usize, taken: u64, sum: f32) {
        if row == self.table.rows() {
            self.best = sum;
            self.chosen = self.tried.iter().take(row).copied().collect();
            return;
        }
        for column in (0..self.table.columns()).filter(|column| taken >> column & 1 == 0) {
            let sum = sum + self.table.get(row, column);
            let most = self.most.get(row + 1).copied().unwrap_or_default();
            if sum + most > self.best
                && let Some(tried) = self.tried.get_mut(row)
            {
                *tried = column;
                self.go_on(row + 1, taken | 1 << column, sum);
            }
        }
    }
}

/// The Hungarian method by shortest augmenting paths (Jonker and Volgenant 1987), on costs that are the negated figures.
#[expect(
    clippy::indexing_slicing,
    reason = "figures; every index is below the length its vector was made with"
)]
fn hungarian(table: &Table) -> SmallVec<[usize; 8]> {
    let (rows, columns) = (table.rows(), table.columns());
    let none = rows;
    // Potentials of rows and columns, the row of each column; the last column is where a path begins.
    let mut of_row: SmallVec<[f32; 16]> = smallvec::smallvec![0.0; rows + 1];
    let mut of_column: SmallVec<[f32; 16]> = smallvec::smallvec![0.0; columns + 1];
    let mut row_of: SmallVec<[usize; 16]> = smallvec::smallvec![none; columns + 1];
    for row in 0..rows {
        row_of[columns] = row;
        let mut at = columns;
        let mut shortest: SmallVec<[f32; 16]> = smallvec::smallvec![f32::INFINITY; columns];
        let mut came_from: SmallVec<[usize; 16]> = smallvec::smallvec![columns; columns];
        let mut done: SmallVec<[bool; 16]> = smallvec::smallvec![false; columns + 1];
        while row_of[at] != none {
            done[at] = true;
            let from = row_of[at];
            let mut step = f32::INFINITY;
            let mut next = columns;
            for column in 0..columns {
                if done[column] {
                    continue;
                }
                let cost = -table.get(from, column) - of_row[from] - of_column[column];
                if cost < shortest[column] {
                    shortest[column] = cost;
                    came_from[column] = at;
                }
                if shortest[column] < step {
                    step = shortest[column];
                    next = column;
                }
            }
            if next == columns {
                break;
            }
            for column in 0..=columns {
                if done[column] {
                    of_row[row_of[column]] += step;
                    of_column[column] -= step;
                } else if column < columns {
                    shortest[column] -= step;
                }
            }
            at = next;
        }
        while at != columns {
            let before = came_from[at];
            row_of[at] = row_of[before];
            at = before;
        }
    }
    let mut chosen: SmallVec<[usize; 8]> = smallvec::smallvec![0; rows];
    for (column, row) in row_of.iter().take(columns).enumerate() {
        if *row != none {
            chosen[*row] = column;
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn table(columns: usize, cells: &[f32]) -> Table {
        Table {
            columns,
            cells: cells.into(),
        }
    }

    #[test]
    fn what_is_best_for_one_gives_way_to_what_is_best_for_all() {
        let all = table(2, &[0.9, 0.8, 0.85, 0.1]);
        assert_eq!(
            assign(&all).as_slice(),
            [1, 0],
            "the first row takes its second choice, for the second row has none"
        );
    }

    /// The greatest sum of all pairings, by trying each.
    fn greatest(table: &Table, row: usize, taken: u64) -> f32 {
        if row == table.rows() {
            return 0.0;
        }
        (0..table.columns())
            .filter(|column| taken & 1 << column == 0)
            .map(|column| table.get(row, column) + greatest(table, row + 1, taken | 1 << column))
            .fold(f32::NEG_INFINITY, f32::max)
    }

    proptest! {
        #[test]
        fn no_pairing_is_better(rows in 1_usize..6, more in 0_usize..3, seed in proptest::collection::vec(-5.0_f32..5.0, 35)) {
            let columns = rows + more;
            let table = table(columns, &seed[..rows * columns]);
            let chosen = assign(&table);
            let mut seen = chosen.to_vec();
            seen.sort_unstable();
            seen.dedup();
            prop_assert_eq!(seen.len(), rows, "no column is taken twice");
            let sum: f32 = chosen.iter().enumerate().map(|(row, column)| table.get(row, *column)).sum();
            prop_assert!((sum - greatest(&table, 0, 0)).abs() < 1e-3, "{:?} is not the best", chosen);
        }
    }
}
