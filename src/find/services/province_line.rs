//! The services of the chosen province in one line, beside the control.

use directory::Region;
use leptos::prelude::document;
use web_sys::{Element, HtmlElement};

use super::dom::{self, one};

/// Shows the line of the province of `place`, or nothing.
pub(super) fn show(root: &HtmlElement, place: Option<Region>) {
    let Some(here) = one::<HtmlElement>(root, "[data-here]") else {
        return;
    };
    let line = place
        .map(|place| Region::Province(place.province()).code())
        .and_then(|code| document().get_element_by_id(&code));
    // The HTML is a part of this page.
    let words = line.as_ref().map(Element::inner_html);
    here.set_inner_html(&words.unwrap_or_default());
    dom::show(&here, line.is_some());
}
