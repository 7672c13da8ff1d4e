use std::fmt::Write as _;

use report::answers::Half;
use report::contact::ContactPlan;
use report::contents::Answer;

use super::*;

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
    Posted::read(&body(fields)).expect("a form")
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
            ("address", "0812 3456 7890"),
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
    let read = Posted::read(b"utm_source=x&f=1&=&&lang=fr&f1[]=a").expect("a form");
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
    assert!(ContactPlan::of(&posted.answers).is_missing());
}

#[test]
fn other_bytes_are_no_form() {
    for body in [&b"f1=%FF"[..], b"f1=\xff", b"%C3=a"] {
        assert_eq!(Posted::read(body).err(), Some(NotAForm));
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
        let posted = Posted::read(&body).expect("a form");
        assert!(posted.nonce == expected, "{text}");
        assert_eq!(posted.answers.text(AnswerKey::Words), "Satu kalimat");
    }
}
