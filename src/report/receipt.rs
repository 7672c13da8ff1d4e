//! The receipt: a reference, the secret code, what happens next and when, and how to change one's
//! mind. It asks for nothing.

mod code;
mod copy;
mod next;
mod part;

use leptos::prelude::*;
use locale::{Key, Lang};
use report::questions::RECEIPT_HELP;

use self::code::{CodeState, code, save_first};
use self::copy::copy;
use self::next::next;
use self::part::part;
use super::delivery::{LateChanges, SentReport};
use super::files;
use super::form::Form;
use crate::mailbox::changes;
use crate::ui::help::{calls, help};
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, element, element_builder, element_with_class, heading, static_text, status, text,
    text_element,
};

/// The article on calming down, in both languages; `tests/site` looks whether it is there.
const CALMING: [&str; 2] = [
    "/id/setelah-kejadian/menenangkan-diri/",
    "/en/after/calming-yourself/",
];

/// What stands after sending.
pub(super) fn receipt(form: Form) -> Option<Node> {
    let sent = form.receipt.get_untracked()?;
    let reference = sent.receipt.reference.to_string();
    let code_state = CodeState::start(sent.code.is_some());
    let asked = RwSignal::new(false);
    let digits = sent.code.as_ref().map(|code| code.to_string());
    let mut parts = vec![
        help(form),
        heading(text(form, Key::ReportS25)),
        text_element(form, "p", "", Key::ReportKind2),
        code(form, &sent, code_state),
        spoken_reference(form, reference.clone()),
        late(form, &sent),
        next(form),
    ];
    parts.extend(files::progress(form));
    parts.extend([
        changes(sent.session),
        copy(form, sent.stored.is_none()),
        part(
            form,
            "",
            Key::ReportReceiptHelp,
            vec![calls(form, RECEIPT_HELP), calming(form, code_state, asked)],
        ),
        save_first(form, code_state, asked),
        element_with_class("div", "report-actions", vec![done(form, code_state, asked)]),
    ]);
    let is_shown = move || digits.clone().filter(|_| code_state.shown.get());
    let screen = element_builder("div")
        .with_all(&[
            ("class", "report-screen"),
            ("data-screen", "S25"),
            ("data-reference", &reference),
        ])
        .children(parts)
        .dynamic_attribute("data-code", is_shown);
    Some(screen.build())
}

fn spoken_reference(form: Form, reference: String) -> Node {
    let attributes = [("class", "reference"), ("translate", "no")];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let spoken = element("p", attributes.to_vec(), vec![static_text(reference)]);
    part(
        form,
        "report-reference keep-code",
        Key::ReportReference,
        vec![spoken, text_element(form, "p", "", Key::ReportReferenceUse)],
    )
}

/// How the answers stand that were changed while nobody knew whether the report had arrived.
fn late(form: Form, sent: &SentReport) -> Node {
    let late = sent.late;
    let line = move || {
        let key = match late.get() {
            LateChanges::None => return String::new(),
            LateChanges::Adding => Key::ReportLateGoing,
            LateChanges::Added => Key::ReportLateAdded,
            LateChanges::Missing => Key::ReportLateChanges,
        };
        form.lang.get().text(key).to_owned()
    };
    status(Box::new(line))
}

/// The page with exercises to calm down. It leads away, so it asks as "Selesai" does.
fn calming(form: Form, state: CodeState, asked: RwSignal<bool>) -> Node {
    let address = move || Some(CALMING[usize::from(form.lang.get() == Lang::En)].to_owned());
    let link = element_builder("a")
        .children(vec![text(form, Key::ReportCalming)])
        .dynamic_attribute("href", address)
        .on("click", move |event| {
            if !state.may_leave(asked) {
                event.prevent_default();
            }
        })
        .build();
    element_with_class("p", "", vec![link])
}

/// "Selesai". Asks once whether the code is kept, unless it was looked at or is not needed; only
/// then is it the next step.
fn done(form: Form, state: CodeState, asked: RwSignal<bool>) -> Node {
    let class = move || {
        let style = if state.is_kept.get() {
            ButtonStyle::Next
        } else {
            ButtonStyle::Skip
        };
        Some(style.class().to_owned())
    };
    element_builder("button")
        .with_all(&[("type", "button"), ("data-action", "done")])
        .children(vec![text(form, Key::ReportDone)])
        .dynamic_attribute("class", class)
        .on("click", move |_| {
            if state.may_leave(asked) {
                form.finish();
            }
        })
        .build()
}
