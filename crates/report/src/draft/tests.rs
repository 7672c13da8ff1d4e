//! Drafts come back as they were, and nothing that was tampered with does harm.

use proptest::prelude::*;

use super::{read, write};
use crate::answers::{Answers, Storage, Suggestion};
use crate::flow::tests::{play, presses};
use crate::questions::{AnswerKey, Screen};

#[test]
fn a_draft_is_one_short_text_with_the_codes_of_the_form() {
    let mut answers = Answers::default();
    answers
        .choose(AnswerKey::Phone, "no", true)
        .expect("offered");
    answers
        .choose(AnswerKey::Needs, "talk", true)
        .expect("offered");
    answers
        .choose(AnswerKey::Needs, "health", true)
        .expect("offered");
    answers
        .write(AnswerKey::Words, "Satu \"kalimat\"")
        .expect("a text");
    answers.skip(Screen::Wish, true);
    answers
        .choose(AnswerKey::ConsentSend, "yes", true)
        .expect("the tick");
    answers.suggest(Suggestion::from_fragment("app=gojek&order=F-1"));
    assert_eq!(
        *write(&answers, Screen::When),
        concat!(
            r#"{"v":1,"screen":"S14","chosen":[["phone",["no"]],["needs",["health"]],["needs",["talk"]]],"#,
            r#""typed":[["words","Satu \"kalimat\""]],"skipped":["S12"],"adds_hours":false,"#,
            r#""keeps_address":false,"needs_no_hurry":false,"#,
            r#""suggested":["gojek",null,"F-1"]}"#
        )
    );
}

#[test]
fn what_is_not_known_is_left_out() {
    let draft = read(
        r#"{"v":1,"screen":"S14","chosen":[["phone",["no","maybe"]],["new",["x"]],["needs",7],3],
            "typed":[["words","Satu"],["about","self"],["order",{}]],"skipped":["S12","S24","S99"],
            "adds_hours":1,"suggested":["uber","car","<b>"],"later":true}"#,
    )
    .expect("a draft");
    assert_eq!(draft.screen, Screen::When);
    assert_eq!(draft.answers.storage(), Storage::Tab);
    assert_eq!(draft.answers.text(AnswerKey::Words), "Satu");
    assert_eq!(draft.answers.held().count(), 2);
    assert!(
        draft.answers.is_skipped(Screen::Wish) && !draft.answers.is_skipped(Screen::ConsentAndSend)
    );
    assert!(!draft.answers.adds_hours());
    assert!(draft.answers.shows(AnswerKey::Service, "car"));
    assert!(draft.answers.shown_text(AnswerKey::Order).is_empty());
}

#[test]
fn another_text_is_no_draft() {
    for text in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"v":2,"screen":"S3"}"#,
        r#"{"v":1}"#,
        r#"{"v":1,"screen":"S25"}"#,
        r#"{"v":1,"screen":"S99"}"#,
        r#"{"v":"1","screen":"S3"}"#,
    ] {
        assert!(read(text).is_none(), "{text}");
    }
    assert!(read(r#"{"v":1,"screen":"S3"}"#).is_some());
}

#[test]
fn a_long_text_comes_back_whole_where_a_short_one_is_asked_for_by_now() {
    let mut answers = Answers::default();
    answers
        .choose(AnswerKey::Under18, "no", true)
        .expect("offered");
    answers
        .write(AnswerKey::Words, &"é".repeat(900))
        .expect("a text");
    answers
        .choose(AnswerKey::Under18, "yes", true)
        .expect("offered");
    let draft = read(&write(&answers, Screen::Ongoing)).expect("own draft");
    assert_eq!(draft.answers.text(AnswerKey::Words).chars().count(), 900);
}

proptest! {
    #[test]
    fn a_draft_brings_everything_back(presses in presses()) {
        let (screen, mut answers) = play(&presses);
        answers.forget(AnswerKey::ConsentSend);
        let text = write(&answers, screen);
        let draft = read(&text).expect("own draft");
        prop_assert_eq!(draft.screen, screen);
        prop_assert!(draft.answers.payload() == answers.payload());
        prop_assert_eq!(&*write(&draft.answers, draft.screen), &*text);
    }

    #[test]
    fn no_text_does_harm(text in ".{0,200}", cut in any::<prop::sample::Index>()) {
        let _ = read(&text);
        let whole = write(&Answers::default(), Screen::About);
        let at = cut.index(whole.len());
        let broken = [&whole[..at], text.as_str(), &whole[at..]].concat();
        if let Some(draft) = read(&broken) {
            let _ = draft.answers.payload();
        }
    }
}
