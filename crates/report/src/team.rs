//! What the team writes for itself about a report: notes, and who looks after it. Both are sealed to
//! the care keys, each bound to its report, so that the server can neither read nor move them, and
//! cannot tell whether a note changed who looks after the report.

use serde::{Deserialize, Serialize};
use thiserror::Error;
use zeroize::Zeroizing;

use crate::envelope::{Binding, Envelope, SealError};
use crate::json;
use crate::key::PublicKey;
use crate::reference::Reference;
use crate::wire::UtcTime;

/// A note. Wiped from memory when dropped.
#[derive(PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamNote {
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: UtcTime,
    /// Whether it changes who looks after the report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<KeeperChange>,
    /// The words; empty where it only changes who looks after the report.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub text: Zeroizing<String>,
}

/// A change of who looks after a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeeperChange {
    /// The writer does from now on.
    Claimed,
    /// Nobody does any more.
    Released,
}

/// Who looks after a report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keeper {
    /// The name; nothing where nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Since when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<UtcTime>,
}

/// What can be sealed for the team. Each kind is bound to its own label.
pub trait ForTeam: Serialize + for<'de> Deserialize<'de> {
    /// What it is sealed for: this kind, of this report.
    fn binding(reference: Reference) -> Binding;

    /// Seals it to the care keys.
    fn seal(&self, reference: Reference, keys: &[PublicKey]) -> Result<Envelope, SealError> {
        Envelope::seal(&json::to_plaintext(self), Self::binding(reference), keys)
    }

    /// Reads what was opened.
    fn from_plaintext(plaintext: &[u8]) -> Result<Self, NotForTeam> {
        serde_json::from_slice(plaintext).map_err(|_| NotForTeam)
    }
}

impl ForTeam for TeamNote {
    fn binding(reference: Reference) -> Binding {
        Binding::team_note(reference.to_string())
    }
}

impl ForTeam for Keeper {
    fn binding(reference: Reference) -> Binding {
        Binding::keeper(reference.to_string())
    }
}

impl TeamNote {
    /// The most letters of its text.
    pub const MOST_LETTERS: usize = 5000;
}

impl Keeper {
    /// Who looks after the report once this note is there.
    #[must_use]
    pub fn after(self, note: &TeamNote) -> Self {
        match note.change {
            None => self,
            Some(KeeperChange::Claimed) => Self {
                name: Some(note.by.clone()),
                since: Some(note.at.clone()),
            },
            Some(KeeperChange::Released) => Self::default(),
        }
    }
}

fn is_empty(text: &Zeroizing<String>) -> bool {
    text.is_empty()
}

/// A plaintext that is no note of the team.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("this opened, but holds nothing that this version can read; update this program")]
pub struct NotForTeam;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::CareKey;

    fn note(change: Option<KeeperChange>, text: &str) -> TeamNote {
        TeamNote {
            by: "Sari".to_owned(),
            at: "2026-11-22T03:00:00Z".parse().expect("a moment"),
            change,
            text: text.to_owned().into(),
        }
    }

    fn reference(text: &str) -> Reference {
        text.parse().expect("a reference")
    }

    #[test]
    fn a_note_opens_with_each_care_key_and_for_its_report_alone() {
        let (one, two) = (CareKey::from_seed([1; 32]), CareKey::from_seed([2; 32]));
        let keys = [one.public(), two.public()];
        let (here, elsewhere) = (reference("A7K-39Q"), reference("B7K-39Q"));
        let written = note(None, "Telepon setelah jam 7 malam.");
        let sealed = written.seal(here, &keys).expect("sealed");
        for key in [&one, &two] {
            let opened = sealed.open(TeamNote::binding(here), key).expect("own key");
            assert!(TeamNote::from_plaintext(&opened).is_ok_and(|note| note == written));
            // Neither for another report, nor as something else.
            assert!(sealed.open(TeamNote::binding(elsewhere), key).is_err());
            assert!(sealed.open(Keeper::binding(here), key).is_err());
        }
        let stranger = CareKey::from_seed([3; 32]);
        assert!(sealed.open(TeamNote::binding(here), &stranger).is_err());
    }

    #[test]
    fn nothing_outside_tells_a_claim_from_a_note() {
        let key = [CareKey::from_seed([1; 32]).public()];
        let here = reference("A7K-39Q");
        let length =
            |envelope: Result<Envelope, SealError>| envelope.expect("sealed").as_bytes().len();
        let claim = note(Some(KeeperChange::Claimed), "");
        let words = note(None, "Dua baris.\nDua baris.");
        assert_eq!(
            length(claim.seal(here, &key)),
            length(words.seal(here, &key))
        );
        let kept = Keeper::default().after(&claim);
        let nobody = Keeper::default();
        assert_eq!(
            length(kept.seal(here, &key)),
            length(nobody.seal(here, &key))
        );
    }

    #[test]
    fn who_looks_after_a_report_changes_with_claims_alone() {
        let nobody = Keeper::default();
        let sari = nobody.clone().after(&note(Some(KeeperChange::Claimed), ""));
        assert_eq!(sari.name.as_deref(), Some("Sari"));
        assert_eq!(sari.clone().after(&note(None, "a")), sari);
        assert_eq!(sari.after(&note(Some(KeeperChange::Released), "")), nobody);
        let json = serde_json::to_string(&nobody).expect("plain data");
        assert_eq!(json, "{}");
    }
}
