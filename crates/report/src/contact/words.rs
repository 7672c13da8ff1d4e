//! The plan in words: the same sentences wherever it is said, whole or masked.

use locale::{Key, Lang, message};

use super::{Care, Contact, ContactPlan, Hours, NoContact};

/// Where news comes from when nobody gets in touch.
#[derive(Clone, Copy)]
pub enum News<'a> {
    /// It is not the place to say.
    Unsaid,
    /// With the code.
    Code,
    /// By calling this number.
    Phone(&'a str),
}

impl ContactPlan {
    /// The plan in one run of sentences. `organisation` is who gets in touch; it is left out where
    /// that is who reads it.
    pub fn words(&self, lang: Lang, organisation: Option<&str>, news: News<'_>) -> String {
        match self {
            Self::Nobody(why) => {
                let why = lang.text(why.words()).to_owned();
                match news {
                    News::Unsaid => why,
                    News::Code => join(&[why, lang.text(Key::ContactNewsCode).to_owned()]),
                    News::Phone(phone) => join(&[why, message::contact_news_phone(lang, phone)]),
                }
            }
            Self::Contact(contact) => {
                let mut sentences = contact.sentences(lang);
                sentences.extend(organisation.map(|name| message::contact_by(lang, name)));
                join(&sentences)
            }
        }
    }
}

impl NoContact {
    const fn words(self) -> Key {
        match self {
            Self::Code => Key::ContactNobodyCode,
            Self::NoReply => Key::ContactNobodyNoReply,
            Self::NoWay => Key::ContactNobodyNoWay,
        }
    }
}

impl Contact {
    fn sentences(&self, lang: Lang) -> Vec<String> {
        let text = |key: Key| lang.text(key).to_owned();
        let way = lang.text(self.way.words());
        let mut sentences = Vec::new();
        if self.waits {
            sentences.push(message::contact_later(lang, &self.address, way));
        } else {
            sentences.push(message::contact_only(lang, &self.address, way));
        }
        if self.as_written {
            sentences.push(text(Key::ContactAsWritten));
        }
        if !self.waits {
            sentences.push(self.hours(lang));
        }
        let says = self.if_answered.as_ref().map(|words| {
            if words.is_empty() {
                lang.text(Key::ContactWhatYouWrote).to_owned()
            } else {
                quoted(words)
            }
        });
        for care in &self.care {
            match (care, &says) {
                // Whoever hangs up as well does so after saying it.
                (Care::HangUp, Some(_)) => {}
                _ => sentences.push(text(care.words())),
            }
        }
        if let Some(says) = says {
            sentences.push(message::contact_if_answered(lang, &says));
            if self.care.contains(&Care::HangUp) {
                sentences.push(text(Key::ContactThenHangUp));
            }
        }
        sentences.extend(self.missed_call.map(|it| text(it.words())));
        sentences.extend(self.call_name.as_ref().map(|name| {
            if name.is_empty() {
                text(Key::ContactNameYouWrote)
            } else {
                message::contact_name(lang, &quoted(name))
            }
        }));
        sentences
    }

    fn hours(&self, lang: Lang) -> String {
        if self.hours.is_empty() {
            return lang.text(Key::ContactHoursUnset).to_owned();
        }
        let named: Vec<String> = self
            .hours
            .iter()
            .map(|hours| match (hours, &self.shift) {
                (Hours::OffShift, Some(shift)) => message::contact_off_shift_hours(lang, shift),
                _ => lang.text(hours.words()).to_owned(),
            })
            .collect();
        let mut hours = named.join(", ");
        if self.hours == [Hours::Any] {
            return message::contact_hours(lang, &hours);
        }
        if let Some(zone) = self.zone {
            hours.push(' ');
            hours.push_str(lang.text(zone.words()));
            return message::contact_hours(lang, &hours);
        }
        join(&[
            message::contact_hours(lang, &hours),
            lang.text(Key::ContactZoneUnset).to_owned(),
        ])
    }
}

fn quoted(words: &str) -> String {
    format!("“{words}”")
}

fn join(sentences: &[String]) -> String {
    sentences.join(" ")
}
