//! The list of services, narrowed to what somebody needs now.

use web_sys::HtmlElement;

/// Wakes the list whose root is `part`.
pub(super) fn wake(part: &HtmlElement) {
    let _ = part.set_attribute("data-ready", "");
}
