//! Feedback of readers: whether a page helped, with an optional comment, and wrong phone numbers.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;

use super::parse::member;
use super::version::Version1;
use crate::envelope::{Binding, Envelope};

/// Whether a page helped.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = NewFeedback))]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// The version of this contract.
    #[cfg_attr(feature = "schema", schema(value_type = u8, minimum = 1, maximum = 1))]
    v: Version1,
    /// The name of the page.
    #[cfg_attr(feature = "schema", schema(value_type = String, pattern = "^[a-z0-9/-]{1,120}$"))]
    pub page: PageName,
    /// Whether it helped.
    pub answer: Verdict,
    /// Words, sealed to the care keys and bound to page and answer.
    #[cfg_attr(
        feature = "schema",
        schema(value_type = String, pattern = "^UkEB[A-Za-z0-9_-]+$", max_length = 65_536, nullable = false)
    )]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Envelope>,
}

/// Whether it helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// It did.
    Yes,
    /// It did not.
    No,
}

/// The name of a page, such as `kenali/persetujuan`: the same in every language.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct PageName(String);

/// A number of a service is not right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WrongNumber {
    /// The version of this contract.
    #[cfg_attr(feature = "schema", schema(value_type = u8, minimum = 1, maximum = 1))]
    v: Version1,
    /// The name of the service.
    #[cfg_attr(feature = "schema", schema(value_type = String, pattern = "^[a-z0-9-]{1,60}$"))]
    pub service: ServiceId,
}

/// The name of a service in the list of services.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct ServiceId(String);

impl Feedback {
    /// Longest comment, in characters.
    pub const MAX_WORDS: usize = 500;

    /// Whether words beside an answer are more than that.
    pub fn is_too_long(words: &str) -> bool {
        letters::count(words) > Self::MAX_WORDS
    }

    /// Feedback on a page; the words are sealed to [`Feedback::binding`].
    pub const fn new(page: PageName, answer: Verdict, words: Option<Envelope>) -> Self {
        Self {
            v: Version1,
            page,
            answer,
            words,
        }
    }

    /// What the comment is bound to: it opens only for the page that it is about.
    pub fn binding(page: &PageName) -> Binding {
        Binding::feedback(format!("v=1;page={page}"))
    }
}

impl WrongNumber {
    /// A report that a number of this service is wrong.
    pub const fn new(service: ServiceId) -> Self {
        Self {
            v: Version1,
            service,
        }
    }
}

impl Verdict {
    /// The value in bodies and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    /// The verdict with this value.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "yes" => Some(Self::Yes),
            "no" => Some(Self::No),
            _ => None,
        }
    }
}

/// What names have in common: so many letters at most, and these.
macro_rules! name {
    ($name:ident, $longest:literal, $letters:literal, $is_letter:expr) => {
        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = NotAName;

            fn from_str(text: &str) -> Result<Self, NotAName> {
                let fits = (1..=$longest).contains(&text.len()) && text.bytes().all($is_letter);
                fits.then(|| Self(text.to_owned())).ok_or(NotAName)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let expected = concat!("1 to ", $longest, " letters of `", $letters, "`");
                member(deserializer, expected, |text: String| text.parse().ok())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name!(
    PageName,
    120,
    "a-z0-9-/",
    |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'/')
);
name!(
    ServiceId,
    60,
    "a-z0-9-",
    |byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')
);

/// A text that is not the name of a page or a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("write a name of the letters `a-z0-9-`")]
pub struct NotAName;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envelope::OpenError;
    use crate::key::CareKey;
    use crate::wire::BodyError;

    fn page() -> PageName {
        "kenali/persetujuan".parse().expect("a name")
    }

    #[test]
    fn feedback_is_read_back_with_and_without_words() {
        let key = CareKey::from_seed([7; 32]);
        let binding = Feedback::binding(&page());
        let Ok(words) = Envelope::seal("kurang jelas".as_bytes(), binding, &[key.public()]) else {
            panic!("sealing to one good key works")
        };
        for words in [None, Some(words)] {
            let sent = Feedback::new(page(), Verdict::No, words);
            assert!(Feedback::parse(&sent.to_body()).is_ok_and(|read| read == sent));
        }
    }

    #[test]
    fn words_open_beside_their_own_page_alone() {
        let key = CareKey::from_seed([7; 32]);
        let binding = Feedback::binding(&page());
        let Ok(words) = Envelope::seal(b"isi", binding.clone(), &[key.public()]) else {
            panic!("sealing to one good key works")
        };
        assert!(words.open(binding, &key).is_ok_and(|text| *text == b"isi"));
        let elsewhere = Feedback::binding(&"kenali".parse().expect("a name"));
        assert_eq!(words.open(elsewhere, &key).err(), Some(OpenError::Altered));
    }

    #[test]
    fn what_is_no_feedback_is_named() {
        for (body, field) in [
            (r#"{"v":1,"answer":"yes"}"#, "page"),
            (r#"{"v":1,"page":"A b","answer":"yes"}"#, "page"),
            (r#"{"v":1,"page":"a","answer":"maybe"}"#, "answer"),
            (r#"{"v":1,"page":"a","answer":"no","words":"isi"}"#, "words"),
            (r#"{"v":1,"page":"a","answer":"no","ip":"x"}"#, "ip"),
        ] {
            let Err(BodyError::Field(error)) = Feedback::parse(body.as_bytes()) else {
                panic!("{body} was taken")
            };
            assert_eq!(error.field, field);
        }
    }

    #[test]
    fn a_wrong_number_is_read_back_and_names_a_service() {
        let sent = WrongNumber::new("sapa-129".parse().expect("a name"));
        assert_eq!(WrongNumber::parse(&sent.to_body()), Ok(sent));
        for wrong in ["", "a/b", "Sapa", &"a".repeat(61)] {
            assert_eq!(wrong.parse::<ServiceId>(), Err(NotAName), "{wrong}");
        }
    }
}
