//! Where the reader was on each page of this visit, so that Back returns to the same line.
//!
//! Positions live in memory only, by the depth of the history entry: nothing is stored.

use std::collections::HashMap;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ScrollRestoration};

/// The remembered positions. Copies share one memory.
#[derive(Clone, Copy)]
pub(super) struct ScrollMemory {
    positions: StoredValue<HashMap<u32, f64>>,
    paused: StoredValue<bool>,
}

impl ScrollMemory {
    /// Starts to remember, and numbers every entry the router will push.
    pub(super) fn watch() -> Self {
        let memory = Self {
            positions: StoredValue::new(HashMap::new()),
            paused: StoredValue::new(false),
        };
        let scrolled = window_event_listener(ev::scroll, move |_| memory.note());
        number_links();
        let left = window_event_listener(ev::pagehide, |_| restore_by(ScrollRestoration::Auto));
        on_cleanup(move || {
            scrolled.remove();
            left.remove();
        });
        memory
    }

    /// Stops remembering while one page makes way for another.
    pub(super) fn pause(self) {
        self.paused.set_value(true);
        restore_by(ScrollRestoration::Manual);
    }

    /// Remembers again.
    pub(super) fn resume(self) {
        self.paused.set_value(false);
        self.note();
    }

    /// Scrolls to where the reader was when this entry was left.
    pub(super) fn restore(self) {
        let top = self
            .positions
            .with_value(|map| map.get(&depth()).copied())
            .unwrap_or(0.0);
        window().scroll_to_with_x_and_y(0.0, top);
    }

    fn note(self) {
        if !self.paused.get_value() {
            let top = window().scroll_y().unwrap_or(0.0);
            self.positions.update_value(|map| {
                map.insert(depth(), top);
            });
        }
    }
}

/// How many entries of ours lie under the current one since this document was loaded.
fn depth() -> u32 {
    let state = window()
        .history()
        .and_then(|history| history.state())
        .unwrap_or(JsValue::NULL);
    if !state.is_object() {
        return 0;
    }
    js_sys::Reflect::get(&state, &"d".into())
        .ok()
        .and_then(|depth| depth.as_f64())
        .map_or(0, num)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small count of ours"
)]
const fn num(depth: f64) -> u32 {
    depth as u32
}

/// Puts the next depth on a link before the router sees the click; the router hands a link's
/// `state` to the history entry it pushes. Quick exit reads the depth to go back over all of them.
fn number_links() {
    let number = Closure::<dyn Fn(web_sys::Event)>::new(|event: web_sys::Event| {
        let link = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok())
            .and_then(|element| element.closest("a[href]").ok().flatten());
        if let Some(link) = link {
            let state = js_sys::Object::new();
            let _ = js_sys::Reflect::set(&state, &"d".into(), &(depth() + 1).into());
            let _ = js_sys::Reflect::set(&link, &"state".into(), &state);
        }
    });
    let _ = window().add_event_listener_with_callback_and_bool(
        "click",
        number.as_ref().unchecked_ref(),
        true,
    );
    // The listener lives as long as the page does.
    number.forget();
}

fn restore_by(means: ScrollRestoration) {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(means);
    }
}
