//! The law of the house: who may know whom, and the habits every file keeps. It reads the sources, never runs them.

#[cfg(test)]
mod dependencies;
#[cfg(test)]
mod named_tests;
#[cfg(test)]
mod tidy;
