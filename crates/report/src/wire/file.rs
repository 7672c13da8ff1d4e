//! The announcement of a file, and how much of it has arrived.

use serde::{Deserialize, Deserializer, Serialize};

use super::UtcTime;
use super::bytes::deserialize_file_id;
use super::parse::member;
use super::version::Version1;
use crate::attachment::{FileId, SealedSize};

/// A file that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = NewFile))]
#[serde(deny_unknown_fields)]
pub struct FileAnnouncement {
    /// The version of this contract.
    #[cfg_attr(feature = "schema", schema(value_type = u8, minimum = 1, maximum = 1))]
    v: Version1,
    /// 16 bytes as base64url without padding.
    #[cfg_attr(feature = "schema", schema(value_type = String, pattern = "^[A-Za-z0-9_-]{21}[AQgw]$"))]
    #[serde(deserialize_with = "deserialize_file_id")]
    pub id: FileId,
    /// Its length once it is sealed.
    #[cfg_attr(feature = "schema", schema(value_type = u32, minimum = 1, maximum = 10_502_800))]
    #[serde(deserialize_with = "size")]
    pub size: SealedSize,
}

/// How much of a file is stored for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct FileProgress {
    /// Its name.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub id: FileId,
    /// Its length once it is sealed.
    #[cfg_attr(feature = "schema", schema(value_type = u32))]
    pub size: SealedSize,
    /// How many bytes of it are stored; the next piece starts here.
    pub received: u32,
    /// When the last piece was stored; not there while more are to come.
    #[cfg_attr(feature = "schema", schema(value_type = String, format = "date-time", nullable = false))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<UtcTime>,
}

impl FileAnnouncement {
    /// The announcement of the file `id` with this sealed size.
    pub const fn new(id: FileId, size: SealedSize) -> Self {
        Self {
            v: Version1,
            id,
            size,
        }
    }
}

fn size<'de, D: Deserializer<'de>>(deserializer: D) -> Result<SealedSize, D::Error> {
    let expected = "the length that a file of at most 10 MiB has once it is sealed";
    member(deserializer, expected, |size: u32| {
        SealedSize::try_from(size).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::BodyError;

    #[test]
    fn an_announcement_is_read_back_and_odd_lengths_are_not() {
        let size = SealedSize::of(3).expect("short");
        let sent = FileAnnouncement::new(FileId([7; 16]), size);
        let body = sent.to_body();
        assert_eq!(FileAnnouncement::parse(&body), Ok(sent));
        let text = String::from_utf8(body).expect("JSON");
        for size in [
            "0",
            "3",
            "16401",
            "10502801",
            "99999999999",
            "-1",
            "\"16400\"",
        ] {
            let other = text.replace("16400", size);
            let Err(BodyError::Field(error)) = FileAnnouncement::parse(other.as_bytes()) else {
                panic!("{size} was taken")
            };
            assert_eq!(error.field, "size");
        }
    }
}
