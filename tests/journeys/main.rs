//! Whole stories across desks and head office, through the operations alone: what a branch does from morning to report.

#[cfg(test)]
mod demo_years;
#[cfg(test)]
mod pulled_plug;
#[cfg(test)]
mod two_sites;
#[cfg(test)]
mod world;
