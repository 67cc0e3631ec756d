//! What is generated and committed is what its source says today. `make types` writes it.

#[cfg(test)]
mod contract;
#[cfg(test)]
mod notices;
#[cfg(test)]
mod texts;

use pristan_tests::generated::{Stale, check};

#[test]
fn generated_notices_name_what_is_shipped() -> Result<(), Stale> {
    check("assets/notices.txt", &notices::text())
}

#[test]
fn the_screens_know_the_operations_there_are() -> Result<(), Stale> {
    check("ui/src/generated/catalogue.ts", &contract::text())
}
