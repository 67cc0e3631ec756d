//! First run, unlocking, and what a thief finds on the disk.

mod first_run;
mod thief;
mod unlock;
