//! Reading a request: what does not fit is named by its field, and an empty field that must be filled is called missing.
//!
//! Owns only that. Whether a value makes sense is the matter of the operation that asked for it.

use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor, value::Error as NoValue};
use serde_json::Value;
use serde_path_to_error::Segment;

use crate::{Problem, problem::Code};

/// Reads a request of this shape.
///
/// # Errors
/// `missing` at a field that is empty where a day, a number or a record must be chosen, `not-understood` where the request
/// has another shape. The message of the reader may quote the request, so it goes nowhere.
pub(crate) fn read<O: DeserializeOwned>(request: &Value) -> Result<O, Problem> {
    serde_path_to_error::deserialize(request).map_err(|error| {
        let field = error
            .path()
            .iter()
            .next()
            .and_then(|segment| match segment {
                Segment::Map { key } => known::<O>(key),
                _ => None,
            });
        let Some(field) = field else {
            return Problem::new(Code::NotUnderstood);
        };
        let empty = request
            .get(field)
            .is_some_and(|value| value.is_null() || value.as_str() == Some(""));
        let code = if empty {
            Code::Missing
        } else {
            Code::NotUnderstood
        };
        Problem::new(code).at(field)
    })
}

/// The name of the field as the request's own type spells it: only such names leave in a problem.
fn known<O: DeserializeOwned>(key: &str) -> Option<&'static str> {
    let mut names: &'static [&'static str] = &[];
    // It always fails: the type says its names and gets no value.
    let _no_value = O::deserialize(Names(&mut names));
    names.iter().copied().find(|name| *name == key)
}

/// Asks a type for the names of its fields, and gives it nothing.
struct Names<'a>(&'a mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Names<'_> {
    type Error = NoValue;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, NoValue> {
        Err(NoValue::custom("not a struct"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, NoValue> {
        *self.0 = names;
        Err(NoValue::custom("the names were all that was wanted"))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::goods::receive_stock::ReceiveStock;

    fn refusal(item: &Value, day: &str) -> (Code, Option<&'static str>) {
        let request = json!({
            "happened_on": day, "storeroom": "1", "item": item, "quantity": "2", "lot": "", "donor": "",
        });
        match read::<ReceiveStock>(&request) {
            Ok(_) => panic!("must be refused"),
            Err(problem) => (problem.code, problem.field),
        }
    }

    #[test]
    fn an_empty_field_is_missing_and_another_shape_is_not_understood() {
        let id = json!("00000000000000000000000000000001");
        assert_eq!(
            refusal(&json!(""), "2016-05-17"),
            (Code::Missing, Some("item")),
            "nothing was chosen: that is no fault of the program"
        );
        assert_eq!(refusal(&Value::Null, "2016-05-17").0, Code::Missing);
        assert_eq!(refusal(&id, ""), (Code::Missing, Some("happened_on")));
        assert_eq!(
            refusal(&id, "yesterday"),
            (Code::NotUnderstood, Some("happened_on"))
        );
    }

    #[test]
    fn what_is_no_request_names_no_field() {
        for request in [
            json!({}),
            json!([]),
            json!("Образцов"),
            json!({ "Образцов": 1 }),
        ] {
            let problem = read::<ReceiveStock>(&request)
                .err()
                .expect("must be refused");
            assert_eq!((problem.code, problem.field), (Code::NotUnderstood, None));
        }
    }
}
