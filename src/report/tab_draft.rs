//! The storage of a tab whose person allows it: the answers, the report that is not confirmed yet,
//! and the receipt once it is. It ends with the tab.

use std::cell::Cell;
use std::time::Duration;

use js_sys::Date;
use leptos::prelude::{document, window, window_event_listener_untyped};
use web_sys::Storage;

/// The names say nothing.
const ANSWERS: &str = "d";
const PENDING: &str = "s";
const RECEIPT: &str = "r";
const FILES: &str = "f";
const LEFT_AT: &str = "t";
const ALL: [&str; 5] = [ANSWERS, PENDING, RECEIPT, FILES, LEFT_AT];

thread_local! {
    /// Whether something may be stored; an earlier document of the tab may have done so.
    static MAY_BE_STORED: Cell<bool> = const { Cell::new(true) };
}

/// What a tab stores.
pub(super) struct Stored<'a> {
    /// The answers.
    pub(super) answers: &'a str,
    /// The report that is not confirmed yet, or whose changes are not.
    pub(super) pending: Option<&'a str>,
    /// The receipt.
    pub(super) receipt: Option<&'a str>,
}

/// The stored answers, if there are any.
pub(super) fn answers() -> Option<String> {
    item(ANSWERS)
}

/// The report that is not confirmed yet.
pub(super) fn pending() -> Option<String> {
    item(PENDING)
}

/// The receipt of the report that was sent.
pub(super) fn receipt() -> Option<String> {
    item(RECEIPT)
}

/// The files that have not arrived: what they are, never what is in them.
pub(super) fn files() -> Option<String> {
    item(FILES)
}

/// Stores which files have not arrived, or that there are none.
pub(super) fn store_files(files: Option<&str>) {
    if let Some(storage) = storage() {
        let _ = match files {
            Some(files) => {
                MAY_BE_STORED.set(true);
                storage.set_item(FILES, files)
            }
            None => storage.remove_item(FILES),
        };
    }
}

/// Whether the person has been away for so long by the clock on the wall, the time before a reload
/// included.
pub(super) fn was_left_for(time: Duration) -> bool {
    let left_at = item(LEFT_AT).and_then(|text| text.parse::<u64>().ok());
    left_at.is_some_and(|left_at| now().saturating_sub(left_at) >= time.as_secs())
}

/// Notes from now on when the person leaves.
pub(super) fn watch_leaving() {
    // The form lives as long as its document, so nothing takes the listeners away.
    window_event_listener_untyped("pagehide", |_| note_time());
    window_event_listener_untyped("visibilitychange", |_| {
        if document().hidden() {
            note_time();
        }
    });
}

/// Stores all of it. Where the storage is full all is removed, so that the parts never disagree.
pub(super) fn store(stored: &Stored<'_>) {
    let Some(storage) = storage() else {
        return;
    };
    MAY_BE_STORED.set(true);
    let parts = [
        (PENDING, stored.pending),
        (RECEIPT, stored.receipt),
        (ANSWERS, Some(stored.answers)),
    ];
    for (name, text) in parts {
        let done = match text {
            Some(text) => storage.set_item(name, text),
            None => storage.remove_item(name),
        };
        if done.is_err() {
            return clear();
        }
    }
    note_time();
}

/// Removes all of it.
pub(super) fn clear() {
    if MAY_BE_STORED.replace(false)
        && let Some(storage) = storage()
    {
        for name in ALL {
            let _ = storage.remove_item(name);
        }
    }
}

fn note_time() {
    if let Some(storage) = storage()
        && storage.get_item(ANSWERS).is_ok_and(|it| it.is_some())
    {
        let _ = storage.set_item(LEFT_AT, &now().to_string());
    }
}

/// Seconds since 1970. Whole ones: a float as text would bring several kilobytes of code.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "seconds since 1970 fit, and a clock before that counts as 1970"
)]
fn now() -> u64 {
    (Date::now() / 1000.0) as u64
}

fn item(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

fn storage() -> Option<Storage> {
    window().session_storage().ok()?
}
