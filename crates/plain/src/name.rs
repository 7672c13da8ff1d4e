//! The names of fields. They say nothing about the question, so that neither a browser's memory nor
//! somebody looking on learns anything from them.

use report::questions::{Choice, Group, Pay};
use sha2::{Digest as _, Sha256};

/// The name of the field of a key. It follows from the key alone: a page that was opened before a
/// question was added posts the same names as one opened after it.
pub(crate) fn name_of(pay: Pay) -> String {
    format!("f{}", number(pay))
}

/// The id of the control of a key.
pub(crate) fn id_of(pay: Pay) -> String {
    format!("p{}", number(pay))
}

/// The id of an option's control.
pub(crate) fn id_of_option(group: &Group, choice: &Choice) -> String {
    let place = group
        .choices
        .iter()
        .position(|other| other.code == choice.code);
    format!("{}-{}", id_of(group.pay), place.unwrap_or_default())
}

fn number(pay: Pay) -> u16 {
    let digest = Sha256::digest(pay.code().as_bytes());
    u16::from_be_bytes([digest[0], digest[1]])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_keys_share_a_name() {
        let names: BTreeSet<_> = Pay::ALL.iter().map(|pay| name_of(*pay)).collect();
        assert_eq!(names.len(), Pay::ALL.len());
    }
}
