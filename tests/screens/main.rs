//! The real window, as people see it. Each test opens its own, in a folder of its own.

#[cfg(test)]
mod budgets;
#[cfg(test)]
mod bundles;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod gate;
#[cfg(test)]
mod main_job;
#[cfg(test)]
mod pictures;
#[cfg(test)]
mod refusal;
#[cfg(test)]
mod room;
#[cfg(test)]
mod start;
#[cfg(test)]
mod values;
