//! However large the text, narrow the window or changed the page: everything stays within the window,
//! words are whole, quick exit stands where it always stands, and the app works.

use anyhow::{Context, ensure};
use serde_json::json;

use crate::support::{Form, ONE_OF_EACH_KIND, Outcome, Rule, Setup, Visit, visit};

/// What is looked at beside one page of each kind: twins where the words are longer, the page that
/// stands in offline, and the mailbox.
const MORE: [&str; 4] = [
    "/id/offline.html",
    "/en/help-now/",
    "/en/understand/consent/",
    "/id/k/",
];

/// What a page may be changed by. Each is undone by the next load.
const CONDITIONS: [(&str, u32, &str); 4] = [
    ("as it is", 360, ""),
    (
        "text at 200 %",
        360,
        "document.documentElement.style.fontSize = '32px'",
    ),
    ("zoom of 400 %", 320, ""),
    ("translated", 360, TRANSLATE),
];

/// What browsers that translate do to every piece of text: an element around it.
const TRANSLATE: &str = "
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const pieces = [];
    while (walk.nextNode()) {
        const { currentNode: piece } = walk;
        if (piece.data.trim() && !piece.parentElement.closest('script, style, noscript, option, textarea')) pieces.push(piece);
    }
    for (const piece of pieces) {
        const font = document.createElement('font');
        piece.replaceWith(font);
        font.append(piece);
    }";

/// What does not fit: an empty list on a page that reflows.
const FAULTS: &str = "(() => {
    const faults = [], root = document.documentElement;
    const name = it => it.tagName.toLowerCase() + (it.className && typeof it.className === 'string' ? '.' + it.className : '');
    if (root.scrollWidth > screen.width) faults.push(`the page is ${root.scrollWidth} px wide`);
    const cuts = it => getComputedStyle(it).overflowX !== 'visible';
    for (const it of document.body.querySelectorAll('*')) {
        if (!it.checkVisibility({ visibilityProperty: true }) || it.closest('svg, .visually-hidden, .report-offscreen, .skip-link')) continue;
        const style = getComputedStyle(it), box = it.getBoundingClientRect();
        if (style.clipPath !== 'none' || box.width <= 1) continue;
        let within = it.parentElement;
        while (within && !cuts(within)) within = within.parentElement;
        if (!within && (box.right > screen.width + 1 || box.left < -1)) faults.push(`${name(it)} reaches from ${box.left} to ${box.right}`);
        if (cuts(it) && !/auto|scroll/.test(style.overflowX) && it.scrollWidth > it.clientWidth + 1 && !it.matches('input, textarea, select, html, body')) faults.push(`${name(it)} is cut`);
    }
    scrollTo(0, root.scrollHeight);
    const exit = document.querySelector('#keluar'), box = exit.getBoundingClientRect();
    if (Math.abs(box.top) > 1 || box.left < 0 || box.right > screen.width || box.height < 44) faults.push(`quick exit stands at ${JSON.stringify(box)}`);
    if (exit.scrollHeight > exit.clientHeight + 1 || exit.scrollWidth > exit.clientWidth) faults.push('quick exit is cut');
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!exit.contains(top)) faults.push(`${name(top)} lies over quick exit`);
    scrollTo(0, 0);
    return faults;
})()";

async fn width(visit: &Visit, width: u32) -> Outcome {
    let screen = json!({ "width": width, "height": 740, "deviceScaleFactor": 1, "mobile": true });
    let cdp = visit.driver.cdp();
    cdp.send_raw("Emulation.setDeviceMetricsOverride", screen)
        .await?;
    // A phone makes the window wider where a page does not fit, so the screen is asked.
    visit.until(&format!("screen.width === {width}")).await
}

/// Tries every condition on what is shown; the last one stays.
async fn reflows(visit: &Visit, what: &str) -> Outcome {
    for (condition, at, change) in CONDITIONS {
        width(visit, at).await?;
        visit
            .run("document.documentElement.style.fontSize = ''")
            .await?;
        visit.run(change).await?;
        let faults: Vec<String> = visit.value(FAULTS).await?;
        ensure!(faults.is_empty(), "{what}, {condition}: {faults:#?}");
    }
    visit
        .run("document.documentElement.style.fontSize = ''")
        .await?;
    // A press finds its button only where nothing moves any more.
    visit
        .until("new Promise(still => requestAnimationFrame(() => requestAnimationFrame(() => still(true))))")
        .await
}

#[tokio::test]
async fn every_kind_of_page_fits_whatever_the_text_the_window_and_a_translator_do() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for page in ONE_OF_EACH_KIND.into_iter().chain(MORE) {
            visit.open(page).await?;
            reflows(visit, page).await?;
            // The numbers that open in place fit too.
            let has_numbers = "Boolean(document.querySelector('.help-panel')?.checkVisibility())";
            if visit.value::<bool>(has_numbers).await? {
                visit
                    .run("document.querySelector('.help-panel').open = true")
                    .await?;
                reflows(visit, &format!("{page} with its numbers")).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_screen_of_the_report_fits_likewise() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        reflows(visit, "S0").await?;
        form.begin_report().await?;
        let mut seen = 0;
        loop {
            let screen = form.screen().await?;
            reflows(visit, &screen).await?;
            seen += 1;
            if screen == "S24" {
                break;
            }
            let on = if screen == "S23" { "next" } else { "skip" };
            form.press(on).await?;
            visit
                .until(&format!(
                    "!document.querySelector('[data-screen=\"{screen}\"]')?.checkVisibility() \
                     && document.querySelector('[data-screen]')"
                ))
                .await?;
        }
        ensure!(seen > 10, "only {seen} screens were looked at");
        form.agree_and_send().await?;
        reflows(visit, "the receipt").await
    })
    .await
}

/// Apps and blockers put elements of their own into a page, also first in its body (F15).
#[tokio::test]
async fn an_element_of_another_program_first_in_the_body_changes_nothing() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.set_rule(Rule::rewrite(|page| {
            page.replacen("<body>", "<body><div data-asing><p>Asing</p></div>", 1)
        }));
        let is_there = "document.body.firstElementChild.matches('[data-asing]')";
        for page in ONE_OF_EACH_KIND
            .into_iter()
            .chain(MORE)
            .filter(|page| *page != "/id/k/")
        {
            visit.open(page).await?;
            ensure!(visit.value::<bool>(is_there).await?, "{page} is as it was");
            if visit
                .value::<bool>("Boolean(document.querySelector('[data-glue]'))")
                .await?
            {
                visit.sign_of_intent().await?;
                let awake = "document.documentElement.dataset.app === 'awake' \
                     || Boolean(document.querySelector('[data-awake]'))";
                visit.until(awake).await.with_context(|| page)?;
            }
        }
        let form = Form::open(visit, "id").await?;
        ensure!(
            visit.value::<bool>(is_there).await?,
            "the report is as it was"
        );
        form.begin_report().await?;
        visit.open_awake("/id/k/").await?;
        ensure!(
            visit.value::<bool>(is_there).await?,
            "the mailbox is as it was"
        );
        Form::here(visit)
            .write("code", "12345678901234567890")
            .await
    })
    .await
}

/// On a phone the header is one row, and an article begins in the first window; where something
/// can be done at once, that does. A table is as wide as the text, and its rows are blocks.
#[tokio::test]
async fn an_article_begins_in_the_first_window_of_a_phone() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let addresses: Vec<String> = crate::support::pages(&visit.environment)?
            .into_iter()
            .filter(|page| page.kind() == "article")
            .map(|page| page.address)
            .collect();
        ensure!(addresses.len() >= 26, "only {}", addresses.len());
        // Their bodies in one page, one after the other: opening each would take a minute.
        visit.open("/id/kenali/persetujuan/").await?;
        let mut urgent = 0;
        for some in addresses.chunks(12) {
            let list = serde_json::to_string(some)?;
            let measure = format!(
                "Promise.all({list}.map(address => fetch(address).then(it => it.text()).then(text => {{
                     const page = new DOMParser().parseFromString(text, 'text/html');
                     document.documentElement.dataset.page = 'article';
                     return [address, page.body];
                 }}))).then(all => all.map(([address, body]) => {{
                     body.querySelectorAll('script').forEach(it => it.remove());
                     document.body.replaceWith(body);
                     const top = selector => body.querySelector(selector)?.getBoundingClientRect().top + scrollY;
                     const faults = [], now = [...body.querySelectorAll('.now li > *')];
                     if (body.querySelector('.site-header').offsetHeight > 64) faults.push('the header has two rows');
                     if (!now.length && top('.prose > *') > 740) faults.push(`the text begins at ${{top('.prose > *')}}`);
                     if (now.length && top('.now li') > 420) faults.push(`the first line begins at ${{top('.now li')}}`);
                     if (top('.breath') > 480) faults.push(`the tool stands at ${{top('.breath')}}`);
                     now.forEach((line, at) => {{
                         const box = line.getBoundingClientRect(), next = now[at + 1]?.getBoundingClientRect();
                         if (box.height < 48 || box.height > 72) faults.push(`a line is ${{box.height}} high`);
                         if (next && next.top - box.bottom < 8) faults.push('two lines stand too close');
                     }});
                     for (const box of body.querySelectorAll('.table')) {{
                         if (box.scrollWidth > box.clientWidth) faults.push(`a table is ${{box.scrollWidth}} px wide`);
                         if (getComputedStyle(box.querySelector('tbody tr')).display !== 'block') faults.push('a row is no block');
                         if (!box.querySelector('tbody th[scope=row]')) faults.push('a row has no head');
                     }}
                     return [address, faults, now.length];
                 }}))"
            );
            let measured: Vec<(String, Vec<String>, usize)> = visit.value(&measure).await?;
            urgent += measured.iter().filter(|it| it.2 == 3).count();
            let late: Vec<_> = measured.iter().filter(|it| !it.1.is_empty()).collect();
            ensure!(late.is_empty(), "{late:#?}");
        }
        ensure!(urgent >= 12, "only {urgent} articles begin with what to do");
        Ok(())
    })
    .await
}
