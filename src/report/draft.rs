//! What a tab may remember while the person allows it: the answers, and the report that may be on
//! its way. It lies in the tab's own storage, ends with the tab, and is never shown unasked.

use std::cell::Cell;

use leptos::prelude::window;
use web_sys::Storage;

/// The names say nothing.
const ANSWERS: &str = "d";
const DEPARTURE: &str = "s";

thread_local! {
    /// Whether something may lie there. The tab may have been left with something in it.
    static MAY_HOLD: Cell<bool> = const { Cell::new(true) };
}

/// The answers that were left, if there are any.
pub(in crate::report) fn answers() -> Option<String> {
    storage()?.get_item(ANSWERS).ok()?
}

/// The report that may be on its way.
pub(in crate::report) fn departure() -> Option<String> {
    storage()?.get_item(DEPARTURE).ok()?
}

/// Remembers both. A tab without room for them forgets both, so that they never disagree.
pub(in crate::report) fn keep(answers: &str, departure: Option<&str>) {
    let Some(storage) = storage() else {
        return;
    };
    MAY_HOLD.set(true);
    let kept = match departure {
        Some(text) => storage.set_item(DEPARTURE, text),
        None => storage.remove_item(DEPARTURE),
    };
    if kept
        .and_then(|()| storage.set_item(ANSWERS, answers))
        .is_err()
    {
        clear();
    }
}

/// Forgets both.
pub(in crate::report) fn clear() {
    if MAY_HOLD.replace(false)
        && let Some(storage) = storage()
    {
        let _ = storage.remove_item(ANSWERS);
        let _ = storage.remove_item(DEPARTURE);
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}
