//! Without scripts the control is a link.

use anyhow::ensure;

use super::journey::{ARTICLE, leave};
use super::results::Held;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Visit};

async fn by_the_link(visit: &mut Visit) -> Outcome<Held> {
    for path in [ARTICLE, "/id/l/"] {
        visit.open(path).await?;
        leave(visit).await?;
        visit.has_left_for_neutral().await?;
        let passed = visit.proxy.own().iter().any(|seen| seen.path == "/x/");
        ensure!(passed, "a script has led the way");
    }
    Ok(Held::Directly)
}

in_each_engine!(
    "X15",
    the_link_works,
    Setup::phone().without_scripts(),
    by_the_link
);
