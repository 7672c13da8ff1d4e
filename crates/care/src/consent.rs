//! What the person allows to be passed on, what they took back, and what was handed on.

use std::fmt::Write as _;

use anyhow::{Result, bail};
use api::store::Act;
use locale::{Key, Lang, message};
use report::consent::{Consent, Consents, Recipient};
use report::message::{Direction, Note, Reply};

use crate::arguments::OneReport;
use crate::case::{self, Case};
use crate::keyring::Keyring;
use crate::language::lang;
use crate::{local_time, reply};

/// `care handed`: notes that something was handed on, so that the page of the person can say what
/// cannot be taken back any more.
pub(crate) async fn handed(
    report: &OneReport,
    recipient: Recipient,
    without_consent: bool,
) -> Result<String> {
    let reference = case::reference(&report.reference)?;
    let keys = Keyring::read(&report.keys)?;
    let backend = report.backend.open().await?;
    let case = Case::open(&backend, reference, Act::Open, &keys).await?;
    let consents = consents(&case);
    let consent = consents.get(recipient);
    let (name, reference) = (name(recipient), reference.to_string());
    if let Some(at) = consent.and_then(|consent| consent.handed_at.as_ref()) {
        backend.close().await;
        let at = local_time::local(at);
        let line = message::care_handed_before(lang(), &at, &name, &reference);
        return Ok(line + "\n");
    }
    let is_given = consent.is_some_and(|consent| consent.is_given);
    if !is_given && !without_consent {
        let taken_back = consent.and_then(|consent| consent.taken_back_at.as_ref());
        bail!(match taken_back {
            Some(at) => message::care_handed_taken_back(lang(), &local_time::local(at), &name),
            None => message::care_handed_not_allowed(lang(), &name),
        });
    }
    reply::note_handed(&backend, &case, recipient).await?;
    backend.close().await;
    Ok(message::care_handed_noted(lang(), &name, &reference) + "\n")
}

/// One line for each consent, and for everything that was handed on.
pub(crate) fn consents_text(case: &Case) -> String {
    let mut text = String::new();
    for consent in consents(case).iter() {
        let name = lang().text(Key::CareFieldConsent);
        let _ = writeln!(text, "{name:<13} {}", consent_line(consent));
    }
    text
}

/// The consents as they stand, from the sealed report and what followed it.
pub(crate) fn consents(case: &Case) -> Consents {
    let mut consents = Consents::of(&case.contents.answers);
    for stored in &case.correspondence.messages {
        let Some(message) = &stored.message else {
            continue;
        };
        match stored.direction {
            Direction::ToTeam => {
                if let Ok(note) = case.read::<Note>(message, stored.sequence) {
                    consents.note(&note, local_time::utc(stored.at).ok().as_ref());
                }
            }
            Direction::ToPerson => {
                if let Ok(reply) = case.read::<Reply>(message, stored.sequence) {
                    consents.reply(&reply);
                }
            }
        }
    }
    consents
}

/// The code and what it stands for. The names of the site file are not known here.
pub(crate) fn name(recipient: Recipient) -> String {
    let words = match recipient {
        Recipient::AppNoName => Key::CareRecipientAppNoName,
        Recipient::AppName => Key::CareRecipientAppName,
        Recipient::Uptd => Key::CareRecipientUptd,
        Recipient::Legal => Key::CareRecipientLegal,
        Recipient::Totals => Key::CareRecipientTotals,
    };
    format!("{recipient} ({})", lang().text(words))
}

fn consent_line(consent: &Consent) -> String {
    let lang: Lang = lang();
    let allowed = match (&consent.taken_back_at, consent.is_given) {
        (_, true) => lang.text(Key::CareConsentGiven).to_owned(),
        (Some(at), false) => message::care_consent_taken_back(lang, &local_time::local(at)),
        (None, false) => lang.text(Key::CareConsentNever).to_owned(),
    };
    let handed = match &consent.handed_at {
        Some(at) => message::care_consent_handed(lang, &local_time::local(at)),
        None => lang.text(Key::CareConsentNotHanded).to_owned(),
    };
    format!("{}: {allowed}; {handed}", name(consent.recipient))
}
