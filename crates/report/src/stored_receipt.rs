//! A receipt as text, for a tab whose person allowed it to store answers: after a reload reference,
//! code and mailbox are there again.
//!
//! Its answers are a draft of their own ([`crate::draft`]): how the person hears back and the copy
//! of the report are made from them.

use zeroize::Zeroizing;

use crate::base64;
use crate::code::SecretCode;
use crate::json;
use crate::mailbox::Mailbox;
use crate::wire::Receipt;

/// The first line; another version has another.
const VERSION: &str = "1";

/// What is left of a report that was sent. Whoever reads its text can open the mailbox.
pub struct StoredReceipt {
    /// The receipt.
    pub receipt: Receipt,
    /// The digits of the secret code; nothing where the phone could not make one.
    pub code: Option<Zeroizing<String>>,
    /// The mailbox of the report, which files that are still to be sent belong to.
    pub mailbox: Mailbox,
}

impl StoredReceipt {
    /// The receipt as lines: version, code, mailbox, receipt.
    pub fn to_text(&self) -> Zeroizing<String> {
        let mailbox = Zeroizing::new(base64::encode(&*self.mailbox.to_bytes()));
        let code = self.code.as_deref().map_or("", String::as_str);
        // Plain data of texts is always written.
        let receipt = json::text(&self.receipt).unwrap_or_default();
        Zeroizing::new([VERSION, code, &mailbox, &receipt].join("\n"))
    }

    /// Reads what [`Self::to_text`] wrote; nothing where the text is none of this version.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.splitn(4, '\n');
        if lines.next()? != VERSION {
            return None;
        }
        let code = match lines.next()? {
            "" => None,
            digits => Some(SecretCode::parse(digits).ok()?.to_digits()),
        };
        let mailbox = Mailbox::from_bytes(&base64::decode_array(lines.next()?)?);
        let receipt = json::read(lines.next()?).ok()?;
        Some(Self {
            receipt,
            code,
            mailbox,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn receipt(code: Option<Zeroizing<String>>) -> StoredReceipt {
        let receipt = serde_json::from_str(
            r#"{"reference":"A7K-39Q","received_at":"2026-11-30T09:46:00Z",
                "read_by":"2026-12-03T09:00:00Z"}"#,
        );
        StoredReceipt {
            receipt: receipt.expect("a receipt"),
            code,
            mailbox: Mailbox::from_parts([1; 16], [2; 32], [3; 32]),
        }
    }

    #[test]
    fn what_was_stored_is_the_same_receipt_with_the_same_mailbox() {
        let code = SecretCode::generate().expect("random bytes").to_digits();
        for code in [Some(code), None] {
            let stored = receipt(code);
            let again = StoredReceipt::from_text(&stored.to_text()).expect("own text");
            assert_eq!(again.receipt, stored.receipt);
            assert!(again.code == stored.code);
            assert_eq!(again.mailbox.to_bytes(), stored.mailbox.to_bytes());
        }
    }

    #[test]
    fn other_text_is_nothing() {
        let whole = receipt(None).to_text();
        for end in 0..whole.len() {
            assert!(StoredReceipt::from_text(&whole[..end]).is_none(), "{end}");
        }
        let other = whole.replacen('1', "2", 1);
        assert!(StoredReceipt::from_text(&other).is_none());
        let wrong_code = whole.replacen('\n', "\n12345678901234567890", 1);
        assert!(StoredReceipt::from_text(&wrong_code).is_none());
    }
}
