use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::is_nfc;

use crate::value::is_plain;

/// JSON whose meaning this version does not know, kept in the order that it came: no floats, no duplicate keys, no
/// integer that a double cannot hold, no text that a [`crate::value::Name`] could not hold but for its length.
/// What it writes is the only way to write it, so reading and writing again tells whether bytes are canonical.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Strict {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// An integer of at most 53 bits either way.
    Integer(i64),
    /// Text in NFC without control characters.
    Text(Box<str>),
    /// `[…]`
    List(Vec<Strict>),
    /// `{…}`, in the order that it came.
    Object(Vec<(Box<str>, Strict)>),
}

/// The largest integer that every JSON reader holds exactly.
pub(crate) const MAX_INTEGER: i64 = (1 << 53) - 1;

impl Serialize for Strict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Integer(value) => serializer.serialize_i64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(values) => {
                let mut list = serializer.serialize_seq(Some(values.len()))?;
                values.iter().try_for_each(|value| list.serialize_element(value))?;
                list.end()
            }
            Self::Object(fields) => {
                let mut object = serializer.serialize_map(Some(fields.len()))?;
                fields.iter().try_for_each(|(key, value)| object.serialize_entry(key, value))?;
                object.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Strict;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON without floats, duplicate keys and control characters")
    }

    fn visit_unit<E: Error>(self) -> Result<Strict, E> {
        Ok(Strict::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Strict, E> {
        Ok(Strict::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Strict, E> {
        if value.unsigned_abs() <= MAX_INTEGER.unsigned_abs() {
            Ok(Strict::Integer(value))
        } else {
            Err(E::custom("an integer of more than 53 bits"))
        }
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Strict, E> {
        i64::try_from(value).map_err(E::custom).and_then(|value| self.visit_i64(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Strict, E> {
        plain(value).map(Strict::Text)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Strict, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Strict::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Strict, A::Error> {
        let mut fields = Vec::new();
        let mut known = std::collections::HashSet::new();
        while let Some((key, value)) = object.next_entry::<std::borrow::Cow<str>, Strict>()? {
            let key = plain(&key)?;
            if !known.insert(key.clone()) {
                return Err(A::Error::custom("a duplicate key"));
            }
            fields.push((key, value));
        }
        Ok(Strict::Object(fields))
    }
}

fn plain<E: Error>(text: &str) -> Result<Box<str>, E> {
    if text.chars().all(is_plain) && is_nfc(text) {
        Ok(text.into())
    } else {
        Err(E::custom("text with a character that has no place here"))
    }
}

/// Names that a later version has added to data, a line or a payment: kept and passed on, without any effect on a
/// sum, a day, a share, identity or who counts. Never empty; where there is nothing, the field is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct More(Strict);

impl More {
    /// The text under a name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let Strict::Object(fields) = &self.0 else { return None };
        fields.iter().find_map(|(key, value)| match value {
            Strict::Text(text) if **key == *name => Some(&**text),
            _ => None,
        })
    }

    /// These names with such a text under one of them, or without that name. The others stay as they came.
    #[must_use]
    pub fn with_text(more: Option<Self>, name: &str, text: Option<&str>) -> Option<Self> {
        let mut fields = match more {
            Some(Self(Strict::Object(fields))) => fields,
            _ => Vec::new(),
        };
        fields.retain(|(key, _)| **key != *name);
        fields.extend(text.map(|text| (name.into(), Strict::Text(text.into()))));
        (!fields.is_empty()).then_some(Self(Strict::Object(fields)))
    }
}

impl<'de> Deserialize<'de> for More {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Strict::deserialize(deserializer)? {
            Strict::Object(fields) if !fields.is_empty() => Ok(Self(Strict::Object(fields))),
            _ => Err(D::Error::custom("more is an object with at least one name")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same_again(json: &str) -> bool {
        serde_json::from_str::<Strict>(json)
            .is_ok_and(|value| serde_json::to_string(&value).is_ok_and(|again| again == json))
    }

    #[test]
    fn only_one_spelling_comes_back_as_it_was() {
        for kept in [r#"{"b":1,"a":[null,true,-5,"é\"\\"]}"#, "0", "9007199254740991", "{}", "[]"]
        {
            assert!(same_again(kept), "{kept}");
        }
        for refused in [
            "1.0",
            "1e3",
            "-0",
            "9007199254740992",
            "9223372036854775808",
            "01",
            r#"{"a":1,"a":2}"#,
            "[1, 2]",
            r#""\u0041""#,
            r#""\/""#,
            "\"a\\u0000\"",
            "\"a\\n\"",
            "\"e\u{301}\"",
            "\"\u{202e}\"",
            " 1",
            "nul",
        ] {
            assert!(!same_again(refused), "{refused}");
        }
    }

    #[test]
    fn a_name_in_more_changes_without_the_others() {
        let more: More = serde_json::from_str(r#"{"tip":5,"scale":"2C"}"#).expect("names");
        assert_eq!(more.text("scale"), Some("2C"));
        assert_eq!(more.text("tip"), None);
        let changed = More::with_text(Some(more), "scale", Some("2W")).expect("names");
        assert_eq!(serde_json::to_string(&changed).expect("JSON"), r#"{"tip":5,"scale":"2W"}"#);
        let without = More::with_text(Some(changed), "scale", None).expect("a name");
        assert_eq!(serde_json::to_string(&without).expect("JSON"), r#"{"tip":5}"#);
        assert_eq!(More::with_text(None, "scale", None), None);
    }

    #[test]
    fn more_is_never_empty() {
        assert!(serde_json::from_str::<More>(r#"{"tip":5}"#).is_ok());
        assert!(serde_json::from_str::<More>("{}").is_err());
        assert!(serde_json::from_str::<More>("null").is_err());
    }
}
