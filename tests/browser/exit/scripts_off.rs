//! Without scripts quick exit is a link.

use anyhow::ensure;

use super::actions::{ARTICLE, leave};
use super::results::Passed;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Visit};

async fn by_the_link(visit: &mut Visit) -> Outcome<Passed> {
    for path in [ARTICLE, "/id/l/"] {
        visit.open(path).await?;
        leave(visit).await?;
        visit.has_left_for_neutral_site().await?;
        let passed = visit
            .proxy
            .site_requests()
            .iter()
            .any(|seen| seen.path == "/x/");
        ensure!(passed, "a script has led the way");
    }
    Ok(Passed::Directly)
}

in_each_engine!(
    "X15",
    the_link_works,
    Setup::phone().without_scripts(),
    by_the_link
);
