//! The sections that the receipt is made of.

use locale::Key;

use crate::report::form::Form;
use crate::ui::node::Node;
use crate::ui::{element_with_class, text_element};

/// A section of the receipt.
pub(super) fn part(form: Form, class: &'static str, title: Key, mut inside: Vec<Node>) -> Node {
    inside.insert(0, text_element(form, "h2", "", title));
    element_with_class("section", class, inside)
}
