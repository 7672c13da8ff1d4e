//! Measures in Chromium what a person with a slow phone waits for: the next question of the report,
//! and the results after a key. The processor is slowed down four times. Nothing is judged here.

use std::time::Duration;

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

#[path = "support/lib.rs"]
mod support;

use support::{Form, Setup, Visit, visit};

/// How often the whole form is walked through.
const WALKS: usize = 5;

/// What people type, key by key, in the words of both languages and with a slip.
const QUERIES: [&str; 9] = [
    "driver pegang paha saya",
    "digrepe di angkot",
    "foto bugil disebar mantan",
    "visum bayar berapa",
    "pelecehan sexual di kantor",
    "teman saya diperkosa",
    "cara lapor anonim",
    "konsn",
    "uu tpks pasal 4",
];

/// A person reads the first screen before going on.
const READING: Duration = Duration::from_secs(2);

/// Nobody presses again before having looked at the screen.
const GLANCE: Duration = Duration::from_millis(300);

/// From the touch, and from the click that the browser makes of it, to the first message that it
/// delivers after it has painted. Done once for nothing, so that no step waits for the browser to
/// make these functions ready.
const TIME_THE_STEPS: &str = "
    window.times = [];
    const shown = () => [...document.querySelectorAll('[data-screen]')]
        .find(screen => screen.checkVisibility())?.dataset.screen;
    const time = (before, clicked, touched, done) => {
        const look = () => {
            if (shown() === before) return requestAnimationFrame(look);
            const painted = new MessageChannel();
            painted.port1.onmessage = () => {
                const now = performance.now();
                times.push([now - clicked, now - touched]);
                done?.();
            };
            painted.port2.postMessage(0);
        };
        requestAnimationFrame(look);
    };
    const step = event => {
        if (event.target.closest('[data-action=next], [data-action=skip]'))
            time(shown(), performance.now(), event.timeStamp);
    };
    addEventListener('click', step, true);
    return new Promise(ready => {
        step({ target: document.body });
        time(null, 0, 0, () => { times.length = 0; ready(true); });
    });";

/// From the key's event to the results with their places on the page.
const TIME_THE_KEYS: &str = "
    window.times = [];
    let begun = 0;
    addEventListener('input', () => { begun = performance.now(); }, true);
    addEventListener('input', () => Promise.resolve().then(() => {}).then(() => {
        document.body.getBoundingClientRect();
        times.push(performance.now() - begun);
    }))";

#[tokio::main]
async fn main() -> Result<()> {
    let mut steps: Vec<(f64, f64)> = Vec::new();
    for _ in 0..WALKS {
        visit(Setup::phone(), async |visit| {
            steps.extend(walk(visit).await?);
            Ok(())
        })
        .await?;
    }
    let mut keys = Vec::new();
    visit(Setup::phone(), async |visit| {
        keys = type_queries(visit).await?;
        Ok(())
    })
    .await?;

    println!("Chromium, 360 x 740, processor slowed down four times; milliseconds");
    println!(
        "{:<26}{:>6}{:>9}{:>8}{:>8}",
        "", "times", "median", "p95", "most"
    );
    let (from_click, from_touch) = steps.into_iter().unzip();
    let table: Vec<Value> = [
        ("next question", from_click),
        ("the same, from the touch", from_touch),
        ("key in the search", keys),
    ]
    .into_iter()
    .map(|(what, times)| line(what, times))
    .collect();
    println!("\n{}", json!(table));
    Ok(())
}

/// Skips through the report, from the first screen to the check.
async fn walk(visit: &Visit) -> Result<Vec<(f64, f64)>> {
    let form = Form::open(visit, "id").await?;
    slow_down(visit).await?;
    visit.run(TIME_THE_STEPS).await?;
    tokio::time::sleep(READING).await;
    loop {
        let here = form.screen().await?;
        if here == "S2" {
            form.choose("way", "b").await?;
        }
        tokio::time::sleep(GLANCE).await;
        let action = match &*here {
            "S23" => break,
            "S0" | "S2" => "next",
            _ => "skip",
        };
        form.press(action).await?;
        visit
            .until(&format!(
                "[...document.querySelectorAll('[data-screen]')].some(it => \
                 it.checkVisibility() && it.dataset.screen !== '{here}')"
            ))
            .await?;
    }
    visit.value("times").await
}

/// Types every query, one key at a time.
async fn type_queries(visit: &Visit) -> Result<Vec<f64>> {
    visit.open_awake("/id/cari/").await?;
    let field = visit.driver.find(By::Css("main input")).await?;
    // The index is fetched on the first focus; what is timed is what comes after.
    field.send_keys("izin").await?;
    visit
        .until("document.querySelector('[data-result]') !== null")
        .await?;
    field.clear().await?;
    slow_down(visit).await?;
    visit.run(TIME_THE_KEYS).await?;
    for query in QUERIES {
        for key in query.chars() {
            field.send_keys(key.to_string()).await?;
        }
        field.clear().await?;
    }
    visit.value("times").await
}

async fn slow_down(visit: &Visit) -> Result<()> {
    visit
        .driver
        .cdp()
        .send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": 4 }))
        .await?;
    Ok(())
}

/// Prints a line of the table, and gives it as data.
fn line(what: &str, mut times: Vec<f64>) -> Value {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| {
        let place = times.len() * share / 100;
        times
            .get(place.min(times.len().saturating_sub(1)))
            .copied()
            .unwrap_or_default()
    };
    let (median, late, most) = (at(50), at(95), at(100));
    println!(
        "{what:<26}{:>6}{median:>9.1}{late:>8.1}{most:>8.1}",
        times.len()
    );
    json!({ "what": what, "times": times.len(), "median_ms": median, "p95_ms": late, "max_ms": most })
}
