//! Where the answers lead, and random walks through the form.

use proptest::prelude::*;

use super::{Detour, Orphan, next, orphans, path, prune};
use crate::answers::Answers;
use crate::contents::Answer;
use crate::fault;
use crate::questions::{self, AnswerKey, Kind, Screen};

fn answers(given: &[(AnswerKey, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (key, code) in given {
        answers.choose(*key, code, true).expect("offered");
    }
    answers
}

fn walk(answers: &Answers) -> String {
    let mut names = vec![Screen::BeforeStart];
    while let Some(last) = names.last().copied() {
        let next = next(last, answers);
        if next == last {
            break;
        }
        names.push(next);
    }
    names
        .iter()
        .map(|screen| screen.code())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_long_way_asks_everything_in_order() {
    let rest = "S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22 S23 S24 S25";
    assert_eq!(
        walk(&answers(&[
            (AnswerKey::Way, "b"),
            (AnswerKey::ContactMode, "code")
        ])),
        format!("S0 S1 S2 S3 S4 S6 S7 {rest}")
    );
    let mut reachable = answers(&[
        (AnswerKey::Way, "b"),
        (AnswerKey::About, "seen"),
        (AnswerKey::ContactMode, "chosen"),
        (AnswerKey::Channel, "wa"),
    ]);
    reachable
        .write(AnswerKey::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(
        walk(&reachable),
        format!("S0 S1 S2 S3 S4 S5 S6 S7 S8a S8b S8c S9 S10 {rest}")
    );
}

#[test]
fn without_a_way_the_questions_come_first_and_then_the_report() {
    let rest = "S3 S4 S6 S7 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22 S23 S24 S25";
    for given in [&[][..], &[(AnswerKey::Way, "d")], &[(AnswerKey::Way, "e")]] {
        let walk = walk(&answers(given));
        assert_eq!(walk, format!("S0 S1 S2 all-questions {rest}"));
    }
    let mut later = answers(&[(AnswerKey::Way, "e")]);
    later.skip(Screen::Way, true);
    later.accept(Screen::AllQuestions);
    assert_eq!(next(Screen::AllQuestions, &later), Screen::About);
    for (way, screen) in [
        ("a", Screen::SafeChannel),
        ("b", Screen::About),
        ("c", Screen::Service),
    ] {
        later.choose(AnswerKey::Way, way, true).expect("offered");
        assert_eq!(next(Screen::AllQuestions, &later), screen);
    }
}

#[test]
fn a_note_asks_nothing_that_only_a_report_needs() {
    assert_eq!(
        walk(&answers(&[(AnswerKey::Way, "c")])),
        "S0 S1 S2 S13 S14 S15 S17 S18 S19 S20 S23 note-end"
    );
}

#[test]
fn the_short_way_asks_for_a_contact_and_the_tick() {
    assert_eq!(
        walk(&answers(&[(AnswerKey::Way, "a")])),
        "S0 S1 S2 S8a S24 S25"
    );
}

#[test]
fn hours_are_added_on_the_short_way_when_asked_for() {
    let mut answers = answers(&[(AnswerKey::Way, "a")]);
    answers.add_hours();
    assert!(path(&answers).contains(&Screen::SafeHours));
    assert_eq!(next(Screen::SafeChannel, &answers), Screen::ConsentAndSend);
    assert_eq!(next(Screen::SafeHours, &answers), Screen::ContactCare);
    assert_eq!(next(Screen::ContactCare, &answers), Screen::Officer);
    assert_eq!(
        next(Screen::Communication, &answers),
        Screen::ConsentAndSend
    );
}

#[test]
fn no_address_works_like_the_code() {
    let chosen = |channel| {
        answers(&[
            (AnswerKey::ContactMode, "chosen"),
            (AnswerKey::Channel, channel),
        ])
    };
    assert_eq!(next(Screen::SafeChannel, &chosen("wa")), Screen::Needs);
    let mut unsure = chosen("unsure");
    unsure
        .write(AnswerKey::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(next(Screen::SafeChannel, &unsure), Screen::Needs);
}

#[test]
fn skipping_takes_an_answer_out_without_forgetting_it() {
    let mut answers = answers(&[(AnswerKey::ContactMode, "chosen")]);
    answers.skip(Screen::ContactMode, true);
    assert_eq!(next(Screen::ContactMode, &answers), Screen::Needs);
    assert!(answers.has(AnswerKey::ContactMode, "chosen"));
    answers.skip(Screen::ContactMode, false);
    assert_eq!(next(Screen::ContactMode, &answers), Screen::SafeChannel);
}

#[test]
fn a_change_returns_to_the_check_screen_through_what_it_opens() {
    let mut answers = answers(&[(AnswerKey::ContactMode, "code")]);
    let detour = Detour::start(&answers, Screen::Check);
    assert_eq!(detour.next(Screen::ContactMode, &answers), Screen::Check);
    answers
        .choose(AnswerKey::ContactMode, "chosen", true)
        .expect("offered");
    assert_eq!(
        detour.next(Screen::ContactMode, &answers),
        Screen::SafeChannel
    );
    answers
        .choose(AnswerKey::Channel, "wa", true)
        .expect("offered");
    answers
        .write(AnswerKey::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(
        detour.next(Screen::SafeChannel, &answers),
        Screen::SafeHours
    );
    assert_eq!(
        detour.next(Screen::SafeHours, &answers),
        Screen::ContactCare
    );
    assert_eq!(detour.next(Screen::Communication, &answers), Screen::Check);
}

#[test]
fn a_contact_added_before_sending_returns_there_through_what_it_opens() {
    let mut answers = answers(&[(AnswerKey::Way, "b"), (AnswerKey::ContactMode, "chosen")]);
    let detour = Detour::start(&answers, Screen::ConsentAndSend);
    assert_eq!(
        detour.next(Screen::SafeChannel, &answers),
        Screen::ConsentAndSend
    );
    answers
        .choose(AnswerKey::Channel, "wa", true)
        .expect("offered");
    answers
        .write(AnswerKey::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(
        detour.next(Screen::SafeChannel, &answers),
        Screen::SafeHours
    );
    assert_eq!(
        detour.next(Screen::Communication, &answers),
        Screen::ConsentAndSend
    );
    answers.choose(AnswerKey::Way, "a", true).expect("offered");
    let detour = Detour::start(&answers, Screen::ConsentAndSend);
    assert_eq!(
        detour.next(Screen::SafeChannel, &answers),
        Screen::ConsentAndSend
    );
}

#[test]
fn a_change_names_and_removes_exactly_what_no_longer_applies() {
    let mut answers = answers(&[
        (AnswerKey::Role, "driver"),
        (AnswerKey::ContactMode, "chosen"),
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Needs, "work"),
        (AnswerKey::Needs, "talk"),
        (AnswerKey::App, "gojek"),
    ]);
    answers
        .write(AnswerKey::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(orphans(&answers), []);
    answers
        .choose(AnswerKey::Role, "passenger", true)
        .expect("offered");
    answers
        .choose(AnswerKey::ContactMode, "code", true)
        .expect("offered");
    let gone = |key, code| Orphan { key, code };
    assert_eq!(
        orphans(&answers),
        [
            gone(AnswerKey::Channel, None),
            gone(AnswerKey::Address, None),
            gone(AnswerKey::Needs, Some("work"))
        ]
    );
    prune(&mut answers);
    assert_eq!(orphans(&answers), []);
    assert!(!answers.has(AnswerKey::Channel, "wa") && answers.text(AnswerKey::Address).is_empty());
    assert!(answers.has(AnswerKey::Needs, "talk") && answers.has(AnswerKey::App, "gojek"));
}

/// One thing that a person does on a screen.
#[derive(Clone, Debug)]
pub(crate) enum Press {
    Choose(prop::sample::Index, bool),
    Way(&'static str),
    Write(prop::sample::Index, String),
    Skip,
    Continue,
    SendWhatIsThere,
    AddHours,
    Prune,
}

pub(crate) fn presses() -> impl Strategy<Value = Vec<Press>> {
    let press = prop_oneof![
        4 => (any::<prop::sample::Index>(), any::<bool>()).prop_map(|(i, on)| Press::Choose(i, on)),
        1 => prop::sample::select(vec!["a", "b", "c", "d", "e"]).prop_map(Press::Way),
        2 => (any::<prop::sample::Index>(), "[a-z0-9 +]{0,14}").prop_map(|(i, t)| Press::Write(i, t)),
        2 => Just(Press::Skip),
        4 => Just(Press::Continue),
        1 => Just(Press::SendWhatIsThere),
        1 => Just(Press::AddHours),
        1 => Just(Press::Prune),
    ];
    prop::collection::vec(press, 0..60)
}

/// Plays the presses from the first screen on; returns the screen and the answers at the end.
/// Answers are given on any screen, so that early answers are changed late as well.
pub(crate) fn play(presses: &[Press]) -> (Screen, Answers) {
    let mut answers = Answers::default();
    let mut screen = Screen::BeforeStart;
    let options: Vec<(AnswerKey, &str)> = questions::ALL
        .iter()
        .flat_map(|question| question.fields)
        .flat_map(|field| field.choices.iter().map(|choice| (field.key, choice.code)))
        .collect();
    let texts: Vec<AnswerKey> = questions::ALL
        .iter()
        .flat_map(|question| question.fields)
        .filter(|field| matches!(field.kind, Kind::Line | Kind::Area { .. }))
        .map(|field| field.key)
        .chain([
            AnswerKey::WishOther,
            AnswerKey::WhenOwn,
            AnswerKey::CommLanguage,
            AnswerKey::CommOther,
        ])
        .collect();
    for press in presses {
        match press {
            Press::Choose(index, on) => {
                let (key, code) = index.get(&options);
                answers.choose(*key, code, *on).expect("offered");
                if *key == AnswerKey::Way {
                    screen = Screen::Way;
                }
            }
            Press::Way(code) => {
                answers.choose(AnswerKey::Way, code, true).expect("offered");
                screen = Screen::Way;
            }
            Press::Write(index, text) => {
                answers.write(*index.get(&texts), text).expect("a text");
            }
            Press::Skip if screen.can_be_skipped() => {
                answers.skip(screen, true);
                screen = next(screen, &answers);
            }
            Press::Continue
                if screen < Screen::ConsentAndSend && fault::of(screen, &answers).is_none() =>
            {
                answers.accept(screen);
                screen = next(screen, &answers);
            }
            Press::SendWhatIsThere if screen.can_send_what_is_there() => screen = Screen::Check,
            Press::AddHours if screen == Screen::SafeChannel => answers.add_hours(),
            Press::Prune => prune(&mut answers),
            _ => {}
        }
    }
    (screen, answers)
}

/// Everything that is chosen or typed, sent or not.
fn held(answers: &Answers) -> Vec<(AnswerKey, &'static str)> {
    let mut held: Vec<_> = answers.held_codes().collect();
    let texts = answers
        .held_texts()
        .filter(|(_, text)| !text.trim().is_empty());
    held.extend(texts.map(|(key, _)| (key, "")));
    held
}

#[test]
fn the_screens_stand_in_the_order_of_the_flow() {
    let asked: Vec<Screen> = questions::ALL
        .iter()
        .map(|question| question.screen)
        .collect();
    let screens: Vec<Screen> = Screen::ALL
        .iter()
        .copied()
        .filter(|screen| *screen != Screen::Receipt)
        .collect();
    assert_eq!(asked, screens);
    assert!(screens.is_sorted());
    for screen in Screen::ALL {
        assert_eq!(Screen::from_code(screen.code()), Some(*screen));
    }
}

#[test]
fn the_shortest_way_shows_five_screens_before_it_is_sent() {
    let walk = walk(&answers(&[(AnswerKey::Way, "a")]));
    let before = walk.split(' ').take_while(|name| *name != "S25").count();
    assert!(before <= 5, "{walk}");
}

#[test]
fn what_goes_on_makes_a_report_urgent_only_where_it_counts() {
    let urgent = |answers: &Answers| answers.routing(locale::Lang::Id).urgent;
    for (code, is_urgent) in [
        ("contacts", true),
        ("knows_place", false),
        ("has_pictures", false),
        ("threatens", true),
        ("none", false),
        ("unsure", false),
    ] {
        let mut answers = answers(&[(AnswerKey::Way, "b"), (AnswerKey::Ongoing, code)]);
        assert_eq!(urgent(&answers), is_urgent, "{code}");
        assert_eq!(
            answers.something_goes_on(),
            code != "none" && code != "unsure"
        );
        answers.skip(Screen::Ongoing, true);
        assert!(!urgent(&answers));
        answers.skip(Screen::Ongoing, false);
        answers.choose(AnswerKey::Way, "a", true).expect("offered");
        assert!(!urgent(&answers));
    }
    let seen = answers(&[
        (AnswerKey::About, "seen"),
        (AnswerKey::Ongoing, "knows_place"),
    ]);
    assert!(!urgent(&seen), "a witness is not asked about a home");
}

#[test]
fn only_a_plain_yes_marks_a_report_as_about_someone_under_18() {
    let under18 = |answers: &Answers| answers.routing(locale::Lang::Id).under18;
    for (code, is_under) in [("yes", true), ("no", false), ("unsure", false)] {
        let mut answers = answers(&[(AnswerKey::Way, "b"), (AnswerKey::Under18, code)]);
        assert_eq!(under18(&answers), is_under, "{code}");
        answers.skip(Screen::Under18, true);
        assert!(!under18(&answers));
    }
    assert!(!under18(&answers(&[
        (AnswerKey::Way, "a"),
        (AnswerKey::Under18, "yes")
    ])));
}

#[test]
fn files_and_finer_detail_are_offered_to_adults_alone() {
    let offered = |answers: &Answers, key| {
        let (_, field) = questions::field_of(key).expect("a question");
        (field.offered)(answers)
    };
    for (given, is_adult) in [
        (&[][..], false),
        (&[(AnswerKey::Under18, "yes")], false),
        (&[(AnswerKey::Under18, "unsure")], false),
        (&[(AnswerKey::Under18, "no")], true),
        (&[(AnswerKey::Under18, "no"), (AnswerKey::Way, "c")], false),
    ] {
        let mut answers = answers(given);
        assert_eq!(offered(&answers, AnswerKey::Files), is_adult);
        assert_eq!(offered(&answers, AnswerKey::KindsMore), is_adult);
        answers.skip(Screen::Under18, true);
        assert!(!offered(&answers, AnswerKey::Files) && !offered(&answers, AnswerKey::KindsMore));
    }
}

#[test]
fn an_answer_to_a_group_that_is_not_offered_any_more_goes() {
    let mut answers = answers(&[
        (AnswerKey::Way, "b"),
        (AnswerKey::Under18, "no"),
        (AnswerKey::KindsMore, "stared"),
        (AnswerKey::Kinds, "looks"),
    ]);
    assert!(answers.payload().get("kinds_more").is_some());
    answers
        .choose(AnswerKey::Under18, "yes", true)
        .expect("offered");
    assert!(answers.payload().get("kinds_more").is_none());
    let gone = Orphan {
        key: AnswerKey::KindsMore,
        code: None,
    };
    assert_eq!(orphans(&answers), [gone]);
    prune(&mut answers);
    assert!(answers.has(AnswerKey::Kinds, "looks") && !answers.has(AnswerKey::KindsMore, "stared"));
}

proptest! {
    #[test]
    fn sending_is_reached_from_anywhere_within_bounded_steps(presses in presses()) {
        let (mut screen, mut answers) = play(&presses);
        let mut steps = 0;
        while !matches!(screen, Screen::ConsentAndSend | Screen::NoteEnd) {
            if screen.can_be_skipped() {
                answers.skip(screen, true);
            }
            screen = next(screen, &answers);
            steps += 1;
            prop_assert!(steps <= questions::ALL.len());
        }
        prop_assert_eq!(screen == Screen::NoteEnd, answers.is_note());
        answers.choose(AnswerKey::ConsentSend, "yes", true).expect("the tick");
        // What has to be put right before sending can be skipped where it is asked.
        if let Some(fault) = fault::of(screen, &answers) {
            let asked = fault.screen().expect("a screen");
            prop_assert!(asked < Screen::Check && asked.can_be_skipped());
            answers.skip(asked, true);
        }
        prop_assert_eq!(fault::of(screen, &answers), None);
        let payload = answers.payload();
        let way = payload.get("channel").is_some_and(|way| *way != Answer::Text("unsure".into()));
        prop_assert_eq!(way, payload.get("address").is_some(), "half a contact is sent");
    }

    #[test]
    fn no_screen_leads_back(presses in presses()) {
        let (_, answers) = play(&presses);
        let path = path(&answers);
        prop_assert!(path.is_sorted());
        for screen in &path[..path.len() - 1] {
            prop_assert!(next(*screen, &answers) > *screen);
        }
    }

    #[test]
    fn pruning_leaves_nothing_behind_and_takes_nothing_that_is_sent(presses in presses()) {
        let (_, mut answers) = play(&presses);
        let before = answers.payload();
        let gone = orphans(&answers);
        let kept: Vec<(AnswerKey, &str)> = held(&answers)
            .into_iter()
            .filter(|(key, code)| {
                let is_gone = |orphan: &Orphan| {
                    let own = questions::field_of(orphan.key).is_some_and(|(_, field)| {
                        let mut texts = field.choices.iter().filter_map(|choice| choice.text);
                        texts.any(|text| text.key == *key)
                    });
                    (orphan.key == *key || own) && orphan.code.is_none_or(|gone| gone == *code)
                };
                !gone.iter().any(is_gone)
            })
            .collect();
        prune(&mut answers);
        prop_assert_eq!(held(&answers), kept);
        prop_assert_eq!(orphans(&answers), []);
        prop_assert!(before == answers.payload());
    }
}

#[test]
fn the_name_is_shared_with_the_app_only_while_there_is_one() {
    let mut answers = answers(&[
        (AnswerKey::Way, "b"),
        (AnswerKey::ContactMode, "chosen"),
        (AnswerKey::Channel, "wa"),
    ]);
    for (key, text) in [
        (AnswerKey::Address, "0812 3456 7890"),
        (AnswerKey::CallName, "Rani"),
    ] {
        answers.write(key, text).expect("a text");
    }
    answers
        .choose(AnswerKey::Share, "app_name", true)
        .expect("offered");
    assert_eq!(orphans(&answers), []);
    answers.write(AnswerKey::CallName, " ").expect("a text");
    let orphan = Orphan {
        key: AnswerKey::Share,
        code: Some("app_name"),
    };
    assert_eq!(orphans(&answers), [orphan]);
}
