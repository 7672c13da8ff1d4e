//! The list of services, with a filter.
//!
//! The filter is in the controls and, as the fragment, in the address; there is no other state.
//! Entries are hidden and shown, never moved or created, and national numbers are never hidden.

mod address;
mod controls;
mod dom;
mod entries;
mod typed;

use std::rc::Rc;
use std::time::Duration;

use directory::{Filter, Instant, Region};
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlElement};

use self::controls::Controls;
use self::dom::{fill, show};
use self::entries::Entries;
use self::typed::Typed;

/// How often the opening status is updated.
const CLOCK_INTERVAL: Duration = Duration::from_mins(1);

/// The parts of the list.
struct Services {
    root: HtmlElement,
    controls: Controls,
    typed: Typed,
    entries: Entries,
}

/// Wakes the list whose root is `part`.
pub(super) fn wake(part: &HtmlElement) {
    let (Some(controls), Some(typed)) = (Controls::of(part), Typed::of(part)) else {
        return;
    };
    let services = Rc::new(Services {
        root: part.clone(),
        entries: Entries::of(part),
        controls,
        typed,
    });
    // The browser may have restored earlier values of the controls.
    services.controls.set(&Filter::default());
    services.follow_address();
    listen(&services, "change", Services::changed);
    listen(&services, "input", Services::typed);
    listen(&services, "keydown", Services::pressed);
    listen(&services, "click", Services::clicked);
    let followed = Rc::clone(&services);
    address::watch(part, move || followed.follow_address());
    watch_clock(services);
}

impl Services {
    /// Applies the filter in the address; an ordinary anchor only shows its entry.
    fn follow_address(&self) {
        self.entries.show_status(now());
        address::update_language_link();
        if let Some(filter) = address::filter() {
            self.controls.set(&filter);
            self.typed.set(filter.region);
            self.narrow(&filter);
        } else {
            reveal(&address::anchor());
        }
    }

    /// Applies the controls after a change.
    fn apply_controls(&self) {
        let filter = self.controls.filter();
        self.narrow(&filter);
        address::replace(&filter);
    }

    fn narrow(&self, filter: &Filter) {
        let fitting = self.entries.narrow(filter, now());
        self.controls.show_count(filter, fitting);
        self.typed.show(filter.region);
    }

    fn changed(&self, event: &Event) {
        let target = target(event);
        if !self.typed.is(target.as_ref()) {
            self.controls.update_cities(target.as_ref());
            self.typed.set(self.controls.filter().region);
            self.apply_controls();
        }
    }

    fn typed(&self, event: &Event) {
        if self.typed.is(target(event).as_ref()) {
            self.controls.set(&Filter {
                region: self.typed.read(),
                ..self.controls.filter()
            });
            self.apply_controls();
        }
    }

    /// Enter chooses the best match.
    fn pressed(&self, event: &Event) {
        let key = js_sys::Reflect::get(event, &"key".into());
        let is_enter = key.is_ok_and(|key| key.as_string().as_deref() == Some("Enter"));
        if is_enter
            && self.typed.is(target(event).as_ref())
            && let Some(place) = self.typed.best_match()
        {
            self.choose(place);
        }
    }

    fn clicked(&self, event: &Event) {
        let target = target(event);
        let within = |selector: &str| target.as_ref()?.closest(selector).ok().flatten();
        if let Some(button) = within("[data-copy]") {
            self.copy(button);
        } else if let Some(button) = within("[data-place]") {
            if let Ok(place) = dom::attribute(&button, "data-place").parse() {
                self.choose(place);
            }
        } else if within("[data-change]").is_some() {
            self.typed.offer_others();
        } else if within("[data-clear] button").is_some() {
            self.controls.set(&Filter::default());
            self.typed.set(None);
            self.apply_controls();
            self.typed.focus();
        } else if let Some(link) = within("a[href^='#']") {
            reveal(dom::attribute(&link, "href").trim_start_matches('#'));
        }
    }

    fn choose(&self, place: Region) {
        self.controls.set(&Filter {
            region: Some(place),
            ..self.controls.filter()
        });
        self.typed.choose(place);
        self.apply_controls();
    }

    fn copy(&self, button: Element) {
        let number = dom::attribute(&button, "data-copy");
        let root = self.root.clone();
        let text = number.clone();
        crate::browser::export::copy(&text, move |is_there| {
            let name = if is_there {
                "data-copied"
            } else {
                "data-not-copied"
            };
            let message = dom::attribute(&root, name);
            button.set_text_content(Some(&message));
            fill(&root, "[data-told]", &format!("{message} {number}"));
        });
    }
}

/// Shows the entry of an anchor in full, whatever the filter is.
fn reveal(anchor: &str) {
    let entry = document().get_element_by_id(anchor);
    if let Some(entry) = entry.filter(|entry| entry.matches(".service").unwrap_or_default()) {
        let _ = entry.remove_attribute("data-aside");
        show(&entry, true);
        if let Some(section) = entry.closest("section").ok().flatten() {
            show(&section, true);
        }
        if let Some(fold) = entry.closest("details").ok().flatten() {
            let _ = fold.set_attribute("open", "");
            entry.scroll_into_view();
        }
    }
}

fn now() -> Instant {
    #[expect(clippy::cast_possible_truncation, reason = "whole seconds are enough")]
    let seconds = (js_sys::Date::now() / 1000.0) as i64;
    Instant::from_unix_seconds(seconds)
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn listen(services: &Rc<Services>, kind: &str, react: fn(&Services, &Event)) {
    let reacting = Rc::clone(services);
    let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| react(&reacting, &event));
    let heard = heard.into_js_value();
    let _ = services
        .root
        .add_event_listener_with_callback(kind, heard.unchecked_ref());
}

/// Updates the opening status as long as the list is on the page.
fn watch_clock(services: Rc<Services>) {
    set_timeout(
        move || {
            if services.root.is_connected() {
                services.entries.show_status(now());
                watch_clock(services);
            }
        },
        CLOCK_INTERVAL,
    );
}
