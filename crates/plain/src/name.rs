//! The names of fields. They say nothing about the question, so that neither a browser's memory nor
//! somebody looking on learns anything from them.

use report::questions::{AnswerKey, Choice, Field};
use sha2::{Digest as _, Sha256};

/// The name of the field of a key. It follows from the key alone: a page that was opened before a
/// question was added posts the same names as one opened after it.
pub(crate) fn name_of(key: AnswerKey) -> String {
    format!("f{}", number(key))
}

/// The id of the control of a key.
pub(crate) fn id_of(key: AnswerKey) -> String {
    format!("p{}", number(key))
}

/// The id of an option's control.
pub(crate) fn id_of_option(field: &Field, choice: &Choice) -> String {
    let place = field
        .choices
        .iter()
        .position(|other| other.code == choice.code);
    format!("{}-{}", id_of(field.key), place.unwrap_or_default())
}

fn number(key: AnswerKey) -> u16 {
    let digest = Sha256::digest(key.code().as_bytes());
    u16::from_be_bytes([digest[0], digest[1]])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_keys_share_a_name() {
        let names: BTreeSet<_> = AnswerKey::ALL.iter().map(|key| name_of(*key)).collect();
        assert_eq!(names.len(), AnswerKey::ALL.len());
    }
}
