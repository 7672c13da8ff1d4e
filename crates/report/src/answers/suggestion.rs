//! A trip that the app handed over: shown on the screen about the trip, and an answer only once
//! the person went on from there.

use zeroize::Zeroizing;

use super::Answers;
use crate::questions::{AnswerKey, Screen};

/// What was handed over. Each part is one that the form offers.
#[derive(Default)]
pub struct Suggestion {
    pub(crate) app: Option<&'static str>,
    pub(crate) service: Option<&'static str>,
    pub(crate) order: Option<Zeroizing<String>>,
}

impl Suggestion {
    /// Whether nothing is suggested.
    pub fn is_empty(&self) -> bool {
        self.app.is_none() && self.service.is_none() && self.order.is_none()
    }
}

impl Answers {
    /// Takes a suggestion for the screen about the trip. It is no answer yet, and stands behind
    /// what was given already.
    pub fn suggest(&mut self, mut suggestion: Suggestion) {
        suggestion.app.take_if(|_| self.is_chosen(AnswerKey::App));
        suggestion
            .service
            .take_if(|_| self.is_chosen(AnswerKey::Service));
        let order = self.is_chosen(AnswerKey::OrderNone) || !self.text(AnswerKey::Order).is_empty();
        suggestion.order.take_if(|_| order);
        self.suggestion = Some(suggestion).filter(|it| !it.is_empty());
    }

    /// "Lanjut": the screen is answered, and what it suggested becomes the person's own answer.
    pub fn accept(&mut self, screen: Screen) {
        self.skip(screen, false);
        let Some(suggestion) = self.suggestion.take_if(|_| screen == Screen::Service) else {
            return;
        };
        // A suggestion is made of what the form offers.
        for (key, code) in [
            (AnswerKey::App, suggestion.app),
            (AnswerKey::Service, suggestion.service),
        ] {
            if let Some(code) = code {
                let _ = self.choose(key, code, true);
            }
        }
        if let Some(order) = &suggestion.order {
            let _ = self.write(AnswerKey::Order, order);
        }
    }

    /// Whether something stands on the screen that becomes an answer only with "Lanjut".
    pub fn is_suggested(&self, screen: Screen) -> bool {
        screen == Screen::Service && self.suggestion.is_some()
    }

    /// Whether the option is chosen, or suggested where nothing else was given.
    pub fn shows(&self, key: AnswerKey, code: &str) -> bool {
        self.has(key, code) || self.suggested(key) == Some(code)
    }

    /// What is typed, or suggested where nothing else was given.
    pub fn shown_text(&self, key: AnswerKey) -> &str {
        match self.suggestion.as_ref().and_then(|it| it.order.as_ref()) {
            Some(order) if key == AnswerKey::Order => order,
            _ => self.text(key),
        }
    }

    /// What is suggested, as long as it is no answer.
    pub(crate) const fn suggestion(&self) -> Option<&Suggestion> {
        self.suggestion.as_ref()
    }

    /// The person gave an answer of their own.
    pub(super) fn replace_suggestion(&mut self, key: AnswerKey) {
        let Some(suggestion) = &mut self.suggestion else {
            return;
        };
        match key {
            AnswerKey::App => suggestion.app = None,
            AnswerKey::Service => suggestion.service = None,
            // Whoever says there is no code takes the suggested one back.
            AnswerKey::Order | AnswerKey::OrderNone => suggestion.order = None,
            _ => {}
        }
    }

    fn suggested(&self, key: AnswerKey) -> Option<&'static str> {
        let suggestion = self.suggestion.as_ref()?;
        match key {
            AnswerKey::App => suggestion.app,
            AnswerKey::Service => suggestion.service,
            _ => None,
        }
    }
}
