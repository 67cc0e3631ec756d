//! One figure: what was measured beside its limit or peer, its aim, and its line of JSON.

use serde::{Deserialize, Serialize};

/// A figure. Only its name, its value and its unit must be there; other programs' lines may say no more.
#[derive(Serialize, Deserialize)]
pub(crate) struct Figure {
    /// What was measured.
    pub figure: String,
    /// How much of it.
    pub value: f64,
    /// In what.
    pub unit: String,
    /// The limit or the peer that was measured in the same run.
    #[serde(default)]
    pub peer: Option<String>,
    /// How much of the same unit that was.
    #[serde(default)]
    pub peer_value: Option<f64>,
    /// The value divided by the peer's.
    #[serde(default)]
    pub ratio: Option<f64>,
    /// What it should be.
    #[serde(default)]
    pub aim: Option<String>,
    /// Whether it is; nothing where there is no aim.
    #[serde(default)]
    pub met: Option<bool>,
}

/// What a figure should be.
#[derive(Clone, Copy)]
pub(crate) enum Aim {
    /// So much of the peer's value, or more.
    RatioAtLeast(f64),
    /// So much of the peer's value, or less.
    RatioAtMost(f64),
    /// So much, or less, whatever the peer needs.
    AtMost(f64),
    /// So much, or more, whatever the peer reaches.
    AtLeast(f64),
    /// None was set.
    None,
}

impl Figure {
    /// A value beside its peer's, both in this unit.
    #[expect(clippy::float_arithmetic, reason = "a ratio of two measurements")]
    pub(crate) fn beside(
        figure: &str,
        (value, unit): (f64, &str),
        (peer, peer_value): (&str, f64),
        aim: Aim,
    ) -> Self {
        let ratio = value / peer_value;
        let (aim, met) = match aim {
            Aim::RatioAtLeast(least) => {
                (Some(format!("{least} of the peer")), Some(ratio >= least))
            }
            Aim::RatioAtMost(most) => (Some(format!("{most} times the peer")), Some(ratio <= most)),
            Aim::AtMost(most) => (Some(format!("{most} {unit}")), Some(value <= most)),
            Aim::AtLeast(least) => (Some(format!("{least} {unit}")), Some(value >= least)),
            Aim::None => (None, None),
        };
        Self {
            figure: figure.to_owned(),
            value,
            unit: unit.to_owned(),
            peer: Some(peer.to_owned()),
            peer_value: Some(peer_value),
            ratio: Some(ratio),
            aim,
            met,
        }
    }
}
