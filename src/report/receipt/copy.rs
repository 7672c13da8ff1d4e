//! A copy of the report, apart from the code. It cannot be fetched again later, and says so.

use leptos::prelude::*;
use locale::Key;
use zeroize::Zeroizing;

use super::part::part;
use crate::report::form::Form;
use crate::report::save_buttons::{SavableText, save_buttons};
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, dynamic, element, element_with_class, static_text, text, text_element,
};

/// How far the copy is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Copy {
    Closed,
    /// Others may open this phone: the person has read so, and may still want it.
    Asked,
    Open,
}

/// The section with the copy, closed until someone asks for it; twice where others may open this
/// phone.
pub(super) fn copy(form: Form, is_shared: bool) -> Node {
    let state = RwSignal::new(Copy::Closed);
    let inside = dynamic(move || match state.get() {
        Copy::Open => opened(form),
        Copy::Asked => {
            let label = vec![text(form, Key::ReportCopyShowAnyway)];
            let line = element(
                "p",
                vec![
                    ("class", "report-notice".to_owned()),
                    ("tabindex", "-1".to_owned()),
                    ("data-ask-copy", String::new()),
                ],
                vec![text(form, Key::ReportCopyOthers)],
            );
            let show = button(ButtonStyle::Skip, "more", label, move || {
                state.set(Copy::Open);
            });
            vec![line, show]
        }
        Copy::Closed => {
            let label = vec![text(form, Key::ReportCopyShow)];
            vec![button(ButtonStyle::Quiet, "more", label, move || {
                if is_shared {
                    state.set(Copy::Asked);
                    crate::browser::dom::focus_soon("[data-ask-copy]");
                } else {
                    state.set(Copy::Open);
                }
            })]
        }
    });
    part(
        form,
        "report-copy keep-copy",
        Key::ReportCopyHeading,
        vec![
            text_element(form, "p", "", Key::ReportCopyOnce),
            text_element(form, "p", "", Key::ReportCopyShared),
            element_with_class("div", "report-copy-inside", vec![inside]),
        ],
    )
}

fn opened(form: Form) -> Vec<Node> {
    let words = report_text(form).to_string();
    let attributes = [
        ("class", "copy-words"),
        ("dir", "auto"),
        ("translate", "no"),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let mut parts = vec![element("p", attributes.to_vec(), vec![static_text(words)])];
    parts.extend(save_buttons(
        form,
        SavableText {
            part: "copy",
            text: report_text,
        },
    ));
    parts
}

fn report_text(form: Form) -> Zeroizing<String> {
    form.receipt.with_untracked(|sent| {
        sent.as_ref()
            .map(|sent| (*sent.text).clone())
            .unwrap_or_default()
    })
}
