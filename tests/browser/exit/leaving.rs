//! At quick exit: the screen is empty at once, and the titles are neutral.

use anyhow::ensure;

use super::actions::{deep_in_the_form, is_ours, leave, look, press_back, walk_to};
use super::results::Passed;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Rule, Visit};

/// From screens of every kind, while the neutral site keeps the browser waiting.
async fn at_each_step(visit: &mut Visit) -> Outcome<Passed> {
    for (way, screen) in [
        ("a", "S0"),
        ("a", "S2"),
        ("a", "S8a"),
        ("b", "S19"),
        ("a", "S24"),
    ] {
        visit.proxy.set_rules(Vec::new());
        // The address, typed again after an exit, shows the home page first.
        visit.open("/id/").await?;
        walk_to(visit, way, screen).await?;
        visit.proxy.set_rules(vec![Rule::HoldNeutral]);
        if visit.engine == Engine::Chromium {
            looked_at_from_within(visit, screen).await?;
        } else {
            looked_at_from_without(visit, screen).await?;
        }
        visit.proxy.set_rules(Vec::new());
        visit.has_left_for_neutral_site().await?;
    }
    Ok(match visit.engine {
        Engine::Chromium => Passed::ByStandIn,
        _ => Passed::Directly,
    })
}

/// Waits until an emptied screen of the site was seen while the neutral site does not answer.
async fn looked_at_from_without(visit: &Visit, screen: &str) -> Outcome {
    let asked_before = visit.proxy.other_requests().len();
    leave(visit).await?;
    visit
        .watch("the emptied screen", look, async |snapshot| {
            let text = snapshot.text.as_str();
            ensure!(["", "Memuat."].contains(&text), "{screen}: {snapshot:?}");
            ensure!(!snapshot.marked, "{screen}: {snapshot:?}");
            let is_on_its_way = visit.proxy.other_requests().len() > asked_before;
            Ok(is_on_its_way && is_ours(visit, snapshot))
        })
        .await
}

/// Chromium's driver does not answer while a page is loading, so one script presses the
/// control and reads the page, before the browser can do anything else.
async fn looked_at_from_within(visit: &Visit, screen: &str) -> Outcome {
    visit.proxy.set_rules(Vec::new());
    let (title, shown): (String, String) = visit
        .value(
            "(document.getElementById('keluar').click(),
              [document.title, document.body.outerHTML])",
        )
        .await?;
    ensure!(title == "situs cuaca BMKG", "{screen}: {title}");
    ensure!(
        shown == "<body><p role=\"alert\">Memuat.</p></body>",
        "{screen}: {shown}"
    );
    Ok(())
}

async fn titles(visit: &mut Visit) -> Outcome<Passed> {
    deep_in_the_form(visit).await?;
    let ours: String = visit.value("document.title").await?;
    ensure!(ours == "Pusat Bantuan");
    leave(visit).await?;
    visit.has_left_for_neutral_site().await?;
    match visit.engine {
        Engine::Chromium => {
            let history = visit
                .driver
                .cdp()
                .send_raw("Page.getNavigationHistory", serde_json::json!({}))
                .await?;
            let entries = history["entries"].as_array().cloned().unwrap_or_default();
            // The first page of the tab is not the site's.
            let origin = visit.proxy.origin();
            let ours = entries.iter().filter(|entry| {
                entry["url"]
                    .as_str()
                    .is_some_and(|it| it.starts_with(&origin))
            });
            let titles = ours.filter_map(|entry| entry["title"].as_str());
            let titles: Vec<String> = titles.map(str::to_owned).collect();
            ensure!(!titles.is_empty(), "the history holds no page of ours");
            neutral_titles(titles)?;
            Ok(Passed::Directly)
        }
        Engine::Firefox => {
            let titles: Vec<String> = visit
                .value_in_firefox(
                    "(() => { const history = gBrowser.selectedBrowser.browsingContext.sessionHistory; \
                     return [...Array(history.count).keys()].map(at => history.getEntryAtIndex(at).title); })()",
                )
                .await?;
            ensure!(!titles.is_empty());
            neutral_titles(titles)?;
            Ok(Passed::Directly)
        }
        // Its history cannot be read; each entry is opened instead.
        Engine::WebKit => {
            for _ in 0..6 {
                let seen = press_back(visit).await?;
                neutral_titles(seen.into_iter().map(|snapshot| snapshot.title))?;
            }
            Ok(Passed::ByStandIn)
        }
    }
}

/// A title names the neutral site, nothing, or the address of the empty page.
fn neutral_titles(titles: impl IntoIterator<Item = String>) -> Outcome {
    for title in titles {
        let neutral = [
            "",
            "Cuaca",
            "about:blank",
            "situs cuaca BMKG",
            "Pusat Bantuan",
        ];
        ensure!(
            neutral.contains(&title.as_str()) || title.ends_with("/x/"),
            "the history says {title:?}"
        );
    }
    Ok(())
}

in_each_engine!(
    "X1",
    the_screen_is_empty_at_once,
    Setup::phone(),
    at_each_step
);
in_each_engine!("X7", no_title_tells, Setup::phone(), titles);
