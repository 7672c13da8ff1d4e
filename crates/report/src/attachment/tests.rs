//! Files that are sealed, mishandled and opened.

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{
    Attachment, AttachmentError, FILE_BLOCK, FileId, FileKind, MAX_FILE, MIN_PART, PIECE,
    SEALED_PIECE, SealedSize,
};
use crate::base64;
use crate::wire::MailboxId;

const MAILBOX: MailboxId = MailboxId([1; 16]);

fn attachment() -> Attachment {
    Attachment::from_parts(FileId([2; 16]), FileKind::Jpeg, [3; 32])
}

fn file(length: usize) -> Vec<u8> {
    (0..=250).cycle().take(length).collect()
}

fn pieces(file: &[u8]) -> Vec<Vec<u8>> {
    let size = SealedSize::of(file.len()).expect("short enough");
    (0..size.pieces())
        .map(|index| {
            let piece = attachment()
                .seal_piece(file, index, MAILBOX)
                .expect("a piece");
            assert_eq!(Some(piece.len()), size.piece(index));
            piece
        })
        .collect()
}

fn open(pieces: &[Vec<u8>]) -> Result<Vec<u8>, AttachmentError> {
    attachment()
        .open(&pieces.concat(), MAILBOX)
        .map(|file| file.to_vec())
}

#[test]
fn files_around_every_border_are_opened_as_they_were() {
    for length in [
        0,
        1,
        FILE_BLOCK - 1,
        FILE_BLOCK,
        PIECE - 1,
        PIECE,
        PIECE + 1,
        3 * PIECE - 1,
        3 * PIECE,
        MAX_FILE,
    ] {
        let file = file(length);
        let pieces = pieces(&file);
        let sealed: usize = pieces.iter().map(Vec::len).sum();
        let size = SealedSize::of(length).expect("short enough");
        assert_eq!(sealed, size.get() as usize);
        assert!(open(&pieces).is_ok_and(|opened| opened == file), "{length}");
    }
}

#[test]
fn a_file_that_is_too_long_is_not_sealed() {
    let long = file(MAX_FILE + 1);
    assert_eq!(
        attachment().seal_piece(&long, 0, MAILBOX).err(),
        Some(AttachmentError::TooLong)
    );
    assert!(SealedSize::of(MAX_FILE + 1).is_err());
    assert_eq!(
        attachment()
            .seal_piece(&long[..PIECE - 1], 1, MAILBOX)
            .err(),
        Some(AttachmentError::NoSuchPiece)
    );
}

#[test]
fn a_file_that_is_cut_off_at_a_piece_is_noticed() {
    let pieces = pieces(&file(3 * PIECE + 5));
    for count in 0..pieces.len() {
        assert_eq!(
            open(&pieces[..count]),
            Err(AttachmentError::Altered),
            "{count}"
        );
    }
}

#[test]
fn pieces_that_change_places_are_noticed() {
    // The last of these is as long as the others, so that only the index tells them apart.
    let pieces = pieces(&file(3 * PIECE - 1));
    assert_eq!(pieces.last().map(Vec::len), Some(SEALED_PIECE));
    for (one, two) in [(0, 1), (1, 2), (0, 2)] {
        let mut swapped = pieces.clone();
        swapped.swap(one, two);
        assert_eq!(open(&swapped), Err(AttachmentError::Altered));
    }
}

#[test]
fn a_piece_that_is_repeated_or_left_out_is_noticed() {
    let pieces = pieces(&file(3 * PIECE - 1));
    for at in 0..pieces.len() {
        let mut repeated = pieces.clone();
        repeated.insert(at, pieces[at].clone());
        assert_eq!(open(&repeated), Err(AttachmentError::Altered), "{at} twice");
        let mut shorter = pieces.clone();
        shorter.remove(at);
        assert_eq!(
            open(&shorter),
            Err(AttachmentError::Altered),
            "without {at}"
        );
    }
    let mut more = pieces.clone();
    more.push(pieces[0].clone());
    assert_eq!(open(&more), Err(AttachmentError::Altered), "with one more");
}

#[test]
fn another_key_name_or_mailbox_opens_nothing() {
    let sealed = pieces(&file(10)).concat();
    for (other, mailbox) in [
        (
            Attachment::from_parts(FileId([2; 16]), FileKind::Jpeg, [4; 32]),
            MAILBOX,
        ),
        (
            Attachment::from_parts(FileId([9; 16]), FileKind::Jpeg, [3; 32]),
            MAILBOX,
        ),
        (attachment(), MailboxId([9; 16])),
    ] {
        assert_eq!(
            other.open(&sealed, mailbox).err(),
            Some(AttachmentError::Altered)
        );
    }
}

#[test]
fn the_length_of_the_sealed_file_tells_blocks_and_no_more() {
    let lengths = [1, 100, FILE_BLOCK - 1].map(SealedSize::of);
    assert!(
        lengths
            .iter()
            .all(|size| *size == lengths[0] && size.is_ok())
    );
    assert_ne!(SealedSize::of(FILE_BLOCK), lengths[0]);
}

#[test]
fn only_what_ends_a_piece_or_the_file_may_be_short() {
    let size = SealedSize::of(PIECE + 5).expect("short enough");
    let (piece, end) = (262_160, size.get() as usize);
    for (offset, length, taken) in [
        (0, SEALED_PIECE, true),
        (0, MIN_PART, true),
        (0, MIN_PART - 1, false),
        (0, 0, false),
        (0, SEALED_PIECE + 1, false),
        (piece - 1, 1, true),
        (piece - 2, 1, false),
        (piece, end - SEALED_PIECE, true),
        (piece, end - SEALED_PIECE + 1, false),
        (size.get() - 1, 1, true),
        (size.get(), 0, false),
        (size.get(), MIN_PART, false),
        (u32::MAX, MIN_PART, false),
    ] {
        assert_eq!(size.takes(offset, length), taken, "{length} at {offset}");
    }
}

#[test]
fn a_kind_that_is_not_known_is_other() {
    for kind in FileKind::ALL {
        let json = serde_json::to_value(kind).expect("plain data");
        assert_eq!(json, kind.media_type());
        assert_eq!(serde_json::from_value::<FileKind>(json).ok(), Some(kind));
        assert!(
            kind.extension()
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric())
        );
    }
    let strange = serde_json::from_str("\"../../x-sh\"").ok();
    assert_eq!(strange, Some(FileKind::Other));
}

#[test]
fn what_opens_a_file_survives_its_text() {
    let text = serde_json::to_string(&attachment()).expect("plain data");
    assert_eq!(
        text,
        concat!(
            r#"{"id":"AgICAgICAgICAgICAgICAg","kind":"image/jpeg","#,
            r#""key":"AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM"}"#
        )
    );
    let again: Attachment = serde_json::from_str(&text).expect("own text");
    assert!(again == attachment());
}

proptest! {
    #[test]
    fn only_lengths_that_sealing_gives_are_read(size: u32, length in 0..=MAX_FILE) {
        let sealed = SealedSize::of(length).expect("short enough");
        prop_assert_eq!(SealedSize::try_from(sealed.get()), Ok(sealed));
        prop_assert!(SealedSize::try_from(sealed.get() + 1).is_err());
        prop_assert!(SealedSize::try_from(sealed.get() - 16).is_err());
        if let Ok(size) = SealedSize::try_from(size) {
            let pieces = (0..size.pieces()).filter_map(|index| size.piece(index));
            prop_assert_eq!(pieces.sum::<usize>(), size.get() as usize);
        }
    }

    #[test]
    fn one_changed_byte_is_noticed(index: prop::sample::Index, change in 1_u8..) {
        let mut sealed = pieces(&file(100)).concat();
        let index = index.index(sealed.len());
        sealed[index] ^= change;
        prop_assert!(attachment().open(&sealed, MAILBOX).is_err());
    }
}

/// The file of the worked example: binary values are base64url without padding. The file has the
/// bytes 0 to 250 over and over.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Vector {
    mailbox_id: String,
    file_id: String,
    file_key: String,
    file_length: usize,
    pieces_sha256: Vec<String>,
    last_piece_start: String,
}

#[test]
fn the_worked_example_is_made_byte_for_byte() {
    let text = include_str!("../../tests/vectors/file-v1.json");
    let vector: Vector = serde_json::from_str(text).expect("the file");
    let pieces = pieces(&file(vector.file_length));
    let made = Vector {
        mailbox_id: base64::encode(&MAILBOX.0),
        file_id: attachment().id().to_string(),
        file_key: base64::encode(&attachment().key),
        file_length: vector.file_length,
        pieces_sha256: pieces
            .iter()
            .map(|piece| base64::encode(&Sha256::digest(piece)))
            .collect(),
        last_piece_start: base64::encode(&pieces.last().expect("a piece")[..48]),
    };
    assert_eq!(made, vector);
}
