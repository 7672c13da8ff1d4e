//! The version of the API that every request body states.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::parse::member;

/// Version 1, the only one there is: the number 1 in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Version1;

impl Serialize for Version1 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(1)
    }
}

impl<'de> Deserialize<'de> for Version1 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        member(deserializer, "the number 1", |number: u64| {
            (number == 1).then_some(Self)
        })
    }
}
