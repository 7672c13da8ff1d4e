//! What has to be put right, in the words of a page on which nothing can be skipped: a field is
//! emptied instead, and a choice that cannot be taken back has "Tidak yakin" beside it.

use locale::Key;
use report::answers::Half;
use report::fault::Fault;
use report::questions::AnswerKey;

/// What to do, in words.
pub(crate) const fn words(fault: Fault) -> Key {
    match fault {
        Fault::Contact { email: false } => Key::PlainE1,
        Fault::Contact { email: true } => Key::PlainE1Email,
        Fault::Half(Half::Channel) => Key::PlainE4Way,
        Fault::Half(Half::Address) => Key::PlainE4Address,
        Fault::TooLong(AnswerKey::Words) => Key::PlainE5,
        Fault::TooLong(_) => Key::PlainE5Line,
        Fault::File | Fault::Consent => fault.words(),
    }
}

#[cfg(test)]
mod tests {
    use locale::Lang;

    use super::*;

    #[test]
    fn nobody_is_told_to_skip_and_the_way_out_is_named_as_it_is_on_the_page() {
        for lang in Lang::ALL {
            let told = |fault| lang.text(words(fault)).to_lowercase();
            let skip = lang.text(Key::ReportSkip).to_lowercase();
            let unsure = lang.text(Key::ReportUnsure).to_lowercase();
            for fault in [
                Fault::Contact { email: false },
                Fault::Contact { email: true },
                Fault::Half(Half::Address),
            ] {
                assert!(told(fault).contains(&unsure), "{}", told(fault));
                assert!(!told(fault).contains(&skip));
            }
            for fault in [
                Fault::Half(Half::Channel),
                Fault::TooLong(AnswerKey::Words),
                Fault::TooLong(AnswerKey::Order),
            ] {
                assert!(!told(fault).contains(&skip));
            }
        }
    }
}
