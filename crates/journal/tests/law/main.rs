//! The law of `docs/journal.md`, held: permanent vectors, hostile lines, and random histories of several desks.

//mod chain;
//mod lines;
mod merge;
//mod rules;
//mod sets;
//mod state;
//mod undo;
mod vectors;
mod world;
