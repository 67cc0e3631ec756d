//! Strict JSON: objects without duplicate keys, integers below 2^53, bounded depth, no zero character.
//!
//! It owns the reading of one line into a small tree that borrows from it. What the tree must hold is said by
//! `recorded`, `part` and `seal`.

use std::{borrow::Cow, cell::Cell, fmt};

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::{Malformed, limits};

/// One value of the line.
pub(crate) enum Node<'a> {
    Null,
    Bool(bool),
    Int(i64),
    Text(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Map(Fields<'a>),
}

/// An object, its keys sorted and each there once.
pub(crate) struct Fields<'a>(Vec<(Cow<'a, str>, Node<'a>)>);

/// Reads one line. The line is an object, holds no raw control character and is not longer than `most` bytes.
pub(crate) fn read(line: &str, most: usize) -> Result<Fields<'_>, Malformed> {
    if line.len() > most {
        return Err(Malformed::TooLong);
    }
    if line.bytes().any(|byte| byte < 0x20) {
        return Err(Malformed::ControlCharacter);
    }
    if !line.starts_with('{') || !line.ends_with('}') {
        return Err(Malformed::NotJson);
    }
    let why = Cell::new(None);
    let mut source = serde_json::Deserializer::from_str(line);
    let tree = Seed {
        depth: 0,
        why: &why,
    }
    .deserialize(&mut source)
    .and_then(|tree| source.end().map(|()| tree));
    match tree {
        Ok(Node::Map(fields)) => Ok(fields),
        _ => Err(why.take().unwrap_or(Malformed::NotJson)),
    }
}

impl<'a> Fields<'a> {
    /// The value of a key that must be there.
    pub(crate) fn need(&self, key: &'static str) -> Result<&Node<'a>, Malformed> {
        self.find(key).ok_or(Malformed::Missing(key))
    }

    /// The value of a key that may be absent.
    pub(crate) fn find(&self, key: &str) -> Option<&Node<'a>> {
        let place = self
            .0
            .binary_search_by(|(name, _)| name.as_ref().cmp(key))
            .ok()?;
        self.0.get(place).map(|(_, node)| node)
    }

    /// All keys with their values, in the order of the keys' bytes.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Node<'a>)> {
        self.0.iter().map(|(key, node)| (key.as_ref(), node))
    }
}

impl Node<'_> {
    /// The text, if it is one.
    pub(crate) fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The same value as the rest of the program holds it.
    pub(crate) fn value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Bool(yes) => Value::Bool(*yes),
            Self::Int(number) => Value::from(*number),
            Self::Text(text) => Value::String(text.to_string()),
            Self::List(list) => Value::Array(list.iter().map(Node::value).collect()),
            Self::Map(fields) => Value::Object(
                fields
                    .iter()
                    .map(|(key, node)| (key.to_owned(), node.value()))
                    .collect(),
            ),
        }
    }
}

/// Builds one node at this depth and remembers why it could not.
#[derive(Clone, Copy)]
struct Seed<'w> {
    depth: usize,
    why: &'w Cell<Option<Malformed>>,
}

impl Seed<'_> {
    fn refuse<E: Error>(self, why: Malformed) -> E {
        self.why.set(Some(why));
        E::custom("refused")
    }

    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth >= limits::DEPTH {
            return Err(self.refuse(Malformed::TooDeep));
        }
        Ok(Self {
            depth: self.depth + 1,
            why: self.why,
        })
    }

    fn text<'de, E: Error>(self, text: Cow<'de, str>) -> Result<Cow<'de, str>, E> {
        if text.contains('\0') {
            return Err(self.refuse(Malformed::ControlCharacter));
        }
        Ok(text)
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node<'de>;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Node<'de>, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node<'de>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("strict JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Node<'de>, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Node<'de>, E> {
        Ok(Node::Bool(yes))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node<'de>, E> {
        if number <= -limits::INTEGER || number >= limits::INTEGER {
            return Err(self.refuse(Malformed::Number));
        }
        Ok(Node::Int(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node<'de>, E> {
        match i64::try_from(number) {
            Ok(number) => self.visit_i64(number),
            Err(_) => Err(self.refuse(Malformed::Number)),
        }
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node<'de>, E> {
        Err(self.refuse(Malformed::Number))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Node<'de>, E> {
        self.text(Cow::Borrowed(text)).map(Node::Text)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node<'de>, E> {
        self.text(Cow::Owned(text.to_owned())).map(Node::Text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Node<'de>, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(node) = from.next_element_seed(inner)? {
            list.push(node);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Node<'de>, A::Error> {
        let inner = self.deeper()?;
        let mut fields = Vec::new();
        while let Some(key) = from.next_key_seed(Key(self))? {
            fields.push((key, from.next_value_seed(inner)?));
        }
        fields.sort_by(|(one, _), (other, _)| one.cmp(other));
        if fields
            .windows(2)
            .any(|pair| matches!(pair, [(one, _), (other, _)] if one == other))
        {
            return Err(self.refuse(Malformed::DuplicateKey));
        }
        Ok(Node::Map(Fields(fields)))
    }
}

/// Reads a key without copying it, where the line lets us.
struct Key<'w>(Seed<'w>);

impl<'de> DeserializeSeed<'de> for Key<'_> {
    type Value = Cow<'de, str>;
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Cow<'de, str>, D::Error> {
        from.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key<'_> {
    type Value = Cow<'de, str>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a key")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Cow<'de, str>, E> {
        self.0.text(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Cow<'de, str>, E> {
        self.0.text(Cow::Owned(text.to_owned()))
    }
}
