//! How the person may be contacted, as they read it themselves before they sent the report.

use locale::{Key, message};
use report::contact::{ContactPlan, News};
use report::contents::Payload;
use report::questions::AnswerKey;

use crate::case::Case;
use crate::escape::escape;
use crate::language::lang;
use crate::local_time::local_time;
use crate::wording;

/// The plan in one line, in the language of the report.
pub(crate) fn contact_text(case: &Case) -> String {
    if let Some(since) = case.listed.progress.contact_stopped_at {
        return message::care_stopped_by_person(lang(), &local_time(since));
    }
    let plan = ContactPlan::of(&answers_by_now(case));
    escape(&plan.words(case.listed.routing.lang, None, News::Unsaid))
}

/// A line where the words that staff are to say to somebody else would name the topic to them.
pub(crate) fn warning_text(case: &Case) -> String {
    let answers = answers_by_now(case);
    let found = wording::topic_words(answers.text(AnswerKey::IfAnswered)).unwrap_or_default();
    if found.is_empty() {
        return String::new();
    }
    let words: Vec<String> = found.iter().map(|word| format!("“{word}”")).collect();
    let name = lang().text(Key::CareFieldWarning);
    let line = message::care_names_topic(lang(), &words.join(", "));
    format!("{name:<13} {line}\n")
}

/// The answers with what the person changed after the report was sealed.
fn answers_by_now(case: &Case) -> Payload {
    let mut answers = case.contents.answers.changed_by(&Payload::default());
    for note in case.notes() {
        answers = answers.changed_by(&note.answers);
    }
    answers
}
