//! How long a text may be. Letters are counted in one way everywhere, and nothing is ever cut.

use super::Answers;
use crate::questions::{AnswerKey, Kind, field_of};

/// The most letters of a line of text.
pub const LINE_LIMIT: usize = 300;

impl Answers {
    /// How many letters are typed.
    pub fn letters(&self, key: AnswerKey) -> usize {
        letters::count(self.text(key))
    }

    /// How many letters more are typed than can be sent; mostly none.
    pub fn excess(&self, key: AnswerKey) -> usize {
        let most = most_letters(key).unwrap_or_default();
        self.letters(key).saturating_sub(most)
    }

    /// The texts that would be sent and are too long for it, in the order of their names.
    pub fn too_long(&self) -> impl Iterator<Item = AnswerKey> {
        let long = self.typed.iter().map(|(key, _)| *key);
        let long: Vec<AnswerKey> = long.filter(|key| self.excess(*key) > 0).collect();
        // Mostly there is none, and then nobody has to know what would be sent.
        let sent = (!long.is_empty()).then(|| self.payload());
        let is_sent = move |key: &AnswerKey| {
            let sent = sent.as_ref();
            sent.is_some_and(|payload| payload.get(key.code()).is_some())
        };
        long.into_iter().filter(is_sent)
    }
}

/// The most letters that can be sent under a key; nothing where no text stands there.
pub(super) fn most_letters(key: AnswerKey) -> Option<usize> {
    let (_, field) = field_of(key)?;
    match field.kind {
        Kind::Area { most, .. } => Some(most),
        Kind::Line => Some(LINE_LIMIT),
        _ if field.key != key => Some(LINE_LIMIT),
        _ => None,
    }
}
