//! Errors of the parts that this program is built on, in the words of the person who reads them.
//! What only the system or a file format can say stays as it is said.

use std::error::Error;

use anyhow::Error as AnyError;
use api::care::NotACareToken;
use api::care::wire::NotAnAnswer;
use api::store::StoreError;
use locale::{Key, message};
use report::attachment::AttachmentError;
use report::contents::NotContents;
use report::envelope::{NotAnEnvelope, OpenError, SealError};
use report::key::KeyError;
use report::message::{MessageError, UnreadableContent};
use report::random::NoRandomness;
use report::reference::NotAReference;
use report::team::NotForTeam;
use report::wire::{Problem, ProblemCode};

use crate::escape::escape;
use crate::language::lang;

/// The whole error on one line, from what failed to why.
pub(crate) fn words(error: &AnyError) -> String {
    let parts = error
        .chain()
        .map(|cause| known(cause).unwrap_or_else(|| cause.to_string()));
    let mut line = String::new();
    let mut last = String::new();
    for part in parts {
        // An error that only passes another one on says the same twice.
        if part == last {
            continue;
        }
        if !line.is_empty() {
            line.push_str(": ");
        }
        line.push_str(&part);
        last = part;
    }
    line
}

/// A problem that the care listener answers with.
pub(crate) fn problem(problem: &Problem) -> AnyError {
    let key = match problem.code {
        ProblemCode::UnknownToken => Key::CareProblemToken,
        ProblemCode::NotFound => Key::CareProblemNotFound,
        ProblemCode::Withdrawn => Key::CareProblemWithdrawn,
        ProblemCode::SequenceConflict => Key::CareProblemConflict,
        ProblemCode::LimitReached => Key::CareProblemLimit,
        ProblemCode::TooLarge => Key::CareProblemTooLarge,
        ProblemCode::Unavailable => Key::CareProblemUnavailable,
        _ => {
            let (title, detail) = (escape(&problem.title), escape(&problem.detail));
            return AnyError::msg(message::care_problem_other(lang(), &detail, &title));
        }
    };
    AnyError::msg(lang().text(key))
}

fn known(error: &(dyn Error + 'static)) -> Option<String> {
    let plain = |key: Key| Some(lang().text(key).to_owned());
    if let Some(error) = error.downcast_ref::<StoreError>() {
        return store(error);
    }
    if let Some(error) = error.downcast_ref::<OpenError>() {
        return match error {
            OpenError::OtherKey(id) => {
                Some(message::care_report_other_key(lang(), &id.to_string()))
            }
            OpenError::Altered => plain(Key::CareReportAltered),
        };
    }
    if let Some(error) = error.downcast_ref::<MessageError>() {
        return match error {
            MessageError::TooLong => plain(Key::CareMessageTooLong),
            MessageError::Altered => plain(Key::CareMessageAltered),
            MessageError::Contents(_) => plain(Key::CareMessageUnreadable),
            MessageError::NoRandomness(_) => plain(Key::CareNoRandomness),
        };
    }
    if let Some(error) = error.downcast_ref::<SealError>() {
        return match error {
            SealError::Recipients | SealError::RepeatedRecipient | SealError::Cryptography => {
                plain(Key::CareSealKeys)
            }
            SealError::TooLong => plain(Key::CareMessageTooLong),
            SealError::NoRandomness(_) => plain(Key::CareNoRandomness),
        };
    }
    if let Some(error) = error.downcast_ref::<KeyError>() {
        return match error {
            KeyError::NotAPublicKey => plain(Key::CareNotAPublicKey),
            KeyError::NotACareKey => plain(Key::CareNotACareKey),
        };
    }
    let plainly: [(bool, Key); 8] = [
        (error.is::<NotContents>(), Key::CareReportUnreadable),
        (error.is::<UnreadableContent>(), Key::CareMessageUnreadable),
        (error.is::<NotForTeam>(), Key::CareMessageUnreadable),
        (error.is::<NotAnEnvelope>(), Key::CareReportAltered),
        (error.is::<AttachmentError>(), Key::CareFileAltered),
        (error.is::<NoRandomness>(), Key::CareNoRandomness),
        (error.is::<NotAReference>(), Key::CareNotAReference),
        (error.is::<NotAnAnswer>(), Key::CareNotAnAnswer),
    ];
    if error.is::<NotACareToken>() {
        return plain(Key::CareNotAToken);
    }
    let (_, key) = plainly.into_iter().find(|(is_this, _)| *is_this)?;
    plain(key)
}

fn store(error: &StoreError) -> Option<String> {
    Some(match error {
        StoreError::Unusable { path, reason } => message::care_store_unusable(lang(), path, reason),
        StoreError::Unreadable { path, reason } => {
            message::care_store_unreadable(lang(), path, reason)
        }
        StoreError::Absent { path } => message::care_store_absent(lang(), path),
        StoreError::Version { path, reason } => message::care_store_newer(lang(), path, reason),
        StoreError::Older { path, reason } => message::care_store_older(lang(), path, reason),
        StoreError::Damaged(column) => message::care_store_damaged(lang(), column),
        StoreError::DeletionLog(error) => message::care_store_ledger(lang(), &error.to_string()),
        StoreError::DiskFull(error) => message::care_store_full(lang(), &error.to_string()),
        StoreError::Database(error) => message::care_store_failed(lang(), &error.to_string()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use anyhow::Context as _;
    use locale::Lang;

    use super::*;

    #[test]
    fn the_whole_chain_is_told_once() {
        let error = Err::<(), _>(AnyError::new(NotAReference)).context("abc");
        let error = error.expect_err("an error");
        let told = Lang::En.text(Key::CareNotAReference);
        assert_eq!(words(&error), format!("abc: {told}"));
        // Transparent errors repeat what they hold.
        let twice = AnyError::new(MessageError::NoRandomness(NoRandomness));
        assert_eq!(words(&twice), Lang::En.text(Key::CareNoRandomness));
    }

    /// The words here are those that the parts themselves would say.
    #[test]
    fn in_english_nothing_is_said_differently() {
        let path = || "a.sqlite".to_owned();
        let reason = || "b".to_owned();
        for error in [
            AnyError::new(OpenError::Altered),
            AnyError::new(MessageError::Altered),
            AnyError::new(MessageError::TooLong),
            AnyError::new(NotContents),
            AnyError::new(KeyError::NotACareKey),
            AnyError::new(KeyError::NotAPublicKey),
            AnyError::new(NotACareToken),
            AnyError::new(NotAnAnswer),
            AnyError::new(NotAReference),
            AnyError::new(NoRandomness),
            AnyError::new(AttachmentError::Altered),
            AnyError::new(StoreError::Absent { path: path() }),
            AnyError::new(StoreError::Unreadable {
                path: path(),
                reason: reason(),
            }),
            AnyError::new(StoreError::Unusable {
                path: path(),
                reason: reason(),
            }),
            AnyError::new(StoreError::Version {
                path: path(),
                reason: reason(),
            }),
            AnyError::new(StoreError::Older {
                path: path(),
                reason: reason(),
            }),
            AnyError::new(StoreError::Damaged("sealed")),
        ] {
            assert_eq!(words(&error), error.to_string());
        }
    }
}
