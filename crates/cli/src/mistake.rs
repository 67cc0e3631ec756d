//! A mistake in the arguments, as it is told: its sentences are in `cli.ftl`, under its code.

/// A mistake in the arguments.
pub(crate) struct Mistake {
    /// What kind, as the texts and other programs name it.
    pub code: &'static str,
    /// The argument it is about, or the command; empty when it is about none.
    pub argument: String,
    /// The value that does not do, or the argument that excludes this one; else empty.
    pub value: String,
    /// The values that would do, or the argument that was perhaps meant; else empty.
    pub instead: String,
    /// How the command is written.
    pub usage: String,
    /// The command that explains it.
    pub help: String,
}

/// Every kind of mistake that has sentences.
#[cfg(test)]
pub(crate) const CODES: [&str; 9] = [
    UNKNOWN,
    NO_COMMAND,
    MISSING,
    NO_VALUE,
    WRONG_VALUE,
    TWICE,
    CONFLICT,
    ENCODING,
    UNCLEAR,
];
pub(crate) const UNKNOWN: &str = "argument-unknown";
pub(crate) const NO_COMMAND: &str = "no-such-command";
pub(crate) const MISSING: &str = "argument-missing";
pub(crate) const NO_VALUE: &str = "value-missing";
pub(crate) const WRONG_VALUE: &str = "value-wrong";
pub(crate) const TWICE: &str = "argument-twice";
pub(crate) const CONFLICT: &str = "argument-conflict";
pub(crate) const ENCODING: &str = "argument-encoding";
pub(crate) const UNCLEAR: &str = "arguments-unclear";
