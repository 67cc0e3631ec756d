//! The answer of a command: for people in lines, for programs as JSON.

use std::process::ExitCode;

use operations::{
    Problem,
    problem::{Code, Exit},
};
use serde::Serialize;
use serde_json::{Value, json};

/// What a command answers.
pub(crate) struct Report {
    answer: Value,
    lines: Vec<String>,
    exit: Option<Exit>,
    once: bool,
}

impl Report {
    /// An answer, and the lines that say it.
    ///
    /// # Errors
    /// `fault`, when the answer cannot be written down.
    pub(crate) fn new(answer: &impl Serialize, lines: Vec<String>) -> Result<Self, Problem> {
        let answer = serde_json::to_value(answer).map_err(|_| Problem::new(Code::Fault))?;
        Ok(Self {
            answer,
            lines,
            exit: None,
            once: false,
        })
    }

    /// Lines for people only.
    pub(crate) fn words(lines: Vec<String>) -> Self {
        Self {
            answer: json!({ "text": lines.join("\n") }),
            lines,
            exit: None,
            once: false,
        }
    }

    /// Nothing more to say: the answer has gone to standard output as it was found.
    pub(crate) fn streamed() -> Self {
        Self {
            answer: Value::Null,
            lines: Vec::new(),
            exit: None,
            once: false,
        }
    }

    /// Whether the answer has gone out already.
    pub(crate) fn is_streamed(&self) -> bool {
        self.answer.is_null()
    }

    /// The same, with another exit status: the answer was found, and it is not a good one.
    pub(crate) fn ending(self, exit: Exit) -> Self {
        Self {
            exit: Some(exit),
            ..self
        }
    }

    /// The same, which nobody can ask for again: where standard output does not take it, it is said on the other stream.
    pub(crate) fn only_now(self) -> Self {
        Self { once: true, ..self }
    }

    /// Whether it can be had only now.
    pub(crate) const fn is_only_now(&self) -> bool {
        self.once
    }

    /// For people.
    pub(crate) fn lines(&self) -> &[String] {
        &self.lines
    }

    /// For programs.
    pub(crate) fn json(&self) -> Value {
        json!({ "answer": self.answer })
    }

    /// What the process exits with.
    pub(crate) fn exit(&self) -> ExitCode {
        self.exit
            .map_or(ExitCode::SUCCESS, |exit| ExitCode::from(exit as u8))
    }
}
