//! The field for the place: the best match counts while somebody types, and others are one press
//! away.

use directory::Region;
use leptos::prelude::document;
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::dom::{fill, lang, one, show};

/// Most suggestions; a phone shows no more on one screen.
const MAX_SUGGESTIONS: usize = 6;
/// Letters from which on a place is looked for: fewer begin too many names.
const MIN_LETTERS: usize = 3;

/// The field, what it is taken for, and the suggestions below it.
pub(super) struct Typed {
    field: HtmlInputElement,
    hint: HtmlElement,
    chosen: HtmlElement,
    found: HtmlElement,
    unknown: HtmlElement,
}

impl Typed {
    pub(super) fn of(root: &HtmlElement) -> Option<Self> {
        Some(Self {
            field: one(root, "#ketik")?,
            hint: one(root, "#ketik-contoh")?,
            chosen: one(root, "[data-chosen]")?,
            found: one(root, ".ways-found")?,
            unknown: one(root, "[data-no-place]")?,
        })
    }

    /// Whether this is the field.
    pub(super) fn is(&self, element: Option<&Element>) -> bool {
        element.is_some_and(|it| it.id() == self.field.id())
    }

    /// The place that what is typed stands for; says so where there is none.
    pub(super) fn read(&self) -> Option<Region> {
        self.close();
        let typed = self.field.value();
        if typed.trim().chars().count() < MIN_LETTERS {
            return None;
        }
        let best = self.best_match();
        show(&self.unknown, best.is_none());
        best
    }

    /// Shows which place the list is narrowed to, in place of the hint.
    pub(super) fn show(&self, place: Option<Region>) {
        let name = place.map(|place| place.name(lang())).unwrap_or_default();
        fill(&self.chosen, "strong", &name);
        show(&self.chosen, place.is_some());
        show(&self.hint, place.is_none());
    }

    /// Writes the place that was chosen elsewhere into the field.
    pub(super) fn set(&self, place: Option<Region>) {
        let name = place.map(|place| place.name(lang()));
        self.field.set_value(&name.unwrap_or_default());
        self.close();
    }

    /// Offers what else the words may stand for, each as a button, and lets others be typed.
    pub(super) fn offer_others(&self) {
        self.found.set_text_content(None);
        let places = Region::find(&self.field.value());
        for place in places.iter().skip(1).take(MAX_SUGGESTIONS) {
            if let Some(button) = button(*place) {
                let _ = self.found.append_child(&button);
            }
        }
        show(&self.found, places.len() > 1);
        self.focus();
        self.field.select();
    }

    /// The best match.
    pub(super) fn best_match(&self) -> Option<Region> {
        Region::find(&self.field.value()).first().copied()
    }

    /// Shows the chosen place in the field, which keeps the focus.
    pub(super) fn choose(&self, place: Region) {
        self.set(Some(place));
        self.focus();
    }

    /// Takes the suggestions away.
    pub(super) fn close(&self) {
        show(&self.found, false);
        show(&self.unknown, false);
    }

    pub(super) fn focus(&self) {
        let _ = self.field.focus();
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
