//! Sites that work for virtual weeks, sticks that are lost, late, damaged or read twice: head office always ends where one ends
//! who heard every site once and in order.
//!
//! The short run is part of `make test`; `make simulate` runs long. A failure names its seed, `SEED=n` repeats it.

#[cfg(test)]
mod weeks;
