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

/// The section with the copy, closed until someone asks for it.
pub(super) fn copy(form: Form) -> Node {
    let is_open = RwSignal::new(false);
    let inside = dynamic(move || {
        if is_open.get() {
            return opened(form);
        }
        let label = vec![text(form, Key::ReportCopyShow)];
        vec![button(ButtonStyle::Quiet, "more", label, move || {
            is_open.set(true);
        })]
    });
    part(
        form,
        "report-copy keep-copy",
        Key::ReportCopyHeading,
        vec![
            text_element(form, "p", "", Key::ReportCopyOnce),
            text_element(form, "p", "", Key::ReportCopyShared),
            element_with_class("div", "", vec![inside]),
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
