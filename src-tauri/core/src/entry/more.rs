use std::fmt;

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// JSON whose meaning this version does not know, kept in the order that it came.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Json {
    Null,
    Bool(bool),
    Integer(i64),
    Text(Box<str>),
    List(Vec<Json>),
    Object(Vec<(Box<str>, Json)>),
}

impl Serialize for Json {
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

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON without floats")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Integer(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        i64::try_from(value).map_err(E::custom).and_then(|value| self.visit_i64(value))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Json::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = object.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(fields))
    }
}

/// Names that a later version has added to data, a line or a payment: kept and passed on, without any effect on a
/// sum, a day, a share, identity or who counts. Never empty; where there is nothing, the field is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct More(Json);

impl More {
    /// The text under a name.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        let Json::Object(fields) = &self.0 else { return None };
        fields.iter().find_map(|(key, value)| match value {
            Json::Text(text) if **key == *name => Some(&**text),
            _ => None,
        })
    }

    /// These names with such a text under one of them, or without that name. The others stay as they came.
    #[must_use]
    pub fn with_text(more: Option<Self>, name: &str, text: Option<&str>) -> Option<Self> {
        let mut fields = match more {
            Some(Self(Json::Object(fields))) => fields,
            _ => Vec::new(),
        };
        fields.retain(|(key, _)| **key != *name);
        fields.extend(text.map(|text| (name.into(), Json::Text(text.into()))));
        (!fields.is_empty()).then_some(Self(Json::Object(fields)))
    }
}

impl<'de> Deserialize<'de> for More {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Json::deserialize(deserializer)? {
            Json::Object(fields) if !fields.is_empty() => Ok(Self(Json::Object(fields))),
            _ => Err(D::Error::custom("more is an object with at least one name")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
