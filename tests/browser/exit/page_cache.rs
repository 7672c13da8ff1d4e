//! Pages from the back/forward cache, which are shown again without loading.

use anyhow::ensure;

use super::actions::{ARTICLE, is_ours, look, settled};
use super::results::Passed;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Visit};

/// Forced, because whether a browser keeps a page is its own choice.
async fn brought_back(visit: &mut Visit) -> Outcome<Passed> {
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
    for snapshot in seen.iter().filter(|snapshot| is_ours(visit, snapshot)) {
        ensure!(snapshot.text.is_empty(), "{snapshot:?}");
    }
    visit.has_left_for_neutral_site().await?;
    Ok(Passed::ByStandIn)
}

in_each_engine!(
    "X6",
    a_page_that_was_kept_is_hidden,
    Setup::phone(),
    brought_back
);
