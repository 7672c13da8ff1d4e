//! The ways on from a screen. "Lewati" is a button like "Lanjut".

use leptos::prelude::*;
use locale::{Key, message};
use report::answers::Answers;
use report::questions::{Link, LinkAction, Question, Screen};
use zeroize::Zeroizing;

use super::form::Form;
use super::plain_text;
use super::save_buttons::{SavableText, save_buttons};
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, details, dynamic_text, element_builder, element_with_class, static_text,
    submit, text,
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

    if screen.can_be_skipped() {
        all.push(bar(form, screen));
        all.extend(skip_part(form, screen));
    } else if screen == Screen::ConsentAndSend {
        let keep = vec![text(form, Key::ReportKeep)];
        let keep = button(ButtonStyle::Skip, "keep", keep, move || form.keep_as_note());
        all.push(element_with_class(
            "div",
            "report-actions",
            vec![send(form), keep],
        ));
        all.push(delete(form));
    } else if screen == Screen::NoteEnd {
        all.extend(note(form));
        all.push(delete(form));
    } else {
        let next = submit("next", text(form, Key::ReportContinue));
        all.push(element_with_class("div", "report-actions", vec![next]));
    }
    all.push(more_actions(form, screen));
    all
}

/// "Lanjut" and "Lewati", which stay at the bottom edge while the screen is taller than the window.
fn bar(form: Form, screen: Screen) -> Node {
    let next = submit("next", text(form, Key::ReportContinue));
    let label = vec![text(form, Key::ReportSkip)];
    let skip = button(ButtonStyle::Skip, "skip", label, move || form.skip(screen));
    element_with_class("div", "report-actions report-bar", vec![next, skip])
}

/// "Lewati bagian ini", with the name of the section and how many questions that leaves out.
fn skip_part(form: Form, screen: Screen) -> Option<Node> {
    form.part_at(screen)?;
    let what = dynamic_text(Box::new(move || {
        let lang = form.lang.get();
        form.answers.track();
        form.part_at(screen).map_or_else(String::new, |part| {
            let section = part.section.name().map_or("", |name| lang.text(name));
            message::report_skip_part_what(lang, &part.questions.to_string(), section)
        })
    }));
    let label = vec![
        text(form, Key::ReportSkipPart),
        element_with_class("span", "choice-hint", vec![what]),
    ];
    let button = button(ButtonStyle::Skip, "skip-part", label, move || {
        form.skip_part(screen);
    });
    Some(element_with_class(
        "div",
        "report-actions report-skip-part",
        vec![button],
    ))
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

/// "Hapus semuanya", apart from the buttons that keep something.
fn delete(form: Form) -> Node {
    let label = vec![text(form, Key::ReportDelete)];
    let delete = button(ButtonStyle::Quiet, "delete", label, move || {
        form.delete_everything();
    });
    element_with_class("div", "report-delete", vec![delete])
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
        LinkAction::AskToBeContacted | LinkAction::AddContact | LinkAction::ChangeContact => {
            "change"
        }
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
