//! Why something is asked, in plain sight.

use locale::Key;

use super::form::Form;
use crate::ui::node::Node;
use crate::ui::{element, element_with_class, static_text, text};

/// The id of the reason of a question.
pub(super) const REASON_ID: &str = "alasan";

/// What is done with the answer, in plain sight.
pub(super) fn reason(form: Form, reason: Key, id: Option<&str>) -> Node {
    let mut attributes = vec![("class", "report-reason".to_owned())];
    attributes.extend(id.map(|id| ("id", id.to_owned())));
    element(
        "p",
        attributes,
        vec![
            element_with_class("strong", "", vec![text(form, Key::ReportReasonHeading)]),
            static_text(" "),
            text(form, reason),
        ],
    )
}
