//! What the tests of the whole share: the tree of sources, files that are generated, the window and its driver.
//!
//! The tests themselves lie in the folders beside: each is one story about the program as people meet it.

pub mod generated;
pub mod group;
pub mod held_back;
pub mod spoiled;
pub mod tree;
pub mod window;
