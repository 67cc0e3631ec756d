//! The contract between the screens and the operations, as TypeScript.

use operations::{Contract, contract};

/// `ui/src/generated/catalogue.ts`, whole.
pub(crate) fn text() -> String {
    let Contract { operations, types } = contract();
    let types: Vec<String> = types
        .into_values()
        .map(|declaration| declaration.trim().to_owned())
        .collect();
    let operations: Vec<String> = operations.iter().map(|line| format!("  {line}")).collect();
    format!(
        "// The contract between the screens and Rust, written from the operations by `make types`. Do not edit.\n\n{}\n\n\
         /** Everything a user can do, by name. */\nexport interface Catalogue {{\n{}\n}}\n",
        types.join("\n\n"),
        operations.join("\n"),
    )
}
