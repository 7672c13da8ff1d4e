//! The requests after quick exit: the neutral site, and nothing else.

use anyhow::ensure;

use super::actions::{ARTICLE, deep_in_the_form, leave, look, walk_to};
use super::results::Passed;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Rule, Visit};

/// Without a network the browser's error page is shown, at the neutral address.
async fn offline(visit: &mut Visit) -> Outcome<Passed> {
    deep_in_the_form(visit).await?;
    let neutral = visit.environment.neutral()?;
    visit.proxy.stop();
    leave(visit).await?;
    visit
        .watch("the neutral address", look, async |snapshot| {
            ensure!(
                !snapshot.marked && !snapshot.text.contains("Pusat Bantuan"),
                "{snapshot:?}"
            );
            let url = visit.driver.current_url().await?;
            Ok(url.as_str().contains(&neutral))
        })
        .await?;
    Ok(Passed::Directly)
}

async fn nothing_else_is_asked_for(visit: &mut Visit) -> Outcome<Passed> {
    deep_in_the_form(visit).await?;
    let before = visit.proxy.requests().len();
    leave(visit).await?;
    visit.has_left_for_neutral_site().await?;
    let neutral = visit.environment.neutral()?;
    for seen in visit.proxy.requests().split_off(before) {
        // Requests of the browser itself use a tunnel, which pages cannot use here.
        let own_errand = seen.method == "CONNECT" || seen.host.contains("mozilla");
        ensure!(
            seen.host == neutral || own_errand,
            "{} {}{} was asked for",
            seen.method,
            seen.host,
            seen.path
        );
    }
    Ok(Passed::Directly)
}

async fn no_referer(visit: &mut Visit) -> Outcome<Passed> {
    for path in [ARTICLE, "/id/l/", "/x/"] {
        if path == "/x/" {
            visit.open_any(path).await?;
        } else {
            visit.open("/id/").await?;
            visit.open(path).await?;
            leave(visit).await?;
        }
        // Looks at the request too.
        visit.has_left_for_neutral_site().await?;
    }
    Ok(Passed::Directly)
}

async fn while_sending(visit: &mut Visit) -> Outcome<Passed> {
    let form = walk_to(visit, "a", "S24").await?;
    form.choose("consent_send", "yes").await?;
    visit.proxy.set_rules(vec![Rule::HoldResponse("/v1/")]);
    form.press("send").await?;
    visit
        .until_here("the report", |visit| !visit.proxy.reports().is_empty())
        .await?;
    leave(visit).await?;
    visit.proxy.set_rules(Vec::new());
    visit.has_left_for_neutral_site().await?;
    // The next visit begins at the home page, and shows no receipt.
    visit
        .driver
        .goto(format!("{}/id/l/", visit.proxy.origin()))
        .await?;
    visit
        .until("location.pathname === '/' && document.readyState === 'complete'")
        .await?;
    visit
        .until("document.querySelector('main h1')?.checkVisibility()")
        .await?;
    let receipts: usize = visit
        .value("document.querySelectorAll('[data-reference]').length")
        .await?;
    ensure!(receipts == 0);
    Ok(Passed::Directly)
}

in_each_engine!("X16", it_works_without_a_network, Setup::phone(), offline);
in_each_engine!(
    "X20",
    nothing_else_goes_out,
    Setup::phone(),
    nothing_else_is_asked_for
);
in_each_engine!(
    "X21",
    the_neutral_site_is_not_told_where_from,
    Setup::phone(),
    no_referer
);
in_each_engine!(
    "X22",
    a_report_on_its_way_shows_no_receipt,
    Setup::phone(),
    while_sending
);
