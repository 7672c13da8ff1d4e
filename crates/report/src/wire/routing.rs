//! The few facts that travel in the open beside a sealed report, because the server acts on them.

use locale::Lang;

/// Routing fields. They are bound into the envelope: a changed field makes it unopenable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Routing {
    /// Version of the questions, from 1.
    pub form: u16,
    /// The language that the person wrote in.
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
