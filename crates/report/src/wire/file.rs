//! What is said about a file while it is sent.

use serde::{Deserialize, Serialize};

use super::UtcTime;
use super::body::{BodyError, Object, written};
use crate::attachment::{FileId, SealedSize};

/// The body of `POST /v1/files`: a file that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileAnnouncement {
    /// Its name.
    pub id: FileId,
    /// Its length once it is sealed.
    pub size: SealedSize,
}

/// How much of a file is stored for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileProgress {
    /// Its name.
    pub id: FileId,
    /// Its length once it is sealed.
    pub size: SealedSize,
    /// How many bytes of it are stored; the next piece starts here.
    pub received: u32,
    /// When the last piece was stored; absent while there are more to come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub finished_at: Option<UtcTime>,
}

#[derive(Serialize)]
struct Written {
    v: u8,
    id: FileId,
    size: SealedSize,
}

impl FileAnnouncement {
    /// The bytes to post: JSON, then spaces up to a multiple of [`super::BODY_BLOCK`] bytes.
    pub fn to_body(&self) -> Vec<u8> {
        written(&Written {
            v: 1,
            id: self.id,
            size: self.size,
        })
    }

    /// Reads a body. The error names the first member at fault and never repeats what was sent.
    pub fn parse(body: &[u8]) -> Result<Self, BodyError> {
        let mut root = Object::versioned(body)?;
        let announcement = Self {
            id: FileId(root.bytes("id", "16 bytes as base64url without padding")?),
            size: root.take(
                "size",
                |value| {
                    let size = u32::try_from(value.as_u64()?).ok()?;
                    SealedSize::try_from(size).ok()
                },
                "the length that a file of at most 10 MiB has once it is sealed",
            )?,
        };
        root.end()?;
        Ok(announcement)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_announcement_is_read_back_and_odd_lengths_are_not() {
        let size = SealedSize::of(3).expect("short");
        let sent = FileAnnouncement {
            id: FileId([7; 16]),
            size,
        };
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
