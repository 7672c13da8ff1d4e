//! What is sent, and the table of every key and code.

use std::fmt::Write as _;

use locale::Lang;
use proptest::prelude::*;

use crate::answers::{Answers, NotOffered};
use crate::contents::{Answer, Contents, Payload};
use crate::flow;
use crate::flow::tests::{play, presses};
use crate::mailbox::Mailbox;
use crate::questions::{self, Block, Kind, Pay, Screen, SiteWords, Text};

fn json(payload: Payload) -> String {
    let contents = Contents::new(&Mailbox::from_parts([0; 16], [0; 32], [0; 32]), payload);
    serde_json::to_string(&contents.answers).expect("plain data")
}

#[test]
fn the_payload_has_the_form_of_the_design() {
    let mut answers = Answers::default();
    for (pay, code) in [
        (Pay::Way, "b"),
        (Pay::About, "self"),
        (Pay::Role, "passenger"),
        (Pay::ContactMode, "chosen"),
        (Pay::Channel, "wa"),
        (Pay::Hours, "eve"),
        (Pay::Tz, "WITA"),
        (Pay::Care, "no_voice"),
        (Pay::Care, "message_first"),
        (Pay::Needs, "talk"),
        (Pay::Wish, "options_first"),
        (Pay::App, "gojek"),
        (Pay::OrderNone, "yes"),
        (Pay::When, "own"),
        (Pay::Kinds, "followed"),
        (Pay::Kinds, "words"),
        (Pay::ConsentSend, "yes"),
    ] {
        answers.choose(pay, code, true).expect("offered");
    }
    answers
        .write(Pay::Address, "0812 3456 7890")
        .expect("a text");
    answers.write(Pay::WhenOwn, "bulan Juni").expect("a text");
    answers.write(Pay::Area, "  ").expect("a text");
    assert_eq!(
        json(answers.payload()),
        concat!(
            r#"{"about":"self","role":"passenger","contact_mode":"chosen","channel":"wa","#,
            r#""address":"0812 3456 7890","hours":["eve"],"tz":"WITA","#,
            r#""care":["message_first","no_voice"],"needs":["talk"],"wish":["options_first"],"#,
            r#""app":"gojek","order_none":true,"when":"own","when_own":"bulan Juni","#,
            r#""kinds":["words","followed"],"consent_send":true}"#
        )
    );
}

#[test]
fn skipping_everything_sends_an_empty_report() {
    let mut answers = Answers::default();
    answers.choose(Pay::Way, "b", true).expect("offered");
    for screen in flow::path(&answers)
        .into_iter()
        .filter(|screen| *screen >= Screen::S3 && screen.can_be_skipped())
    {
        answers.skip(screen, true);
    }
    answers
        .choose(Pay::ConsentSend, "yes", true)
        .expect("the tick");
    assert_eq!(json(answers.payload()), r#"{"consent_send":true}"#);
    assert!(answers.routing(Lang::Id).awaits_reply);
}

#[test]
fn a_skipped_answer_is_not_sent() {
    let mut answers = Answers::default();
    answers.write(Pay::Words, "Satu kalimat").expect("a text");
    answers.skip(Screen::S19, true);
    assert_eq!(json(answers.payload()), "{}");
    assert_eq!(answers.text(Pay::Words), "Satu kalimat");
}

#[test]
fn free_text_goes_only_with_its_option() {
    let mut answers = Answers::default();
    answers.write(Pay::WishOther, "Minta maaf").expect("a text");
    assert_eq!(json(answers.payload()), "{}");
    answers.choose(Pay::Wish, "other", true).expect("offered");
    assert_eq!(
        json(answers.payload()),
        r#"{"wish":["other"],"wish_other":"Minta maaf"}"#
    );
}

#[test]
fn nothing_excludes_the_other_options_of_its_question() {
    let mut answers = Answers::default();
    for code in ["talk", "health", "none"] {
        answers.choose(Pay::Needs, code, true).expect("offered");
    }
    assert_eq!(json(answers.payload()), r#"{"needs":["none"]}"#);
    answers.choose(Pay::Needs, "talk", true).expect("offered");
    answers.choose(Pay::Needs, "unsure", true).expect("offered");
    assert_eq!(json(answers.payload()), r#"{"needs":["talk","unsure"]}"#);
}

#[test]
fn an_answer_that_is_not_offered_is_refused() {
    let mut answers = Answers::default();
    assert_eq!(answers.choose(Pay::About, "other", true), Err(NotOffered));
    assert_eq!(answers.choose(Pay::Words, "yes", true), Err(NotOffered));
    assert_eq!(answers.write(Pay::About, "self"), Err(NotOffered));
}

#[test]
fn no_reply_is_awaited_only_where_none_is_wanted() {
    let mut answers = Answers::default();
    answers
        .choose(Pay::ContactMode, "no_reply", true)
        .expect("offered");
    assert!(!answers.routing(Lang::Id).awaits_reply);
    answers.choose(Pay::Way, "a", true).expect("offered");
    assert!(answers.routing(Lang::Id).awaits_reply);
}

#[test]
fn text_longer_than_its_control_is_cut() {
    let length = |answers: &Answers| answers.text(Pay::Words).chars().count();
    let mut answers = Answers::default();
    let long = "é".repeat(5001);
    answers.write(Pay::Words, &long).expect("a text");
    assert_eq!(length(&answers), 500);
    answers.choose(Pay::Under18, "no", true).expect("offered");
    answers.write(Pay::Words, &long).expect("a text");
    assert_eq!(length(&answers), 5000);
}

#[test]
fn an_earlier_answer_that_makes_a_limit_smaller_takes_no_text_away() {
    let mut answers = Answers::default();
    answers.choose(Pay::Under18, "no", true).expect("offered");
    answers.write(Pay::Words, &"é".repeat(600)).expect("a text");
    answers.choose(Pay::Under18, "yes", true).expect("offered");
    answers.write(Pay::Words, &"é".repeat(601)).expect("a text");
    assert_eq!(answers.text(Pay::Words).chars().count(), 600);
    assert_eq!(json(answers.payload()).matches('é').count(), 600);
}

proptest! {
    #[test]
    fn only_reached_and_answered_keys_are_sent(presses in presses()) {
        let (_, answers) = play(&presses);
        let path = flow::path(&answers);
        let payload = answers.payload();
        let mut seen = Vec::new();
        for (key, answer) in payload.iter() {
            let pay = Pay::from_code(key).expect("a known key");
            let (ask, _) = questions::group_of(pay).expect("a question");
            prop_assert!(pay.is_sent() && !seen.contains(&pay), "{key}");
            prop_assert!(path.contains(&ask.screen) && !answers.is_skipped(ask.screen), "{key}");
            let given = match answer {
                Answer::Tick(tick) => *tick,
                Answer::Text(text) => !text.trim().is_empty(),
                Answer::Codes(codes) => !codes.is_empty(),
            };
            prop_assert!(given, "{key}");
            seen.push(pay);
        }
    }
}

/// Every screen, key and code, as `docs/payload.md` lists them.
fn table() -> String {
    let mut table = String::from("| screen | key | kind | codes |\n|---|---|---|---|\n");
    for ask in questions::ALL {
        for group in ask.groups {
            let kind = match group.kind {
                Kind::Radio | Kind::Select { .. } => "one code",
                Kind::Checkbox => "list of codes",
                Kind::Tick => "`true`",
                Kind::Line | Kind::Area { .. } => "text",
                Kind::Files => "files, beside the answers",
            };
            let stays_here = !group.pay.is_sent() && !matches!(group.kind, Kind::Files);
            let kind = if stays_here { "never sent" } else { kind };
            let listed = group
                .choices
                .iter()
                .filter(|_| !matches!(group.kind, Kind::Tick));
            let codes = listed.fold(String::new(), |codes, c| codes + "`" + c.code + "` ");
            let (screen, pay) = (ask.screen.name(), group.pay.code());
            writeln!(table, "| {screen} | `{pay}` | {kind} | {codes}|").expect("memory");
            for (choice, text) in group.choices.iter().filter_map(|c| Some((c, c.text?))) {
                let (code, with) = (text.pay.code(), choice.code);
                writeln!(table, "| {screen} | `{code}` | text with `{with}` | |").expect("memory");
            }
        }
    }
    table
}

#[test]
fn every_key_and_code_is_listed_in_the_documentation() {
    let document = include_str!("../../../../docs/payload.md");
    let listed: Vec<&str> = document
        .lines()
        .filter(|line| line.starts_with('|'))
        .collect();
    assert_eq!(listed.join("\n") + "\n", table());
}

#[test]
fn every_key_is_asked_exactly_once() {
    for pay in Pay::ALL {
        let asked = questions::ALL
            .iter()
            .flat_map(|ask| ask.groups)
            .flat_map(|group| {
                let free = group
                    .choices
                    .iter()
                    .filter_map(|choice| choice.text)
                    .map(|text| text.pay);
                free.chain([group.pay])
            });
        // The way stands once more under the list of all questions.
        let times = if *pay == Pay::Way { 2 } else { 1 };
        assert_eq!(
            asked.filter(|asked| asked == pay).count(),
            times,
            "{}",
            pay.code()
        );
    }
}

#[test]
fn every_question_has_a_reason_and_at_most_four_groups() {
    for ask in questions::ALL {
        let name = ask.screen.name();
        assert!(ask.groups.len() <= 4, "{name}");
        assert_eq!(ask.reason.is_some(), ask.screen.can_be_skipped(), "{name}");
    }
}

#[test]
fn every_choice_has_an_answer_for_not_knowing() {
    for ask in questions::listed() {
        for group in ask.groups.iter().filter(|group| group.choices.len() > 1) {
            // "Tidak tahu" is the answer about somebody else.
            let open = ["unsure", "forgot", "unknown"]
                .iter()
                .any(|code| group.choice(code).is_some());
            assert!(open, "{}", group.pay.code());
        }
    }
}

#[test]
fn skipping_is_said_to_do_no_harm_at_the_start_and_at_the_narrative() {
    for screen in [Screen::S0, Screen::S19] {
        let ask = questions::of(screen).expect("a question");
        let says = ask.before.iter().chain(ask.after).any(|block| {
            matches!(block, Block::Line(Text::Plain(key)) if *key == locale::Key::ReportSkipNoHarm)
        });
        assert!(says, "{}", screen.name());
    }
}

#[test]
fn the_first_level_of_what_happened_names_no_act() {
    let lists: toml::Table = include_str!("../../../../locales/wording.toml")
        .parse()
        .expect("word lists");
    let list = lists["list"]
        .as_array()
        .and_then(|all| all.iter().find(|list| list["name"].as_str() == Some("L4")))
        .expect("L4");
    let (_, group) = questions::group_of(Pay::Kinds).expect("a question");
    for lang in Lang::ALL {
        let words = list[lang.code()].as_array().expect("words");
        for choice in group.choices {
            let label = choice.label.key(&Answers::default()).expect("plain words");
            let label = lang.text(label).to_lowercase();
            for word in words.iter().filter_map(toml::Value::as_str) {
                assert!(!label.contains(word), "{label}: {word}");
            }
        }
    }
}

#[test]
fn no_word_of_the_form_is_left_in_brackets() {
    let site = SiteWords {
        organisation: "Lembaga",
        readers: 4,
        retention_days: 365,
        limit: "batas",
        limit_children: "Batas untuk anak.",
        neutral_name: "situs cuaca",
        phone: "021-0000-0000",
    };
    for lang in Lang::ALL {
        let answers = Answers::default();
        let shown = |text: Text| text.words(lang, &answers, &site).into_owned();
        for ask in questions::ALL {
            let labels = ask
                .groups
                .iter()
                .flat_map(|group| group.choices)
                .map(|c| c.label);
            for words in labels.chain([ask.heading]).map(shown) {
                assert!(
                    !words.contains(['[', ']', '{', '}']) && !words.is_empty(),
                    "{words}"
                );
            }
        }
    }
}
