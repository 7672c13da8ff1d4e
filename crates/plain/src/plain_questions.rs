//! Which questions stand on the one page, and in which order.

use report::answers::Answers;
use report::flow;
use report::questions::{self, AnswerKey, Field, Kind, Question, Screen};

/// Follows from whether a way to be reached is given, so it is not asked.
const DERIVED: [AnswerKey; 1] = [AnswerKey::ContactMode];

/// The questions of the one page: asking to be contacted comes first, everything else after it.
pub struct PlainQuestions {
    /// What the shortest way asks, with everything about contact.
    pub(crate) contact: Vec<&'static Question>,
    /// The rest, in the order of the flow.
    pub(crate) others: Vec<&'static Question>,
}

impl PlainQuestions {
    /// Every question that is sent and can be answered on paper, as it were: no files, nothing
    /// that only decides how the screens follow each other, and not the details of what happened.
    pub fn of_all() -> Self {
        let short = flow::path(&asking_to_be_contacted());
        let offered = questions::listed().filter(|question| fields(question).next().is_some());
        let (contact, others) = offered.partition(|question| short.contains(&question.screen));
        Self { contact, others }
    }

    /// All of them, in the order of the page.
    pub(crate) fn all(&self) -> impl Iterator<Item = &'static Question> {
        self.contact.iter().chain(&self.others).copied()
    }
}

/// The groups of a question that stand on the page. What two screens ask stands on it once, where
/// it is asked first.
pub(crate) fn fields(question: &'static Question) -> impl Iterator<Item = &'static Field> {
    let is_first = |field: &Field| {
        questions::field_of(field.key).is_some_and(|(first, _)| first.screen == question.screen)
    };
    question.fields.iter().filter(move |field| {
        field.key.is_sent()
            && is_first(field)
            && !DERIVED.contains(&field.key)
            && field.key != AnswerKey::KindsMore
            && !matches!(field.kind, Kind::Files)
    })
}

/// The one group that allows sending.
pub(crate) fn consent() -> Option<&'static Field> {
    let fields = questions::of(Screen::ConsentAndSend)?.fields;
    fields.iter().find(|field| field.tick().is_some())
}

/// The answers that lead the shortest way, with everything about contact.
pub(crate) fn asking_to_be_contacted() -> Answers {
    let mut answers = Answers::default();
    // The way is offered to everybody; without it the page has no part of its own for contact.
    let _ = answers.choose(AnswerKey::Way, "a", true);
    answers.add_hours();
    answers
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screens(questions: &[&Question]) -> Vec<&'static str> {
        questions
            .iter()
            .map(|question| question.screen.code())
            .collect()
    }

    #[test]
    fn asking_to_be_contacted_comes_first_and_no_question_stands_twice() {
        let questions = PlainQuestions::of_all();
        assert_eq!(screens(&questions.contact)[..3], ["S8a", "S8b", "S8c"]);
        let others = screens(&questions.others);
        assert_eq!(others.first(), Some(&"S3"));
        for needed in ["S4", "S5", "S6", "S11", "S13", "S17", "S19", "S20", "S22"] {
            assert!(others.contains(&needed), "{needed}");
        }
        for absent in ["S0", "S1", "S2", "all-questions", "S7", "S8a", "S23", "S24"] {
            assert!(!others.contains(&absent), "{absent}");
        }
    }

    #[test]
    fn sending_has_its_one_tick() {
        assert_eq!(
            consent().map(|field| field.key),
            Some(AnswerKey::ConsentSend)
        );
    }
}
