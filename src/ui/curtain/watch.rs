//! Hides a screen that is not touched. An attribute of the root element lets the style sheet hide
//! everything at once, before anything is drawn again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Function, Reflect};
use leptos::prelude::{document, set_timeout, window, window_event_listener_untyped};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement};

use super::IdleSettings;

/// Told to the window when the screen is hidden, for what must not outlast that.
pub(crate) const HIDDEN_EVENT: &str = "curtain";

const ATTRIBUTE: &str = "data-curtain";
/// Longest time between two checks, in milliseconds: after it a choice on S1 has effect.
const CHECK_INTERVAL: f64 = 30_000.0;

thread_local! {
    static POSITION: RefCell<Option<Position>> = const { RefCell::new(None) };
    /// By the clock on the wall, and by the one that only goes forward.
    static LAST_TOUCH: Cell<[f64; 2]> = const { Cell::new([0.0; 2]) };
    static WIPE_IF_DUE: RefCell<Option<Rc<dyn Fn() -> bool>>> = const { RefCell::new(None) };
}

/// Where the person was: the focus and the scroll position.
struct Position {
    focused: Option<HtmlElement>,
    scrolled: f64,
}

/// Watches the screen from now on. `wipe` empties it.
pub(crate) fn watch(settings: impl Fn() -> IdleSettings + 'static, wipe: impl Fn() + 'static) {
    touch();
    for name in ["pointerdown", "keydown", "touchstart", "input", "scroll"] {
        // The page lives as long as its document, so nothing takes the listeners away.
        window_event_listener_untyped(name, |_| {
            if !is_hidden() {
                touch();
            }
        });
    }
    let settings = Rc::new(settings);
    let wipe_if_due = {
        let settings = Rc::clone(&settings);
        move || {
            let is_due = settings()
                .wipe_after
                .is_some_and(|after| idle() >= milliseconds(after));
            if is_due {
                wipe();
            }
            is_due
        }
    };
    let wipe_if_due: Rc<dyn Fn() -> bool> = Rc::new(wipe_if_due);
    WIPE_IF_DUE.with_borrow_mut(|slot| *slot = Some(Rc::clone(&wipe_if_due)));
    {
        let settings = Rc::clone(&settings);
        window_event_listener_untyped("visibilitychange", move |_| {
            if document().hidden() && settings().hide_on_leaving {
                hide();
            }
        });
    }
    check(settings, wipe_if_due);
}

/// Hides the screen.
pub(crate) fn hide() {
    if is_hidden() {
        return;
    }
    let focused = document()
        .active_element()
        .and_then(|element| element.dyn_into().ok());
    let scrolled = window().scroll_y().unwrap_or_default();
    POSITION.with_borrow_mut(|position| *position = Some(Position { focused, scrolled }));
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(ATTRIBUTE, "");
    }
    show_one(true);
    if let Ok(event) = Event::new(HIDDEN_EVENT) {
        let _ = window().dispatch_event(&event);
    }
    crate::browser::dom::focus_now(".curtain [data-action=resume]");
}

/// Shows the screen again, where the person left it; empty, if they chose so and the time is over.
pub(crate) fn show() {
    let is_empty = WIPE_IF_DUE
        .with_borrow(Clone::clone)
        .is_some_and(|wipe_if_due| wipe_if_due());
    touch();
    if let Some(root) = document().document_element() {
        let _ = root.remove_attribute(ATTRIBUTE);
    }
    show_one(false);
    let position = POSITION.with_borrow_mut(Option::take);
    let Some(position) = position.filter(|_| !is_empty) else {
        return;
    };
    window().scroll_to_with_x_and_y(0.0, position.scrolled);
    if let Some(element) = position.focused {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Hides one of the two by an attribute of its own, because the style sheet may be missing.
fn show_one(hides_page: bool) {
    for (selector, is_hidden) in [(".curtain", !hides_page), (".report-stage", hides_page)] {
        if let Ok(Some(part)) = document().query_selector(selector) {
            let _ = part.toggle_attribute_with_force("hidden", is_hidden);
        }
    }
}

/// Hides or empties the screen when the time is over, and checks again when the next may be due.
fn check(settings: Rc<impl Fn() -> IdleSettings + 'static>, wipe_if_due: Rc<dyn Fn() -> bool>) {
    let now = settings();
    let hide_after = now.hide_after.map(milliseconds);
    if hide_after.is_some_and(|limit| idle() >= limit) {
        hide();
    }
    let was_emptied = wipe_if_due();
    if was_emptied {
        touch();
    }
    let rest = [hide_after, now.wipe_after.map(milliseconds)]
        .into_iter()
        .flatten()
        .map(|limit| limit - idle())
        .filter(|rest| *rest > 0.0)
        .fold(CHECK_INTERVAL, f64::min);
    let rest = Duration::from_secs_f64((rest / 1000.0).max(1.0));
    set_timeout(move || check(settings, wipe_if_due), rest);
}

fn is_hidden() -> bool {
    document()
        .document_element()
        .is_some_and(|root| root.has_attribute(ATTRIBUTE))
}

fn touch() {
    LAST_TOUCH.set(clocks());
}

/// Milliseconds since the last touch, by the clock that says more: the one that only goes forward
/// stands still while a phone sleeps, and the one on the wall can be set back.
fn idle() -> f64 {
    let [wall, steady] = clocks();
    let [touched_wall, touched_steady] = LAST_TOUCH.get();
    (wall - touched_wall).max(steady - touched_steady)
}

fn clocks() -> [f64; 2] {
    let steady = Reflect::get(&window(), &"performance".into()).ok();
    let steady = steady.and_then(|it| {
        let now: Function = Reflect::get(&it, &"now".into()).ok()?.dyn_into().ok()?;
        now.call0(&it).ok()?.as_f64()
    });
    [js_sys::Date::now(), steady.unwrap_or_default()]
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
