//! What a browser posted, turned into answers. Fields and codes that the form does not have are
//! left out; everything else counts as it would on the screens.

use locale::Lang;
use report::answers::Answers;
use report::control::name_of;
use report::fault::{self, Fault};
use report::questions::{AnswerKey, Field, Kind};
use zeroize::Zeroizing;

use crate::form_data::FormData;
use crate::nonce::Nonce;
use crate::plain_questions::{PlainQuestions, consent, fields};
use crate::{LANG_FIELD, NONCE_FIELD, TOLD_FIELD};

/// The form as it was posted.
pub struct Posted {
    /// The language of the page.
    pub lang: Lang,
    /// Which rendered form it is. A page that a file host served has none.
    pub nonce: Option<Nonce>,
    /// What was given, with the way through the form that it leads.
    pub answers: Answers,
}

impl Posted {
    /// Reads the body of an `application/x-www-form-urlencoded` request.
    pub fn read(body: &[u8]) -> Self {
        let data = FormData::read(body);
        let lang = data
            .first(LANG_FIELD)
            .and_then(Lang::from_code)
            .unwrap_or_default();
        let nonce = data.first(NONCE_FIELD).and_then(|text| text.parse().ok());
        let questions = PlainQuestions::of_all();
        let asked = questions.all().flat_map(fields).chain(consent());
        let mut answers = Answers::default();
        for field in asked {
            data.write(field, &mut answers);
            data.choose(field, &mut answers);
        }
        if data.first(TOLD_FIELD).is_some() {
            answers.told(Fault::Contact { email: false });
        }
        take_the_way(&questions, &mut answers);
        share_no_name_that_is_missing(&mut answers);
        Self {
            lang,
            nonce,
            answers,
        }
    }

    /// What stands in the way of sending.
    pub fn faults(&self) -> Vec<Fault> {
        fault::before_sending(&self.answers).collect()
    }
}

/// The page offers to share a name before there is one. Without it the rest is still shared, as it was
/// allowed.
fn share_no_name_that_is_missing(answers: &mut Answers) {
    if answers.has(AnswerKey::Share, "app_name") && !answers.has_name() {
        // Both are options of this question.
        let _ = answers.choose(AnswerKey::Share, "app_name", false);
        let _ = answers.choose(AnswerKey::Share, "app_no_name", true);
    }
}

/// Nobody is asked which way to take: it follows from what was filled in.
fn take_the_way(questions: &PlainQuestions, answers: &mut Answers) {
    let answered = |questions: &[&'static _], counts: fn(AnswerKey) -> bool| {
        questions
            .iter()
            .copied()
            .flat_map(fields)
            .filter(|field| counts(field.key))
            .any(|field| answers.answers(field))
    };
    // Asking to be read sooner is no contact.
    let contact = answered(&questions.contact, |key| key != AnswerKey::Soon);
    let others = answered(&questions.others, |_| true);
    // The ways and modes are options of their own questions.
    if contact && !others {
        let _ = answers.choose(AnswerKey::Way, "a", true);
        answers.add_hours();
    } else {
        let _ = answers.choose(AnswerKey::Way, "b", true);
        if contact {
            let _ = answers.choose(AnswerKey::ContactMode, "chosen", true);
        }
    }
}

impl FormData {
    /// Keeps the texts of a group. Writing beside an option chooses it.
    fn write(&self, field: &'static Field, answers: &mut Answers) {
        if matches!(field.kind, Kind::Line | Kind::Area { .. }) {
            self.text(field.key, answers);
        }
        for free in field.choices.iter().filter_map(|choice| choice.text) {
            self.text(free.key, answers);
        }
    }

    /// Chooses the options of a group. The page cannot keep options that exclude each other from
    /// being ticked together. Then the one that says more counts, by being chosen last; but nothing
    /// is shared, and nobody gets in touch, where that was ticked as well.
    fn choose(&self, field: &'static Field, answers: &mut Answers) {
        let name = name_of(field.key);
        let mut chosen: Vec<_> = self
            .all(&name)
            .filter_map(|code| field.choice(code))
            .collect();
        chosen.sort_by_key(|choice| match (field.key, choice.code) {
            (AnswerKey::Share, "none" | "unsure") | (AnswerKey::Hours, "not_yet") => 2,
            _ => u8::from(!choice.alone),
        });
        if matches!(field.kind, Kind::Radio | Kind::Select { .. }) {
            chosen.truncate(1);
        }
        for choice in chosen {
            // The option is one of its group.
            let _ = answers.choose(field.key, choice.code, true);
        }
        for choice in field.choices {
            let text = choice.text.map(|free| answers.text(free.key));
            if text.is_some_and(|text| !text.trim().is_empty()) {
                let _ = answers.choose(field.key, choice.code, true);
            }
        }
    }

    /// Keeps the text of a field.
    fn text(&self, key: AnswerKey, answers: &mut Answers) {
        if let Some(text) = self.first(&name_of(key)) {
            // Browsers send every line end as two letters.
            let text = Zeroizing::new(text.replace("\r\n", "\n"));
            let _ = answers.write(key, &text);
        }
    }
}

#[cfg(test)]
mod tests;
