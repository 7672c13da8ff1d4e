//! Notices that nobody touches the screen, and draws the curtain. The mark stands on the root
//! element, so that the style sheet hides everything at once, before anything is drawn again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{document, set_timeout, window, window_event_listener_untyped};
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::Quiet;

const MARK: &str = "data-curtain";
/// A choice on S1 counts at the latest after so long.
const LOOK_AGAIN: f64 = 30_000.0;

thread_local! {
    static PLACE: RefCell<Option<Place>> = const { RefCell::new(None) };
    static TOUCHED: Cell<f64> = const { Cell::new(0.0) };
    static RETURN: RefCell<Option<Rc<dyn Fn() -> bool>>> = const { RefCell::new(None) };
}

/// Where the person was.
struct Place {
    focused: Option<HtmlElement>,
    scrolled: f64,
}

/// Watches the screen from now on. `wipe` empties it.
pub(crate) fn watch(quiet: impl Fn() -> Quiet + 'static, wipe: impl Fn() + 'static) {
    touch();
    for name in ["pointerdown", "keydown", "touchstart", "input", "scroll"] {
        // The page lives as long as its document, so nothing takes the listeners away.
        window_event_listener_untyped(name, |_| {
            if !is_drawn() {
                touch();
            }
        });
    }
    let quiet = Rc::new(quiet);
    let empties = {
        let quiet = Rc::clone(&quiet);
        move || {
            let is_due = quiet()
                .wipe_after
                .is_some_and(|after| idle() >= milliseconds(after));
            if is_due {
                wipe();
            }
            is_due
        }
    };
    let empties: Rc<dyn Fn() -> bool> = Rc::new(empties);
    RETURN.with_borrow_mut(|slot| *slot = Some(Rc::clone(&empties)));
    {
        let quiet = Rc::clone(&quiet);
        window_event_listener_untyped("visibilitychange", move |_| {
            if document().hidden() && quiet().on_leaving {
                draw();
            }
        });
    }
    look(quiet, empties);
}

/// Hides the screen.
pub(crate) fn draw() {
    if is_drawn() {
        return;
    }
    let focused = document()
        .active_element()
        .and_then(|element| element.dyn_into().ok());
    let scrolled = window().scroll_y().unwrap_or_default();
    PLACE.with_borrow_mut(|place| *place = Some(Place { focused, scrolled }));
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(MARK, "");
    }
    swap(true);
    crate::dom::to_element_now(".curtain [data-action=resume]");
}

/// Shows the screen again, where the person left it; empty, if they chose so and the time is over.
pub(crate) fn lift() {
    let is_empty = RETURN
        .with_borrow(Clone::clone)
        .is_some_and(|empties| empties());
    touch();
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(MARK);
    }
    swap(false);
    let place = PLACE.with_borrow_mut(Option::take);
    let Some(place) = place.filter(|_| !is_empty) else {
        return;
    };
    window().scroll_to_with_x_and_y(0.0, place.scrolled);
    if let Some(element) = place.focused {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Where the style sheet was lost the mark says nothing, and one of the two must not be seen.
fn swap(is_drawn: bool) {
    for (selector, is_hidden) in [(".curtain", !is_drawn), (".report-stage", is_drawn)] {
        if let Ok(Some(part)) = document().query_selector(selector) {
            let _ = part.toggle_attribute_with_force("hidden", is_hidden);
        }
    }
}

/// Looks whether the time is over, and comes back when the next thing may be due.
fn look(quiet: Rc<impl Fn() -> Quiet + 'static>, empties: Rc<dyn Fn() -> bool>) {
    let settings = quiet();
    let hide = settings.hide_after.map(milliseconds);
    if hide.is_some_and(|limit| idle() >= limit) {
        draw();
    }
    let was_emptied = empties();
    if was_emptied {
        touch();
    }
    let rest = [hide, settings.wipe_after.map(milliseconds)]
        .into_iter()
        .flatten()
        .map(|limit| limit - idle())
        .filter(|rest| *rest > 0.0)
        .fold(LOOK_AGAIN, f64::min);
    let rest = Duration::from_secs_f64((rest / 1000.0).max(1.0));
    set_timeout(move || look(quiet, empties), rest);
}

fn is_drawn() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.has_attribute(MARK))
}

fn touch() {
    TOUCHED.set(js_sys::Date::now());
}

/// Milliseconds since the last touch.
fn idle() -> f64 {
    js_sys::Date::now() - TOUCHED.get()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
