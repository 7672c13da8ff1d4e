//! What the phone does when very many reports arrive at once: it works out the proof that the server
//! asked for, in slices so short that the screen stays awake. Where it finds none in time, as on a
//! very old phone, the time itself will do.

use js_sys::Date;
use report::proof::{Proof, Search};

use super::wait;

/// So long after it first asked the server takes a report without a proof, and a little more, in
/// milliseconds.
const WITHOUT: f64 = 15_500.0;
/// The longest that the screen is held up, in milliseconds.
const SLICE: f64 = 16.0;
/// Numbers tried between two looks at the clock; the slowest phone takes less than a slice.
const TRIES: u32 = 256;
/// How long the screen has to itself between two slices, and where nothing is worked out.
const PAUSES: (i32, i32) = (1, 250);

/// Gives a proof as soon as there is one, and nothing once it is not needed any more: because the
/// time is over, or because nobody `waits`.
pub(super) async fn spend(mut search: Option<Search>, waits: impl Fn() -> bool) -> Option<Proof> {
    let start = Date::now();
    while waits() && is_within(start, WITHOUT) {
        let slice = Date::now();
        while let Some(search) = &mut search
            && is_within(slice, SLICE)
        {
            if let Some(proof) = search.slice(TRIES) {
                return Some(proof);
            }
        }
        wait::pause(if search.is_some() { PAUSES.0 } else { PAUSES.1 }).await;
    }
    None
}

/// Whether so many milliseconds are not over yet. A clock that was set back counts as over: nobody
/// waits for hours because of it.
fn is_within(start: f64, milliseconds: f64) -> bool {
    (0.0..milliseconds).contains(&(Date::now() - start))
}
