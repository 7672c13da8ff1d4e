//! A report on its way as text, for a tab whose person allowed it to keep answers: restored after
//! the reply was lost, it sends the same bytes again and never a second report.

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::Sending;
use crate::answers::Answers;
use crate::attachment::Attachment;
use crate::base64;
use crate::contact::ContactPlan;
use crate::json;
use crate::mailbox::Mailbox;
use crate::wire::{IdempotencyKey, padded};

const VERSION: u8 = 1;

#[derive(Serialize, Deserialize)]
struct Kept {
    v: u8,
    key: String,
    /// Without the spaces at its end, which are put back.
    body: String,
    mailbox: String,
    files: Vec<Attachment>,
    sealed: Vec<(String, String)>,
}

impl Sending {
    /// The report on its way, as text. Whoever reads it can open the mailbox.
    pub fn to_kept(&self) -> Zeroizing<String> {
        let kept = Kept {
            v: VERSION,
            key: self.key.to_string(),
            body: String::from_utf8_lossy(&self.body).trim_end().to_owned(),
            mailbox: base64::encode(&*self.mailbox.to_bytes()),
            files: self.files.clone(),
            sealed: self
                .sealed
                .iter()
                .map(|(key, digest)| (key.clone(), base64::encode(digest)))
                .collect(),
        };
        let bytes = json::to_plaintext(&kept);
        Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Reads what was kept; nothing where the text is none of this version. How the person hears
    /// back is taken from their answers, which were kept with it.
    pub fn from_kept(text: &str, answers: &Answers) -> Option<Self> {
        let kept: Kept = serde_json::from_str(text).ok()?;
        if kept.v != VERSION {
            return None;
        }
        let sealed = kept
            .sealed
            .into_iter()
            .map(|(key, digest)| Some((key, base64::decode_array(&digest)?)))
            .collect::<Option<_>>()?;
        Some(Self {
            key: kept.key.parse::<IdempotencyKey>().ok()?,
            body: padded(kept.body),
            mailbox: Mailbox::from_bytes(&base64::decode_array(&kept.mailbox)?),
            contact: ContactPlan::of(answers),
            files: kept.files,
            sealed,
        })
    }
}

#[cfg(test)]
mod tests {
    use locale::Lang;

    use super::*;
    use crate::attachment::FileKind;
    use crate::key::CareKey;
    use crate::questions::Pay;

    #[test]
    fn what_was_kept_sends_the_same_bytes_to_the_same_mailbox() {
        let key = CareKey::from_seed([9; 32]);
        let mut answers = Answers::default();
        answers.choose(Pay::About, "self", true).expect("offered");
        answers.write(Pay::Words, "Penanda 7f3a").expect("a text");
        let file = Attachment::generate(FileKind::Jpeg).unwrap_or_else(|error| panic!("{error}"));
        let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]);
        let sending = Sending::seal(&answers, Lang::Id, &[key.public()], mailbox, vec![file])
            .unwrap_or_else(|error| panic!("{error}"));
        let text = sending.to_kept();
        assert!(!text.contains("Penanda"), "the narrative stays sealed");
        let Some(again) = Sending::from_kept(&text, &answers) else {
            panic!("own text")
        };
        assert_eq!(again.body(), sending.body());
        assert_eq!(again.idempotency_key(), sending.idempotency_key());
        assert_eq!(again.mailbox().id(), sending.mailbox().id());
        assert!(again.files() == sending.files());
        assert!(again.changes(&answers).is_none());
    }

    #[test]
    fn other_text_is_nothing() {
        for text in ["", "{}", "null", r#"{"v":2}"#] {
            assert!(Sending::from_kept(text, &Answers::default()).is_none());
        }
    }
}
