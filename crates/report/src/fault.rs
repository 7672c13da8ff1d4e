//! The few things that can stand in the way of going on, looked at only when somebody goes on.

use locale::Key;

use crate::answers::Answers;
use crate::questions::{Pay, Screen};

/// Something to put right before going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// E1: the number or address cannot be read.
    Contact {
        /// An address is expected, not a number.
        email: bool,
    },
    /// E2: a file is too large, or nothing that is taken. Noticed when it is chosen.
    File,
    /// E3: the tick that allows sending is missing.
    Consent,
}

impl Fault {
    /// The answer to put right.
    pub const fn pay(self) -> Pay {
        match self {
            Self::Contact { .. } => Pay::Address,
            Self::File => Pay::Files,
            Self::Consent => Pay::ConsentSend,
        }
    }

    /// What to do, in words.
    pub const fn words(self) -> Key {
        match self {
            Self::Contact { email: false } => Key::ReportE1,
            Self::Contact { email: true } => Key::ReportE1Email,
            Self::File => Key::ReportE2,
            Self::Consent => Key::ReportE3,
        }
    }
}

/// What stands in the way of leaving `screen` by "Lanjut" or "Kirim".
pub fn of(screen: Screen, answers: &Answers) -> Option<Fault> {
    match screen {
        Screen::S8a => contact(answers),
        Screen::S24 => (!answers.has(Pay::ConsentSend, "yes")).then_some(Fault::Consent),
        _ => None,
    }
}

fn contact(answers: &Answers) -> Option<Fault> {
    let address = answers.text(Pay::Address).trim();
    let way = ["wa", "sms", "phone", "email", "trusted", "unsure"]
        .into_iter()
        .find(|code| answers.has(Pay::Channel, code));
    let email = way == Some("email");
    let readable = match way {
        _ if address.is_empty() => true,
        Some("trusted" | "unsure") => true,
        Some("email") => is_email(address),
        Some(_) => is_number(address),
        None => is_number(address) || is_email(address),
    };
    (!readable).then_some(Fault::Contact { email })
}

/// Digits with the usual marks between them; short enough and long enough to be dialled.
fn is_number(text: &str) -> bool {
    let rest = text.strip_prefix('+').unwrap_or(text);
    let digits = rest.chars().filter(char::is_ascii_digit).count();
    let marks = |c: char| c.is_ascii_digit() || c.is_whitespace() || "-.()/".contains(c);
    (8..=15).contains(&digits) && rest.chars().all(marks)
}

fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else {
        return false;
    };
    let host_fits = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    !name.is_empty() && host_fits && !host.contains('@') && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of(channel: &str, address: &str) -> Option<Fault> {
        let mut answers = Answers::default();
        if !channel.is_empty() {
            answers
                .choose(Pay::Channel, channel, true)
                .expect("a channel");
        }
        answers.write(Pay::Address, address).expect("a text");
        of(Screen::S8a, &answers)
    }

    #[test]
    fn a_number_may_be_written_as_people_write_it() {
        for address in [
            "0812 3456 7890",
            "+62 812-3456-7890",
            "(021) 390.3963",
            "08123456",
            "",
        ] {
            for channel in ["wa", "sms", "phone", ""] {
                assert_eq!(fault_of(channel, address), None, "{channel} {address}");
            }
        }
    }

    #[test]
    fn what_cannot_be_dialled_is_asked_again() {
        for address in [
            "besok",
            "0812",
            "0812 3456 7890 1234",
            "nama@contoh.com",
            "0812x3456789",
        ] {
            let fault = Some(Fault::Contact { email: false });
            assert_eq!(fault_of("wa", address), fault, "{address}");
        }
    }

    #[test]
    fn an_email_needs_a_name_and_a_host() {
        assert_eq!(fault_of("email", "nama@contoh.com"), None);
        assert_eq!(fault_of("", "nama@contoh.com"), None);
        for address in [
            "nama",
            "@contoh.com",
            "nama@contoh",
            "nama@.com",
            "a b@c.id",
            "a@b@c.id",
        ] {
            let fault = Some(Fault::Contact { email: true });
            assert_eq!(fault_of("email", address), fault, "{address}");
        }
    }

    #[test]
    fn someone_trusted_and_not_sure_take_any_words() {
        assert_eq!(fault_of("trusted", "Kakak, rumah sebelah"), None);
        assert_eq!(fault_of("unsure", "nanti"), None);
    }

    #[test]
    fn sending_needs_the_tick_and_nothing_else() {
        let mut answers = Answers::default();
        assert_eq!(of(Screen::S24, &answers), Some(Fault::Consent));
        answers
            .choose(Pay::ConsentSend, "yes", true)
            .expect("the tick");
        assert_eq!(of(Screen::S24, &answers), None);
    }
}
