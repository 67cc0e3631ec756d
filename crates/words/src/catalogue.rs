//! The keys of a language and the arguments each one uses, read from the files themselves.
//!
//! The tests compare both languages by it, and the keys the screens may use are generated from it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::Lang;

/// The names of the arguments one text uses.
pub type Arguments = BTreeSet<String>;

/// Every key of `lang` that has a text, `message.attribute` for attributes, with the arguments it names itself.
#[must_use]
pub fn catalogue(lang: Lang) -> BTreeMap<String, Arguments> {
    let mut keys = BTreeMap::new();
    for source in lang.sources() {
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.entries() {
            let Entry::Message(message) = entry else {
                continue;
            };
            let name = message.id.name;
            if let Some(value) = &message.value {
                keys.insert(name.to_owned(), arguments(value));
            }
            for attribute in &message.attributes {
                keys.insert(
                    format!("{name}.{}", attribute.id.name),
                    arguments(&attribute.value),
                );
            }
        }
    }
    keys
}

fn arguments(pattern: &Pattern<&str>) -> Arguments {
    let mut found = Arguments::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut Arguments) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut Arguments) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut Arguments) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                in_inline(argument, found);
            }
        }
        // Text, and references to other messages: those stand in the catalogue under their own key.
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}
