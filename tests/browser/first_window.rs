//! What somebody needs first is in the first window, at the sizes at which pages are read: how far
//! down it stands, how high things are, and how far apart they can be touched.

use anyhow::{Context as _, ensure};
use serde_json::json;

use crate::support::{Outcome, Setup, Visit, visit};

const SERVICES: [&str; 2] = ["/id/layanan/", "/en/services/"];

async fn window(visit: &Visit, width: u32, height: u32) -> Outcome {
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
    let cdp = visit.driver.cdp();
    cdp.send_raw("Emulation.setDeviceMetricsOverride", screen)
        .await?;
    let is_so = format!("screen.width === {width} && screen.height === {height}");
    visit.until(&is_so).await
}

async fn wake(visit: &Visit, address: &str) -> Outcome {
    visit.driver.goto("about:blank").await?;
    visit.open(address).await?;
    visit
        .until("document.querySelector('[data-find][data-awake]')")
        .await
}

/// The number that can be called or written to first, by what is seen.
const FIRST_CALLABLE: &str = "(() => {
    const calls = [...document.querySelectorAll('main a:is([href^=\"tel:\"], [href^=\"https://wa.me/\"])')];
    return Math.min(...calls.filter(it => it.checkVisibility()).map(it => it.getBoundingClientRect().bottom + scrollY));
})()";

/// Targets that are smaller than a finger, or nearer to another than the space between two: buttons,
/// links that stand alone, boxes and fields.
const TIGHT: &str = "(() => {
    const faults = [];
    const targets = [...document.querySelectorAll('main :is(a, button, summary, input, select)')]
        .filter(it => it.checkVisibility({ visibilityProperty: true }) && !it.closest('.breadcrumb'))
        // Within a sentence, and a box whose label is touched in its place.
        .filter(it => getComputedStyle(it).display !== 'inline' && !(it.matches('input:is([type=radio], [type=checkbox])')))
        .map(it => [it, it.getBoundingClientRect()]);
    const name = it => `${it.tagName} ${it.textContent.trim().slice(0, 30)}`;
    for (const [it, box] of targets) {
        if (box.height < 44 || box.width < 44) faults.push(`${name(it)} is ${box.width} by ${box.height}`);
    }
    for (const [index, [it, box]] of targets.entries()) {
        for (const [other, next] of targets.slice(index + 1)) {
            if (it.contains(other) || other.contains(it)) continue;
            const across = Math.max(next.left - box.right, box.left - next.right);
            const down = Math.max(next.top - box.bottom, box.top - next.bottom);
            // Rows of a list share an edge; what stands on it is told apart by its line.
            const isRow = box.width > 200 && next.width > 200 && down >= -0.5;
            if (Math.max(across, down) < 7.5 && !isRow && it.closest('p, ul, .service') !== null) {
                faults.push(`${name(it)} and ${name(other)} are ${Math.max(across, down)} apart`);
            }
        }
    }
    return faults;
})()";

#[tokio::test]
async fn somebody_who_can_be_called_stands_in_the_first_window_of_the_services() -> Outcome {
    visit(Setup::phone(), async |visit| {
        window(visit, 360, 740).await?;
        for page in SERVICES {
            for place in ["", "#daerah=dki-jakarta", "#daerah=kota-medan", "#daerah=papua-selatan"] {
                wake(visit, &format!("{page}{place}")).await?;
                let first: f64 = visit.value(FIRST_CALLABLE).await?;
                ensure!(first <= 700.0, "{page}{place}: the first number ends at {first}");
                if place.is_empty() {
                    let height: f64 = visit.value("document.documentElement.scrollHeight").await?;
                    ensure!(height <= 6000.0, "{page} is {height} px high");
                }
                visit
                    .run("document.querySelectorAll('.fold').forEach(it => { it.open = true })")
                    .await?;
                let high: Vec<String> = visit
                    .value(
                        "[...document.querySelectorAll('.service')]
                            .filter(it => it.checkVisibility() && it.matches(':has(a[href]:not(.contact-quiet))'))
                            .filter(it => it.offsetHeight > 150)
                            .map(it => `${it.id} ${it.offsetHeight}`)",
                    )
                    .await?;
                ensure!(high.is_empty(), "{page}{place}: {high:?}");
                let tight: Vec<String> = visit.value(TIGHT).await?;
                ensure!(tight.is_empty(), "{page}{place}: {tight:#?}");
            }
            // What is typed narrows at once.
            wake(visit, page).await?;
            let field = visit.driver.find(thirtyfour::By::Css("#ketik")).await?;
            field.send_keys("medan").await?;
            visit
                .until("document.querySelector('[data-chosen] strong').textContent.includes('Medan')")
                .await?;
            let first: f64 = visit.value(FIRST_CALLABLE).await?;
            ensure!(first <= 700.0, "{page}, medan typed: {first}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn home_help_and_search_begin_with_what_is_needed() -> Outcome {
    visit(Setup::phone(), async |visit| {
        window(visit, 360, 740).await?;
        for page in ["/id/darurat/", "/en/help-now/"] {
            visit.open(page).await?;
            let first: f64 = visit.value(FIRST_CALLABLE).await?;
            ensure!(first <= 480.0, "{page}: the first number ends at {first}");
            let fifth = "document.querySelector('.calls li:nth-child(5) a')";
            let is_chat = format!("{fifth}.href.startsWith('https://wa.me/')");
            ensure!(visit.value::<bool>(&is_chat).await?, "{page}");
            // Nothing moves under a finger once the tools are there.
            let place = "Math.round(document.querySelector('.calls').getBoundingClientRect().top)";
            let late: u32 = visit.value(place).await?;
            visit
                .run("document.querySelectorAll('link[rel=stylesheet]').forEach(it => it.remove())")
                .await?;
            let early: u32 = visit.value(place).await?;
            ensure!(late == early, "{page}: {early} before the tools, {late} after");
        }
        for page in ["/id/", "/en/"] {
            visit.open(page).await?;
            let doors: Vec<(f64, f64)> = visit
                .value(
                    "[...document.querySelectorAll('.door')].map(it => {
                        const box = it.getBoundingClientRect();
                        return [box.bottom, box.height];
                    })",
                )
                .await?;
            ensure!(doors.len() == 4, "{page}: {doors:?}");
            ensure!(
                doors.iter().all(|(bottom, height)| *bottom <= 740.0 && *height >= 64.0),
                "{page}: {doors:?}"
            );
        }
        wake(visit, "/id/cari/").await?;
        let field = visit.driver.find(thirtyfour::By::Css("#kata")).await?;
        field.send_keys("dilecehkan grab").await?;
        let first = "document.querySelector('.results [data-result]')?.dataset.result";
        visit.until(&format!("{first} && {first} !== 'kalau-kamu-pengemudi'")).await?;
        let tight: Vec<String> = visit.value(TIGHT).await?;
        ensure!(tight.is_empty(), "search: {tight:#?}");
        // Another order at once, and kept nowhere.
        visit
            .until("document.querySelector('[data-say=role] [value=passenger]').checked")
            .await?;
        visit.click("[data-say=role] label:has([value=driver])").await?;
        visit.until(&format!("{first} === 'kalau-kamu-pengemudi'")).await?;
        let kept: String = visit
            .value("JSON.stringify([{...localStorage, ...sessionStorage}, document.cookie, location.hash])")
            .await?;
        ensure!(kept == "[{},\"\",\"#q=dilecehkan%20grab\"]", "{kept} is kept");
        Ok(())
    })
    .await
}

/// 1280×1024 at 400 %.
#[tokio::test]
async fn half_of_the_lowest_window_is_left_to_the_page() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for page in [
            "/id/",
            "/id/darurat/",
            "/id/layanan/",
            "/en/services/",
            "/id/cari/",
            "/id/kenali/persetujuan/",
        ] {
            visit.open(page).await?;
            // The first page from elsewhere comes in a process of its own, which forgets the size.
            window(visit, 320, 256).await?;
            let left: f64 = visit
                .value("innerHeight - document.querySelector('main').getBoundingClientRect().top")
                .await?;
            ensure!(left >= 128.0, "{page} has {left} px left");
            visit
                .until("document.documentElement.scrollWidth <= 320")
                .await
                .with_context(|| page)?;
        }
        Ok(())
    })
    .await
}
