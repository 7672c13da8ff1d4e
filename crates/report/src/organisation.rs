//! What an organisation promises and where its reports go, as the pages of report and mailbox carry
//! it: one JSON attribute, written by the prerenderer and read by the app before anything else.
//!
//! So the app is the same file for every organisation. It reads strictly: where anything is missing
//! or odd there is no organisation, the app does not start, and nothing is sent anywhere.

use locale::{Bilingual, Lang};
use serde::{Deserialize, Serialize};

use crate::json::{self, NotJson};
use crate::key::PublicKey;
use crate::questions::{Share, SiteWords, ViewerWords};

/// The attribute of `<html>` that holds it.
pub const ATTRIBUTE: &str = "data-organisation";

/// The most keys that a report is sealed to.
pub const MAX_CARE_KEYS: usize = 16;

/// An organisation, as far as the app needs to know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Its name.
    pub name: Bilingual,
    /// Who reads a report.
    pub reader: Bilingual,
    /// How many people can read reports.
    pub readers: u32,
    /// Its telephone number, as people write it.
    pub phone: String,
    /// What it has to report to the police; `null`, and not left out, where it has no such duty.
    #[serde(deserialize_with = "Option::deserialize")]
    pub must_report: Option<Bilingual>,
    /// Hours within which a report is read that is read first, day and night.
    pub urgent_hours: u32,
    /// Working days within which any other report is read.
    pub working_days: u32,
    /// Days after which a report is deleted.
    pub retention_days: u32,
    /// What it cannot keep private.
    pub limit: Bilingual,
    /// The same, in whole sentences for children and teenagers.
    pub limit_children: Bilingual,
    /// Who else may see a report.
    pub share: Share<Viewer>,
    /// The name of the site that quick exit opens.
    pub neutral_name: Bilingual,
    /// The IANA name of its time zone.
    pub timezone: String,
    /// The origin of its reporting API.
    pub api_origin: ApiOrigin,
    /// The keys that every report is sealed to.
    pub care_keys: CareKeys,
}

/// Somebody who may see a report where the person allows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Viewer {
    /// What people call it.
    pub name: Bilingual,
    /// What it has to do with what it sees.
    pub duty: Bilingual,
}

/// The origin of a reporting API, such as `https://api.example.org`; empty for the page's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ApiOrigin(String);

/// One to [`MAX_CARE_KEYS`] public keys, none twice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<String>", into = "Vec<String>")]
pub struct CareKeys(Vec<PublicKey>);

impl Organisation {
    /// Reads the attribute; nothing where it is not exactly what [`Self::to_json`] writes.
    pub fn parse(json: &str) -> Option<Self> {
        json::read(json).ok()
    }

    /// The attribute.
    pub fn to_json(&self) -> Result<String, NotJson> {
        json::text(self)
    }

    /// What it says of itself in `lang`, for the words of a question.
    pub fn words(&self, lang: Lang) -> SiteWords<'_> {
        SiteWords {
            organisation: self.name.get(lang),
            readers: self.readers,
            retention_days: self.retention_days,
            limit: self.limit.get(lang),
            limit_children: self.limit_children.get(lang),
            neutral_name: self.neutral_name.get(lang),
            phone: &self.phone,
            urgent_hours: self.urgent_hours,
            working_days: self.working_days,
            share: Share {
                app: self.share.app.words(lang),
                uptd: self.share.uptd.words(lang),
                legal: self.share.legal.words(lang),
            },
        }
    }
}

impl Viewer {
    fn words(&self, lang: Lang) -> ViewerWords<'_> {
        ViewerWords {
            name: self.name.get(lang),
            duty: self.duty.get(lang),
        }
    }
}

impl ApiOrigin {
    /// The origin without a slash at the end.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl CareKeys {
    /// The keys.
    pub fn as_slice(&self) -> &[PublicKey] {
        &self.0
    }
}

impl TryFrom<String> for ApiOrigin {
    type Error = &'static str;

    /// Takes an origin of `https`, and of `http` only where it is this very machine.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let host = text.strip_prefix("https://").or_else(|| {
            let host = text.strip_prefix("http://")?;
            let name = host.split(':').next();
            matches!(name, Some("127.0.0.1" | "localhost")).then_some(host)
        });
        let is_host = |host: &str| {
            let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
            !host.is_empty() && host.bytes().all(is_plain)
        };
        if text.is_empty() || host.is_some_and(is_host) {
            Ok(Self(text))
        } else {
            Err("no origin")
        }
    }
}

impl From<ApiOrigin> for String {
    fn from(origin: ApiOrigin) -> Self {
        origin.0
    }
}

impl TryFrom<Vec<String>> for CareKeys {
    type Error = &'static str;

    fn try_from(texts: Vec<String>) -> Result<Self, Self::Error> {
        let mut keys: Vec<PublicKey> = Vec::new();
        for text in texts {
            let key: PublicKey = text.parse().map_err(|_| "no key")?;
            if keys.iter().any(|other| other.id() == key.id()) {
                return Err("the same key twice");
            }
            keys.push(key);
        }
        if (1..=MAX_CARE_KEYS).contains(&keys.len()) {
            Ok(Self(keys))
        } else {
            Err("no key, or too many")
        }
    }
}

impl From<CareKeys> for Vec<String> {
    fn from(keys: CareKeys) -> Self {
        keys.0.iter().map(ToString::to_string).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use serde_json::{Value, json};

    use super::*;
    use crate::key::{CareKey, PUBLIC_KEY_BYTES};

    /// One key that is worked out, with another end: its last part is any 32 bytes.
    fn key(number: u8) -> String {
        static BYTES: LazyLock<[u8; PUBLIC_KEY_BYTES]> =
            LazyLock::new(|| CareKey::from_seed([7; 32]).public().to_bytes());
        let mut bytes = *BYTES;
        bytes[PUBLIC_KEY_BYTES - 1] = number;
        let key = PublicKey::from_bytes(&bytes).expect("a key");
        key.to_string()
    }

    fn written() -> Value {
        let both = json!({"id": "satu", "en": "one"});
        let viewer = json!({"name": both, "duty": both});
        json!({
            "name": both, "reader": both, "readers": 2, "phone": "021-555-0101",
            "must_report": null, "urgent_hours": 12, "working_days": 3, "retention_days": 365,
            "limit": both, "limit_children": both,
            "share": {"app": viewer, "uptd": viewer, "legal": viewer},
            "neutral_name": both, "timezone": "Asia/Jakarta", "api_origin": "",
            "care_keys": [key(1), key(2)],
        })
    }

    fn parsed(value: &Value) -> Option<Organisation> {
        Organisation::parse(&value.to_string())
    }

    #[test]
    fn what_was_written_is_read() {
        let organisation = parsed(&written()).expect("sound");
        assert_eq!(organisation.care_keys.as_slice().len(), 2);
        assert_eq!(organisation.words(Lang::En).organisation, "one");
        let json = organisation.to_json().expect("plain data");
        assert_eq!(Organisation::parse(&json), Some(organisation));
    }

    #[test]
    fn nothing_is_read_where_anything_is_missing_or_odd() {
        let members: Vec<String> = written()
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect();
        for member in &members {
            let mut without = written();
            without.as_object_mut().expect("an object").remove(member);
            assert_eq!(parsed(&without), None, "{member} is missing");
            let mut odd = written();
            odd[member] = json!({"x": 1});
            assert_eq!(parsed(&odd), None, "{member} is odd");
        }
        let mut more = written();
        more["more"] = json!(1);
        assert_eq!(parsed(&more), None);
        for text in ["", "null", "[]", "{}", "{\"name\":"] {
            assert_eq!(Organisation::parse(text), None, "{text}");
        }
        let whole = written().to_string();
        for end in (0..whole.len()).step_by(53).chain([whole.len() - 1]) {
            assert_eq!(Organisation::parse(&whole[..end]), None, "cut at {end}");
        }
    }

    #[test]
    fn there_are_one_to_sixteen_keys_and_none_twice() {
        let with = |keys: Vec<String>| {
            let mut value = written();
            value["care_keys"] = json!(keys);
            parsed(&value).is_some()
        };
        assert!(!with(vec![]));
        assert!(with((1..=16).map(key).collect()));
        assert!(!with((1..=17).map(key).collect()));
        assert!(!with(vec![key(1), key(1)]));
        assert!(!with(vec![key(1), "ra-care-pub1-x".to_owned()]));
        assert!(!with(vec![key(1).replacen("pub1", "key1", 1)]));
    }

    #[test]
    fn an_origin_is_nothing_but_an_origin() {
        for (origin, is_one) in [
            ("", true),
            ("https://api.example.org", true),
            ("https://api.example.org:8443", true),
            ("http://127.0.0.1:8080", true),
            ("http://localhost:8080", true),
            ("http://api.example.org", false),
            ("http://localhost.example.org", false),
            ("https://", false),
            ("https://api.example.org/", false),
            ("https://api.example.org/v1", false),
            ("https://a@b", false),
            ("//api.example.org", false),
            ("javascript:alert(1)", false),
            ("https://api.example.org?x", false),
        ] {
            let mut value = written();
            value["api_origin"] = json!(origin);
            assert_eq!(parsed(&value).is_some(), is_one, "{origin}");
        }
    }
}
