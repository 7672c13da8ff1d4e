//! Bytes as strangers send them: a start from a corpus, with things done to it on its way.

#![allow(
    dead_code,
    reason = "the crates that read what strangers send each use their part"
)]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Bytes with things done to them, or bytes that are nothing at all.
pub(crate) fn sent(folder: &Path) -> impl Strategy<Value = Vec<u8>> + use<> {
    let spoiled =
        (select(corpus(folder)), changes()).prop_map(|(bytes, changes)| spoil(bytes, changes));
    prop_oneof![8 => spoiled, 1 => prop::collection::vec(any::<u8>(), 0..200)]
}

/// Every file of a folder, in the order of their names.
pub(crate) fn corpus(folder: &Path) -> Vec<Vec<u8>> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("readable").path())
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| fs::read(file).expect("readable"))
        .collect()
}

/// What may happen to bytes, often nothing.
pub(crate) fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec(change(), 0..6)
}

/// The bytes after all of that.
pub(crate) fn spoil(mut bytes: Vec<u8>, changes: Vec<Change>) -> Vec<u8> {
    for change in changes {
        apply(&mut bytes, change);
    }
    bytes
}

/// One thing that may happen to bytes on their way.
#[derive(Clone, Debug)]
pub(crate) enum Change {
    Set(Index, u8),
    Cut(Index),
    Remove(Index, usize),
    Insert(Index, Vec<u8>),
    Repeat(Index, u8),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Set(at, byte)),
        any::<Index>().prop_map(Change::Cut),
        (any::<Index>(), 1..64_usize).prop_map(|(at, length)| Change::Remove(at, length)),
        (any::<Index>(), prop::collection::vec(any::<u8>(), 1..16))
            .prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (any::<Index>(), select(br#"[{"\,:0-%+&=/"#.to_vec()))
            .prop_map(|(at, byte)| Change::Repeat(at, byte)),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: Change) {
    let position = |at: Index, bytes: &Vec<u8>| at.index(bytes.len() + 1);
    match change {
        Change::Set(at, byte) => {
            let at = position(at, bytes);
            if let Some(old) = bytes.get_mut(at) {
                *old = byte;
            }
        }
        Change::Cut(at) => bytes.truncate(position(at, bytes)),
        Change::Remove(at, length) => {
            let at = position(at, bytes);
            let end = (at + length).min(bytes.len());
            bytes.drain(at..end);
        }
        Change::Insert(at, more) => {
            let at = position(at, bytes);
            bytes.splice(at..at, more);
        }
        Change::Repeat(at, byte) => {
            let at = position(at, bytes);
            bytes.splice(at..at, std::iter::repeat_n(byte, 300));
        }
    }
}
