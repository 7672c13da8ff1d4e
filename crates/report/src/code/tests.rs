//! Codes as people write them, and the worked example of `docs/envelope.md`.

use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{CODE_DIGITS, NotACode, RANDOM_DIGITS, SecretCode};
use crate::base64;

fn parse(text: &str) -> Result<String, NotACode> {
    SecretCode::parse(text).map(|code| code.to_digits().to_string())
}

/// The code of these digits, as its 20 digits.
fn code(random: [u8; RANDOM_DIGITS]) -> String {
    SecretCode::checked(&random).to_digits().to_string()
}

#[test]
fn a_code_is_read_as_people_write_it() {
    let digits = "12345678901234567888";
    assert_eq!(
        code([1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8]),
        digits
    );
    for text in [
        digits,
        "1234 5678 9012 3456 7888",
        " 1234-5678-9012-3456-7888\n",
        "1234–5678—9012.3456·7888",
        "1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 8 8",
    ] {
        assert_eq!(parse(text).as_deref(), Ok(digits), "{text}");
    }
}

#[test]
fn other_texts_are_told_apart_without_being_repeated() {
    for (text, error) in [
        ("", NotACode::Length),
        ("1234 5678 9012 3456 788", NotACode::Length),
        ("1234 5678 9012 3456 7889 0", NotACode::CheckDigits),
        ("1234 5678 9012 3456 788O", NotACode::Length),
        ("A7K-39Q", NotACode::Length),
        ("1234 5678 9012 3456 7889", NotACode::CheckDigits),
    ] {
        assert_eq!(parse(text), Err(error), "{text}");
    }
}

#[test]
fn check_digits_have_one_spelling() {
    // 97 more or less gives the same remainder, and would be a second spelling of the same code.
    let all: Vec<String> = (0..97)
        .map(|n: u8| {
            let mut random = [0; RANDOM_DIGITS];
            random[RANDOM_DIGITS - 2] = n / 10;
            random[RANDOM_DIGITS - 1] = n % 10;
            code(random)
        })
        .collect();
    for digits in &all {
        let (random, check) = digits.split_at(RANDOM_DIGITS);
        let good: Vec<u32> = (0..100)
            .filter(|other| parse(&format!("{random}{other:02}")).is_ok())
            .collect();
        assert_eq!(good, [check.parse::<u32>().expect("digits")]);
        let whole: u128 = digits.parse().expect("digits");
        assert_eq!(whole % 97, 1);
    }
}

#[test]
fn new_codes_differ_and_are_shown_in_groups() {
    let [one, two] = [0; 2].map(|_| SecretCode::generate().expect("random"));
    assert_ne!(one.to_digits().as_str(), two.to_digits().as_str());
    let groups = one.to_groups();
    let lengths: Vec<usize> = groups.split(' ').map(str::len).collect();
    assert_eq!(lengths, [4; 5]);
    assert_eq!(groups.replace(' ', ""), one.to_digits().as_str());
}

#[test]
fn a_thousand_codes_have_every_digit_everywhere() {
    let mut seen = [[0_u32; 10]; RANDOM_DIGITS];
    for _ in 0..1000 {
        let digits = SecretCode::generate().expect("random").to_digits();
        for (index, digit) in digits.bytes().take(RANDOM_DIGITS).enumerate() {
            seen[index][usize::from(digit - b'0')] += 1;
        }
    }
    // About 100 each; fewer than 40 has a chance of one in ten thousand million.
    assert!(seen.iter().flatten().all(|count| *count >= 40), "{seen:?}");
}

fn random_digits() -> impl Strategy<Value = [u8; RANDOM_DIGITS]> {
    prop::array::uniform18(0_u8..10)
}

proptest! {
    #[test]
    fn a_code_survives_its_text(random in random_digits()) {
        let code = SecretCode::checked(&random);
        prop_assert_eq!(parse(&code.to_groups()), Ok(code.to_digits().to_string()));
    }

    #[test]
    fn one_other_digit_is_noticed(
        random in random_digits(), index in 0..CODE_DIGITS, other in 1_u8..10,
    ) {
        let mut digits = code(random).into_bytes();
        digits[index] = b'0' + (digits[index] - b'0' + other) % 10;
        let text = String::from_utf8(digits).expect("digits");
        prop_assert_eq!(parse(&text), Err(NotACode::CheckDigits));
    }

    #[test]
    fn two_digits_changed_round_are_noticed(
        random in random_digits(), one in 0..CODE_DIGITS, two in 0..CODE_DIGITS,
    ) {
        let mut digits = code(random).into_bytes();
        prop_assume!(digits[one] != digits[two]);
        digits.swap(one, two);
        let text = String::from_utf8(digits).expect("digits");
        prop_assert_eq!(parse(&text), Err(NotACode::CheckDigits));
    }

    #[test]
    fn no_text_makes_the_reader_stumble(text: String) {
        if let Ok(code) = SecretCode::parse(&text) {
            prop_assert_eq!(code.to_digits().len(), CODE_DIGITS);
        }
    }
}

/// The file of the worked example: binary values are base64url without padding.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Vector {
    code: String,
    stretched: String,
    mailbox_id: String,
    token_hash: String,
    mailbox_token: String,
    mailbox_key: String,
}

#[test]
fn the_worked_example_leads_to_its_mailbox() {
    let file = include_str!("../../tests/vectors/code-v1.json");
    for vector in serde_json::from_str::<Vec<Vector>>(file).expect("the file") {
        let code = SecretCode::parse(&vector.code).expect("a code");
        let mailbox = code.mailbox().expect("memory");
        let registration = mailbox.registration();
        let made = Vector {
            code: code.to_groups().to_string(),
            stretched: base64::encode(code.stretched().expect("memory").as_slice()),
            mailbox_id: registration.id.to_string(),
            token_hash: base64::encode(&registration.token_hash),
            mailbox_token: base64::encode(mailbox.token().as_bytes()),
            mailbox_key: base64::encode(mailbox.key()),
        };
        assert_eq!(made, vector);
        assert_eq!(
            registration.token_hash,
            <[u8; 32]>::from(Sha256::digest(mailbox.token().as_bytes()))
        );
    }
}
