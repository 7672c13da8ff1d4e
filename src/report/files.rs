//! How files look: where they are chosen, on the check screen, and while they are sent.

mod archive_pictures;
mod chat_text;
mod file_text;

use leptos::prelude::*;
use locale::{Key, message};
use report::control::{hint_id, id_of};
use report::fault::Fault;
use report::questions::{AnswerKey, Field, Screen, field_of};

use super::evidence::{State, retry_now};
use super::form::Form;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, dynamic, dynamic_text, element, element_builder, element_with_class,
    static_text, status, text, text_element,
};

/// What the file chooser offers first; what is really in a file is looked at afterwards.
const OFFERED: &str = "image/*,application/pdf,audio/*,text/plain,.zip,.opus,.caf,.amr,.heic";

/// Where files are chosen. No camera is opened for it, and the browser keeps no list of them.
pub(super) fn chooser(form: Form, field: &'static Field) -> Node {
    let id = id_of(field.key);
    let hint_id = hint_id(field.key);
    let mut hints = vec![
        text_element(form, "p", "report-hint", Key::EvidenceLimit),
        text_element(form, "p", "report-hint", Key::EvidenceCamera),
    ];
    let hint = field
        .hint
        .map(|hint| text_element(form, "p", "report-hint", hint));
    hints.splice(0..0, hint);
    let input = element_builder("input")
        .with_all(&[
            ("type", "file"),
            ("multiple", ""),
            ("class", "visually-hidden"),
            ("id", &id),
            ("name", &id),
            ("accept", OFFERED),
            ("autocomplete", "off"),
            ("aria-describedby", &hint_id),
        ])
        .on("change", move |event| take_in(form, &event));
    let full = move || {
        form.evidence.listed.track();
        if form.evidence.is_full() {
            form.lang.get().text(Key::EvidenceFull).to_owned()
        } else {
            String::new()
        }
    };
    let mut children = Vec::new();
    let legend = field.legend;
    children.extend(legend.map(|words| text_element(form, "legend", "report-legend", words)));
    let attributes = vec![("id", hint_id)];
    children.push(element("div", attributes, hints));
    children.push(element_with_class(
        "label",
        "button button-skip evidence-choose",
        vec![input.build(), text(form, Key::EvidenceChoose)],
    ));
    children.push(status(Box::new(full)));
    children.push(list(form));
    children.push(cost(form));
    element("fieldset", marks("report-group"), children)
}

/// The files on the check screen.
pub(super) fn chosen(form: Form) -> Option<Node> {
    if !form
        .answers
        .with_untracked(|answers| form.evidence.goes_along(answers))
    {
        return None;
    }
    let heading = text_element(form, "h3", "", Key::EvidenceHeading);
    Some(element(
        "div",
        marks("check-row"),
        vec![heading, list(form), cost(form)],
    ))
}

/// The files that are being sent, on the receipt.
pub(super) fn progress(form: Form) -> Option<Node> {
    if form.evidence.is_empty() {
        return None;
    }
    let summary = move || {
        form.evidence.changed.track();
        let key = match (form.evidence.is_settled(), form.evidence.is_missing_some()) {
            (false, _) => Key::EvidenceStay,
            (true, true) => Key::EvidenceSomeLeft,
            (true, false) => Key::EvidenceAllArrived,
        };
        form.lang.get().text(key).to_owned()
    };
    let summary = status(Box::new(summary));
    let heading = text_element(form, "h2", "", Key::EvidenceHeading);
    let mut parts = vec![heading, summary];
    let field = field_of(AnswerKey::Files).filter(|_| form.evidence.takes_late_files());
    match field {
        Some((_, field)) => parts.push(chooser(form, field)),
        None => parts.extend([list(form), cost(form)]),
    }
    Some(element_with_class("section", "", parts))
}

/// What sending the files costs, before it begins and while it goes on.
fn cost(form: Form) -> Node {
    status(Box::new(move || {
        form.evidence.listed.track();
        form.evidence.changed.track();
        let lang = form.lang.get();
        match form.evidence.cost() {
            0 => String::new(),
            cost => message::evidence_cost(lang, &file_text::size_words(lang, cost)),
        }
    }))
}

fn marks(class: &str) -> Vec<(&'static str, String)> {
    vec![
        ("class", class.to_owned()),
        ("data-pay", AnswerKey::Files.code().to_owned()),
    ]
}

fn list(form: Form) -> Node {
    let items = dynamic(move || {
        form.evidence.listed.track();
        let numbers = form.evidence.numbers().into_iter().enumerate();
        let items = numbers.map(|(place, number)| item(form, place, number));
        items.collect()
    });
    element_with_class("ol", "evidence", vec![items])
}

fn item(form: Form, place: usize, number: u32) -> Node {
    let evidence = form.evidence;
    let about = dynamic_text(Box::new(move || {
        evidence.changed.track();
        let lang = form.lang.get();
        let about = evidence.look(number, |file| file_text::about(lang, file));
        about.unwrap_or_default()
    }));
    let state = dynamic_text(Box::new(move || {
        evidence.changed.track();
        let lang = form.lang.get();
        let state = evidence.look(number, |file| file_text::state(lang, file));
        state.unwrap_or_default()
    }));
    let buttons = dynamic(move || {
        evidence.changed.track();
        buttons(form, place, number)
    });
    let status = vec![("role", "status".to_owned())];
    element_with_class(
        "li",
        "evidence-file",
        vec![
            element_with_class("strong", "", vec![name(form, place)]),
            element_with_class("span", "report-hint", vec![about]),
            element("p", status, vec![state]),
            element_with_class(
                "div",
                "",
                vec![
                    chat_text::chat_text(form, number),
                    archive_pictures::archive_pictures(form, number),
                ],
            ),
            element_with_class("div", "check-actions", vec![buttons]),
        ],
    )
}

fn buttons(form: Form, place: usize, number: u32) -> Vec<Node> {
    let evidence = form.evidence;
    // Read out of their place, the buttons say which file they belong to.
    let label = |key: Key| {
        let name = vec![static_text(": "), name(form, place)];
        vec![
            text(form, key),
            element_with_class("span", "visually-hidden", name),
        ]
    };
    let mut row = Vec::new();
    let Some(state) = evidence.state(number) else {
        return row;
    };
    if state == State::Unclean {
        let label = label(Key::EvidenceSendAsIs);
        row.push(button(ButtonStyle::Quiet, "add", label, move || {
            evidence.agree(number);
        }));
    }
    if state == State::Trouble {
        let label = label(Key::EvidenceTryAgain);
        row.push(button(ButtonStyle::Quiet, "send", label, retry_now));
    }
    if !matches!(state, State::Arrived | State::Cancelled | State::Gone) {
        let key = if state.is_on_its_way() {
            Key::EvidenceCancel
        } else {
            Key::ReportRemove
        };
        row.push(button(
            ButtonStyle::Quiet,
            "remove",
            label(key),
            move || {
                evidence.remove(number);
                crate::browser::dom::focus_control(&id_of(AnswerKey::Files));
            },
        ));
    }
    row
}

fn name(form: Form, place: usize) -> Node {
    dynamic_text(Box::new(move || file_text::name(form.lang.get(), place)))
}

/// Takes in what was chosen. What cannot be sent is said beside the control, where that is still
/// on the page; on another screen the list says it when the person comes back.
fn take_in(form: Form, event: &web_sys::Event) {
    form.fault.set(None);
    form.answers
        .update(|answers| answers.skip(Screen::Files, false));
    form.evidence.take_in(event, move || {
        let id = id_of(AnswerKey::Files);
        if document().get_element_by_id(&id).is_some() {
            form.fault.set(Some(Fault::File));
            crate::browser::dom::focus_notice();
        }
    });
}
