//! The ways on from a screen. "Lewati" is a button like "Lanjut".

use leptos::prelude::*;
use locale::Key;
use report::answers::Answers;
use report::questions::{Link, LinkAction, Question, Screen};
use zeroize::Zeroizing;

use super::form::Form;
use super::plain_text;
use super::save_buttons::{SavableText, save_buttons};
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, details, element_builder, element_with_class, static_text, submit, text,
};

/// The buttons of a screen.
pub(super) fn actions(form: Form, question: &'static Question) -> Vec<Node> {
    let screen = question.screen;
    let mut all: Vec<Node> = question
        .links
        .iter()
        .filter(|link| form.answers.with_untracked(link.offered))
        .map(|link| other_way(form, question, *link))
        .collect();

    let mut row = Vec::new();
    if screen == Screen::ConsentAndSend {
        row.push(send(form));
        let keep = vec![text(form, Key::ReportKeep)];
        row.push(button(ButtonStyle::Skip, "keep", keep, move || {
            form.keep_as_note();
        }));
        row.push(delete(form));
    } else if screen == Screen::NoteEnd {
        all.extend(note(form));
        row.push(delete(form));
    } else {
        row.push(submit("next", text(form, Key::ReportContinue)));
    }
    if screen.can_be_skipped() {
        row.push(button(
            ButtonStyle::Skip,
            "skip",
            vec![text(form, Key::ReportSkip)],
            move || {
                form.skip(screen);
            },
        ));
    }
    row.extend(question.part_ends_at.map(|end| {
        button(
            ButtonStyle::Skip,
            "skip-part",
            vec![text(form, Key::ReportSkipPart)],
            move || {
                form.skip_part(screen, end);
            },
        )
    }));
    all.push(element_with_class("div", "report-actions", row));
    all.push(more_actions(form, screen));
    all
}

/// The note, to save outside of this page: its words for printing, and to look at and copy by hand.
fn note(form: Form) -> Vec<Node> {
    let words = note_text(form).to_string();
    let mut parts = save_buttons(
        form,
        SavableText {
            part: "copy",
            text: note_text,
        },
    );
    parts.push(element_with_class(
        "p",
        "copy-words keep-copy print-only",
        vec![static_text(words.clone())],
    ));
    parts.push(details(
        "report-disclosure",
        text(form, Key::ReportCopyShow),
        vec![element_with_class(
            "p",
            "copy-words",
            vec![static_text(words)],
        )],
    ));
    parts
}

fn note_text(form: Form) -> Zeroizing<String> {
    let lang = form.lang.get_untracked();
    form.answers
        .with_untracked(|answers| plain_text::of(lang, answers, None))
}

/// "Hapus semuanya".
fn delete(form: Form) -> Node {
    let label = vec![text(form, Key::ReportDelete)];
    button(ButtonStyle::Skip, "delete", label, move || {
        form.delete_everything();
    })
}

/// Back, and sending what is there.
pub(super) fn more_actions(form: Form, screen: Screen) -> Node {
    let mut row = Vec::new();
    if screen > Screen::BeforeStart {
        let label = vec![text(form, Key::ReportBack)];
        row.push(button(ButtonStyle::Quiet, "back", label, move || {
            form.back();
        }));
    }
    if screen.can_send_what_is_there() {
        let is_note = form.answers.with_untracked(Answers::is_note);
        let label = vec![text(
            form,
            if is_note {
                Key::ReportSeeWhatIHave
            } else {
                Key::ReportSendWhatIHave
            },
        )];
        row.push(button(
            ButtonStyle::Quiet,
            "send-what-i-have",
            label,
            move || {
                form.send_what_is_there();
            },
        ));
    }
    if screen > Screen::BeforeStart {
        let label = vec![text(form, Key::ReportPause)];
        row.push(button(
            ButtonStyle::Quiet,
            "pause",
            label,
            crate::ui::curtain::hide,
        ));
    }
    element_with_class("div", "report-more", row)
}

/// "Kirim".
fn send(form: Form) -> Node {
    let busy = move || Some(form.delivery.get().is_under_way().to_string());
    element_builder("button")
        .with_all(&[
            ("type", "submit"),
            ("class", "button button-next"),
            ("data-action", "send"),
        ])
        .children(vec![text(form, Key::ReportSend)])
        .dynamic_attribute("aria-disabled", busy)
        .build()
}

/// Another way on, in words.
fn other_way(form: Form, question: &'static Question, link: Link) -> Node {
    let action = match link.action {
        LinkAction::AddHours | LinkAction::AllQuestions => "more",
        LinkAction::AskToBeContacted | LinkAction::AddContact => "change",
    };
    let way = button(
        ButtonStyle::Quiet,
        action,
        vec![text(form, link.label)],
        move || {
            form.follow(question.screen, link.action);
        },
    );
    element_with_class("p", "", vec![way])
}
