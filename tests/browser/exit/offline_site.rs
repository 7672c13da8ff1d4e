//! X16 and X19 again, with the site saved for offline reading: quick exit shows nothing, and
//! nothing of the report is in the cache.

use anyhow::ensure;

use super::actions::{
    deep_in_the_form, leave, look, nothing_of_ours, nothing_on_the_device, press_back,
};
use super::{Setup, visit};
use crate::offline::{KEPT, keep};
use crate::support::Outcome;

#[tokio::test]
async fn without_a_network_quick_exit_shows_nothing_of_a_saved_site() -> Outcome {
    visit(Setup::phone(), async |visit| {
        keep(visit).await?;
        deep_in_the_form(visit).await?;
        let neutral = visit.environment.neutral()?;
        visit.proxy.stop();
        leave(visit).await?;
        visit
            .watch("the neutral address", look, async |snapshot| {
                nothing_of_ours(visit, std::slice::from_ref(snapshot))?;
                let url = visit.driver.current_url().await?;
                Ok(url.as_str().contains(&neutral))
            })
            .await?;
        // Back leads to the empty page, which is kept, and on again.
        for _ in 0..3 {
            nothing_of_ours(visit, &press_back(visit).await?)?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_saved_site_holds_nothing_of_the_report() -> Outcome {
    visit(Setup::phone(), async |visit| {
        keep(visit).await?;
        deep_in_the_form(visit).await?;
        leave(visit).await?;
        visit.has_left_for_neutral_site().await?;
        visit.open("/id/").await?;
        let kept: Vec<String> = visit.value(KEPT).await?;
        ensure!(kept.len() > 8, "{kept:?}");
        for path in &kept {
            let of_the_report = ["/id/l/", "/id/k/", "/report.", "/mailbox.", "/code", "/v1"]
                .iter()
                .any(|start| path.starts_with(start));
            ensure!(!of_the_report && !path.contains('?'), "{path} is kept");
        }
        nothing_on_the_device(visit)
    })
    .await
}
