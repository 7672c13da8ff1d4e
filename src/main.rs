//! Wakes the prerendered page up in the browser.

// The type of a view grows with every element of it.
#![recursion_limit = "256"]

use ruang_aman::app::App;

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_body(App);
    ruang_aman::shell::browser::mark_awake();
}
