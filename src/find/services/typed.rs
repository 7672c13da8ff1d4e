//! The field for the name of a place, and the suggestions below it.

use directory::Region;
use leptos::prelude::document;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::dom::{lang, one, show};

/// Most suggestions; a phone shows no more on one screen.
const MAX_SUGGESTIONS: usize = 6;
/// Letters from which on an unknown place is reported.
const MIN_LETTERS: usize = 3;

/// The field and its suggestions.
pub(super) struct Typed {
    field: HtmlInputElement,
    found: HtmlElement,
    unknown: HtmlElement,
}

impl Typed {
    pub(super) fn of(root: &HtmlElement) -> Option<Self> {
        Some(Self {
            field: one(root, "#ketik")?,
            found: one(root, ".ways-found")?,
            unknown: one(root, "[data-no-place]")?,
        })
    }

    /// Whether this is the field.
    pub(super) fn is(&self, element: Option<&Element>) -> bool {
        element.is_some_and(|it| it.id() == self.field.id())
    }

    /// Suggests places, each as a button.
    pub(super) fn suggest(&self) {
        let typed = self.field.value();
        let places = Region::find(&typed);
        self.found.set_text_content(None);
        for place in places.iter().take(MAX_SUGGESTIONS) {
            if let Some(button) = button(*place) {
                let _ = self.found.append_child(&button);
            }
        }
        show(&self.found, !places.is_empty());
        let is_unknown = places.is_empty() && typed.trim().chars().count() >= MIN_LETTERS;
        show(&self.unknown, is_unknown);
    }

    /// The best match.
    pub(super) fn best_match(&self) -> Option<Region> {
        Region::find(&self.field.value()).first().copied()
    }

    /// Shows the chosen place in the field, which keeps the focus.
    pub(super) fn choose(&self, place: Region) {
        self.clear();
        self.field.set_value(&place.name(lang()));
        let _ = self.field.focus();
    }

    /// Empties the field.
    pub(super) fn clear(&self) {
        self.field.set_value("");
        self.found.set_text_content(None);
        show(&self.found, false);
        show(&self.unknown, false);
    }
}

fn button(place: Region) -> Option<Element> {
    let item = document().create_element("li").ok()?;
    let button = document().create_element("button").ok()?;
    let _ = button.set_attribute("type", "button");
    let _ = button.set_attribute("data-place", &place.code());
    let name = place.name(lang());
    let words = match place {
        Region::Province(_) => name,
        Region::City(city) => format!("{name}, {}", city.province().name(lang())),
    };
    button.set_text_content(Some(&words));
    let _ = item.append_child(&button);
    Some(item)
}
