//! First words to a person that are written already. They name no topic, because others may read
//! them.

use clap::ValueEnum;
use locale::{Lang, message};
use report::contents::{Answer, Payload};
use report::questions::AnswerKey;

/// Words that are written already.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Template {
    /// Says who writes, and asks whether now is a good time.
    First,
    /// The same, where it comes after a missed call or an earlier message.
    Again,
}

impl Template {
    /// The words, in the language of the report and with the name that the person chose for it.
    pub(crate) fn words(self, lang: Lang, answers: &Payload, from: &str) -> String {
        let name = match answers.get(AnswerKey::CallName.code()) {
            Some(Answer::Text(name)) => letters::line(name),
            _ => String::new(),
        };
        match (self, name.is_empty()) {
            (Self::First, true) => message::care_first(lang, from),
            (Self::First, false) => message::care_first_named(lang, from, &name),
            (Self::Again, true) => message::care_again(lang, from),
            (Self::Again, false) => message::care_again_named(lang, from, &name),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording;

    #[test]
    fn every_template_passes_the_lint_of_replies_the_topic_included() {
        let mut named = Payload::default();
        named.push("call_name", Answer::Text("Mawar\u{200b} ".to_owned()));
        for lang in Lang::ALL {
            for template in Template::value_variants() {
                for answers in [&Payload::default(), &named] {
                    let words = template.words(lang, answers, "Sari");
                    let found = wording::findings(&words).expect("the lists can be read");
                    assert!(found.is_empty(), "{words}: {found:?}");
                    assert!(words.contains("Sari") && words.ends_with('?'), "{words}");
                    let is_named = std::ptr::eq(answers, &raw const named);
                    assert_eq!(words.contains("Mawar"), is_named, "{words}");
                    assert!(!words.contains('\u{200b}'));
                }
            }
        }
    }
}
