//! Actions of a person before, at and after quick exit: fill in, leave, press Back.

use std::fs;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use serde::Deserialize;

use crate::support::{Form, Outcome, Visit, files, holds};

/// A word that occurs only in the person's text.
pub(super) const MARKER: &str = "zqwordzq";

/// An article, loaded whole.
pub(super) const ARTICLE: &str = "/id/kenali/persetujuan/";

/// Left and right Shift, as a driver names them.
pub(super) const LEFT: char = '\u{e008}';
pub(super) const RIGHT: char = '\u{e050}';

/// Equal snapshots in a row until a page counts as settled.
const SETTLED_SNAPSHOTS: usize = 12;

/// The state of the screen.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Snapshot {
    /// The whole address.
    pub(super) href: String,
    /// The title of the tab.
    pub(super) title: String,
    /// The visible text.
    pub(super) text: String,
    /// Whether anything of the page holds the marker: text, fields, attributes.
    pub(super) marked: bool,
    ready: bool,
}

const SNAPSHOT: &str = "(() => {
    const root = document.documentElement;
    const shown = root && !root.hidden && document.body;
    const fields = [...document.querySelectorAll('input, textarea, select')].map(field => field.value);
    return {
        href: location.href,
        title: document.title,
        text: shown ? document.body.innerText.trim() : '',
        marked: (root ? root.outerHTML : '').includes('zqwordzq') || fields.join().includes('zqwordzq'),
        ready: document.readyState === 'complete',
    };
})()";

/// Walks the form to a screen by the shortest way, and writes the marker where it can be written.
pub(super) async fn walk_to<'a>(visit: &'a Visit, way: &str, target: &str) -> Outcome<Form<'a>> {
    let form = Form::open(visit, "id").await?;
    for _ in 0..40 {
        let here = form.screen().await?;
        if here == target {
            return Ok(form);
        }
        let action = match here.as_str() {
            "S2" => {
                form.choose("way", way).await?;
                "next"
            }
            "S8a" => {
                form.choose("channel", "trusted").await?;
                form.write("address", MARKER).await?;
                "next"
            }
            "S0" | "S23" => "next",
            _ => "skip",
        };
        form.press(action).await?;
        visit
            .until(&format!(
                "![...document.querySelectorAll('[data-screen={here}]')].some(it => it.checkVisibility())"
            ))
            .await?;
    }
    bail!("the form does not lead to {target}")
}

/// From an article through a full page load into the form, three steps deep, with text typed.
pub(super) async fn deep_in_the_form(visit: &Visit) -> Outcome {
    visit.open(ARTICLE).await?;
    let form = walk_to(visit, "a", "S8a").await?;
    form.write("address", MARKER).await?;
    ensure!(look(visit).await?.marked, "the marker was not written");
    Ok(())
}

/// Presses quick exit.
pub(super) async fn leave(visit: &Visit) -> Outcome {
    visit.click("#keluar").await
}

/// Presses keys one after the other.
pub(super) async fn press(visit: &Visit, keys: &[char]) -> Outcome {
    let mut chain = visit
        .driver
        .action_chain_with_delay(Some(Duration::ZERO), None);
    for key in keys {
        chain = chain.key_down(*key).key_up(*key);
    }
    chain.perform().await?;
    Ok(())
}

/// Takes a snapshot.
pub(super) async fn look(visit: &Visit) -> Outcome<Snapshot> {
    visit.value(SNAPSHOT).await
}

/// Presses the browser's Back, and returns all snapshots until the page has
/// settled.
pub(super) async fn press_back(visit: &Visit) -> Outcome<Vec<Snapshot>> {
    // At the end of the history some drivers say so.
    let _ = visit.driver.back().await;
    settled(visit).await
}

/// The same forward.
pub(super) async fn press_forward(visit: &Visit) -> Outcome<Vec<Snapshot>> {
    let _ = visit.driver.forward().await;
    settled(visit).await
}

/// Takes snapshots until a page of another site is shown, and stays.
pub(super) async fn settled(visit: &Visit) -> Outcome<Vec<Snapshot>> {
    let mut seen = Vec::new();
    let mut alike = 0;
    visit
        .watch("a page of somebody else's", look, async |snapshot| {
            let outside = snapshot.ready && !is_ours(visit, snapshot);
            alike = if outside { alike + 1 } else { 0 };
            seen.push(snapshot.clone());
            Ok(alike == SETTLED_SNAPSHOTS)
        })
        .await?;
    Ok(seen)
}

/// Whether this is a page of the site.
pub(super) fn is_ours(visit: &Visit, snapshot: &Snapshot) -> bool {
    snapshot.href.starts_with(&visit.proxy.origin())
}

/// Fails when a snapshot shows anything of the site.
pub(super) fn nothing_of_ours(visit: &Visit, seen: &[Snapshot]) -> Outcome {
    ensure!(!seen.is_empty(), "nothing was looked at");
    for snapshot in seen {
        ensure!(!snapshot.marked, "what was typed is back: {snapshot:?}");
        let harmless =
            !is_ours(visit, snapshot) || ["", "Memuat."].contains(&snapshot.text.as_str());
        ensure!(harmless, "a page of the site is back: {snapshot:?}");
    }
    Ok(())
}

/// Fails when a file of the browser's profile contains the person's text.
pub(super) fn nothing_on_the_device(visit: &Visit) -> Outcome {
    let mut looked_at = 0;
    for file in files(&visit.profile)? {
        // A file may go while it is being looked at.
        let Ok(bytes) = fs::read(&file) else {
            continue;
        };
        ensure!(!holds(&bytes, MARKER), "{} holds it", file.display());
        looked_at += bytes.len();
    }
    ensure!(looked_at > 0, "the browser keeps nothing at all");
    Ok(())
}

/// Presses quick exit, and then a button of the browser six times.
pub(super) async fn leave_and_go<F>(visit: &Visit, go: F) -> Outcome
where
    F: AsyncFn(&Visit) -> Outcome<Vec<Snapshot>>,
{
    leave(visit).await?;
    visit.has_left_for_neutral_site().await?;
    for time in 1..=6 {
        let seen = go(visit).await?;
        nothing_of_ours(visit, &seen).with_context(|| format!("at press {time}"))?;
    }
    Ok(())
}
