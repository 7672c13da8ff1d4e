//! The storage of a tab whose person allows it: the answers, and the report that is not confirmed
//! yet. It ends with the tab, and nothing of it is shown unasked.

use std::cell::Cell;

use leptos::prelude::window;
use web_sys::Storage;

/// The names say nothing.
const ANSWERS: &str = "d";
const PENDING: &str = "s";

thread_local! {
    /// Whether something may be stored; an earlier document of the tab may have done so.
    static MAY_BE_STORED: Cell<bool> = const { Cell::new(true) };
}

/// The stored answers, if there are any.
pub(super) fn answers() -> Option<String> {
    storage()?.get_item(ANSWERS).ok()?
}

/// The report that is not confirmed yet.
pub(super) fn pending() -> Option<String> {
    storage()?.get_item(PENDING).ok()?
}

/// Stores both. Where the storage is full both are removed, so that they never disagree.
pub(super) fn store(answers: &str, pending: Option<&str>) {
    let Some(storage) = storage() else {
        return;
    };
    MAY_BE_STORED.set(true);
    let stored = match pending {
        Some(text) => storage.set_item(PENDING, text),
        None => storage.remove_item(PENDING),
    };
    if stored
        .and_then(|()| storage.set_item(ANSWERS, answers))
        .is_err()
    {
        clear();
    }
}

/// Removes both.
pub(super) fn clear() {
    if MAY_BE_STORED.replace(false)
        && let Some(storage) = storage()
    {
        let _ = storage.remove_item(ANSWERS);
        let _ = storage.remove_item(PENDING);
    }
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}
