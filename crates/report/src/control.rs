//! The controls of a question: their ids, names and attributes, the same in the app and in the form
//! without script.
//!
//! Ids and names say nothing about the question, so that neither a browser's memory nor somebody
//! who looks on learns anything from them.

use sha2::{Digest as _, Sha256};

use crate::answers::{Answers, LINE_LIMIT};
use crate::fault::Fault;
use crate::questions::{AnswerKey, Choice, Field, Kind, Question, Screen, Text, field_of};

/// Names and values of attributes.
pub type Attributes = Vec<(&'static str, String)>;

/// What a browser is asked not to do with what is typed: remember, correct or translate it.
pub const PRIVATE: [(&str, &str); 3] = [
    ("autocomplete", "off"),
    ("spellcheck", "false"),
    ("translate", "no"),
];

/// What is written above the controls of a field.
#[derive(Clone, Copy)]
pub enum Legend {
    /// The heading of the question, with its reason.
    Heading,
    /// Words of the field's own.
    Words(Text),
    /// Nothing: its one option says it all.
    None,
}

/// A control to type into.
pub struct TextControl {
    /// Its element.
    pub tag: &'static str,
    /// Its attributes.
    pub attributes: Attributes,
    /// The letters that are asked for at most. More are taken.
    pub limit: usize,
}

/// The name of the controls of a key. It follows from the key alone: a page that was opened before
/// a question was added posts the same names as one opened after it.
pub fn name_of(key: AnswerKey) -> String {
    let digest = Sha256::digest(key.code().as_bytes());
    format!("f{}", u16::from_be_bytes([digest[0], digest[1]]))
}

/// The id of the control of a key.
pub fn id_of(key: AnswerKey) -> String {
    name_of(key)
}

/// The id of an option's control.
pub fn option_id(field: &Field, choice: &Choice) -> String {
    let index = field
        .choices
        .iter()
        .position(|other| other.code == choice.code);
    format!("{}-{}", id_of(field.key), index.unwrap_or_default())
}

/// The id of the hint of a control.
pub fn hint_id(key: AnswerKey) -> String {
    format!("{}-hint", id_of(key))
}

/// The id of the line that says what has to be put right at a control.
pub fn fault_id(key: AnswerKey) -> String {
    format!("{}-e", id_of(key))
}

/// The id of the control where `fault` is put right: the text, or the first option.
pub fn id_to_put_right(fault: Fault) -> String {
    let key = fault.key();
    if matches!(fault, Fault::TooLong(_)) {
        return id_of(key);
    }
    match field_of(key).and_then(|(_, field)| Some((field, field.choices.first()?))) {
        Some((field, choice)) => option_id(field, choice),
        None => id_of(key),
    }
}

/// What is written above the controls of `field`: the first field carries the heading of its
/// question, unless it has words of its own or the question is the tick that allows sending.
pub fn legend(question: &Question, field: &Field) -> Legend {
    let is_first = question
        .fields
        .first()
        .is_some_and(|first| first.key == field.key);
    match field.legend {
        Some(words) => Legend::Words(words),
        None if is_first && question.screen != Screen::ConsentAndSend => Legend::Heading,
        None => Legend::None,
    }
}

/// The attributes of the element around the controls of a field.
pub fn field_attributes(key: AnswerKey) -> Attributes {
    owned(&[("class", "report-group"), ("data-pay", key.code())])
}

/// The attributes of the element around the free text of an option.
pub fn option_text_attributes(key: AnswerKey) -> Attributes {
    owned(&[("class", "choice-text"), ("data-pay", key.code())])
}

/// The attributes of an option's radio button or checkbox.
pub fn option_attributes(field: &Field, choice: &Choice) -> Attributes {
    let kind = if matches!(field.kind, Kind::Radio) {
        "radio"
    } else {
        "checkbox"
    };
    owned(&[
        ("type", kind),
        ("id", &option_id(field, choice)),
        ("name", &name_of(field.key)),
        ("value", choice.code),
    ])
}

/// The attributes of a folded list.
pub fn select_attributes(key: AnswerKey) -> Attributes {
    owned(&[
        ("id", &id_of(key)),
        ("name", &name_of(key)),
        ("autocomplete", "off"),
    ])
}

/// The control to type the answer of `key` into; `kind` is a line or an area.
pub fn text_control(key: AnswerKey, kind: Kind, answers: &Answers) -> TextControl {
    let (tag, limit, looks) = match kind {
        Kind::Area { limit, .. } => (
            "textarea",
            limit(answers),
            [("rows", "7"), ("autocapitalize", "sentences")],
        ),
        _ => (
            "input",
            LINE_LIMIT,
            [("type", "text"), ("autocapitalize", "off")],
        ),
    };
    let mut attributes = owned(&looks);
    attributes.extend(owned(&[
        ("id", &id_of(key)),
        ("name", &name_of(key)),
        ("dir", "auto"),
    ]));
    attributes.extend(owned(&PRIVATE));
    TextControl {
        tag,
        attributes,
        limit,
    }
}

fn owned(attributes: &[(&'static str, &str)]) -> Attributes {
    attributes
        .iter()
        .map(|(name, value)| (*name, (*value).to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::questions;

    #[test]
    fn no_two_keys_share_a_name() {
        let names: BTreeSet<_> = AnswerKey::ALL.iter().map(|key| name_of(*key)).collect();
        assert_eq!(names.len(), AnswerKey::ALL.len());
    }

    #[test]
    fn no_two_controls_share_an_id() {
        let mut ids = BTreeSet::new();
        for question in questions::ALL {
            for field in question
                .fields
                .iter()
                .filter(|it| !matches!(it.key, AnswerKey::Way | AnswerKey::Soon))
            {
                let options = field.choices.iter().map(|choice| option_id(field, choice));
                let texts = field.choices.iter().filter_map(|choice| choice.text);
                let own = [id_of(field.key), hint_id(field.key), fault_id(field.key)];
                for id in own
                    .into_iter()
                    .chain(options)
                    .chain(texts.map(|text| id_of(text.key)))
                {
                    assert!(ids.insert(id.clone()), "{id} stands twice");
                }
            }
        }
    }
}
