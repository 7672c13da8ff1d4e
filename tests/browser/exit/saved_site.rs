//! X16 and X19 once more, where somebody has kept the site for reading without internet: quick exit
//! shows nothing, and nothing of the report is among what is kept.

use anyhow::ensure;

use super::journey::{MARKER, deep_in_the_form, is_ours, leave, look};
use super::{Setup, visit};
use crate::offline::{KEPT, keep};
use crate::support::{Outcome, files, holds};

#[tokio::test]
async fn without_a_network_quick_exit_shows_nothing_of_a_saved_site() -> Outcome {
    visit(Setup::phone(), async |visit| {
        keep(visit).await?;
        deep_in_the_form(visit).await?;
        let neutral = visit.stage.neutral()?;
        visit.proxy.stop();
        leave(visit).await?;
        let mut is_there = false;
        for _ in 0..400 {
            if let Ok(sight) = look(visit).await {
                ensure!(!sight.marked, "{sight:?}");
                ensure!(
                    !is_ours(visit, &sight) || ["", "Memuat."].contains(&sight.text.as_str()),
                    "{sight:?}"
                );
            }
            is_there = visit
                .driver
                .current_url()
                .await?
                .as_str()
                .contains(&neutral);
            if is_there {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(40)).await;
        }
        ensure!(
            is_there,
            "the address is {}",
            visit.driver.current_url().await?
        );
        // Back leads to the empty page, which is kept, and on again.
        for _ in 0..3 {
            let _ = visit.driver.back().await;
            let sight = look(visit).await;
            if let Ok(sight) = sight {
                let harmless =
                    !is_ours(visit, &sight) || ["", "Memuat."].contains(&sight.text.as_str());
                ensure!(harmless && !sight.marked, "{sight:?}");
            }
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
        visit.has_left_for_neutral().await?;
        visit.open("/id/").await?;
        let kept: Vec<String> = visit.value(KEPT).await?;
        ensure!(kept.len() > 8, "{kept:?}");
        for path in &kept {
            let of_the_report = ["/id/l/", "/id/k/", "/report.", "/mailbox.", "/code", "/v1"]
                .iter()
                .any(|start| path.starts_with(start));
            ensure!(!of_the_report && !path.contains('?'), "{path} is kept");
        }
        for file in files(&visit.profile)? {
            // A file may go while it is being looked at.
            let Ok(bytes) = std::fs::read(&file) else {
                continue;
            };
            ensure!(!holds(&bytes, MARKER), "{} holds it", file.display());
        }
        Ok(())
    })
    .await
}
