//! From the answers to what is sent: only questions that were reached and answered.

use locale::Lang;

use crate::answers::Answers;
use crate::contents::{Answer, Payload};
use crate::flow;
use crate::questions::{self, FORM_VERSION, Group, Kind, Pay, Screen};
use crate::wire::Routing;

impl Answers {
    /// The answers to send, in the order of the questions.
    pub fn payload(&self) -> Payload {
        let mut payload = Payload::default();
        for screen in flow::path(self) {
            let Some(ask) = questions::of(screen) else {
                continue;
            };
            if self.is_skipped(screen) {
                continue;
            }
            for group in ask.groups.iter().filter(|group| group.pay.is_sent()) {
                self.push(group, &mut payload);
            }
        }
        payload
    }

    /// What travels beside the sealed part.
    pub fn routing(&self, lang: Lang) -> Routing {
        Routing {
            form: FORM_VERSION,
            lang,
            urgent: self.counts(Screen::S20) && self.something_goes_on(),
            under18: self.counts(Screen::S6) && self.code(Pay::Under18) == Some("yes"),
            awaits_reply: !(self.counts(Screen::S7)
                && self.code(Pay::ContactMode) == Some("no_reply")),
        }
    }

    /// Whether the screen is on the way and was not skipped.
    pub(crate) fn counts(&self, screen: Screen) -> bool {
        !self.is_skipped(screen) && flow::path(self).contains(&screen)
    }

    fn push(&self, group: &Group, payload: &mut Payload) {
        let mut codes = self.codes(group).map(str::to_owned);
        let answer = match group.kind {
            Kind::Radio | Kind::Select { .. } => codes.next().map(Answer::Text),
            Kind::Checkbox => Some(codes.collect::<Vec<_>>())
                .filter(|codes| !codes.is_empty())
                .map(Answer::Codes),
            Kind::Tick => codes.next().map(|_| Answer::Tick(true)),
            Kind::Line | Kind::Area { .. } if (group.offered)(self) => self.typed_answer(group.pay),
            Kind::Line | Kind::Area { .. } | Kind::Files => None,
        };
        if let Some(answer) = answer {
            payload.push(group.pay.code(), answer);
        }
        for code in self.codes(group) {
            let text = group.choice(code).and_then(|choice| choice.text);
            if let Some((text, answer)) = text.and_then(|t| Some((t, self.typed_answer(t.pay)?))) {
                payload.push(text.pay.code(), answer);
            }
        }
    }

    fn typed_answer(&self, pay: Pay) -> Option<Answer> {
        let text = self.text(pay);
        (!text.trim().is_empty()).then(|| Answer::Text(text.to_owned()))
    }
}

#[cfg(test)]
mod tests;
