//! Back and Forward after an exit: never a page of the site.

use anyhow::ensure;

use super::actions::{
    ARTICLE, deep_in_the_form, leave, leave_and_go, look, press_back, press_forward, walk_to,
};
use super::results::Passed;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Form, Outcome, Visit};

async fn back(visit: &mut Visit) -> Outcome<Passed> {
    walk_to(visit, "a", "S8a").await?;
    leave_and_go(visit, press_back).await?;
    Ok(Passed::Directly)
}

async fn forward(visit: &mut Visit) -> Outcome<Passed> {
    // With later pages in the history, which Forward would lead to.
    let form = walk_to(visit, "a", "S8a").await?;
    form.skip_to("S24").await?;
    visit.driver.back().await?;
    form.is_at("S8a").await?;
    leave_and_go(visit, press_forward).await?;
    press_back(visit).await?;
    leave_nothing_ahead(visit).await?;
    Ok(Passed::Directly)
}

async fn leave_nothing_ahead(visit: &Visit) -> Outcome {
    for _ in 0..6 {
        let seen = press_forward(visit).await?;
        super::actions::nothing_of_ours(visit, &seen)?;
    }
    Ok(())
}

async fn after_a_reload(visit: &mut Visit) -> Outcome<Passed> {
    walk_to(visit, "a", "S8a").await?;
    visit.run("window.before = true").await?;
    visit.driver.refresh().await?;
    visit
        .until("!window.before && document.documentElement.dataset.app === 'awake'")
        .await?;
    let form = Form::here(visit);
    form.is_at("S0").await?;
    form.press("next").await?;
    visit
        .until(
            "![...document.querySelectorAll('[data-screen=S0]')].some(it => it.checkVisibility())",
        )
        .await?;
    leave_and_go(visit, press_back).await?;
    Ok(Passed::Directly)
}

async fn over_a_full_page_load(visit: &mut Visit) -> Outcome<Passed> {
    deep_in_the_form(visit).await?;
    leave_and_go(visit, press_back).await?;
    for _ in 0..4 {
        let seen = press_forward(visit).await?;
        super::actions::nothing_of_ours(visit, &seen)?;
    }
    // The address, typed again, shows its page.
    visit.open(ARTICLE).await?;
    ensure!(look(visit).await?.text.contains("persetujuan"));
    Ok(Passed::Directly)
}

async fn typed_text(visit: &mut Visit) -> Outcome<Passed> {
    deep_in_the_form(visit).await?;
    leave(visit).await?;
    visit.has_left_for_neutral_site().await?;
    for _ in 0..6 {
        for snapshot in press_back(visit).await? {
            ensure!(!snapshot.marked, "{snapshot:?}");
        }
    }
    // Nor does the form restore it.
    visit.open("/id/").await?;
    visit.open("/id/l/").await?;
    ensure!(!look(visit).await?.marked);
    Ok(Passed::Directly)
}

in_each_engine!("X2", back_shows_nothing_of_ours, Setup::phone(), back);
in_each_engine!("X3", forward_shows_nothing_of_ours, Setup::phone(), forward);
in_each_engine!(
    "X4",
    nor_does_back_after_a_reload,
    Setup::phone(),
    after_a_reload
);
in_each_engine!(
    "X5",
    nor_over_a_full_page_load,
    Setup::phone(),
    over_a_full_page_load
);
in_each_engine!(
    "X8",
    typed_text_is_gone_after_back,
    Setup::phone(),
    typed_text
);
