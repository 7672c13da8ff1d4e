//! What is said about a file: a neutral name, what it is, how large, and how far.

use locale::{Key, Lang, message};
use report::attachment::{FileKind, SealedSize};

use crate::report::evidence::{File, Made, State};

/// The name of the file in this place, counted from 0.
pub(super) fn name(lang: Lang, place: usize) -> String {
    message::evidence_name(lang, &(place + 1).to_string())
}

/// What it is, and how large.
pub(super) fn about(lang: Lang, file: &File) -> String {
    let kind = match file.kind {
        _ if file.state == State::Archive => Key::EvidenceChat,
        FileKind::Pdf => Key::EvidencePdf,
        FileKind::Other => Key::EvidenceFile,
        FileKind::Chat => Key::EvidenceChat,
        kind if kind.is_picture() => Key::EvidencePicture,
        _ => Key::EvidenceSound,
    };
    let kind = lang.text(kind);
    let size = file.bytes.len();
    if size == 0 {
        return kind.to_owned();
    }
    format!("{kind}, {}", size_words(lang, size))
}

/// A number of bytes, as phones show it.
pub(super) fn size_words(lang: Lang, size: usize) -> String {
    let tenths = size / 100_000;
    if tenths < 10 {
        format!(
            "{} {}",
            size.div_ceil(1000),
            lang.text(Key::EvidenceKilobytes)
        )
    } else {
        let (whole, tenth) = (tenths / 10, tenths % 10);
        message::evidence_megabytes(lang, &tenth.to_string(), &whole.to_string())
    }
}

/// How far it is.
pub(super) fn state(lang: Lang, file: &File) -> String {
    let key = match file.state {
        State::Cleaning | State::Slow if file.follows() => Key::EvidenceLate,
        State::Cleaning => Key::EvidenceCleaning,
        State::Slow => Key::EvidenceSlow,
        State::Unreadable => Key::EvidenceUnreadable,
        State::Refused => Key::ReportE2,
        State::TooMany => Key::EvidenceTooMany,
        State::Lost(_) => Key::EvidenceLost,
        State::Archive => Key::EvidenceArchive,
        State::BadArchive => Key::EvidenceArchiveBad,
        State::Unclean if file.kind == FileKind::Chat => Key::EvidenceChatUnread,
        State::Unclean => Key::EvidenceUnclean,
        State::Ready(Made::Anew) => Key::EvidenceCleaned,
        State::Ready(Made::FirstFrame) => Key::EvidenceFirstFrame,
        State::Ready(Made::AsItIs) => Key::EvidenceAsIs,
        State::Waiting => Key::EvidenceWaiting,
        State::UnderWay(received) => return parts(lang, file, received),
        State::Trouble => Key::EvidenceTrouble,
        State::Arrived => Key::EvidenceArrived,
        State::Cancelled | State::Gone => Key::EvidenceCancelled,
    };
    let mut words = lang.text(key).to_owned();
    if file.is_cut && matches!(file.state, State::Unclean | State::Ready(_)) {
        words.push(' ');
        words.push_str(lang.text(Key::EvidenceCut));
    }
    words
}

/// How much has arrived, in words: never as a share of a hundred.
fn parts(lang: Lang, file: &File, received: u32) -> String {
    let all = SealedSize::of(file.bytes.len()).map_or(0, |size| size.get() as usize);
    let done = size_words(lang, received as usize);
    message::evidence_under_way(lang, &size_words(lang, all), &done)
}
