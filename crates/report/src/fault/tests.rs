//! What is asked for before going on, and that nothing else is.

use std::collections::BTreeSet;

use super::*;

const EMAIL: Fault = Fault::Contact { email: true };
const NUMBER: Fault = Fault::Contact { email: false };
const NO_WAY: Fault = Fault::Half(Half::Channel);
const NO_ADDRESS: Fault = Fault::Half(Half::Address);

/// Somebody who asks to be contacted in this way and there.
fn contact_of(channel: &str, address: &str) -> Answers {
    let mut answers = Answers::default();
    answers.choose(AnswerKey::Way, "a", true).expect("offered");
    if !channel.is_empty() {
        answers
            .choose(AnswerKey::Channel, channel, true)
            .expect("a channel");
    }
    answers.write(AnswerKey::Address, address).expect("a text");
    answers
}

fn fault_of(channel: &str, address: &str) -> Option<Fault> {
    of(Screen::SafeChannel, &contact_of(channel, address))
}

#[test]
fn every_way_with_every_kind_of_address() {
    let addresses = ["", " ", "0812 3456 7890", "nama@contoh.com", "Kakak"];
    let nothing = [None, None, Some(NO_WAY), Some(NO_WAY), Some(NO_WAY)];
    let by_number = [
        Some(NO_ADDRESS),
        Some(NO_ADDRESS),
        None,
        Some(NUMBER),
        Some(NUMBER),
    ];
    for (channel, expected) in [
        ("", nothing),
        ("unsure", nothing),
        ("wa", by_number),
        ("sms", by_number),
        ("phone", by_number),
        (
            "email",
            [
                Some(NO_ADDRESS),
                Some(NO_ADDRESS),
                Some(EMAIL),
                None,
                Some(EMAIL),
            ],
        ),
        (
            "trusted",
            [Some(NO_ADDRESS), Some(NO_ADDRESS), None, None, None],
        ),
    ] {
        for (address, fault) in addresses.iter().zip(expected) {
            assert_eq!(fault_of(channel, address), fault, "{channel} {address:?}");
            let is_whole = !matches!(channel, "" | "unsure") && !address.trim().is_empty();
            let answers = contact_of(channel, address);
            assert_eq!(answers.can_be_reached(), is_whole, "{channel} {address:?}");
        }
    }
    let (_, field) = field_of(AnswerKey::Channel).expect("a question");
    assert_eq!(field.choices.len(), 6, "a new way needs its row");
}

#[test]
fn skipping_takes_half_a_contact_back() {
    for (channel, address) in [
        ("", "0812 3456 7890"),
        ("unsure", "0812 3456 7890"),
        ("wa", ""),
        ("trusted", " "),
    ] {
        let mut answers = contact_of(channel, address);
        answers.skip(Screen::SafeChannel, true);
        assert!(is_unsent(&answers), "{channel} {address}");
        answers.skip(Screen::SafeChannel, false);
        assert!(
            answers.text(AnswerKey::Address).is_empty(),
            "{address} is kept"
        );
        assert_eq!(answers.code(AnswerKey::Channel), None);
    }
}

#[test]
fn skipping_keeps_a_whole_contact_at_hand_and_out_of_the_report() {
    for address in ["0812 3456 7890", "besok"] {
        let mut answers = contact_of("wa", address);
        answers.skip(Screen::SafeChannel, true);
        assert!(is_unsent(&answers), "{address}");
        assert_eq!(answers.text(AnswerKey::Address), address);
    }
}

fn is_unsent(answers: &Answers) -> bool {
    let payload = answers.payload();
    let keys = ["channel", "address"];
    keys.iter().all(|key| payload.get(key).is_none())
        && before_sending(answers).eq([Fault::Consent])
}

#[test]
fn half_a_contact_that_came_by_another_way_is_asked_for_before_sending() {
    for way in ["a", "b"] {
        let mut answers = contact_of("", "0812 3456 7890");
        answers.choose(AnswerKey::Way, way, true).expect("offered");
        answers
            .choose(AnswerKey::ContactMode, "chosen", true)
            .expect("offered");
        assert_eq!(of(Screen::Check, &answers), Some(NO_WAY));
        assert_eq!(of(Screen::ConsentAndSend, &answers), Some(NO_WAY));
        assert_eq!(NO_WAY.screen(), Some(Screen::SafeChannel));
        assert!(before_sending(&answers).eq([NO_WAY, Fault::Consent]));
        answers
            .choose(AnswerKey::Channel, "wa", true)
            .expect("offered");
        assert!(before_sending(&answers).eq([Fault::Consent]));
    }
}

#[test]
fn a_contact_that_is_not_asked_for_any_more_stands_in_nobodys_way() {
    for (key, code) in [(AnswerKey::Way, "c"), (AnswerKey::Way, "b")] {
        let mut answers = contact_of("wa", "");
        answers.choose(key, code, true).expect("offered");
        assert_eq!(of(Screen::Check, &answers), None);
        assert!(before_sending(&answers).eq([Fault::Consent]));
    }
}

#[test]
fn a_number_may_be_written_as_people_write_it() {
    for address in [
        "0812 3456 7890",
        "+62 812-3456-7890",
        "(021) 390.3963",
        "08123456",
    ] {
        for channel in ["wa", "sms", "phone"] {
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
        assert_eq!(fault_of("wa", address), Some(NUMBER), "{address}");
    }
}

#[test]
fn what_cannot_be_read_is_asked_for_once_and_then_kept_as_it_was_written() {
    for (channel, address, fault) in [("wa", "besok", NUMBER), ("email", "nama", EMAIL)] {
        let mut answers = contact_of(channel, address);
        assert_eq!(of(Screen::SafeChannel, &answers), Some(fault));
        answers.told(fault);
        assert_eq!(of(Screen::SafeChannel, &answers), None, "the second time");
        assert!(before_sending(&answers).eq([Fault::Consent]));
        assert_eq!(answers.payload().text(AnswerKey::Address), address);
        // Another way is another question.
        let other = if channel == "wa" { "email" } else { "sms" };
        answers
            .choose(AnswerKey::Channel, other, true)
            .expect("offered");
        assert!(of(Screen::SafeChannel, &answers).is_some());
    }
    // Nothing else is waived by being told once.
    for fault in [NO_WAY, NO_ADDRESS, Fault::Consent, Fault::File] {
        let mut answers = contact_of("", "0812 3456 7890");
        answers.told(fault);
        assert_eq!(of(Screen::SafeChannel, &answers), Some(NO_WAY));
    }
}

#[test]
fn an_email_needs_a_name_and_a_host() {
    for address in [
        "nama@contoh.com",
        "nama@contoh.com.",
        "Nama <nama@contoh.com>",
    ] {
        assert_eq!(fault_of("email", address), None, "{address}");
    }
    for address in [
        "nama",
        "@contoh.com",
        "nama@contoh",
        "nama@.com",
        "a@b@c.id",
    ] {
        assert_eq!(fault_of("email", address), Some(EMAIL), "{address}");
    }
}

#[test]
fn sending_needs_the_tick_and_nothing_else() {
    let mut answers = Answers::default();
    assert_eq!(of(Screen::ConsentAndSend, &answers), Some(Fault::Consent));
    answers
        .choose(AnswerKey::ConsentSend, "yes", true)
        .expect("the tick");
    assert_eq!(of(Screen::ConsentAndSend, &answers), None);
}

/// The messages of the errors, as far as they are faults: `report-e1`, `report-e1-email` and so on.
#[test]
fn there_are_five_errors_and_each_is_told_by_a_fault() {
    let told: BTreeSet<&str> = [
        NUMBER,
        EMAIL,
        Fault::File,
        Fault::Consent,
        NO_WAY,
        NO_ADDRESS,
        Fault::TooLong(AnswerKey::Words),
        Fault::TooLong(AnswerKey::Order),
    ]
    .map(|fault| fault.words().name())
    .into();
    let number = |name: &'static str| {
        let rest = name.strip_prefix("report-e")?;
        let first = rest.split('-').next()?;
        first.parse::<u8>().ok()
    };
    let written: BTreeSet<&str> = Key::ALL
        .iter()
        .map(|key| key.name())
        .filter(|name| number(name).is_some())
        .collect();
    assert_eq!(told, written);
    let numbers: BTreeSet<u8> = written.into_iter().filter_map(number).collect();
    assert_eq!(numbers, BTreeSet::from([1, 2, 3, 4, 5]));
}

/// A report with a text of so many letters under `key`, as people type or paste it.
fn report_with(key: AnswerKey, text: &str) -> Answers {
    let mut answers = Answers::default();
    answers.choose(AnswerKey::Way, "b", true).expect("offered");
    let (_, field) = field_of(key).expect("a question");
    if let Some(choice) = field.choices.iter().find(|it| it.text.is_some()) {
        answers
            .choose(field.key, choice.code, true)
            .expect("offered");
    }
    answers.write(key, text).expect("a text");
    answers
}

#[test]
fn a_text_that_is_too_long_is_kept_whole_and_told_wherever_it_would_be_sent() {
    for (key, most) in [
        (AnswerKey::Words, 5000),
        (AnswerKey::Order, 300),
        (AnswerKey::Area, 300),
        (AnswerKey::WishOther, 300),
        (AnswerKey::WhenOwn, 300),
    ] {
        for letter in ["a", "é", "🙂", "\r\n"] {
            let fits = format!("x{}", letter.repeat(most - 1));
            assert_eq!(
                before_sending(&report_with(key, &fits)).count(),
                1,
                "{key:?} {letter:?}"
            );
            let long = format!("{fits}{letter}");
            let answers = report_with(key, &long);
            assert_eq!(answers.text(key), long, "nothing is cut");
            assert_eq!(answers.excess(key), 1);
            let fault = Fault::TooLong(key);
            let screen = fault.screen().expect("a question");
            for at in [screen, Screen::Check, Screen::ConsentAndSend] {
                assert_eq!(of(at, &answers), Some(fault), "{key:?} on {at:?}");
            }
            assert_eq!(of(Screen::About, &answers), None);
        }
    }
}

#[test]
fn what_is_too_long_and_not_sent_stands_in_nobodys_way() {
    let long = "a".repeat(5001);
    let mut answers = report_with(AnswerKey::Words, &long);
    answers.skip(Screen::OwnWords, true);
    assert!(before_sending(&answers).eq([Fault::Consent]));
    answers.skip(Screen::OwnWords, false);
    answers.choose(AnswerKey::Way, "c", true).expect("offered");
    assert_eq!(of(Screen::OwnWords, &answers), None);
    assert_eq!(answers.text(AnswerKey::Words), long);
}

#[test]
fn who_may_be_a_child_is_asked_for_little_and_held_to_nothing() {
    let mut answers = report_with(AnswerKey::Words, &"a".repeat(900));
    answers
        .choose(AnswerKey::Under18, "yes", true)
        .expect("offered");
    assert_eq!(of(Screen::OwnWords, &answers), None);
}

#[test]
fn the_words_say_how_much_fits() {
    for lang in locale::Lang::ALL {
        for (key, most) in [
            (AnswerKey::Words, 5000),
            (AnswerKey::Area, crate::answers::LINE_LIMIT),
        ] {
            let words = lang.text(Fault::TooLong(key).words());
            let digits: String = words.chars().filter(char::is_ascii_digit).collect();
            assert_eq!(digits, most.to_string(), "{words}");
        }
    }
}
