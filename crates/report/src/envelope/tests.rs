//! Sealing and opening, and the worked example of `docs/envelope.md`.

use std::fmt::Display;

use locale::Lang;
use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Envelope, MAX_PLAINTEXT, NotAnEnvelope, OpenError, SealError};
use crate::base64;
use crate::key::{CareKey, PublicKey};
use crate::wire::Routing;

const ROUTING: Routing = Routing {
    form: 1,
    lang: Lang::Id,
    urgent: false,
    under18: false,
    awaits_reply: true,
};

fn keys<const N: usize>() -> [CareKey; N] {
    std::array::from_fn(|index| CareKey::from_seed([u8::try_from(index).expect("few") + 1; 32]))
}

fn publics(keys: &[CareKey]) -> Vec<PublicKey> {
    keys.iter().map(CareKey::public).collect()
}

fn sealed(keys: &[CareKey]) -> Envelope {
    good(Envelope::seal(b"isi", ROUTING, &publics(keys)))
}

/// The value of a result whose type has no debug form, because it holds sealed data.
fn good<T, E: Display>(result: Result<T, E>) -> T {
    result.unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_recipient_opens_the_same_report() {
    let keys = keys::<3>();
    let envelope = sealed(&keys);
    for key in &keys {
        assert_eq!(
            envelope.open(ROUTING, key).expect("a recipient").as_slice(),
            b"isi"
        );
    }
    assert!(
        envelope
            .key_ids()
            .eq(keys.iter().map(|key| key.public().id()))
    );
}

#[test]
fn another_key_opens_nothing_and_is_told_so() {
    let [key, other] = keys();
    let envelope = sealed(&[key]);
    let expected = OpenError::OtherKey(other.public().id());
    assert_eq!(envelope.open(ROUTING, &other), Err(expected));
}

#[test]
fn changed_routing_fields_make_it_unopenable() {
    let keys = keys::<1>();
    let envelope = sealed(&keys);
    let changed = Routing {
        under18: true,
        ..ROUTING
    };
    assert_eq!(envelope.open(changed, &keys[0]), Err(OpenError::Altered));
}

#[test]
fn the_same_report_sealed_twice_looks_different() {
    let keys = keys::<1>();
    assert!(sealed(&keys).as_bytes() != sealed(&keys).as_bytes());
}

#[test]
fn a_report_is_sealed_to_one_to_sixteen_different_keys() {
    let seal = |keys: &[PublicKey]| Envelope::seal(b"", ROUTING, keys).err();
    let many = publics(&keys::<17>());
    assert_eq!(seal(&[]), Some(SealError::Recipients));
    assert_eq!(seal(&many), Some(SealError::Recipients));
    assert_eq!(seal(&many[..16]), None);
    assert_eq!(
        seal(&[many[0].clone(), many[0].clone()]),
        Some(SealError::RepeatedRecipient)
    );
}

#[test]
fn the_longest_plaintext_fits_and_one_byte_more_does_not() {
    let keys = keys::<1>();
    let longest = vec![b'a'; MAX_PLAINTEXT + 1];
    let seal = |length| Envelope::seal(&longest[..length], ROUTING, &publics(&keys));
    let envelope = good(seal(MAX_PLAINTEXT));
    assert_eq!(
        envelope.open(ROUTING, &keys[0]).expect("own key").len(),
        MAX_PLAINTEXT
    );
    assert!(Envelope::parse(envelope.as_bytes().to_vec()).is_ok());
    assert_eq!(seal(MAX_PLAINTEXT + 1).err(), Some(SealError::TooLong));
}

#[test]
fn bytes_out_of_order_are_named() {
    let bytes = sealed(&keys::<1>()).as_bytes().to_vec();
    let with = |change: fn(&mut Vec<u8>)| {
        let mut changed = bytes.clone();
        change(&mut changed);
        Envelope::parse(changed).err()
    };
    assert_eq!(with(|_| ()), None);
    assert_eq!(with(Vec::clear), Some(NotAnEnvelope::TooShort));
    assert_eq!(with(|b| b.truncate(800)), Some(NotAnEnvelope::TooShort));
    assert_eq!(with(|b| b[0] = b'r'), Some(NotAnEnvelope::Magic));
    assert_eq!(with(|b| b[2] = 2), Some(NotAnEnvelope::Version(2)));
    assert_eq!(with(|b| b[3] = 0), Some(NotAnEnvelope::Recipients));
    assert_eq!(with(|b| b[3] = 17), Some(NotAnEnvelope::Recipients));
    assert_eq!(with(|b| b.push(0)), Some(NotAnEnvelope::Length));
    let twice = |b: &mut Vec<u8>| {
        b[3] = 2;
        let slot = b[4..4 + 1176].to_vec();
        b.splice(4..4, slot);
    };
    assert_eq!(with(twice), Some(NotAnEnvelope::RepeatedRecipient));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn one_changed_byte_makes_it_unopenable(index: prop::sample::Index, change in 1_u8..) {
        let keys = keys::<1>();
        let mut bytes = sealed(&keys).as_bytes().to_vec();
        let index = index.index(bytes.len());
        bytes[index] ^= change;
        if let Ok(envelope) = Envelope::parse(bytes) {
            prop_assert!(envelope.open(ROUTING, &keys[0]).is_err(), "byte {index}");
        }
    }

    #[test]
    fn what_was_sealed_is_what_is_opened(plaintext: Vec<u8>) {
        let keys = keys::<1>();
        let envelope = Envelope::seal(&plaintext, ROUTING, &publics(&keys));
        let opened = envelope.ok().map(|e| e.open(ROUTING, &keys[0]).expect("own key"));
        prop_assert_eq!(opened.as_deref(), Some(&plaintext));
    }
}

/// The file of the worked example: binary values are base64url without padding.
#[derive(Serialize, Deserialize)]
struct Vector {
    seeds: Vec<String>,
    public_keys: Vec<String>,
    key_ids: Vec<String>,
    randomness: String,
    routing: String,
    plaintext: String,
    envelope: String,
}

fn vector() -> Vector {
    serde_json::from_str(include_str!("../../tests/vectors/envelope-v1.json")).expect("the file")
}

fn decoded(text: &str) -> Vec<u8> {
    base64::decode(text).expect("base64url")
}

#[test]
fn the_worked_example_is_made_byte_for_byte() {
    let vector = vector();
    let keys: Vec<CareKey> = vector
        .seeds
        .iter()
        .map(|s| s.parse().expect("a key"))
        .collect();
    let envelope = good(Envelope::seal_with(
        vector.plaintext.as_bytes(),
        &ROUTING.into(),
        &publics(&keys),
        &decoded(&vector.randomness),
    ));
    let made = Vector {
        seeds: keys
            .iter()
            .map(|key| key.to_secret_text().to_string())
            .collect(),
        public_keys: keys.iter().map(|key| key.public().to_string()).collect(),
        key_ids: envelope.key_ids().map(|id| id.to_string()).collect(),
        routing: ROUTING.canonical(),
        envelope: base64::encode(envelope.as_bytes()),
        ..self::vector()
    };
    let text = serde_json::to_string_pretty(&made).expect("plain data");
    assert_eq!(
        text,
        serde_json::to_string_pretty(&vector).expect("plain data")
    );
}

#[test]
fn the_worked_example_is_opened_by_both_keys() {
    let vector = vector();
    let envelope = good(Envelope::parse(decoded(&vector.envelope)));
    for seed in &vector.seeds {
        let key: CareKey = seed.parse().expect("a key");
        let plaintext = envelope.open(ROUTING, &key).expect("a recipient");
        assert_eq!(plaintext.as_slice(), vector.plaintext.as_bytes());
    }
}
