//! The real window, as people see it. Each test opens its own, in a folder of its own.

#[cfg(test)]
mod budgets;
#[cfg(test)]
mod bundles;
#[cfg(test)]
mod cards;
#[cfg(test)]
mod demo;
#[cfg(test)]
mod drives;
#[cfg(test)]
mod first_run;
#[cfg(test)]
mod forms;
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
mod sites;
#[cfg(test)]
mod start;
#[cfg(test)]
mod values;
