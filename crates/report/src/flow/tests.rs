//! Where the answers lead, and random walks through the form.

use proptest::prelude::*;

use super::{Detour, Orphan, next, orphans, path, prune, skip_part};
use crate::answers::Answers;
use crate::contents::Answer;
use crate::fault;
use crate::questions::{self, Kind, Pay, Screen};

fn answers(given: &[(Pay, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (pay, code) in given {
        answers.choose(*pay, code, true).expect("offered");
    }
    answers
}

fn walk(answers: &Answers) -> String {
    let mut names = vec![Screen::S0];
    while let Some(last) = names.last().copied() {
        let next = next(last, answers);
        if next == last {
            break;
        }
        names.push(next);
    }
    names
        .iter()
        .map(|screen| screen.name())
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_long_way_asks_everything_in_order() {
    let rest = "S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22 S23 S24 S25";
    assert_eq!(
        walk(&answers(&[(Pay::Way, "b"), (Pay::ContactMode, "code")])),
        format!("S0 S1 S2 S3 S4 S6 S7 {rest}")
    );
    let mut reachable = answers(&[
        (Pay::Way, "b"),
        (Pay::About, "seen"),
        (Pay::ContactMode, "chosen"),
        (Pay::Channel, "wa"),
    ]);
    reachable
        .write(Pay::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(
        walk(&reachable),
        format!("S0 S1 S2 S3 S4 S5 S6 S7 S8a S8b S8c S9 S10 {rest}")
    );
}

#[test]
fn without_a_way_the_questions_come_first_and_then_the_report() {
    let rest = "S3 S4 S6 S7 S11 S12 S13 S14 S15 S17 S18 S19 S20 S21 S22 S23 S24 S25";
    for given in [&[][..], &[(Pay::Way, "d")], &[(Pay::Way, "e")]] {
        let walk = walk(&answers(given));
        assert_eq!(walk, format!("S0 S1 S2 all-questions {rest}"));
    }
    let mut later = answers(&[(Pay::Way, "e")]);
    later.skip(Screen::S2, true);
    later.accept(Screen::AllQuestions);
    assert_eq!(next(Screen::AllQuestions, &later), Screen::S3);
    for (way, screen) in [("a", Screen::S8a), ("b", Screen::S3), ("c", Screen::S13)] {
        later.choose(Pay::Way, way, true).expect("offered");
        assert_eq!(next(Screen::AllQuestions, &later), screen);
    }
}

#[test]
fn a_note_asks_nothing_that_only_a_report_needs() {
    assert_eq!(
        walk(&answers(&[(Pay::Way, "c")])),
        "S0 S1 S2 S13 S14 S15 S17 S18 S19 S20 S23 note-end"
    );
}

#[test]
fn the_short_way_asks_for_a_contact_and_the_tick() {
    assert_eq!(walk(&answers(&[(Pay::Way, "a")])), "S0 S1 S2 S8a S24 S25");
}

#[test]
fn hours_are_added_on_the_short_way_when_asked_for() {
    let mut answers = answers(&[(Pay::Way, "a")]);
    answers.add_hours();
    assert!(path(&answers).contains(&Screen::S8b));
    assert_eq!(next(Screen::S8a, &answers), Screen::S24);
    assert_eq!(next(Screen::S8b, &answers), Screen::S8c);
    assert_eq!(next(Screen::S8c, &answers), Screen::S9);
    assert_eq!(next(Screen::S10, &answers), Screen::S24);
}

#[test]
fn no_address_works_like_the_code() {
    let chosen = |channel| answers(&[(Pay::ContactMode, "chosen"), (Pay::Channel, channel)]);
    assert_eq!(next(Screen::S8a, &chosen("wa")), Screen::S11);
    let mut unsure = chosen("unsure");
    unsure
        .write(Pay::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(next(Screen::S8a, &unsure), Screen::S11);
}

#[test]
fn skipping_takes_an_answer_out_without_forgetting_it() {
    let mut answers = answers(&[(Pay::ContactMode, "chosen")]);
    answers.skip(Screen::S7, true);
    assert_eq!(next(Screen::S7, &answers), Screen::S11);
    assert!(answers.has(Pay::ContactMode, "chosen"));
    answers.skip(Screen::S7, false);
    assert_eq!(next(Screen::S7, &answers), Screen::S8a);
}

#[test]
fn skipping_the_part_leads_to_what_is_still_going_on() {
    let mut answers = answers(&[(Pay::Kinds, "words")]);
    let end = questions::of(Screen::S17).and_then(|ask| ask.part_ends_at);
    assert_eq!(end, Some(Screen::S20));
    assert_eq!(
        skip_part(Screen::S17, Screen::S20, &mut answers),
        Screen::S20
    );
    assert!(answers.is_skipped(Screen::S18) && !answers.is_skipped(Screen::S20));
    assert!(answers.is_skipped(Screen::S17) && answers.is_skipped(Screen::S19));
    assert!(!answers.is_skipped(Screen::S15));
}

#[test]
fn a_change_returns_to_the_check_screen_through_what_it_opens() {
    let mut answers = answers(&[(Pay::ContactMode, "code")]);
    let detour = Detour::start(&answers, Screen::S23);
    assert_eq!(detour.next(Screen::S7, &answers), Screen::S23);
    answers
        .choose(Pay::ContactMode, "chosen", true)
        .expect("offered");
    assert_eq!(detour.next(Screen::S7, &answers), Screen::S8a);
    answers.choose(Pay::Channel, "wa", true).expect("offered");
    answers
        .write(Pay::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(detour.next(Screen::S8a, &answers), Screen::S8b);
    assert_eq!(detour.next(Screen::S8b, &answers), Screen::S8c);
    assert_eq!(detour.next(Screen::S10, &answers), Screen::S23);
}

#[test]
fn a_contact_added_before_sending_returns_there_through_what_it_opens() {
    let mut answers = answers(&[(Pay::Way, "b"), (Pay::ContactMode, "chosen")]);
    let detour = Detour::start(&answers, Screen::S24);
    assert_eq!(detour.next(Screen::S8a, &answers), Screen::S24);
    answers.choose(Pay::Channel, "wa", true).expect("offered");
    answers
        .write(Pay::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(detour.next(Screen::S8a, &answers), Screen::S8b);
    assert_eq!(detour.next(Screen::S10, &answers), Screen::S24);
    answers.choose(Pay::Way, "a", true).expect("offered");
    let detour = Detour::start(&answers, Screen::S24);
    assert_eq!(detour.next(Screen::S8a, &answers), Screen::S24);
}

#[test]
fn a_change_names_and_removes_exactly_what_no_longer_applies() {
    let mut answers = answers(&[
        (Pay::Role, "driver"),
        (Pay::ContactMode, "chosen"),
        (Pay::Channel, "wa"),
        (Pay::Needs, "work"),
        (Pay::Needs, "talk"),
        (Pay::App, "gojek"),
    ]);
    answers
        .write(Pay::Address, "0812 3456 7890")
        .expect("a text");
    assert_eq!(orphans(&answers), []);
    answers
        .choose(Pay::Role, "passenger", true)
        .expect("offered");
    answers
        .choose(Pay::ContactMode, "code", true)
        .expect("offered");
    let gone = |pay, code| Orphan { pay, code };
    assert_eq!(
        orphans(&answers),
        [
            gone(Pay::Channel, None),
            gone(Pay::Address, None),
            gone(Pay::Needs, Some("work"))
        ]
    );
    prune(&mut answers);
    assert_eq!(orphans(&answers), []);
    assert!(!answers.has(Pay::Channel, "wa") && answers.text(Pay::Address).is_empty());
    assert!(answers.has(Pay::Needs, "talk") && answers.has(Pay::App, "gojek"));
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
    let mut screen = Screen::S0;
    let options: Vec<(Pay, &str)> = questions::ALL
        .iter()
        .flat_map(|ask| ask.groups)
        .flat_map(|group| group.choices.iter().map(|choice| (group.pay, choice.code)))
        .collect();
    let texts: Vec<Pay> = questions::ALL
        .iter()
        .flat_map(|ask| ask.groups)
        .filter(|group| matches!(group.kind, Kind::Line | Kind::Area { .. }))
        .map(|group| group.pay)
        .chain([
            Pay::WishOther,
            Pay::WhenOwn,
            Pay::CommLanguage,
            Pay::CommOther,
        ])
        .collect();
    for press in presses {
        match press {
            Press::Choose(index, on) => {
                let (pay, code) = index.get(&options);
                answers.choose(*pay, code, *on).expect("offered");
                if *pay == Pay::Way {
                    screen = Screen::S2;
                }
            }
            Press::Way(code) => {
                answers.choose(Pay::Way, code, true).expect("offered");
                screen = Screen::S2;
            }
            Press::Write(index, text) => {
                answers.write(*index.get(&texts), text).expect("a text");
            }
            Press::Skip if screen.can_be_skipped() => {
                answers.skip(screen, true);
                screen = next(screen, &answers);
            }
            Press::Continue if screen < Screen::S24 && fault::of(screen, &answers).is_none() => {
                answers.accept(screen);
                screen = next(screen, &answers);
            }
            Press::SendWhatIsThere if screen.can_send_what_is_there() => screen = Screen::S23,
            Press::AddHours if screen == Screen::S8a => answers.add_hours(),
            Press::Prune => prune(&mut answers),
            _ => {}
        }
    }
    (screen, answers)
}

/// Everything that is chosen or typed, sent or not.
fn held(answers: &Answers) -> Vec<(Pay, &'static str)> {
    let mut held: Vec<_> = answers.held_codes().collect();
    let texts = answers
        .held_texts()
        .filter(|(_, text)| !text.trim().is_empty());
    held.extend(texts.map(|(pay, _)| (pay, "")));
    held
}

#[test]
fn the_screens_stand_in_the_order_of_the_flow() {
    let asked: Vec<Screen> = questions::ALL.iter().map(|ask| ask.screen).collect();
    let screens: Vec<Screen> = Screen::ALL
        .iter()
        .copied()
        .filter(|screen| *screen != Screen::S25)
        .collect();
    assert_eq!(asked, screens);
    assert!(screens.is_sorted());
    for screen in Screen::ALL {
        assert_eq!(Screen::from_name(screen.name()), Some(*screen));
    }
}

#[test]
fn the_shortest_way_shows_five_screens_before_it_is_sent() {
    let walk = walk(&answers(&[(Pay::Way, "a")]));
    let before = walk.split(' ').take_while(|name| *name != "S25").count();
    assert!(before <= 5, "{walk}");
}

#[test]
fn what_goes_on_makes_a_report_urgent_only_where_it_counts() {
    let urgent = |answers: &Answers| answers.routing(locale::Lang::Id).urgent;
    for (code, is_urgent) in [
        ("contacts", true),
        ("knows_place", true),
        ("has_pictures", true),
        ("threatens", true),
        ("none", false),
        ("unsure", false),
    ] {
        let mut answers = answers(&[(Pay::Way, "b"), (Pay::Ongoing, code)]);
        assert_eq!(urgent(&answers), is_urgent, "{code}");
        answers.skip(Screen::S20, true);
        assert!(!urgent(&answers));
        answers.skip(Screen::S20, false);
        answers.choose(Pay::Way, "a", true).expect("offered");
        assert!(!urgent(&answers));
    }
    let seen = answers(&[(Pay::About, "seen"), (Pay::Ongoing, "knows_place")]);
    assert!(!urgent(&seen), "a witness is not asked about a home");
}

#[test]
fn only_a_plain_yes_marks_a_report_as_about_someone_under_18() {
    let under18 = |answers: &Answers| answers.routing(locale::Lang::Id).under18;
    for (code, is_under) in [("yes", true), ("no", false), ("unsure", false)] {
        let mut answers = answers(&[(Pay::Way, "b"), (Pay::Under18, code)]);
        assert_eq!(under18(&answers), is_under, "{code}");
        answers.skip(Screen::S6, true);
        assert!(!under18(&answers));
    }
    assert!(!under18(&answers(&[
        (Pay::Way, "a"),
        (Pay::Under18, "yes")
    ])));
}

#[test]
fn files_and_finer_detail_are_offered_to_adults_alone() {
    let offered = |answers: &Answers, pay| {
        let (_, group) = questions::group_of(pay).expect("a question");
        (group.offered)(answers)
    };
    for (given, is_adult) in [
        (&[][..], false),
        (&[(Pay::Under18, "yes")], false),
        (&[(Pay::Under18, "unsure")], false),
        (&[(Pay::Under18, "no")], true),
        (&[(Pay::Under18, "no"), (Pay::Way, "c")], false),
    ] {
        let mut answers = answers(given);
        assert_eq!(offered(&answers, Pay::Files), is_adult);
        assert_eq!(offered(&answers, Pay::KindsMore), is_adult);
        answers.skip(Screen::S6, true);
        assert!(!offered(&answers, Pay::Files) && !offered(&answers, Pay::KindsMore));
    }
}

#[test]
fn an_answer_to_a_group_that_is_not_offered_any_more_goes() {
    let mut answers = answers(&[
        (Pay::Way, "b"),
        (Pay::Under18, "no"),
        (Pay::KindsMore, "stared"),
        (Pay::Kinds, "looks"),
    ]);
    assert!(answers.payload().get("kinds_more").is_some());
    answers.choose(Pay::Under18, "yes", true).expect("offered");
    assert!(answers.payload().get("kinds_more").is_none());
    let gone = Orphan {
        pay: Pay::KindsMore,
        code: None,
    };
    assert_eq!(orphans(&answers), [gone]);
    prune(&mut answers);
    assert!(answers.has(Pay::Kinds, "looks") && !answers.has(Pay::KindsMore, "stared"));
}

proptest! {
    #[test]
    fn sending_is_reached_from_anywhere_within_bounded_steps(presses in presses()) {
        let (mut screen, mut answers) = play(&presses);
        let mut steps = 0;
        while !matches!(screen, Screen::S24 | Screen::NoteEnd) {
            if screen.can_be_skipped() {
                answers.skip(screen, true);
            }
            screen = next(screen, &answers);
            steps += 1;
            prop_assert!(steps <= questions::ALL.len());
        }
        prop_assert_eq!(screen == Screen::NoteEnd, answers.is_note());
        answers.choose(Pay::ConsentSend, "yes", true).expect("the tick");
        // What has to be put right before sending can be skipped where it is asked.
        if let Some(fault) = fault::of(screen, &answers) {
            let asked = fault.screen().expect("a screen");
            prop_assert!(asked < Screen::S23 && asked.can_be_skipped());
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
        let kept: Vec<(Pay, &str)> = held(&answers)
            .into_iter()
            .filter(|(pay, code)| {
                let is_gone = |orphan: &Orphan| {
                    let own = questions::group_of(orphan.pay).is_some_and(|(_, group)| {
                        let mut texts = group.choices.iter().filter_map(|choice| choice.text);
                        texts.any(|text| text.pay == *pay)
                    });
                    (orphan.pay == *pay || own) && orphan.code.is_none_or(|gone| gone == *code)
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
