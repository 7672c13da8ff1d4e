//! What the phone does when very many reports arrive at once: it works out the proof of work that
//! the server asked for, in slices so short that the page stays responsive. Where it finds none in
//! time, as on a very old phone, waiting is enough.

use js_sys::Date;
use report::proof::{Proof, Search};

use super::delay;

/// The server takes a report without a proof 15 seconds after it first asked for one; half a
/// second more, in milliseconds.
const WITHOUT_PROOF_AFTER: f64 = 15_500.0;
/// The longest that the page is blocked, in milliseconds: one frame.
const SLICE: f64 = 16.0;
/// Nonces tried per check of the clock; the slowest phone takes less than a slice for them.
const NONCES_PER_CHECK: u32 = 256;
/// The pause between two slices, and where nothing is worked out, in milliseconds.
const PAUSES: (i32, i32) = (1, 250);

/// A proof as soon as there is one; nothing once the time is over or it is not wanted any more.
pub(super) async fn find(
    mut search: Option<Search>,
    is_wanted: impl Fn() -> bool,
) -> Option<Proof> {
    let start = Date::now();
    while is_wanted() && is_within(start, WITHOUT_PROOF_AFTER) {
        let slice = Date::now();
        while let Some(search) = &mut search
            && is_within(slice, SLICE)
        {
            if let Some(proof) = search.slice(NONCES_PER_CHECK) {
                return Some(proof);
            }
        }
        delay::pass(if search.is_some() { PAUSES.0 } else { PAUSES.1 }).await;
    }
    None
}

/// Whether fewer milliseconds than this have passed since `start`. A clock that was set back counts
/// as over: nobody waits for hours because of it.
fn is_within(start: f64, milliseconds: f64) -> bool {
    (0.0..milliseconds).contains(&(Date::now() - start))
}
