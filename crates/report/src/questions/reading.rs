//! A report that was opened, put beside the questions it answers.

use locale::{Key, Lang};

use super::{AnswerKey, Field, field_of};
use crate::answers::Answers;
use crate::contents::{Answer, Payload};

/// One answer as the care team reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The key that it was sent under.
    pub key: String,
    /// What was asked; nothing where this version does not know the key.
    pub question: Option<&'static str>,
    /// The answer, one entry for each option.
    pub given: Vec<Given>,
}

/// One option, or the text that was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// An option.
    Option {
        /// Its code.
        code: String,
        /// Its words; nothing where this version does not know the code.
        words: Option<&'static str>,
    },
    /// What was typed, as it was typed. It may hold any character.
    Text(String),
    /// A tick.
    Tick(bool),
}

impl Payload {
    /// The answers beside their questions, in the order that they were sent.
    pub fn rows(&self, lang: Lang) -> Vec<Row> {
        let answers = Answers::of(self);
        self.iter()
            .map(|(code, answer)| {
                let key = AnswerKey::from_code(code);
                Row {
                    key: code.to_owned(),
                    question: key
                        .and_then(|key| question(key, &answers))
                        .map(|key| lang.text(key)),
                    given: given(key.and_then(options), answer, &answers, lang),
                }
            })
            .collect()
    }
}

fn question(key: AnswerKey, answers: &Answers) -> Option<Key> {
    let (question, field) = field_of(key)?;
    let free = field
        .choices
        .iter()
        .filter_map(|choice| choice.text)
        .find(|text| text.key == key);
    match free {
        Some(text) => Some(text.label),
        None => field
            .tick()
            // The words of a tick ask by themselves, unless they hold the organisation's values.
            .and_then(|tick| tick.label.key(answers))
            .or_else(|| field.legend.unwrap_or(question.heading).key(answers)),
    }
}

/// The group whose options the key names; nothing for text.
fn options(key: AnswerKey) -> Option<&'static Field> {
    let (_, field) = field_of(key)?;
    (field.key == key && !field.choices.is_empty()).then_some(field)
}

fn given(field: Option<&Field>, answer: &Answer, answers: &Answers, lang: Lang) -> Vec<Given> {
    let option = |code: &String| Given::Option {
        code: code.clone(),
        words: field
            .and_then(|field| field.choice(code))
            .and_then(|choice| choice.label.key(answers))
            .map(|key| lang.text(key)),
    };
    match answer {
        Answer::Tick(tick) => vec![Given::Tick(*tick)],
        Answer::Codes(codes) => codes.iter().map(option).collect(),
        // Taken back in an addition.
        Answer::Text(text) if text.is_empty() => Vec::new(),
        Answer::Text(code) if field.is_some() => vec![option(code)],
        Answer::Text(text) => vec![Given::Text(text.clone())],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_stands_beside_its_question() {
        let mut payload = Payload::default();
        payload.push("about", Answer::Text("seen".into()));
        payload.push("role", Answer::Text("driver".into()));
        payload.push("when_own", Answer::Text("bulan Juni".into()));
        payload.push("kinds", Answer::Codes(vec!["words".into(), "later".into()]));
        payload.push("order_none", Answer::Tick(true));
        payload.push("consent_send", Answer::Tick(true));
        payload.push("new_key", Answer::Text("x".into()));
        let rows = payload.rows(Lang::En);
        let questions: Vec<_> = rows.iter().map(|row| row.question).collect();
        assert_eq!(
            questions,
            [
                Some("Who is this report about?"),
                Some("At the time, what was their role?"),
                Some("Write it"),
                Some("What you saw or heard"),
                Some("None, or the order was cancelled"),
                Some("Agree and send"),
                None,
            ]
        );
        let option = |code: &str, words| Given::Option {
            code: code.into(),
            words,
        };
        assert_eq!(rows[1].given, [option("driver", Some("Driver (partner)"))]);
        assert_eq!(rows[2].given, [Given::Text("bulan Juni".into())]);
        let words = Some("Words, personal questions or messages");
        assert_eq!(
            rows[3].given,
            [option("words", words), option("later", None)]
        );
        assert_eq!(rows[4].given, [Given::Tick(true)]);
    }
}
