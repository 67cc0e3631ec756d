//! The bytes this program writes: keys in the order of `docs/journal.md` (J2, J3), no spaces, equal input giving equal
//! bytes. Readers keep the bytes they get and never ask for this order.

use std::{collections::BTreeMap, fmt::Display};

use serde_json::Value;

use crate::{Change, Entry, EraseRule, Genesis, OpId, Part, hex};

/// The line of an entry.
pub(crate) fn entry(entry: &Entry) -> String {
    let mut out = String::with_capacity(512 + 400 * entry.changes.len());
    out.push_str("{\"format\":");
    plain(&mut out, entry.format);
    out.push_str(",\"log\":");
    quoted(&mut out, entry.log);
    out.push_str(",\"seq\":");
    plain(&mut out, entry.seq);
    out.push_str(",\"prev\":");
    or_null(&mut out, entry.prev);
    out.push_str(",\"at\":");
    plain(&mut out, entry.at);
    out.push_str(",\"tz\":");
    text(&mut out, &entry.tz);
    out.push_str(",\"user\":");
    or_null(&mut out, entry.user);
    out.push_str(",\"act\":");
    text(&mut out, &entry.act);
    if let Some(told) = &entry.genesis {
        out.push_str(",\"genesis\":");
        genesis(&mut out, told);
    }
    if let Some(undone) = entry.undoes {
        out.push_str(",\"undoes\":");
        quoted(&mut out, undone);
    }
    if !entry.erase.is_empty() {
        out.push_str(",\"erase\":");
        list(&mut out, &entry.erase, erase);
    }
    if let Some(user) = entry.approved_by {
        out.push_str(",\"approved_by\":");
        quoted(&mut out, user);
    }
    out.push_str(",\"changes\":");
    list(&mut out, &entry.changes, change);
    out.push('}');
    out
}

/// The line of a part.
pub(crate) fn part(part: &Part) -> String {
    let mut out = String::with_capacity(256);
    out.push_str("{\"salt\":\"");
    hex::push(&mut out, &part.salt);
    out.push_str("\",\"subject\":");
    list(&mut out, &part.subject, quoted);
    out.push_str(",\"values\":");
    fields(&mut out, &part.values, value);
    out.push('}');
    out
}

fn genesis(out: &mut String, told: &Genesis) {
    out.push_str("{\"desk\":");
    quoted(out, told.desk);
    out.push_str(",\"site\":");
    quoted(out, told.site);
    out.push_str(",\"compartment\":");
    text(out, &told.compartment);
    out.push_str(",\"audience\":");
    text(out, &told.audience);
    out.push_str(",\"continues\":");
    match told.continues {
        None => out.push_str("null"),
        Some(before) => {
            out.push_str("{\"log\":");
            quoted(out, before.log);
            out.push_str(",\"seq\":");
            plain(out, before.seq);
            out.push_str(",\"hash\":");
            quoted(out, before.hash);
            out.push('}');
        }
    }
    out.push_str(",\"reason\":");
    text(out, &told.reason);
    out.push('}');
}

fn erase(out: &mut String, rule: &EraseRule) {
    out.push_str("{\"subject\":");
    quoted(out, rule.subject);
    out.push_str(",\"classes\":");
    list(out, &rule.classes, quoted);
    out.push('}');
}

fn change(out: &mut String, change: &Change) {
    out.push_str("{\"rec\":");
    quoted(out, change.rec);
    out.push_str(",\"kind\":");
    text(out, &change.kind);
    out.push_str(",\"over\":");
    fields(out, &change.over, ops);
    if !change.marks.is_empty() {
        out.push_str(",\"marks\":");
        list(out, &change.marks, |out, mark| quoted(out, mark.code()));
    }
    if !change.saw.is_empty() {
        out.push_str(",\"saw\":");
        ops(out, &change.saw);
    }
    out.push_str(",\"parts\":{");
    separated(out, &change.parts, |out, (class, hash)| {
        quoted(out, class);
        out.push(':');
        quoted(out, hash);
    });
    out.push_str("}}");
}

fn ops(out: &mut String, named: &Vec<OpId>) {
    list(out, named, quoted);
}

/// Any value; the keys of objects in the order of their bytes.
fn value(out: &mut String, any: &Value) {
    match any {
        Value::Null => out.push_str("null"),
        Value::Bool(yes) => plain(out, yes),
        Value::Number(number) => plain(out, number),
        Value::String(said) => text(out, said),
        Value::Array(items) => list(out, items, value),
        Value::Object(map) => {
            let sorted: BTreeMap<String, &Value> = map
                .iter()
                .map(|(key, inner)| (key.clone(), inner))
                .collect();
            fields(out, &sorted, |out, inner| value(out, inner));
        }
    }
}

/// A JSON string; only what JSON demands is escaped.
fn text(out: &mut String, said: &str) {
    if said
        .bytes()
        .any(|byte| byte < 0x20 || byte == b'"' || byte == b'\\')
    {
        plain(out, Value::String(said.to_owned()));
    } else {
        quoted(out, said);
    }
}

fn plain(out: &mut String, shown: impl Display) {
    use std::fmt::Write as _;
    // Writing into a String cannot fail.
    let _ = write!(out, "{shown}");
}

/// A text that needs no escape: hex, an op, a code of ours, plain words.
fn quoted(out: &mut String, shown: impl Display) {
    out.push('"');
    plain(out, shown);
    out.push('"');
}

fn or_null(out: &mut String, shown: Option<impl Display>) {
    match shown {
        None => out.push_str("null"),
        Some(shown) => quoted(out, shown),
    }
}

fn list<T>(out: &mut String, items: impl IntoIterator<Item = T>, each: impl Fn(&mut String, T)) {
    out.push('[');
    separated(out, items, each);
    out.push(']');
}

fn fields<T>(out: &mut String, map: &BTreeMap<String, T>, each: impl Fn(&mut String, &T)) {
    out.push('{');
    separated(out, map, |out, (key, inner)| {
        text(out, key);
        out.push(':');
        each(out, inner);
    });
    out.push('}');
}

fn separated<T>(
    out: &mut String,
    items: impl IntoIterator<Item = T>,
    each: impl Fn(&mut String, T),
) {
    for (place, item) in items.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        each(out, item);
    }
}
