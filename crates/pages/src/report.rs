//! The page of the report: its first screen, and the form for a browser in which the app does not
//! run.

use locale::{Key, Lang};
use plain::{Form, escape, first_screen};
use site::Site;

use crate::shell;

/// The body. The app puts its own first screen in the place of the one printed here
/// (`docs/decisions/0003-the-form-is-built-not-hydrated.md`).
pub(crate) fn body(site: &Site, lang: Lang, alternate: &str) -> String {
    let first = format!("<div class=\"report\">{}</div>", first_screen(site, lang));
    let mut body = shell::form_page(site, lang, alternate, first);
    body.push_str(&without_the_app(site, lang));
    body
}

/// The report on one page, outside of what the app works on, so that nothing the app does changes
/// it. With script on, all of it is a text that `fallback.js` makes a part of the page when the app
/// does not come; the line before it then says so.
fn without_the_app(site: &Site, lang: Lang) -> String {
    let form = Form { site, lang }.empty();
    let late = escape(lang.text(Key::PlainLate));
    format!(
        "<p class=\"plain-late\" role=\"status\" data-late=\"{late}\"></p>\
         <noscript>{form}</noscript>"
    )
}
