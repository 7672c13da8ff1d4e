//! What there is in the chosen province, close to where it was chosen.

use directory::Region;
use leptos::prelude::document;
use web_sys::{Element, HtmlElement};

use super::dom::{one, show};

/// Shows the line of the province that `place` lies in, or nothing.
pub(super) fn tell(root: &HtmlElement, place: Option<Region>) {
    let Some(here) = one::<HtmlElement>(root, "[data-here]") else {
        return;
    };
    let line = place
        .map(|place| Region::Province(place.province()).code())
        .and_then(|code| document().get_element_by_id(&code));
    // What is copied is a part of this page.
    let words = line.as_ref().map(Element::inner_html);
    here.set_inner_html(&words.unwrap_or_default());
    show(&here, line.is_some());
}
