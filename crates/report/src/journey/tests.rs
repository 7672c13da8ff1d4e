//! Back, Forward, detours and removals, walked as a page walks them.

use proptest::prelude::*;

use super::{Journey, Stage, Transition};
use crate::answers::Answers;
use crate::fault::{self, Fault};
use crate::flow;
use crate::flow::tests::{Press, presses};
use crate::questions::{self, AnswerKey, LinkAction, Question, Screen};

/// A form as a page keeps it.
struct Form {
    journey: Journey,
    answers: Answers,
    has_files: bool,
}

impl Form {
    fn new() -> Self {
        Self {
            journey: Journey::start(Stage::Question(questions::ALL[0])),
            answers: Answers::default(),
            has_files: false,
        }
    }

    /// At the check screen, after the long way and with these answers.
    fn at_check(given: &[(AnswerKey, &str)]) -> Self {
        let mut form = Self::new();
        form.choose(AnswerKey::Way, "b");
        for (key, code) in given {
            form.choose(*key, code);
        }
        form.journey.jump(Screen::Check, &form.answers, false);
        form
    }

    fn choose(&mut self, key: AnswerKey, code: &str) {
        self.answers.choose(key, code, true).expect("offered");
    }

    fn write(&mut self, key: AnswerKey, text: &str) {
        self.answers.write(key, text).expect("a text");
    }

    fn screen(&self) -> Screen {
        self.journey.stage().screen().expect("a screen of the flow")
    }

    fn names_removals(&self) -> bool {
        matches!(self.journey.stage(), Stage::Removed(_))
    }

    /// "Lanjut", as a page does it.
    fn next(&mut self) -> Result<Transition, Fault> {
        let screen = self.screen();
        if let Some(fault) = fault::of(screen, &self.answers) {
            if let Some(elsewhere) = fault.put_right_elsewhere(screen) {
                self.journey
                    .detour(elsewhere, screen, &self.answers, self.has_files);
            }
            return Err(fault);
        }
        Ok(self.journey.next(screen, &mut self.answers, self.has_files))
    }

    fn skip(&mut self) -> Transition {
        let screen = self.screen();
        self.journey.skip(screen, &mut self.answers, self.has_files)
    }

    fn follow(&mut self, action: LinkAction) {
        let screen = self.screen();
        self.journey
            .follow(screen, action, &mut self.answers, self.has_files);
    }

    /// "Ubah" on the check screen.
    fn change(&mut self, screen: Screen) {
        self.journey
            .detour(screen, Screen::Check, &self.answers, self.has_files);
    }

    fn back(&mut self) {
        self.journey.go_to(self.journey.position() - 1);
    }

    fn confirm_removal(&mut self) {
        flow::prune(&mut self.answers);
        self.has_files &= flow::asks_for_files(&self.answers);
        self.journey.after_removal();
    }
}

#[test]
fn back_and_forward_show_the_steps_that_were_taken() {
    let mut form = Form::new();
    for _ in 0..3 {
        form.skip();
    }
    let taken = form.screen();
    form.back();
    form.back();
    assert_eq!(form.screen(), Screen::ThisPhone);
    form.journey.go_to(3);
    assert_eq!(form.screen(), taken);
    form.journey.go_to(99);
    assert_eq!((form.screen(), form.journey.position()), (taken, 3));
}

#[test]
fn a_step_after_back_takes_the_place_of_what_was_ahead() {
    let mut form = Form::new();
    form.skip();
    form.skip();
    form.choose(AnswerKey::Way, "b");
    form.next().expect("nothing to put right");
    assert_eq!(form.screen(), Screen::About);
    form.back();
    form.choose(AnswerKey::Way, "a");
    form.next().expect("nothing to put right");
    assert_eq!(form.screen(), Screen::SafeChannel);
    form.journey.go_to(99);
    assert_eq!(form.screen(), Screen::SafeChannel);
}

#[test]
fn what_is_there_can_be_checked_and_sent_from_every_question() {
    for question in questions::ALL {
        if !question.screen.can_send_what_is_there() {
            continue;
        }
        let mut form = Form::new();
        form.choose(AnswerKey::Way, "b");
        form.journey.restart_at(question);
        form.journey.jump(Screen::Check, &form.answers, false);
        assert_eq!(form.screen(), Screen::Check);
        form.next().expect("nothing to put right");
        assert_eq!(form.screen(), Screen::ConsentAndSend);
        form.back();
        form.back();
        assert_eq!(
            form.screen(),
            question.screen,
            "Back returns to the question"
        );
    }
}

#[test]
fn a_change_returns_to_the_check_screen_and_only_once() {
    let mut form = Form::at_check(&[(AnswerKey::ContactMode, "code")]);
    form.change(Screen::Wish);
    form.next().expect("nothing to put right");
    assert_eq!(form.screen(), Screen::Check);
    form.next().expect("nothing to put right");
    assert_eq!(form.screen(), Screen::ConsentAndSend);
}

#[test]
fn a_change_leads_through_what_it_opens() {
    let mut form = Form::at_check(&[(AnswerKey::ContactMode, "code")]);
    form.change(Screen::ContactMode);
    form.choose(AnswerKey::ContactMode, "chosen");
    form.next().expect("nothing to put right");
    assert_eq!(form.screen(), Screen::SafeChannel);
    form.choose(AnswerKey::Channel, "wa");
    form.write(AnswerKey::Address, "0812 3456 7890");
    let mut shown = Vec::new();
    while form.screen() != Screen::Check {
        form.next().expect("nothing to put right");
        shown.push(form.screen().code());
    }
    assert_eq!(shown, ["S8b", "S8c", "S9", "S10", "S23"]);
}

#[test]
fn a_change_that_was_left_by_back_still_returns() {
    let mut form = Form::at_check(&[]);
    form.change(Screen::ContactMode);
    form.choose(AnswerKey::ContactMode, "chosen");
    form.next().expect("nothing to put right");
    form.back();
    assert_eq!(form.screen(), Screen::ContactMode);
    form.skip();
    assert_eq!(form.screen(), Screen::Check);
}

#[test]
fn answers_that_no_longer_apply_are_named_before_the_next_screen() {
    let mut form = Form::at_check(&[(AnswerKey::Role, "driver"), (AnswerKey::Needs, "work")]);
    form.change(Screen::Role);
    form.choose(AnswerKey::Role, "passenger");
    form.next().expect("nothing to put right");
    assert!(form.names_removals());
    assert_eq!(form.screen(), Screen::Check);
    form.back();
    assert_eq!(form.screen(), Screen::Role, "Back takes the change back");
    form.next().expect("nothing to put right");
    form.confirm_removal();
    assert!(!form.names_removals());
    assert_eq!(form.screen(), Screen::Check);
    assert!(!form.answers.has(AnswerKey::Needs, "work"));
}

#[test]
fn files_that_no_longer_apply_are_named_as_well() {
    let mut form = Form::at_check(&[(AnswerKey::Under18, "no")]);
    form.has_files = true;
    form.change(Screen::Under18);
    form.choose(AnswerKey::Under18, "yes");
    form.next().expect("nothing to put right");
    assert!(form.names_removals());
    form.confirm_removal();
    assert!(!form.names_removals() && !form.has_files);
}

#[test]
fn a_removal_keeps_the_detour() {
    let mut form = Form::at_check(&[(AnswerKey::Role, "driver"), (AnswerKey::Needs, "work")]);
    form.change(Screen::ContactMode);
    form.choose(AnswerKey::Role, "passenger");
    form.choose(AnswerKey::ContactMode, "chosen");
    form.next().expect("nothing to put right");
    form.confirm_removal();
    assert_eq!(form.screen(), Screen::SafeChannel);
    form.skip();
    assert_eq!(form.screen(), Screen::Check);
}

#[test]
fn half_a_contact_is_put_right_where_it_is_asked_and_then_returns() {
    let mut form = Form::at_check(&[
        (AnswerKey::ContactMode, "chosen"),
        (AnswerKey::Channel, "wa"),
    ]);
    form.next().expect_err("the number is missing");
    assert_eq!(form.screen(), Screen::SafeChannel);
    form.next().expect_err("still missing");
    assert_eq!(form.screen(), Screen::SafeChannel);
    form.write(AnswerKey::Address, "0812 3456 7890");
    while form.screen() != Screen::Check {
        form.next().expect("whole now");
        assert!(form.screen() < Screen::Needs || form.screen() == Screen::Check);
    }
}

#[test]
fn a_contact_that_is_added_before_sending_returns_there() {
    let mut form = Form::at_check(&[(AnswerKey::ContactMode, "code")]);
    form.next().expect("nothing to put right");
    form.follow(LinkAction::AddContact);
    assert_eq!(form.screen(), Screen::SafeChannel);
    form.skip();
    assert_eq!(form.screen(), Screen::ConsentAndSend);
}

#[test]
fn asking_to_be_contacted_instead_of_writing_ends_at_the_check_screen() {
    let mut form = Form::at_check(&[]);
    form.journey.jump(Screen::OwnWords, &form.answers, false);
    form.follow(LinkAction::AskToBeContacted);
    assert_eq!(form.screen(), Screen::SafeChannel);
    assert!(form.answers.has(AnswerKey::ContactMode, "chosen"));
    assert!(form.answers.is_skipped(Screen::OwnWords));
    form.choose(AnswerKey::Channel, "wa");
    form.write(AnswerKey::Address, "0812 3456 7890");
    while form.screen() != Screen::Check {
        assert!(form.screen() < Screen::Needs, "only what contact opens");
        form.next().expect("nothing to put right");
    }
}

#[test]
fn hours_can_be_added_on_the_short_way() {
    let mut form = Form::new();
    form.choose(AnswerKey::Way, "a");
    form.choose(AnswerKey::Channel, "wa");
    form.write(AnswerKey::Address, "0812 3456 7890");
    form.journey.jump(Screen::SafeChannel, &form.answers, false);
    form.follow(LinkAction::AddHours);
    assert_eq!(form.screen(), Screen::SafeHours);
    for _ in 0..4 {
        form.skip();
    }
    assert_eq!(form.screen(), Screen::ConsentAndSend);
}

#[test]
fn a_whole_part_can_be_skipped() {
    let mut form = Form::at_check(&[]);
    form.journey.jump(Screen::Kinds, &form.answers, false);
    form.journey
        .skip_part(Screen::Kinds, &mut form.answers, false);
    assert_eq!(form.screen(), Screen::Ongoing);
    assert!(form.answers.is_skipped(Screen::OwnWords));
}

#[test]
fn whoever_changes_one_answer_is_not_offered_to_leave_out_its_part() {
    let mut form = Form::at_check(&[]);
    form.change(Screen::About);
    let part = |form: &Form| form.journey.part_at(Screen::About, &form.answers);
    assert!(part(&form).is_none());
    form.journey.jump(Screen::About, &form.answers, false);
    assert!(part(&form).is_some());
}

#[test]
fn what_a_tab_stored_goes_on_with_the_first_screen_behind_it() {
    let mut form = Form::new();
    form.journey = Journey::start(Stage::Restore);
    assert!(form.journey.stage().screen().is_none());
    form.journey
        .restart_at(questions::of(Screen::Needs).expect("a question"));
    assert_eq!(form.screen(), Screen::Needs);
    form.back();
    assert_eq!(form.screen(), Screen::BeforeStart);
}

#[test]
fn the_receipt_is_a_step_of_its_own() {
    let mut form = Form::at_check(&[]);
    form.journey.arrive();
    assert!(matches!(form.journey.stage(), Stage::Receipt));
    assert_eq!(form.journey.position(), 2);
}

fn asks(question: &'static Question, press: &Press, answers: &mut Answers) {
    match press {
        Press::Choose(index, on) if !question.fields.is_empty() => {
            let field = index.get(question.fields);
            if let Some(choice) = field.choices.first() {
                let _ = answers.choose(field.key, choice.code, *on);
            }
        }
        Press::Way(code) => drop(answers.choose(AnswerKey::Way, code, true)),
        _ => {}
    }
}

proptest! {
    /// The screen that a page builds in advance is the one that comes, unless answers have to be
    /// named first.
    #[test]
    fn the_expected_step_is_the_one_that_is_taken(presses in presses()) {
        let mut form = Form::new();
        for press in presses {
            let Stage::Question(question) = form.journey.stage() else {
                form.confirm_removal();
                continue;
            };
            asks(question, &press, &mut form.answers);
            let expected = form.journey.expected(&form.answers).map(|(from, skips)| {
                let was_skipped = form.answers.is_skipped(from);
                form.answers.skip(from, skips);
                let to = form.journey.after(from, &form.answers);
                form.answers.skip(from, was_skipped);
                Transition { from, skips, to }
            });
            let taken = match expected {
                Some(expected) if expected.skips => form.skip(),
                _ => match form.next() {
                    Ok(taken) => taken,
                    Err(_) => form.skip(),
                },
            };
            if let Some(expected) = expected {
                prop_assert_eq!((expected.from, expected.to), (taken.from, taken.to));
            }
            if matches!(taken.to, Screen::Receipt) {
                break;
            }
        }
    }

    /// Wherever Back and Forward lead, the step is there as it was.
    #[test]
    fn every_step_can_be_shown_again(presses in presses(), places in prop::collection::vec(0_usize..40, 0..40)) {
        let mut form = Form::new();
        let mut taken = vec![form.screen()];
        for (press, place) in presses.iter().zip(places) {
            match form.journey.stage() {
                Stage::Question(question) => {
                    asks(question, press, &mut form.answers);
                    form.skip();
                }
                _ => form.confirm_removal(),
            }
            let position = form.journey.position();
            taken.truncate(position);
            taken.push(form.screen());
            let place = place.min(taken.len() - 1);
            form.journey.go_to(place);
            prop_assert_eq!(form.journey.position(), place);
            prop_assert_eq!(form.screen(), taken[place]);
        }
    }
}

#[test]
fn back_through_every_screen_of_the_long_way_keeps_every_answer() {
    let mut form = Form::new();
    for (key, code) in [
        (AnswerKey::Way, "b"),
        (AnswerKey::About, "known"),
        (AnswerKey::Under18, "no"),
        (AnswerKey::ContactMode, "chosen"),
        (AnswerKey::Channel, "wa"),
        (AnswerKey::Hours, "eve"),
        (AnswerKey::MissedCall, "no"),
        (AnswerKey::Needs, "talk"),
        (AnswerKey::Soon, "no"),
        (AnswerKey::When, "today"),
        (AnswerKey::Kinds, "words"),
        (AnswerKey::Ongoing, "contacts"),
    ] {
        form.choose(key, code);
    }
    form.write(AnswerKey::Address, "0812 3456 7890");
    form.write(AnswerKey::IfAnswered, "dari toko buku");
    form.write(AnswerKey::Words, "Satu kalimat.");
    let mut taken = vec![form.screen()];
    while form.screen() < Screen::ConsentAndSend {
        assert!(form.next().is_ok(), "{}", form.screen().code());
        taken.push(form.screen());
    }
    let questions = flow::path(&form.answers);
    assert_eq!(taken, questions[..questions.len() - 1], "every screen once");
    let sent = form.answers.payload();
    while let Some(screen) = taken.pop() {
        assert_eq!(form.screen(), screen);
        assert!(form.answers.payload() == sent, "{}", screen.code());
        if !taken.is_empty() {
            form.back();
        }
    }
}

#[test]
fn the_plan_is_changed_where_contact_is_asked_for_and_returns_before_sending() {
    for (given, asked) in [
        (&[][..], Screen::ContactMode),
        (&[(AnswerKey::ContactMode, "code")], Screen::ContactMode),
        (&[(AnswerKey::ContactMode, "chosen")], Screen::SafeChannel),
        (&[(AnswerKey::Way, "a")], Screen::SafeChannel),
    ] {
        let mut form = Form::at_check(given);
        form.journey
            .jump(Screen::ConsentAndSend, &form.answers, false);
        form.follow(LinkAction::ChangeContact);
        assert_eq!(form.screen(), asked, "{given:?}");
        form.skip();
        assert_eq!(form.screen(), Screen::ConsentAndSend, "{given:?}");
    }
}
