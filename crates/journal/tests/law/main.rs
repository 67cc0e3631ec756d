//! The law of `docs/journal.md`, held: permanent vectors, hostile lines, and random histories of several desks.

#[cfg(test)]
mod chain;
#[cfg(test)]
mod deeds;
#[cfg(test)]
mod lines;
#[cfg(test)]
mod merge;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod sets;
#[cfg(test)]
mod state;
#[cfg(test)]
mod undo;
#[cfg(test)]
mod vectors;
#[cfg(test)]
mod world;
