use locale::{Key, Lang};
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::draft;
use crate::message::{Message, Sequence, Status};
use crate::questions::{Screen, Share, ViewerWords, field_of};
use crate::wire::{CurrentStatus, PostedMessage};

fn time(hour: u32) -> UtcTime {
    format!("2026-11-22T{hour:02}:00:00Z")
        .parse()
        .expect("a moment")
}

fn answers(codes: &[&str]) -> Payload {
    let mut answers = Payload::default();
    let codes = codes.iter().map(|&code| code.to_owned()).collect();
    answers.push("share", Answer::Codes(codes));
    answers
}

fn changed(codes: &[&str]) -> Note {
    Note {
        answers: answers(codes),
        ..Note::default()
    }
}

fn handed(recipient: Recipient, hour: u32) -> Reply {
    Reply {
        at: time(hour),
        status: Status::BeingRead,
        handed: Some(recipient),
        text: String::new().into(),
    }
}

/// The list as code, given, taken back and handed on.
fn told(consents: &Consents) -> Vec<(&'static str, bool, Option<UtcTime>, Option<UtcTime>)> {
    let line = |it: &Consent| {
        (
            it.recipient.code(),
            it.is_given,
            it.taken_back_at.clone(),
            it.handed_at.clone(),
        )
    };
    consents.iter().map(line).collect()
}

#[test]
fn the_recipients_are_the_options_that_let_somebody_see_something() {
    let (_, field) = field_of(AnswerKey::Share).expect("a question");
    let options: Vec<_> = field.choices.iter().filter(|it| !it.alone).collect();
    let codes: Vec<_> = options.iter().map(|choice| choice.code).collect();
    assert_eq!(codes, Recipient::ALL.map(Recipient::code));
    for recipient in Recipient::ALL {
        assert_eq!(recipient.code().parse(), Ok(recipient));
        let json = serde_json::to_value(recipient).expect("plain data");
        assert_eq!(json, recipient.code());
    }
    for code in ["none", "unsure", "police", ""] {
        assert_eq!(code.parse::<Recipient>(), Err(NotARecipient));
    }
}

#[test]
fn a_recipient_is_named_as_the_organisation_names_it_and_nobody_else_is() {
    let viewer = |name| ViewerWords { name, duty: "" };
    let share = Share {
        app: viewer("Perusahaan aplikasi"),
        uptd: viewer("UPTD PPA"),
        legal: viewer("LBH"),
    };
    let names = Recipient::ALL.map(|it| it.name(Lang::Id, &share));
    assert_eq!(
        names,
        [
            "Perusahaan aplikasi, tanpa nama saya",
            "Perusahaan aplikasi, dengan nama saya",
            "UPTD PPA",
            "LBH",
            "Angka gabungan tanpa identitas",
        ]
    );
}

#[test]
fn each_consent_is_taken_back_by_itself_and_can_be_given_again() {
    let mut consents = Consents::of(&answers(&["app_no_name", "uptd", "legal"]));
    consents.note(&Note::default(), Some(&time(1)));
    let without = Note {
        answers: consents.with(Recipient::Uptd, false),
        ..Note::default()
    };
    assert!(without.answers == answers(&["app_no_name", "legal"]));
    consents.note(&without, Some(&time(2)));
    assert_eq!(
        told(&consents),
        [
            ("app_no_name", true, None, None),
            ("uptd", false, Some(time(2)), None),
            ("legal", true, None, None),
        ]
    );
    // Taken back once more in another note: the first moment stays.
    consents.note(&changed(&["legal"]), Some(&time(3)));
    assert_eq!(told(&consents)[1], ("uptd", false, Some(time(2)), None));
    let again = Note {
        answers: consents.with(Recipient::Uptd, true),
        ..Note::default()
    };
    consents.note(&again, Some(&time(4)));
    assert_eq!(told(&consents)[1], ("uptd", true, None, None));
    consents.note(&changed(&[]), Some(&time(5)));
    assert_eq!(consents.given().count(), 0);
    assert_eq!(consents.iter().count(), 3, "each is still shown");
}

#[test]
fn what_was_handed_on_stays_handed_on_and_the_first_time_counts() {
    let mut consents = Consents::of(&answers(&["uptd"]));
    consents.reply(&handed(Recipient::Uptd, 3));
    consents.reply(&handed(Recipient::Uptd, 4));
    consents.note(&changed(&[]), Some(&time(5)));
    // What the law demanded is shown too, although nobody allowed it.
    consents.reply(&handed(Recipient::Legal, 6));
    assert_eq!(
        told(&consents),
        [
            ("uptd", false, Some(time(5)), Some(time(3))),
            ("legal", false, None, Some(time(6))),
        ]
    );
}

#[test]
fn nobody_else_and_not_sure_are_no_consent() {
    for codes in [&["none"][..], &["unsure"], &[], &["a new code"]] {
        assert!(Consents::of(&answers(codes)).is_empty(), "{codes:?}");
    }
    assert!(Consents::of(&Payload::default()).is_empty());
}

/// What the page says and offers: never that something can be taken back which is in other hands.
#[test]
fn the_words_say_what_can_still_be_taken_back() {
    let consent = |is_given, taken_back: bool, handed: bool| Consent {
        recipient: Recipient::Uptd,
        is_given,
        was_given: is_given || taken_back,
        taken_back_at: taken_back.then(|| time(2)),
        handed_at: handed.then(|| time(3)),
    };
    for (consent, key, change) in [
        (
            consent(true, false, false),
            Some(Key::ConsentGiven),
            Some(ConsentChange::TakeBack),
        ),
        (
            consent(false, true, false),
            Some(Key::ConsentTakenBack),
            Some(ConsentChange::GiveAgain),
        ),
        // Just taken back on the receipt, where nobody knows the moment.
        (
            consent(false, false, false),
            Some(Key::ConsentTakenBack),
            Some(ConsentChange::GiveAgain),
        ),
        (consent(true, false, true), None, Some(ConsentChange::Stop)),
        (
            consent(false, true, true),
            None,
            Some(ConsentChange::GiveAgain),
        ),
        (consent(false, false, true), None, None),
    ] {
        assert_eq!(consent.offered(), change, "{consent:?}");
        for lang in Lang::ALL {
            let handed = consent.handed_at.as_ref().map(|_| "Senin");
            let words = consent.words(lang, handed);
            match key {
                Some(key) => assert_eq!(words, lang.text(key)),
                None => assert!(words.contains("Senin"), "{words}"),
            }
            let irrevocable = match lang {
                Lang::Id => "tidak bisa kami tarik kembali",
                Lang::En => "cannot be taken back by us",
            };
            assert_eq!(words.contains(irrevocable), handed.is_some(), "{words}");
        }
        let after = change.map(ConsentChange::gives);
        assert!(after.is_none_or(|is_given| is_given != consent.is_given));
    }
}

/// Right after the press nobody knows the moment yet, and still it can be allowed again.
#[test]
fn what_was_stopped_just_now_can_be_allowed_again() {
    let mut consents = Consents::of(&answers(&["legal"]));
    consents.reply(&handed(Recipient::Legal, 3));
    for (share, offered) in [
        (&[][..], ConsentChange::GiveAgain),
        (&["legal"], ConsentChange::Stop),
        (&[], ConsentChange::GiveAgain),
    ] {
        consents.note(&changed(share), None);
        let consent = consents.get(Recipient::Legal).expect("shown");
        assert_eq!(consent.offered(), Some(offered));
    }
}

fn posted(message: Result<Message, crate::message::MessageError>, hour: u32) -> PostedMessage {
    let message = message.unwrap_or_else(|error| panic!("{error}"));
    let at = message.position();
    PostedMessage::new(
        at.direction,
        at.sequence,
        time(hour),
        Some(message.as_bytes()),
    )
}

#[test]
fn the_mailbox_shows_what_was_sealed_beside_the_report_and_what_followed() {
    let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]);
    let sealed = MailboxFacts::of(&answers(&["uptd", "legal"])).seal(&mailbox);
    let sealed = sealed.unwrap_or_else(|error| panic!("{error}"));
    let number = |number| Sequence::new(number).expect("not 0");
    let note = |n, note: &Note| Message::seal(note, number(n), mailbox.id(), mailbox.key());
    let reply = |n, reply: &Reply| Message::seal(reply, number(n), mailbox.id(), mailbox.key());
    let mut open = OpenMailbox {
        reference: "A7K-39Q".parse().expect("a reference"),
        received_at: time(0),
        read_by: time(9),
        status: CurrentStatus::new(Status::Sent, time(0)),
        contact_stopped_at: None,
        contact: Some(crate::base64::encode(sealed.as_bytes())),
        next_sequence: number(3),
        messages: vec![
            posted(note(1, &changed(&["legal"])), 1),
            posted(reply(1, &handed(Recipient::Legal, 2)), 2),
            // A reply that says nothing of it, and one that the person deleted.
            PostedMessage::new(Direction::ToPerson, number(2), time(3), None),
            posted(note(2, &Note::default()), 4),
        ],
        more: false,
        files: Vec::new(),
    };
    assert_eq!(
        told(&Consents::in_mailbox(&open, &mailbox)),
        [
            ("uptd", false, Some(time(1)), None),
            ("legal", true, None, Some(time(2))),
        ]
    );
    // A stranger's key opens none of it, and a report from before has nothing beside it.
    let other = Mailbox::from_parts([1; 16], [2; 32], [4; 32]);
    assert!(Consents::in_mailbox(&open, &other).is_empty());
    open.contact = None;
    open.messages.clear();
    assert!(Consents::in_mailbox(&open, &mailbox).is_empty());
}

#[test]
fn a_tab_that_keeps_the_answers_keeps_what_is_allowed_now() {
    let mut answers = Answers::default();
    for code in ["uptd", "legal"] {
        answers
            .choose(AnswerKey::Share, code, true)
            .expect("offered");
    }
    let mut consents = Consents::of(&answers.payload());
    assert_eq!(consents.given().count(), 2);
    let without = Note {
        answers: consents.with(Recipient::Uptd, false),
        ..Note::default()
    };
    consents.note(&without, None);
    consents.write_into(&mut answers);
    let text = draft::write(&answers, Screen::ConsentAndSend);
    let again = draft::read(&text).expect("own draft").answers;
    let given: Vec<_> = Consents::of(&again.payload()).given().collect();
    assert_eq!(given, [Recipient::Legal]);
}

proptest! {
    /// Whatever came before: the last note that names consents says which are given, and nothing
    /// that was handed on is forgotten.
    #[test]
    fn the_last_word_counts(
        first in any_share(),
        events in vec((any_share(), 0..5_usize, any::<bool>()), 0..12),
    ) {
        let mut consents = Consents::of(&answers(&first));
        let (mut last, mut gone) = (first, Vec::new());
        for (share, who, is_reply) in events {
            if is_reply {
                let recipient = Recipient::ALL[who];
                consents.reply(&handed(recipient, 7));
                gone.push(recipient);
            } else {
                consents.note(&changed(&share), None);
                last = share;
            }
        }
        for recipient in Recipient::ALL {
            let consent = consents.get(recipient);
            let is_given = consent.is_some_and(|it| it.is_given);
            prop_assert_eq!(is_given, last.contains(&recipient.code()));
            let is_handed = consent.is_some_and(|it| it.handed_at.is_some());
            prop_assert_eq!(is_handed, gone.contains(&recipient));
            // Taken back or given, the others stay as they are.
            for is_given in [true, false] {
                let mut after = consents.clone();
                let note = Note { answers: consents.with(recipient, is_given), ..Note::default() };
                after.note(&note, None);
                for other in Recipient::ALL {
                    let was = consents.get(other).is_some_and(|it| it.is_given);
                    let is = after.get(other).is_some_and(|it| it.is_given);
                    prop_assert_eq!(is, if other == recipient { is_given } else { was });
                }
            }
        }
    }
}

fn any_share() -> impl Strategy<Value = Vec<&'static str>> {
    proptest::sample::subsequence(Recipient::ALL.map(Recipient::code).to_vec(), 0..=5)
}
