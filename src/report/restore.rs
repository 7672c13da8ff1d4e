//! A tab that was opened again with answers in it: asked about, without showing any of them.

use locale::Key;

use super::form::Form;
use crate::kit::piece::Piece;
use crate::kit::{Look, button, frame, heading, plain, said, submit, text};

/// The question whether to go on.
pub(super) fn restore(form: Form) -> Piece {
    let delete = button(
        Look::Skip,
        "delete",
        vec![text(form, Key::ReportRestoreDelete)],
        move || form.delete_everything(),
    );
    let mut go_on = vec![submit("resume", text(form, Key::CurtainResume))];
    go_on.push(delete);
    let inside = vec![
        heading(text(form, Key::ReportRestore)),
        said(form, "p", "", Key::ReportRestoreFiles),
        plain("div", "report-actions", go_on),
    ];
    frame("restore", Vec::new(), inside, move || form.restore())
}
