//! From the answers to what is sent: only questions that were reached and answered.

use locale::Lang;
use zeroize::Zeroizing;

use crate::answers::Answers;
use crate::contents::{Answer, Payload};
use crate::flow;
use crate::pasted;
use crate::questions::{self, AnswerKey, FORM_VERSION, Field, Kind, Screen};
use crate::urgency::URGENCY;
use crate::wire::Routing;

impl Answers {
    /// The answers to send, in the order of the questions.
    pub fn payload(&self) -> Payload {
        let mut payload = Payload::default();
        for screen in flow::path(self) {
            let Some(question) = questions::of(screen) else {
                continue;
            };
            if self.is_skipped(screen) {
                continue;
            }
            for field in question.fields.iter().filter(|field| field.key.is_sent()) {
                self.push(field, &mut payload);
            }
        }
        payload
    }

    /// What is sealed: the answers to send, and why the report is read first.
    pub fn sealed_payload(&self) -> Payload {
        let mut payload = self.payload();
        if let Some(reason) = self.urgency() {
            payload.push(URGENCY, Answer::Text(reason.code().to_owned()));
        }
        payload
    }

    /// What travels beside the sealed part.
    pub fn routing(&self, lang: Lang) -> Routing {
        Routing {
            form: FORM_VERSION,
            lang,
            urgent: self.is_urgent(),
            under18: self.counts(Screen::Under18) && self.code(AnswerKey::Under18) == Some("yes"),
            awaits_reply: !(self.counts(Screen::ContactMode)
                && self.code(AnswerKey::ContactMode) == Some("no_reply")),
        }
    }

    /// Whether the screen is on the way and was not skipped.
    pub(crate) fn counts(&self, screen: Screen) -> bool {
        !self.is_skipped(screen) && flow::path(self).contains(&screen)
    }

    fn push(&self, field: &Field, payload: &mut Payload) {
        let mut codes = self.codes(field).map(str::to_owned);
        let answer = match field.kind {
            Kind::Radio | Kind::Select { .. } => codes.next().map(Answer::Text),
            Kind::Checkbox => Some(codes.collect::<Vec<_>>())
                .filter(|codes| !codes.is_empty())
                .map(Answer::Codes),
            Kind::Tick => codes.next().map(|_| Answer::Tick(true)),
            Kind::Line | Kind::Area { .. } if (field.offered)(self) => self.typed_answer(field.key),
            Kind::Line | Kind::Area { .. } | Kind::Files => None,
        };
        if let Some(answer) = answer {
            payload.push(field.key.code(), answer);
        }
        for code in self.codes(field) {
            let text = field.choice(code).and_then(|choice| choice.text);
            if let Some((text, answer)) = text.and_then(|t| Some((t, self.typed_answer(t.key)?))) {
                payload.push(text.key.code(), answer);
            }
        }
    }

    fn typed_answer(&self, key: AnswerKey) -> Option<Answer> {
        let text = self.text(key);
        if text.trim().is_empty() {
            return None;
        }
        let text = match key {
            AnswerKey::Address => self.address().kept(),
            AnswerKey::Order | AnswerKey::Area => pasted::line(text),
            _ => Zeroizing::new(text.to_owned()),
        };
        Some(Answer::Text(text.to_string()))
    }
}

#[cfg(test)]
mod tests;
