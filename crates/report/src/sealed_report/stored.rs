//! A sealed report as text, for a tab whose person allowed it to store answers: restored after the
//! reply was lost, it sends the same bytes again and never a second report.

use zeroize::Zeroizing;

use super::SealedReport;
use crate::answers::Answers;
use crate::base64;
use crate::mailbox::Mailbox;
use crate::wire::padded;

/// The first line; another version has another.
const VERSION: &str = "1";

impl SealedReport {
    /// The report as lines: version, idempotency key, mailbox, what was sealed, body.
    /// Whoever reads it can open the mailbox. Files are not in it: they end with the page.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mut sealed = String::new();
        for (key, digest) in &self.sealed {
            sealed.push_str(key);
            sealed.push(':');
            sealed.push_str(&base64::encode(digest));
            sealed.push(' ');
        }
        let mailbox = Zeroizing::new(base64::encode(&*self.mailbox.to_bytes()));
        // The spaces at the end of the body are put back when it is read.
        let body = String::from_utf8_lossy(&self.body);
        let key = self.key.to_string();
        let lines = [VERSION, &key, &mailbox, sealed.trim_end(), body.trim_end()];
        Zeroizing::new(lines.join("\n"))
    }

    /// Reads what [`Self::to_text`] wrote; nothing where the text is none of this version. How the person hears
    /// back is taken from their answers, which were stored with it.
    pub fn from_text(text: &str, answers: &Answers) -> Option<Self> {
        let mut lines = text.splitn(5, '\n');
        if lines.next()? != VERSION {
            return None;
        }
        let key = lines.next()?.parse().ok()?;
        let mailbox = Mailbox::from_bytes(&base64::decode_array(lines.next()?)?);
        let sealed = lines
            .next()?
            .split_whitespace()
            .map(|entry| {
                let (key, digest) = entry.split_once(':')?;
                Some((key.to_owned(), base64::decode_array(digest)?))
            })
            .collect::<Option<_>>()?;
        Some(Self {
            key,
            body: padded(lines.next()?.to_owned()),
            mailbox,
            contact: answers.contact_plan().masked(),
            is_urgent: answers.is_urgent(),
            files: Vec::new(),
            sealed,
        })
    }
}

#[cfg(test)]
mod tests {
    use locale::Lang;

    use super::*;
    use crate::key::CareKey;
    use crate::questions::AnswerKey;

    #[test]
    fn what_was_stored_sends_the_same_bytes_to_the_same_mailbox() {
        let key = CareKey::from_seed([9; 32]);
        let mut answers = Answers::default();
        answers
            .choose(AnswerKey::About, "self", true)
            .expect("offered");
        answers
            .write(AnswerKey::Words, "Penanda 7f3a")
            .expect("a text");
        let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]);
        let report = SealedReport::seal(&answers, Lang::Id, &[key.public()], mailbox, Vec::new())
            .unwrap_or_else(|error| panic!("{error}"));
        let text = report.to_text();
        assert!(!text.contains("Penanda"), "the narrative stays sealed");
        let Some(again) = SealedReport::from_text(&text, &answers) else {
            panic!("own text")
        };
        assert_eq!(again.body(), report.body());
        assert_eq!(again.idempotency_key(), report.idempotency_key());
        assert_eq!(again.mailbox().id(), report.mailbox().id());
        assert!(again.changes(&answers, &[]).is_none());
    }

    #[test]
    fn other_text_is_nothing() {
        for text in ["", "1", "2\nx", "{}"] {
            assert!(SealedReport::from_text(text, &Answers::default()).is_none());
        }
    }
}
