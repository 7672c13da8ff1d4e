//! How each app starts on the page that was printed for it: one app for each kind of document, so
//! that reading does not pay for the report and the report not for reading.

use leptos::mount::mount_to_renderer;
use leptos::prelude::document;
use wasm_bindgen::throw_str;

use crate::browser::document::{is_taken, load_first_words, mark};
use crate::shell::{form_shell, small_form};
use crate::{mailbox, organisation, report, visit};

/// The library: follows links without loading whole pages.
pub fn start_reading() {
    start(|| {
        visit::follow_links();
        small_form::answer_in_place();
    });
    mark("awake");
}

/// The report, a document of its own with nothing around it that could lead away or give away.
/// Where somebody fills in the report on one page already, that one stays.
pub fn start_report() {
    if is_taken() {
        mark("waived");
        return;
    }
    require_organisation();
    start(|| {
        form_shell::attach();
        report::start();
    });
}

/// Coming back with a code: a document of its own, like the report.
pub fn start_mailbox() {
    require_organisation();
    start(|| {
        form_shell::attach();
        mailbox::page::start();
    });
}

/// Without an organisation nobody knows whom to seal a report to: `wake.js` learns that the app has
/// failed, and the form without script takes its place.
fn require_organisation() {
    console_error_panic_hook::set_once();
    if !organisation::read() {
        throw_str("the page does not say whose it is; load it again");
    }
}

/// Runs `attach` with everything that signals need, for as long as the page is open. Without the
/// words of this very program there is nothing to say, and `wake.js` learns that the app has failed.
fn start(attach: impl FnOnce() + 'static) {
    console_error_panic_hook::set_once();
    if !load_first_words() {
        throw_str("the words on this page are not those of the app; load it again");
    }
    // What an app attaches to is on the page already; it mounts nothing itself.
    if let Ok(nowhere) = document().create_element("div") {
        mount_to_renderer(&nowhere, attach).forget();
    }
}
