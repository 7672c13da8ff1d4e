//! Whom a question is for. The page cannot follow the answers, so it says so in words.

use report::answers::Answers;
use report::flow;
use report::questions::{AnswerKey, Kind, Question, Text};

use crate::plain_questions::{PlainQuestions, asking_to_be_contacted, fields};

/// Whom something is for.
pub(crate) enum For {
    /// Everybody.
    All,
    /// Those who gave one of these answers.
    Some(Vec<Text>),
    /// Nobody that one answer alone could tell.
    Nobody,
}

/// Whom a question is for, looking at nothing but where the answers lead.
pub(crate) fn of_question(questions: &PlainQuestions, question: &'static Question) -> For {
    if questions
        .contact
        .iter()
        .any(|it| it.screen == question.screen)
    {
        return For::All;
    }
    of(questions, |answers| {
        flow::path(answers).contains(&question.screen)
    })
}

/// Whom something is for that `is_offered` to some. What depends on typed text alone is for
/// everybody: it may be typed on the same page.
pub(crate) fn of(questions: &PlainQuestions, is_offered: impl Fn(&Answers) -> bool) -> For {
    // The page is the short way and the report at once.
    if is_offered(&reporting()) || is_offered(&asking_to_be_contacted()) {
        return For::All;
    }
    let mut answers = Vec::new();
    for field in questions.all().flat_map(fields) {
        for choice in field.choices {
            let mut one = reporting();
            // The option comes from its own group.
            let _ = one.choose(field.key, choice.code, true);
            if is_offered(&one) {
                answers.push(choice.label);
            }
        }
    }
    if !answers.is_empty() {
        For::Some(answers)
    } else if is_offered(&with_every_text(questions)) {
        For::All
    } else {
        For::Nobody
    }
}

/// The answers of somebody who reports and has said nothing else.
fn reporting() -> Answers {
    let mut answers = Answers::default();
    let _ = answers.choose(AnswerKey::Way, "b", true);
    answers
}

/// The answers of somebody who can be reached and has typed into every field.
fn with_every_text(questions: &PlainQuestions) -> Answers {
    let mut answers = reporting();
    // Both are options of their own questions.
    let _ = answers.choose(AnswerKey::ContactMode, "chosen", true);
    let _ = answers.choose(AnswerKey::Channel, "wa", true);
    for field in questions.all().flat_map(fields) {
        if matches!(field.kind, Kind::Line | Kind::Area { .. }) {
            // The key comes from its own group.
            let _ = answers.write(field.key, "x");
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use locale::Key;

    use super::*;

    #[test]
    fn help_with_work_is_for_drivers() {
        let found = of(&PlainQuestions::of_all(), Answers::is_driver);
        let For::Some(answers) = found else {
            panic!("one answer tells who drives");
        };
        assert!(matches!(answers[..], [Text::Plain(Key::ReportRoleDriver)]));
    }

    #[test]
    fn what_follows_from_a_typed_name_is_for_everybody() {
        let found = of(&PlainQuestions::of_all(), Answers::has_name);
        assert!(matches!(found, For::All));
    }

    #[test]
    fn what_nobody_can_reach_is_for_nobody() {
        assert!(matches!(
            of(&PlainQuestions::of_all(), |_| false),
            For::Nobody
        ));
    }
}
