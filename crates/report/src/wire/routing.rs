//! The unencrypted fields beside a sealed report: the server acts on them.

use locale::Lang;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::parse::member;

/// What the server acts on. A changed member makes the envelope unopenable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Routing {
    /// The version of the questions.
    #[cfg_attr(feature = "schema", schema(minimum = 1))]
    #[serde(deserialize_with = "form")]
    pub form: u16,
    /// The language that the person wrote in.
    #[cfg_attr(feature = "schema", schema(value_type = super::LangCode))]
    #[serde(serialize_with = "lang_code", deserialize_with = "lang")]
    pub lang: Lang,
    /// To be read first.
    pub urgent: bool,
    /// About someone under 18.
    pub under18: bool,
    /// The person waits for an answer.
    pub awaits_reply: bool,
}

impl Routing {
    /// The ASCII text that is bound into the envelope, such as
    /// `v=1;form=1;lang=id;urgent=0;under18=0;awaits_reply=1`.
    pub fn canonical(&self) -> String {
        format!(
            "v=1;form={};lang={};urgent={};under18={};awaits_reply={}",
            self.form,
            self.lang.code(),
            u8::from(self.urgent),
            u8::from(self.under18),
            u8::from(self.awaits_reply)
        )
    }
}

fn form<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u16, D::Error> {
    member(
        deserializer,
        "a version number from 1 to 65535",
        |form: u16| (form > 0).then_some(form),
    )
}

fn lang<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Lang, D::Error> {
    member(deserializer, "`id` or `en`", |code: String| {
        Lang::from_code(&code)
    })
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes references")]
fn lang_code<S: Serializer>(lang: &Lang, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(lang.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_canonical_text_is_fixed() {
        let routing = Routing {
            form: 1,
            lang: Lang::Id,
            urgent: false,
            under18: false,
            awaits_reply: true,
        };
        assert_eq!(
            routing.canonical(),
            "v=1;form=1;lang=id;urgent=0;under18=0;awaits_reply=1"
        );
    }
}
