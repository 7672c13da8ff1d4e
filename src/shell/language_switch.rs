//! Sets the texts of the shell in another language, on the elements that the page has for them.

use leptos::prelude::document;
use locale::{Key, Lang};
use web_sys::Element;

/// Elements, by their selectors, and their texts.
type Labels = [(&'static str, Key)];

/// On every page.
const COMMON: &Labels = &[
    (".skip-link", Key::SkipToContent),
    (".exit", Key::ExitLabel),
    (".example-strip p", Key::ExampleStrip),
];

/// Names that only a screen reader says.
const LABELS: &Labels = &[
    (".exit-strip", Key::ExitStripLabel),
    (".example-strip", Key::ExampleLabel),
];

/// The header of the library.
pub(crate) const LIBRARY: &Labels = &[
    (".brand", Key::SiteName),
    (".search-link span", Key::Search),
    (".help-link", Key::HelpNow),
    (".help-more", Key::HelpNowMore),
];

/// The header of the report and the mailbox.
pub(crate) const FORM: &Labels = &[(".brand", Key::FormTitle)];

/// Sets every text of the shell in `lang`; `header` has those of the header.
pub(crate) fn set_texts(lang: Lang, header: &Labels) {
    for (selector, key) in COMMON.iter().chain(header) {
        // A mark may stand before the words.
        if let Some(words) = find(selector).and_then(|element| element.last_child()) {
            words.set_text_content(Some(lang.text(*key)));
        }
    }
    for (selector, key) in LABELS {
        set(selector, "aria-label", lang.text(*key));
    }
    let other = lang.other();
    set(LANGUAGE_LINK, "lang", other.code());
    set(LANGUAGE_LINK, "hreflang", other.code());
    if let Some(name) = find(".language span") {
        name.set_text_content(Some(other.name()));
    }
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
}

/// Sets the address of a link of the shell.
pub(crate) fn set_link(selector: &str, address: &str) {
    set(selector, "href", address);
}

/// The link to the same page in the other language.
pub(crate) const LANGUAGE_LINK: &str = ".language";

/// The first element that fits; nothing where the page has none, as without an example note.
pub(crate) fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn set(selector: &str, name: &str, value: &str) {
    if let Some(element) = find(selector) {
        let _ = element.set_attribute(name, value);
    }
}
