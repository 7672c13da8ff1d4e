//! Messages that are sealed, moved about and opened, and the worked example of `docs/envelope.md`.

use std::fmt::Display;

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    Direction, Message, MessageContent as _, MessageError, MessagePosition, NotAMessage, Note,
    Reply, Sequence, Status,
};
use crate::attachment::{Attachment, FileId, FileKind};
use crate::base64;
use crate::contents::{Answer, Payload};
use crate::envelope::{MAX_PLAINTEXT, PLAINTEXT_BLOCK};
use crate::wire::MailboxId;

const MAILBOX: MailboxId = MailboxId([1; 16]);
const KEY: [u8; 32] = [2; 32];

fn number(number: u32) -> Sequence {
    Sequence::new(number).expect("not 0")
}

fn note() -> Note {
    let mut answers = Payload::default();
    answers.push("area", Answer::Text("Makassar".to_owned()));
    Note {
        text: "Ada satu hal lagi.".to_owned().into(),
        answers,
        files: vec![Attachment::from_parts(
            FileId([3; 16]),
            FileKind::Pdf,
            [4; 32],
        )],
        ..Note::default()
    }
}

fn reply() -> Reply {
    Reply {
        at: "2026-11-22T03:00:00Z".parse().expect("a moment"),
        status: Status::MessageForYou,
        handed: None,
        text: "Kapan waktu yang baik?".to_owned().into(),
    }
}

/// The value of a result whose type has no debug form, because it holds what somebody wrote.
fn good<T, E: Display>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("{error}"))
}

fn sealed_note() -> Message {
    good(Message::seal(&note(), number(7), MAILBOX, &KEY))
}

#[test]
fn both_sides_read_what_the_other_wrote() {
    let note_sent = sealed_note();
    let read: Note = good(note_sent.open(number(7), MAILBOX, &KEY));
    assert!(read == note());

    let reply_sent = good(Message::seal(&reply(), Sequence::FIRST, MAILBOX, &KEY));
    assert!(reply_sent.position().direction == Direction::ToPerson);
    let read: Reply = good(reply_sent.open(Sequence::FIRST, MAILBOX, &KEY));
    assert!(read == reply());
}

#[test]
fn a_message_opens_only_where_it_belongs() {
    let message = sealed_note();
    let open = |sequence, mailbox, key| message.open::<Note>(sequence, mailbox, key).err();
    assert_eq!(open(number(7), MAILBOX, &KEY), None);
    for (sequence, mailbox, key) in [
        (number(8), MAILBOX, &KEY),
        (number(7), MailboxId([9; 16]), &KEY),
        (number(7), MAILBOX, &[9; 32]),
    ] {
        assert_eq!(open(sequence, mailbox, key), Some(MessageError::Altered));
    }
    // Sent back the other way, it is no reply.
    let turned = message.open::<Reply>(number(7), MAILBOX, &KEY).err();
    assert_eq!(turned, Some(MessageError::Altered));
}

#[test]
fn a_relabelled_message_does_not_open() {
    let relabelled = |change: fn(&mut Vec<u8>)| {
        let mut bytes = sealed_note().as_bytes().to_vec();
        change(&mut bytes);
        good(Message::parse(bytes))
    };
    let turned = relabelled(|bytes| bytes[3] = 2);
    assert_eq!(
        turned.open::<Reply>(number(7), MAILBOX, &KEY).err(),
        Some(MessageError::Altered)
    );
    let renumbered = relabelled(|bytes| bytes[7] = 8);
    assert_eq!(
        renumbered.open::<Note>(number(8), MAILBOX, &KEY).err(),
        Some(MessageError::Altered)
    );
}

#[test]
fn the_same_words_twice_look_different() {
    assert!(sealed_note().as_bytes() != sealed_note().as_bytes());
}

#[test]
fn short_messages_have_one_length_and_long_ones_an_end() {
    let length = |letters| {
        let note = Note {
            text: "a".repeat(letters).into(),
            ..Note::default()
        };
        Message::seal(&note, Sequence::FIRST, MAILBOX, &KEY).map(|message| message.as_bytes().len())
    };
    assert_eq!(length(1), Ok(40 + PLAINTEXT_BLOCK + 16));
    assert_eq!(length(3000), length(1));
    let around = r#"{"text":""}"#.len();
    let longest = length(MAX_PLAINTEXT - around).expect("fits");
    assert_eq!(longest, 40 + MAX_PLAINTEXT + 1 + 16);
    assert_eq!(
        length(MAX_PLAINTEXT - around + 1),
        Err(MessageError::TooLong)
    );
}

#[test]
fn bytes_out_of_order_are_named() {
    let with = |change: fn(&mut Vec<u8>)| {
        let mut bytes = sealed_note().as_bytes().to_vec();
        change(&mut bytes);
        Message::parse(bytes).err()
    };
    assert_eq!(with(|_| ()), None);
    assert_eq!(with(Vec::clear), Some(NotAMessage::Length));
    assert_eq!(with(|b| b.truncate(56)), Some(NotAMessage::Length));
    assert_eq!(with(|b| b.push(0)), Some(NotAMessage::Length));
    assert_eq!(with(|b| b[1] = b'A'), Some(NotAMessage::Magic));
    assert_eq!(with(|b| b[2] = 2), Some(NotAMessage::Version(2)));
    assert_eq!(with(|b| b[3] = 0), Some(NotAMessage::Direction));
    assert_eq!(with(|b| b[7] = 0), Some(NotAMessage::Sequence));
    let blocks = |count: usize| {
        Message::parse(
            sealed_note().as_bytes()[..40]
                .iter()
                .copied()
                .chain(std::iter::repeat_n(0, count * PLAINTEXT_BLOCK + 16))
                .collect(),
        )
        .err()
    };
    assert_eq!(blocks(40), None);
    assert_eq!(blocks(41), Some(NotAMessage::Length));
}

#[test]
fn a_letter_says_only_what_it_holds() {
    let text =
        |content: &Note| String::from_utf8(content.to_plaintext().to_vec()).expect("JSON is UTF-8");
    assert_eq!(text(&Note::default()), "{}");
    assert_eq!(
        text(&note()),
        concat!(
            r#"{"text":"Ada satu hal lagi.","answers":{"area":"Makassar"},"#,
            r#""files":[{"id":"AwMDAwMDAwMDAwMDAwMDAw","kind":"application/pdf","#,
            r#""key":"BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ"}]}"#
        )
    );
    assert!(Note::from_plaintext(br#"{"words":"x"}"#).is_err());
    assert!(Reply::from_plaintext(br#"{"text":"x"}"#).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn one_changed_byte_is_noticed(position: prop::sample::Index, change in 1_u8..) {
        let mut bytes = sealed_note().as_bytes().to_vec();
        let position = position.index(bytes.len());
        bytes[position] ^= change;
        if let Ok(message) = Message::parse(bytes) {
            prop_assert!(message.open::<Note>(number(7), MAILBOX, &KEY).is_err(), "byte {position}");
        }
    }

    #[test]
    fn any_words_arrive_as_they_were_typed(text: String, count in 1_u32..) {
        let note = Note { text: text.into(), ..Note::default() };
        let sealed = good(Message::seal(&note, number(count), MAILBOX, &KEY));
        let parsed = good(Message::parse(sealed.as_bytes().to_vec()));
        let read: Note = good(parsed.open(number(count), MAILBOX, &KEY));
        prop_assert!(read == note);
    }

    #[test]
    fn no_bytes_make_the_reader_stumble(bytes: Vec<u8>) {
        if let Ok(message) = Message::parse(bytes.clone()) {
            prop_assert_eq!(message.as_bytes(), bytes);
        }
    }
}

/// The file of the worked example: binary values are base64url without padding.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Vector {
    mailbox_id: String,
    mailbox_key: String,
    direction: Direction,
    sequence: Sequence,
    salt: String,
    plaintext: String,
    message: String,
}

#[test]
fn the_worked_examples_are_made_byte_for_byte_and_opened() {
    let file = include_str!("../../tests/vectors/message-v1.json");
    for vector in serde_json::from_str::<Vec<Vector>>(file).expect("the file") {
        let mailbox = MailboxId(base64::decode_array(&vector.mailbox_id).expect("16 bytes"));
        let key = base64::decode_array(&vector.mailbox_key).expect("32 bytes");
        let salt = base64::decode_array(&vector.salt).expect("32 bytes");
        let position = MessagePosition {
            direction: vector.direction,
            sequence: vector.sequence,
        };
        let plaintext = vector.plaintext.as_bytes();
        let made = good(Message::seal_with(
            plaintext, position, mailbox, &key, &salt,
        ));
        assert_eq!(base64::encode(made.as_bytes()), vector.message);
        let opened = made.open_at(position, mailbox, &key).expect("own key");
        assert_eq!(opened.as_slice(), plaintext);
        match vector.direction {
            Direction::ToTeam => assert!(Note::from_plaintext(plaintext).is_ok()),
            Direction::ToPerson => assert!(Reply::from_plaintext(plaintext).is_ok()),
        }
    }
}
