//! When the app is missing or crashes: the page stays the same, and its links work.

use anyhow::{Context, ensure};

use crate::support::{Outcome, Rule, Setup, Visit, visit};

const ARTICLE: &str = "/id/kenali/persetujuan/";

async fn main_text(visit: &Visit) -> Outcome<String> {
    visit
        .value("document.querySelector('main').textContent.replace(/\\s+/g, ' ')")
        .await
}

/// Follows the way to the services by a real click and reads the page there.
async fn a_link_works(visit: &Visit) -> Outcome {
    visit.click(".help-link").await?;
    visit.click("a[href='/id/darurat/']").await?;
    visit
        .until("location.pathname === '/id/darurat/' && document.querySelector('main h1')?.checkVisibility()")
        .await
}

/// Waits until the app has started or crashed; true when it crashed.
async fn breaks(visit: &Visit) -> Outcome<bool> {
    let mut broke = false;
    visit
        .watch(
            "the app to wake up or to break",
            async |visit| {
                let complaints = visit.complaints().await?;
                let awake: bool = visit
                    .value("document.documentElement.dataset.app === 'awake'")
                    .await?;
                Ok((complaints, awake))
            },
            async |(complaints, awake)| {
                let tells =
                    |line: &String| line.contains("panicked") || line.contains("unreachable");
                broke = complaints.iter().any(tells);
                Ok(broke || *awake)
            },
        )
        .await?;
    Ok(broke)
}

#[tokio::test]
async fn without_the_wasm_the_page_stays_readable_and_navigable() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.set_rule(Rule::Missing(".wasm"));
        visit.open(ARTICLE).await?;
        let text = main_text(visit).await?;
        visit.sign_of_intent().await?;
        visit
            .until("document.documentElement.dataset.app === 'failed'")
            .await?;
        ensure!(main_text(visit).await? == text, "the text has changed");
        a_link_works(visit).await
    })
    .await
}

#[tokio::test]
async fn without_the_wasm_the_first_screen_of_the_report_stays_readable() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.set_rule(Rule::Missing(".wasm"));
        visit.open("/id/l/").await?;
        visit.until("document.documentElement.dataset.app === 'failed'").await?;
        visit.until("document.querySelector('[data-screen=S0]').checkVisibility()").await?;
        let numbers: Vec<String> = visit
            .value("[...document.querySelectorAll('[data-screen=S0] a[href^=\"tel:\"]')].map(link => link.getAttribute('href'))")
            .await?;
        for number in ["tel:110", "tel:112", "tel:119", "tel:129"] {
            ensure!(numbers.iter().any(|found| found == number), "{number} is not among {numbers:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_app_that_breaks_leaves_the_page_readable_and_navigable() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open(ARTICLE).await?;
        let text = main_text(visit).await?;
        // The app starts its first task with this, and cannot go on without it.
        visit
            .run("queueMicrotask = () => { throw new Error('broken on purpose'); };")
            .await?;
        visit.sign_of_intent().await?;
        visit
            .until("document.documentElement.dataset.app === 'failed'")
            .await?;
        ensure!(main_text(visit).await? == text, "the text has changed");
        a_link_works(visit).await
    })
    .await
}

#[tokio::test]
async fn a_page_changed_in_transit_stays_readable_and_does_not_break_the_app() -> Outcome {
    visit(Setup::phone(), async |visit| {
        // Elements that the app attaches to are not there.
        visit.set_rule(Rule::rewrite(|html| {
            html.replace("<header", "<section><p>")
                .replace("</header>", "</p></section>")
                .replace("class=\"language\"", "")
        }));
        visit.open(ARTICLE).await?;
        let text = main_text(visit).await?;
        visit.sign_of_intent().await?;
        ensure!(!breaks(visit).await?, "the app broke");
        ensure!(main_text(visit).await? == text, "the text has changed");
        a_link_works(visit).await
    })
    .await
}

#[tokio::test]
async fn a_page_translated_before_the_app_came_keeps_its_text() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open(ARTICLE).await?;
        let text = main_text(visit).await?;
        // What Google Translate does to every piece of text.
        visit
            .run(
                "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                 const pieces = [];
                 while (walk.nextNode()) {
                     if (walk.currentNode.data.trim() && !walk.currentNode.parentElement.closest('script,style')) {
                         pieces.push(walk.currentNode);
                     }
                 }
                 for (const piece of pieces) {
                     const outer = document.createElement('font');
                     const inner = document.createElement('font');
                     outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
                     piece.replaceWith(outer);
                     outer.append(inner);
                     inner.append(piece);
                 }",
            )
            .await?;
        ensure!(main_text(visit).await? == text);
        let shell: String = visit.value("document.querySelector('header').textContent").await?;
        visit.sign_of_intent().await?;
        breaks(visit).await?;
        ensure!(main_text(visit).await? == text, "the text has changed");
        let after: String = visit.value("document.querySelector('header').textContent").await?;
        ensure!(after == shell, "the header says {after:?} instead of {shell:?}");
        a_link_works(visit).await
    })
    .await
}

#[tokio::test]
async fn a_page_translated_while_the_app_is_awake_goes_on_to_the_next() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open_awake(ARTICLE).await?;
        visit
            .run(
                "for (const element of document.querySelectorAll('h1, p, li, header a')) {
                     const font = document.createElement('font');
                     font.append(...element.childNodes);
                     element.append(font);
                 }",
            )
            .await?;
        a_link_works(visit).await?;
        let page: String = visit.value("document.documentElement.dataset.page").await?;
        ensure!(page == "help-now");
        visit
            .complaints()
            .await?
            .iter()
            .find(|line| line.contains("panicked"))
            .map_or(Ok(()), |line| {
                Err(anyhow::anyhow!("{line}")).context("the app broke")
            })
    })
    .await
}
