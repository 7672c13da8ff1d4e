use std::fmt::Write as _;

use proptest::prelude::*;
use report::answers::Half;
use report::code::SecretCode;
use report::consent::Recipient;
use report::contact::News;
use report::contents::{Answer, Contents};
use report::envelope::MAX_PLAINTEXT;
use report::mailbox::{Mailbox, MailboxFacts};
use site::Site;

use super::*;
use crate::Arrived;

/// The body that a browser sends for these fields.
fn body(fields: &[(AnswerKey, &str)]) -> Vec<u8> {
    let mut body = format!("{LANG_FIELD}=en");
    for (key, value) in fields {
        let _ = write!(body, "&{}=", name_of(*key));
        for byte in value.bytes() {
            let _ = write!(body, "%{byte:02X}");
        }
    }
    body.into_bytes()
}

#[track_caller]
fn posted(fields: &[(AnswerKey, &str)]) -> Posted {
    Posted::read(&body(fields))
}

/// Key and answer as they are sent.
#[track_caller]
fn sent(fields: &[(AnswerKey, &str)]) -> Vec<(String, String)> {
    let payload = posted(fields).answers.payload();
    let shown = |answer: &Answer| match answer {
        Answer::Tick(tick) => tick.to_string(),
        Answer::Text(text) => text.clone(),
        Answer::Codes(codes) => codes.join(" "),
    };
    payload
        .iter()
        .map(|(key, answer)| (key.to_owned(), shown(answer)))
        .collect()
}

#[track_caller]
fn assert_sent(fields: &[(AnswerKey, &str)], expected: &[(&str, &str)]) {
    let sent = sent(fields);
    let sent: Vec<_> = sent.iter().map(|(k, a)| (k.as_str(), a.as_str())).collect();
    assert_eq!(sent, expected);
}

/// Every field at its largest, in the letters that take the most room, is far from the limit; and
/// what is too long for its place still comes back whole.
#[test]
fn a_form_whose_fields_all_stand_at_their_largest_is_taken() {
    let questions = PlainQuestions::of_all();
    let all = || questions.all().flat_map(fields).chain(consent());
    let mut keys: Vec<AnswerKey> = Vec::new();
    for field in all() {
        let is_text = matches!(field.kind, Kind::Line | Kind::Area { .. });
        keys.extend(is_text.then_some(field.key));
        let free = field.choices.iter().filter_map(|choice| choice.text);
        keys.extend(free.map(|text| text.key));
    }
    assert!(keys.len() > 8, "{keys:?}");
    let nothing = Answers::default();
    for letter in ["a", "&", "é", "中", "😀", "\r\n", "\u{1}"] {
        let texts: Vec<String> = keys
            .iter()
            .map(|key| {
                let mut long = Answers::default();
                long.write(*key, &"a".repeat(100_000)).expect("a text");
                let most = 100_000 - long.excess(*key);
                letter.repeat(most)
            })
            .collect();
        let mut given: Vec<(AnswerKey, &str)> = Vec::new();
        for (key, text) in keys.iter().zip(&texts) {
            given.push((*key, text));
        }
        for field in all().filter(|field| !field.choices.is_empty()) {
            let is_one = matches!(field.kind, Kind::Radio | Kind::Select { .. });
            let take = if is_one { 1 } else { field.choices.len() };
            let codes = field.choices.iter().take(take);
            given.extend(codes.map(|choice| (field.key, choice.code)));
        }
        let body = body(&given);
        assert!(
            body.len() * 4 < crate::MAX_FORM,
            "{letter:?}: {}",
            body.len()
        );
        let posted = Posted::read(&body);
        for (key, text) in keys.iter().zip(&texts) {
            assert_eq!(nothing.excess(*key), 0);
            assert_eq!(posted.answers.excess(*key), 0, "{key:?} {letter:?}");
            let written = text.replace("\r\n", "\n");
            assert!(posted.answers.text(*key) == written, "{key:?} {letter:?}");
        }
        // Sealed it still fits into one report.
        let plaintext = Contents::new(
            &Mailbox::from_parts([1; 16], [2; 32], [3; 32]),
            posted.answers.sealed_payload(),
        )
        .to_plaintext();
        assert!(
            plaintext.len() <= MAX_PLAINTEXT,
            "{letter:?}: {}",
            plaintext.len()
        );
    }
}

#[test]
fn asking_to_be_contacted_alone_takes_the_short_way() {
    let fields = [
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Address, "0812 3456 7890"),
        (AnswerKey::Hours, "eve"),
        (AnswerKey::Hours, "morning"),
        (AnswerKey::Tz, "WITA"),
        (AnswerKey::ConsentSend, "yes"),
    ];
    let posted = posted(&fields);
    assert!(posted.answers.only_contact());
    assert_eq!(posted.lang, Lang::En);
    assert!(posted.faults().is_empty());
    assert_sent(
        &fields,
        &[
            ("channel", "wa"),
            ("address", "+6281234567890"),
            ("hours", "morning eve"),
            ("tz", "WITA"),
            ("consent_send", "true"),
        ],
    );
}

#[test]
fn a_report_with_a_way_to_be_reached_says_that_it_was_chosen() {
    let fields = [
        (AnswerKey::Channel, "email"),
        (AnswerKey::Address, "nama@contoh.com"),
        (AnswerKey::About, "seen"),
        (AnswerKey::Words, "Satu\r\nkalimat & \"tanda\" + %41 é"),
        (AnswerKey::ConsentSend, "yes"),
    ];
    assert_sent(
        &fields,
        &[
            ("about", "seen"),
            ("contact_mode", "chosen"),
            ("channel", "email"),
            ("address", "nama@contoh.com"),
            ("words", "Satu\nkalimat & \"tanda\" + %41 é"),
            ("consent_send", "true"),
        ],
    );
}

#[test]
fn nothing_but_the_tick_can_be_sent() {
    let fields = [
        (AnswerKey::ConsentSend, "yes"),
        (AnswerKey::Words, " \r\n "),
    ];
    assert!(posted(&fields).faults().is_empty());
    assert_sent(&fields, &[("consent_send", "true")]);
}

#[test]
fn writing_beside_an_option_chooses_it() {
    let fields = [
        (AnswerKey::Wish, "on_record"),
        (AnswerKey::WishOther, "Didengar"),
        (AnswerKey::When, "today"),
        (AnswerKey::WhenOwn, "bulan Juni"),
    ];
    assert_sent(
        &fields,
        &[
            ("wish", "on_record other"),
            ("wish_other", "Didengar"),
            ("when", "own"),
            ("when_own", "bulan Juni"),
        ],
    );
}

#[test]
fn where_options_exclude_each_other_the_one_that_says_more_counts() {
    let fields = [
        (AnswerKey::Care, "no_voice"),
        (AnswerKey::Care, "none"),
        (AnswerKey::About, "self"),
    ];
    let answers = posted(&fields).answers;
    assert!(answers.has(AnswerKey::Care, "no_voice") && !answers.has(AnswerKey::Care, "none"));
}

#[test]
fn nothing_is_shared_and_nobody_gets_in_touch_where_that_was_ticked_too() {
    let answers = posted(&[
        (AnswerKey::Share, "none"),
        (AnswerKey::Share, "app_name"),
        (AnswerKey::Hours, "not_yet"),
        (AnswerKey::Hours, "eve"),
    ])
    .answers;
    assert!(answers.has(AnswerKey::Share, "none") && !answers.has(AnswerKey::Share, "app_name"));
    assert!(answers.has(AnswerKey::Hours, "not_yet") && !answers.has(AnswerKey::Hours, "eve"));
}

#[test]
fn a_name_is_shared_only_where_one_was_written_and_the_rest_as_it_was_allowed() {
    let shared = |name: &str| {
        let fields = [
            (AnswerKey::Channel, "wa"),
            (AnswerKey::Address, "0812 3456 7890"),
            (AnswerKey::Share, "app_name"),
            (AnswerKey::CallName, name),
        ];
        let answers = posted(&fields).answers;
        ["app_name", "app_no_name"].map(|code| answers.has(AnswerKey::Share, code))
    };
    assert_eq!(shared("Rani"), [true, false]);
    assert_eq!(shared(""), [false, true]);
    assert_eq!(shared(" \t"), [false, true]);
}

#[test]
fn a_long_text_is_kept_whoever_wrote_it() {
    let long = "a".repeat(5000);
    for age in ["yes", "no", "unsure"] {
        let answers = posted(&[(AnswerKey::Under18, age), (AnswerKey::Words, &long)]).answers;
        assert_eq!(answers.text(AnswerKey::Words), long);
        assert_eq!(answers.code(AnswerKey::Under18), Some(age));
    }
    let answers = posted(&[(AnswerKey::Words, &long)]).answers;
    assert_eq!(answers.code(AnswerKey::Under18), None);
}

#[test]
fn a_text_that_is_too_long_is_given_back_whole() {
    let agreed = (AnswerKey::ConsentSend, "yes");
    for (key, most) in [
        (AnswerKey::Words, 5000),
        (AnswerKey::Order, 300),
        (AnswerKey::WishOther, 300),
    ] {
        // A line end is one letter, although browsers send two.
        let fits = "\r\n".repeat(most - 1) + "a";
        assert!(posted(&[(key, &fits), agreed]).faults().is_empty());
        let long = "🙂".repeat(most + 1300);
        let posted = posted(&[(key, &long), agreed]);
        assert_eq!(posted.faults(), [Fault::TooLong(key)]);
        assert_eq!(posted.answers.text(key), long);
    }
}

#[test]
fn routing_follows_from_the_answers() {
    let routing = |fields: &[_]| posted(fields).answers.routing(Lang::Id);
    assert!(routing(&[(AnswerKey::Under18, "yes")]).under18);
    assert!(routing(&[(AnswerKey::Ongoing, "threatens")]).urgent);
    let nothing = routing(&[]);
    assert!(!nothing.under18 && !nothing.urgent && nothing.awaits_reply);
}

#[test]
fn what_the_form_does_not_have_is_left_out() {
    let fields = [
        (AnswerKey::About, "driver"),
        (AnswerKey::About, "self"),
        (AnswerKey::About, "seen"),
        (AnswerKey::Way, "a"),
        (AnswerKey::ContactMode, "no_reply"),
        (AnswerKey::Tz, ""),
    ];
    assert_sent(&fields, &[("about", "self")]);
    let read = Posted::read(b"utm_source=x&f=1&=&&lang=fr&f1[]=a");
    assert!(read.answers.payload().is_empty());
    assert_eq!(read.lang, Lang::Id);
}

#[test]
fn both_things_to_put_right_are_told_at_once() {
    let posted = posted(&[(AnswerKey::Channel, "wa"), (AnswerKey::Address, "besok")]);
    assert_eq!(
        posted.faults(),
        [Fault::Contact { email: false }, Fault::Consent]
    );
}

#[test]
fn half_a_contact_is_asked_for_and_nothing_is_lost() {
    let agreed = (AnswerKey::ConsentSend, "yes");
    for (fields, half) in [
        (&[(AnswerKey::Address, "0812 3456 7890")][..], Half::Channel),
        (
            &[
                (AnswerKey::Channel, "unsure"),
                (AnswerKey::Address, "0812 3456 7890"),
            ],
            Half::Channel,
        ),
        (&[(AnswerKey::Channel, "wa")], Half::Address),
        (
            &[(AnswerKey::Channel, "trusted"), (AnswerKey::Address, " ")],
            Half::Address,
        ),
    ] {
        // Whether or not anything else is filled in.
        for more in [&[agreed][..], &[agreed, (AnswerKey::Words, "Satu kalimat")]] {
            let posted = posted(&[fields, more].concat());
            assert_eq!(posted.faults(), [Fault::Half(half)]);
            for (key, value) in fields {
                let kept = posted.answers.has(*key, value) || posted.answers.text(*key) == *value;
                assert!(kept, "{value}");
            }
        }
    }
}

#[test]
fn not_sure_and_no_number_is_no_contact_yet() {
    let posted = posted(&[
        (AnswerKey::Channel, "unsure"),
        (AnswerKey::ConsentSend, "yes"),
    ]);
    assert!(posted.faults().is_empty());
    assert!(posted.answers.lacks_contact());
}

#[test]
fn a_form_in_the_letters_of_an_old_browser_is_read() {
    let name = name_of(AnswerKey::Words);
    for (sent, expected) in [
        (&b"caf%E9 %96 %93ya%94 %80"[..], "café – “ya” €"),
        (b"caf\xe9", "café"),
        (b"caf%C3%A9", "café"),
        (b"%FF%FE%00", "ÿþ\0"),
        (b"%81%8d", "\u{81}\u{8d}"),
        (b"%", "%"),
    ] {
        let body = [name.as_bytes(), b"=", sent].concat();
        let posted = Posted::read(&body);
        assert_eq!(posted.answers.text(AnswerKey::Words), expected);
    }
}

#[test]
fn the_nonce_is_read_and_what_is_none_costs_nothing() {
    let nonce = crate::Nonce::generate().expect("random bytes");
    for (text, expected) in [
        (nonce.to_string(), Some(nonce)),
        (crate::Nonce::PLACEHOLDER.to_owned(), None),
        (String::new(), None),
        ("0".repeat(33), None),
    ] {
        let mut body = body(&[(AnswerKey::Words, "Satu kalimat")]);
        body.extend_from_slice(format!("&n={text}").as_bytes());
        let posted = Posted::read(&body);
        assert!(posted.nonce == expected, "{text}");
        assert_eq!(posted.answers.text(AnswerKey::Words), "Satu kalimat");
    }
}

#[test]
fn asking_to_be_read_sooner_is_no_contact() {
    let soon = (AnswerKey::Soon, "yes");
    for (fields, sent) in [
        (&[soon][..], &[("soon", "yes")][..]),
        (
            &[soon, (AnswerKey::About, "self")],
            &[("about", "self"), ("soon", "yes")],
        ),
        (
            &[
                soon,
                (AnswerKey::Channel, "wa"),
                (AnswerKey::Address, "08123456789"),
            ],
            &[
                ("channel", "wa"),
                ("address", "+628123456789"),
                ("soon", "yes"),
            ],
        ),
    ] {
        assert_sent(fields, sent);
        assert!(posted(fields).answers.routing(Lang::Id).urgent);
    }
}

#[test]
fn what_was_told_once_is_kept_the_second_time() {
    let fields = [
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Address, "besok"),
        (AnswerKey::ConsentSend, "yes"),
    ];
    assert_eq!(posted(&fields).faults(), [Fault::Contact { email: false }]);
    let mut again = body(&fields);
    again.extend_from_slice(b"&t=1");
    let posted = Posted::read(&again);
    assert!(posted.faults().is_empty());
    assert!(posted.answers.contact_plan().gets_in_touch());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// The receipt says the masked plan, the one that is sealed for the mailbox.
    #[test]
    fn the_receipt_says_the_plan_that_the_mailbox_opens(
        given in prop::collection::vec(prop::sample::select(contact_codes()), 0..9),
        address in prop::sample::select(vec!["", "0812 3456 7890", "nama@contoh.com", "besok"]),
        says in "[a-z<>&\"]{0,6}",
        has_mailbox_page: bool,
        share in prop::sample::subsequence(Recipient::ALL.to_vec(), 0..=5),
    ) {
        let mut fields = given;
        fields.push((AnswerKey::Address, address));
        fields.push((AnswerKey::IfAnswered, &says));
        fields.extend(share.iter().map(|it| (AnswerKey::Share, it.code())));
        let answers = posted(&fields).answers;
        let code = SecretCode::parse("12345678901234567869").or_else(|_| SecretCode::generate());
        let code = code.expect("a code");
        let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]);
        let Ok(sealed) = MailboxFacts::of(&answers.payload()).seal(&mailbox) else {
            panic!("they fit")
        };
        let Some(facts) = MailboxFacts::open(&sealed, &mailbox) else {
            panic!("own mailbox")
        };
        let in_mailbox = facts.contact;
        let site = Site::parse(include_str!("../../../../site.example.toml"), "site.toml");
        let site = site.expect("the example is sound");
        for lang in Lang::ALL {
            let page = Arrived {
                site: &site,
                lang,
                reference: "A7K-39Q".parse().expect("a reference"),
                code: &code,
                received_at: "2026-11-22T03:00:00Z".parse().expect("a moment"),
                read_by: "2026-11-25T09:00:00Z".parse().expect("a moment"),
                is_urgent: answers.is_urgent(),
                contact: &answers.contact_plan().masked(),
                share: &facts.share,
                come_back: has_mailbox_page.then_some("/id/k/"),
            }
            .page();
            let name = match lang {
                Lang::Id => &site.organisation.name.id,
                Lang::En => &site.organisation.name.en,
            };
            let news = if has_mailbox_page {
                News::Code
            } else {
                News::Phone(&site.organisation.phone.display)
            };
            let words = in_mailbox.words(lang, Some(name), news);
            prop_assert!(page.contains(&crate::escape(&words)), "{} | {}", words, page);
            // What is allowed is named, and nothing else is.
            prop_assert_eq!(page.contains("data-consents"), !facts.share.is_empty());
            let name = &site.share.legal.name;
            let named = page.contains(&crate::escape(name.get(lang)));
            prop_assert_eq!(named, facts.share.contains(&Recipient::Legal));
        }
    }
}

/// Everything that can be chosen about contact.
fn contact_codes() -> Vec<(AnswerKey, &'static str)> {
    let questions = PlainQuestions::of_all();
    let fields = questions.contact.iter().copied().flat_map(fields);
    fields
        .flat_map(|field| field.choices.iter().map(|choice| (field.key, choice.code)))
        .collect()
}
