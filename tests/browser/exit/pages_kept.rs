//! Pages that a browser keeps whole and brings back without loading them.

use anyhow::ensure;

use super::journey::{ARTICLE, is_ours, look, settled};
use super::results::Held;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Visit};

/// Forced, because whether a browser keeps a page is its own choice.
async fn brought_back(visit: &mut Visit) -> Outcome<Held> {
    visit.open(ARTICLE).await?;
    ensure!(look(visit).await?.text.contains("persetujuan"));
    visit
        .run(
            "sessionStorage.x = '1';
             dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
             if (!document.documentElement.hidden) throw 'the page is shown';",
        )
        .await?;
    let seen = settled(visit).await?;
    for sight in seen.iter().filter(|sight| is_ours(visit, sight)) {
        ensure!(sight.text.is_empty(), "{sight:?}");
    }
    visit.has_left_for_neutral().await?;
    Ok(Held::Otherwise)
}

in_each_engine!(
    "X6",
    a_page_that_was_kept_is_hidden,
    Setup::phone(),
    brought_back
);
