//! Request bodies as bytes: JSON, padded so that the length tells little.

use super::parse::parse;
use super::{BODY_BLOCK, BodyError, Feedback, FileAnnouncement, NoteBody, Submission, WrongNumber};
use crate::json;

macro_rules! bodies {
    ($($body:ident),*) => {
        $(impl $body {
            /// The bytes to post: JSON, then spaces up to a multiple of [`BODY_BLOCK`] bytes.
            pub fn to_body(&self) -> Vec<u8> {
                let json = json::text(self);
                padded(json.expect("plain data in memory can always be written"))
            }

            /// Parses a body. The error names the first member at fault and never repeats what was
            /// sent.
            pub fn parse(body: &[u8]) -> Result<Self, BodyError> {
                parse(body)
            }
        })*
    };
}

bodies!(
    Submission,
    NoteBody,
    FileAnnouncement,
    Feedback,
    WrongNumber
);

/// The JSON, then spaces up to a multiple of [`BODY_BLOCK`] bytes.
pub(crate) fn padded(json: String) -> Vec<u8> {
    let mut body = json.into_bytes();
    body.resize(body.len().next_multiple_of(BODY_BLOCK), b' ');
    body
}
