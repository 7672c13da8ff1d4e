//! Every rule for reading a report first, on both ways.

use locale::Lang;
use proptest::prelude::*;

use super::*;
use crate::flow::tests::{play, presses};
use crate::questions::Screen;

type Given = (AnswerKey, &'static str);

const WHEN: fn(&'static str) -> Given = |code| (AnswerKey::When, code);
const NEEDS: fn(&'static str) -> Given = |code| (AnswerKey::Needs, code);
const GOES_ON: fn(&'static str) -> Given = |code| (AnswerKey::Ongoing, code);
const FORCE: Given = (AnswerKey::Kinds, "force");
const CHILD: Given = (AnswerKey::Under18, "yes");

fn answers(way: &str, given: &[Given]) -> Answers {
    let mut answers = Answers::default();
    answers.choose(AnswerKey::Way, way, true).expect("offered");
    for (key, code) in given {
        answers.choose(*key, code, true).expect("offered");
    }
    answers
}

/// The answers, and the reason in a report and on the short way.
fn rules() -> Vec<(Vec<Given>, Option<Urgency>, Option<Urgency>)> {
    use Urgency as U;
    let asked = |code| (AnswerKey::Soon, code);
    let in_report = |given: &[Given], reason| (given.to_vec(), reason, None);
    let mut rules = vec![
        (vec![], None, None),
        (vec![asked("yes")], Some(U::Asked), Some(U::Asked)),
        (vec![asked("no")], None, None),
        (vec![asked("unsure")], None, None),
        in_report(&[NEEDS("safe_place")], Some(U::SafePlace)),
        in_report(&[NEEDS("talk")], None),
        in_report(&[NEEDS("none")], None),
        // Health care: 72 hours run unless the answer says that they are over.
        in_report(&[NEEDS("health")], Some(U::Health)),
        // Force: today or yesterday.
        in_report(&[FORCE], None),
        in_report(&[(AnswerKey::Kinds, "touch"), WHEN("today")], None),
        // What goes on.
        in_report(&[GOES_ON("threatens")], Some(U::Threatens)),
        in_report(&[GOES_ON("contacts")], Some(U::Contacts)),
        in_report(&[GOES_ON("knows_place")], None),
        in_report(&[GOES_ON("has_pictures")], None),
        in_report(&[GOES_ON("none")], None),
        in_report(&[GOES_ON("unsure")], None),
        in_report(
            &[GOES_ON("knows_place"), GOES_ON("contacts")],
            Some(U::KnowsPlace),
        ),
        in_report(
            &[GOES_ON("knows_place"), GOES_ON("threatens")],
            Some(U::KnowsPlace),
        ),
        in_report(&[GOES_ON("knows_place"), GOES_ON("has_pictures")], None),
        // Under 18: anything that goes on.
        in_report(&[CHILD], None),
        in_report(&[CHILD, GOES_ON("none")], None),
        in_report(&[CHILD, GOES_ON("unsure")], None),
        in_report(
            &[(AnswerKey::Under18, "unsure"), GOES_ON("knows_place")],
            None,
        ),
        in_report(&[(AnswerKey::Under18, "no"), GOES_ON("has_pictures")], None),
    ];
    for code in ["contacts", "knows_place", "has_pictures", "threatens"] {
        rules.push(in_report(&[CHILD, GOES_ON(code)], Some(U::Child)));
    }
    for (code, still_runs, is_new) in [
        ("today", true, true),
        ("yesterday", true, true),
        ("this_week", true, false),
        ("this_month", false, false),
        ("longer", false, false),
        ("repeated", true, false),
        ("own", true, false),
        ("forgot", true, false),
    ] {
        let reason = still_runs.then_some(U::Health);
        rules.push(in_report(&[NEEDS("health"), WHEN(code)], reason));
        let reason = is_new.then_some(U::Force);
        rules.push(in_report(&[FORCE, WHEN(code)], reason));
    }
    rules
}

#[test]
fn every_rule_holds_on_both_ways() {
    for (given, in_report, on_short_way) in rules() {
        for (way, expected) in [("b", in_report), ("a", on_short_way)] {
            let answers = answers(way, &given);
            assert_eq!(answers.urgency(), expected, "{way} {given:?}");
            assert_eq!(answers.routing(Lang::Id).urgent, expected.is_some());
            let sealed = answers.sealed_payload();
            assert_eq!(Urgency::sealed(&sealed), expected, "the reason is sealed");
        }
    }
}

#[test]
fn every_reason_can_be_reached_and_has_its_code_once() {
    let reached: Vec<_> = rules()
        .into_iter()
        .filter_map(|(_, reason, _)| reason)
        .collect();
    for (place, reason) in Urgency::ALL.iter().enumerate() {
        let is_reached = reached.contains(reason) || !reason.is_urgent();
        assert!(is_reached, "{}", reason.code());
        let others = &Urgency::ALL[place + 1..];
        assert!(others.iter().all(|other| other.code() != reason.code()));
    }
}

#[test]
fn a_skipped_answer_makes_nothing_urgent() {
    for (screen, given) in [
        (Screen::Needs, NEEDS("safe_place")),
        (Screen::Needs, (AnswerKey::Soon, "yes")),
        (Screen::Ongoing, GOES_ON("threatens")),
    ] {
        let mut answers = answers("b", &[given]);
        assert!(answers.is_urgent());
        answers.skip(screen, true);
        assert!(!answers.is_urgent(), "{}", screen.code());
    }
    // On the short way the question lies on another screen.
    let mut answers = answers("a", &[(AnswerKey::Soon, "yes")]);
    answers.skip(Screen::Needs, true);
    assert!(answers.is_urgent());
    answers.skip(Screen::SafeChannel, true);
    assert!(!answers.is_urgent());
}

#[test]
fn whoever_needs_no_hurry_takes_the_flag_back_and_the_team_learns_so() {
    let mut answers = answers("b", &[NEEDS("safe_place")]);
    answers.take_time(true);
    assert!(!answers.routing(Lang::Id).urgent);
    let sealed = answers.sealed_payload();
    assert_eq!(Urgency::sealed(&sealed), Some(Urgency::TakenBack));
    answers.take_time(false);
    assert!(answers.routing(Lang::Id).urgent);
    answers.wipe();
    assert_eq!(answers.urgency(), None);
}

#[test]
fn the_answer_about_time_goes_along_on_both_ways_and_is_no_orphan() {
    for way in ["a", "b", "e"] {
        let answers = answers(way, &[(AnswerKey::Soon, "no")]);
        assert_eq!(answers.payload().text(AnswerKey::Soon), "no", "{way}");
        assert_eq!(answers.code(AnswerKey::Soon), Some("no"));
        assert!(crate::flow::orphans(&answers).is_empty(), "{way}");
    }
    let note = answers("c", &[(AnswerKey::Soon, "yes")]);
    assert!(note.payload().get("soon").is_none() && !note.is_urgent());
}

proptest! {
    #[test]
    fn the_flag_in_the_open_and_the_sealed_reason_agree(presses in presses()) {
        let (_, answers) = play(&presses);
        let sealed = Urgency::sealed(&answers.sealed_payload());
        prop_assert_eq!(answers.routing(Lang::Id).urgent, sealed.is_some_and(Urgency::is_urgent));
        prop_assert_eq!(Urgency::of(&answers.payload()), sealed);
    }
}
