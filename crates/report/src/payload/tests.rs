//! What is sent, and the table of every key and code.

use std::fmt::Write as _;

use locale::Lang;
use proptest::prelude::*;

use crate::answers::{Answers, NotOffered};
use crate::contents::{Answer, Contents, Payload};
use crate::fault::Fault;
use crate::flow;
use crate::flow::tests::{play, presses};
use crate::mailbox::Mailbox;
use crate::questions::{self, AnswerKey, Block, Kind, Screen, Share, SiteWords, Text, ViewerWords};
use crate::urgency::Urgency;

fn json(payload: Payload) -> String {
    let contents = Contents::new(&Mailbox::from_parts([0; 16], [0; 32], [0; 32]), payload);
    serde_json::to_string(&contents.answers).expect("plain data")
}

#[test]
fn the_payload_has_the_form_of_the_design() {
    let mut answers = Answers::default();
    for (key, code) in [
        (AnswerKey::Way, "b"),
        (AnswerKey::About, "self"),
        (AnswerKey::Role, "passenger"),
        (AnswerKey::ContactMode, "chosen"),
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Hours, "eve"),
        (AnswerKey::Tz, "WITA"),
        (AnswerKey::Care, "no_voice"),
        (AnswerKey::Care, "message_first"),
        (AnswerKey::Needs, "talk"),
        (AnswerKey::Wish, "options_first"),
        (AnswerKey::App, "gojek"),
        (AnswerKey::OrderNone, "yes"),
        (AnswerKey::When, "own"),
        (AnswerKey::Kinds, "followed"),
        (AnswerKey::Kinds, "words"),
        (AnswerKey::ConsentSend, "yes"),
    ] {
        answers.choose(key, code, true).expect("offered");
    }
    answers
        .write(AnswerKey::Address, "0812 3456 7890")
        .expect("a text");
    answers
        .write(AnswerKey::WhenOwn, "bulan Juni")
        .expect("a text");
    answers.write(AnswerKey::Area, "  ").expect("a text");
    assert_eq!(
        json(answers.payload()),
        concat!(
            r#"{"about":"self","role":"passenger","contact_mode":"chosen","channel":"wa","#,
            r#""address":"+6281234567890","hours":["eve"],"tz":"WITA","#,
            r#""care":["message_first","no_voice"],"needs":["talk"],"wish":["options_first"],"#,
            r#""app":"gojek","order_none":true,"when":"own","when_own":"bulan Juni","#,
            r#""kinds":["words","followed"],"consent_send":true}"#
        )
    );
}

#[test]
fn skipping_everything_sends_an_empty_report() {
    let mut answers = Answers::default();
    answers.choose(AnswerKey::Way, "b", true).expect("offered");
    for screen in flow::path(&answers)
        .into_iter()
        .filter(|screen| *screen >= Screen::About && screen.can_be_skipped())
    {
        answers.skip(screen, true);
    }
    answers
        .choose(AnswerKey::ConsentSend, "yes", true)
        .expect("the tick");
    assert_eq!(json(answers.payload()), r#"{"consent_send":true}"#);
    assert!(answers.routing(Lang::Id).awaits_reply);
}

#[test]
fn a_skipped_answer_is_not_sent() {
    let mut answers = Answers::default();
    answers
        .write(AnswerKey::Words, "Satu kalimat")
        .expect("a text");
    answers.skip(Screen::OwnWords, true);
    assert_eq!(json(answers.payload()), "{}");
    assert_eq!(answers.text(AnswerKey::Words), "Satu kalimat");
}

#[test]
fn free_text_goes_only_with_its_option() {
    let mut answers = Answers::default();
    answers
        .write(AnswerKey::WishOther, "Minta maaf")
        .expect("a text");
    assert_eq!(json(answers.payload()), "{}");
    answers
        .choose(AnswerKey::Wish, "other", true)
        .expect("offered");
    assert_eq!(
        json(answers.payload()),
        r#"{"wish":["other"],"wish_other":"Minta maaf"}"#
    );
}

#[test]
fn nothing_excludes_the_other_options_of_its_question() {
    let mut answers = Answers::default();
    for code in ["talk", "health", "none"] {
        answers
            .choose(AnswerKey::Needs, code, true)
            .expect("offered");
    }
    assert_eq!(json(answers.payload()), r#"{"needs":["none"]}"#);
    answers
        .choose(AnswerKey::Needs, "talk", true)
        .expect("offered");
    answers
        .choose(AnswerKey::Needs, "unsure", true)
        .expect("offered");
    assert_eq!(json(answers.payload()), r#"{"needs":["talk","unsure"]}"#);
}

#[test]
fn an_answer_that_is_not_offered_is_refused() {
    let mut answers = Answers::default();
    assert_eq!(
        answers.choose(AnswerKey::About, "other", true),
        Err(NotOffered)
    );
    assert_eq!(
        answers.choose(AnswerKey::Words, "yes", true),
        Err(NotOffered)
    );
    assert_eq!(answers.write(AnswerKey::About, "self"), Err(NotOffered));
}

#[test]
fn no_reply_is_awaited_only_where_none_is_wanted() {
    let mut answers = Answers::default();
    answers
        .choose(AnswerKey::ContactMode, "no_reply", true)
        .expect("offered");
    assert!(!answers.routing(Lang::Id).awaits_reply);
    answers.choose(AnswerKey::Way, "a", true).expect("offered");
    assert!(answers.routing(Lang::Id).awaits_reply);
}

#[test]
fn an_earlier_answer_that_makes_a_limit_smaller_takes_no_text_away() {
    let mut answers = Answers::default();
    answers
        .choose(AnswerKey::Under18, "yes", true)
        .expect("offered");
    answers
        .write(AnswerKey::Words, &"é".repeat(601))
        .expect("a text");
    assert_eq!(json(answers.payload()).matches('é').count(), 601);
}

proptest! {
    #[test]
    fn only_reached_and_answered_keys_are_sent(presses in presses()) {
        let (_, answers) = play(&presses);
        let path = flow::path(&answers);
        let payload = answers.payload();
        let mut seen = Vec::new();
        for (code, answer) in payload.iter() {
            let key = AnswerKey::from_code(code).expect("a known key");
            let (question, _) = answers.asked_at(key).expect("a question");
            prop_assert!(key.is_sent() && !seen.contains(&key), "{code}");
            prop_assert!(path.contains(&question.screen) && !answers.is_skipped(question.screen), "{code}");
            let given = match answer {
                Answer::Tick(tick) => *tick,
                Answer::Text(text) => !text.trim().is_empty(),
                Answer::Codes(codes) => !codes.is_empty(),
            };
            prop_assert!(given, "{code}");
            seen.push(key);
        }
    }
}

/// Every screen, key and code, as `docs/payload.md` lists them.
fn table() -> String {
    let mut table = String::from("| screen | key | kind | codes |\n|---|---|---|---|\n");
    for question in questions::ALL {
        for field in question.fields {
            let kind = match field.kind {
                Kind::Radio | Kind::Select { .. } => "one code",
                Kind::Checkbox => "list of codes",
                Kind::Tick => "`true`",
                Kind::Line | Kind::Area { .. } => "text",
                Kind::Files => "files, beside the answers",
            };
            let stays_here = !field.key.is_sent() && !matches!(field.kind, Kind::Files);
            let kind = if stays_here { "never sent" } else { kind };
            let listed = field
                .choices
                .iter()
                .filter(|_| !matches!(field.kind, Kind::Tick));
            let codes = listed.fold(String::new(), |codes, c| codes + "`" + c.code + "` ");
            let (screen, key) = (question.screen.code(), field.key.code());
            writeln!(table, "| {screen} | `{key}` | {kind} | {codes}|").expect("memory");
            for (choice, text) in field.choices.iter().filter_map(|c| Some((c, c.text?))) {
                let (code, with) = (text.key.code(), choice.code);
                writeln!(table, "| {screen} | `{code}` | text with `{with}` | |").expect("memory");
            }
        }
    }
    table
}

#[test]
fn every_key_and_code_is_listed_in_the_documentation() {
    let document = include_str!("../../../../docs/payload.md");
    let (answers, reasons) = document
        .split_once("## Why a report is read first")
        .expect("the section on reasons");
    let listed: Vec<&str> = answers
        .lines()
        .filter(|line| line.starts_with('|'))
        .collect();
    for reason in Urgency::ALL {
        let row = format!("| `{}` |", reason.code());
        assert_eq!(reasons.matches(&row).count(), 1, "{row}");
    }
    assert_eq!(listed.join("\n") + "\n", table());
}

#[test]
fn every_key_is_asked_exactly_once_on_each_way() {
    for key in AnswerKey::ALL {
        let asked = questions::ALL
            .iter()
            .flat_map(|question| question.fields)
            .flat_map(|field| {
                let free = field
                    .choices
                    .iter()
                    .filter_map(|choice| choice.text)
                    .map(|text| text.key);
                free.chain([field.key])
            });
        // The way stands once more under the list of all questions; whether it should be read
        // sooner is asked on each way in its place.
        let times = match key {
            AnswerKey::Way | AnswerKey::Soon => 2,
            _ => 1,
        };
        assert_eq!(
            asked.filter(|asked| asked == key).count(),
            times,
            "{}",
            key.code()
        );
    }
}

#[test]
fn every_question_has_a_reason_and_at_most_four_groups() {
    for question in questions::ALL {
        let name = question.screen.code();
        assert!(question.fields.len() <= 4, "{name}");
        assert_eq!(
            question.reason.is_some(),
            question.screen.can_be_skipped(),
            "{name}"
        );
    }
}

#[test]
fn every_choice_has_an_answer_for_not_knowing() {
    for question in questions::listed() {
        for field in question
            .fields
            .iter()
            .filter(|field| field.choices.len() > 1)
        {
            // "Tidak tahu" is the answer about somebody else.
            let open = ["unsure", "forgot", "unknown"]
                .iter()
                .any(|code| field.choice(code).is_some());
            assert!(open, "{}", field.key.code());
        }
    }
}

#[test]
fn skipping_is_said_to_do_no_harm_at_the_start_and_at_the_narrative() {
    for screen in [Screen::BeforeStart, Screen::OwnWords] {
        let question = questions::of(screen).expect("a question");
        let says = question.before.iter().chain(question.after).any(|block| {
            matches!(block, Block::Line(Text::Plain(key)) if *key == locale::Key::ReportSkipNoHarm)
        });
        assert!(says, "{}", screen.code());
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
    let (_, field) = questions::field_of(AnswerKey::Kinds).expect("a question");
    for lang in Lang::ALL {
        let words = list[lang.code()].as_array().expect("words");
        for choice in field.choices {
            let label = choice.label.key(&Answers::default()).expect("plain words");
            let label = lang.text(label).to_lowercase();
            for word in words.iter().filter_map(toml::Value::as_str) {
                assert!(!label.contains(word), "{label}: {word}");
            }
        }
    }
}

const VIEWER: ViewerWords<'_> = ViewerWords {
    name: "Lembaga lain",
    duty: "Wajib menyimpannya.",
};

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
        urgent_hours: 12,
        working_days: 3,
        share: Share {
            app: VIEWER,
            uptd: VIEWER,
            legal: VIEWER,
        },
    };
    for lang in Lang::ALL {
        let answers = Answers::default();
        let shown = |text: Text| text.words(lang, &answers, &site).into_owned();
        for question in questions::ALL {
            let labels = question
                .fields
                .iter()
                .flat_map(|field| field.choices)
                .map(|c| c.label);
            for words in labels.chain([question.heading]).map(shown) {
                assert!(
                    !words.contains(['[', ']', '{', '}']) && !words.is_empty(),
                    "{words}"
                );
            }
        }
    }
}

proptest! {
    #[test]
    fn wiping_leaves_nothing_of_any_answers(presses in presses()) {
        let (_, mut answers) = play(&presses);
        answers.told(Fault::Contact { email: true });
        answers.take_time(true);
        answers.wipe();
        prop_assert_eq!(answers.held().count() + answers.skipped().count(), 0);
        prop_assert!(answers.payload().is_empty() && answers.sealed_payload().is_empty());
        prop_assert!(!answers.keeps_address() && !answers.needs_no_hurry() && !answers.adds_hours());
    }
}
