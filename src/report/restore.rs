//! A tab that was opened again with answers in it: asked about, without showing any of them.

use locale::Key;

use super::form::Form;
use crate::ui::help::help;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, element_with_class, heading, screen_form, submit, text, text_element,
};

/// The question whether to go on.
pub(super) fn restore(form: Form) -> Node {
    let delete = button(
        ButtonStyle::Quiet,
        "delete",
        vec![text(form, Key::ReportRestoreDelete)],
        move || form.delete_draft(),
    );
    let go_on = vec![submit("resume", text(form, Key::CurtainResume))];
    let inside = vec![
        heading(text(form, Key::ReportRestore)),
        text_element(form, "p", "", Key::ReportRestoreFiles),
        element_with_class("div", "report-actions", go_on),
        element_with_class("div", "report-delete", vec![delete]),
    ];
    screen_form("restore", vec![help(form)], inside, move || form.restore())
}
