//! No answer is left on the device, in no storage and in no file of the browser.

use anyhow::ensure;

use super::actions::{MARKER, deep_in_the_form, leave, nothing_on_the_device};
use super::results::Passed;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Visit};

/// Everything that a page can read from storage.
const STORED: &str = "JSON.stringify([
    document.cookie, {...localStorage}, {...sessionStorage}, location.href, document.referrer, history.state,
])";

async fn no_answer_anywhere(visit: &mut Visit) -> Outcome<Passed> {
    deep_in_the_form(visit).await?;
    leave(visit).await?;
    visit.has_left_for_neutral_site().await?;
    visit.open("/id/").await?;
    let stored: String = visit.value(STORED).await?;
    ensure!(!stored.contains(MARKER), "{stored}");
    let databases: (usize, usize, usize) = visit
        .value(
            "Promise.all([indexedDB.databases(), caches.keys(), navigator.serviceWorker.getRegistrations()])
                .then(all => all.map(found => found.length))",
        )
        .await?;
    ensure!(databases == (0, 0, 0), "{databases:?}");
    nothing_on_the_device(visit)?;
    Ok(Passed::Directly)
}

in_each_engine!(
    "X19",
    no_answer_stays_on_the_device,
    Setup::phone(),
    no_answer_anywhere
);
