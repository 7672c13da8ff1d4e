//! On paper: no quick exit, and a neutral title.

use anyhow::ensure;
use serde_json::json;

use super::results::Passed;
use super::{Engine, Setup, in_each_engine};
use crate::support::{Outcome, Visit};

const STRIP: &str = "document.querySelector('.exit-strip').checkVisibility()";

async fn printed(visit: &mut Visit) -> Outcome<Passed> {
    visit.open("/id/l/").await?;
    ensure!(visit.value::<bool>(STRIP).await?, "it is not on the screen");
    let title: String = visit.value("document.title").await?;
    ensure!(title == "Pusat Bantuan", "paper would say {title:?}");
    match visit.engine {
        Engine::Chromium => {
            let paper = json!({ "media": "print" });
            visit
                .driver
                .cdp()
                .send_raw("Emulation.setEmulatedMedia", paper)
                .await?;
        }
        Engine::Firefox => {
            let set: String = visit
                .value_in_firefox(
                    "gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'",
                )
                .await?;
            ensure!(set == "print");
        }
        // It cannot be told to show what it would print; the rules for paper are used on the
        // screen instead.
        Engine::WebKit => {
            visit
                .run(
                    "const walk = rules => { for (const rule of rules) {
                         if (rule.media && rule.media.mediaText === 'print') rule.media.mediaText = 'all';
                         if (rule.cssRules) walk(rule.cssRules);
                     } };
                     for (const sheet of document.styleSheets) walk(sheet.cssRules);",
                )
                .await?;
        }
    }
    visit.until(&format!("!{STRIP}")).await?;
    Ok(match visit.engine {
        Engine::WebKit => Passed::ByStandIn,
        _ => Passed::Directly,
    })
}

in_each_engine!("X23", paper_shows_no_way_out, Setup::laptop(), printed);
