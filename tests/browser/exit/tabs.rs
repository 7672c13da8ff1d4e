//! Several tabs, and none that quick exit opens.

use anyhow::ensure;

use super::actions::{ARTICLE, LEFT, deep_in_the_form, leave, press};
use super::results::Passed;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Visit};

async fn both_leave(visit: &mut Visit) -> Outcome<Passed> {
    deep_in_the_form(visit).await?;
    let first = visit.driver.window().await?;
    let second = visit.driver.new_tab().await?;
    visit.driver.switch_to_window(second).await?;
    visit.open(ARTICLE).await?;
    leave(visit).await?;
    visit.has_left_for_neutral_site().await?;
    visit.driver.switch_to_window(first).await?;
    visit.has_left_for_neutral_site().await?;
    Ok(Passed::Directly)
}

async fn no_window_is_opened(visit: &mut Visit) -> Outcome<Passed> {
    visit.open(ARTICLE).await?;
    // What a browser that blocks popups does.
    visit
        .run("window.open = () => null; document.documentElement.dataset.popups = 'blocked'")
        .await?;
    press(visit, &[LEFT, LEFT, LEFT]).await?;
    visit.has_left_for_neutral_site().await?;
    let windows = visit.driver.windows().await?.len();
    ensure!(windows == 1, "{windows} windows are open");
    Ok(Passed::ByStandIn)
}

in_each_engine!("X17", every_tab_leaves, Setup::phone(), both_leave);
in_each_engine!(
    "X18",
    blocked_popups_do_not_matter,
    Setup::laptop(),
    no_window_is_opened
);
