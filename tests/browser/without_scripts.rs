//! Scripts off: text, phone numbers and links work.

use anyhow::ensure;

use crate::support::{Outcome, Setup, pages, visit};

fn has_extension(path: &str, extension: &str) -> bool {
    std::path::Path::new(path)
        .extension()
        .is_some_and(|found| found == extension)
}

#[tokio::test]
async fn every_page_is_readable_without_scripts() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        for page in pages(&visit.environment)? {
            if page.address == "/x/" {
                continue;
            }
            let before = visit.proxy.site_requests().len();
            visit.open(&page.address).await?;
            let (headings, text): (usize, String) = visit
                .value(
                    "[[...document.querySelectorAll('h1')].filter(h => h.checkVisibility()).length,
                      document.querySelector('main').innerText]",
                )
                .await?;
            ensure!(
                headings == 1,
                "{} shows {headings} main headings",
                page.address
            );
            ensure!(
                text.len() > 200,
                "{} has next to nothing to read: {text:?}",
                page.address
            );
            let app: Option<String> = visit
                .value("document.documentElement.dataset.app ?? null")
                .await?;
            ensure!(app.is_none(), "scripts ran on {}", page.address);
            let app = visit.proxy.site_requests()[before..]
                .iter()
                .filter(|seen| has_extension(&seen.path, "wasm"))
                .count();
            // Pages that need the app request it early, before it is known whether scripts run.
            let early = usize::from(matches!(
                page.kind(),
                "form" | "come-back" | "services" | "search"
            ));
            ensure!(
                app <= early,
                "{} fetched the app, which cannot run",
                page.address
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn numbers_to_call_can_be_tapped_without_scripts() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        for path in [
            "/id/layanan/",
            "/en/services/",
            "/id/darurat/",
            "/en/help-now/",
        ] {
            visit.open(path).await?;
            let links: Vec<(String, String)> = visit
                .value(
                    "[...document.querySelectorAll('main a[href^=\"tel:\"]')]
                        .filter(link => link.checkVisibility())
                        .map(link => [link.getAttribute('href'), link.innerText])",
                )
                .await?;
            for number in ["tel:129", "tel:110", "tel:119"] {
                ensure!(
                    links.iter().any(|(href, _)| href == number),
                    "{path} lacks {number}"
                );
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn links_and_the_language_switch_work_without_scripts() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        visit.open("/id/kenali/persetujuan/").await?;
        visit.click("header a[hreflang='en']").await?;
        visit
            .until("document.querySelector('article').dataset.id === 'persetujuan'")
            .await?;
        visit
            .until("document.documentElement.lang === 'en'")
            .await?;
        // The numbers open in place, and under them the way to all of them.
        visit.click(".help-link").await?;
        visit
            .until("document.querySelector('header a[href=\"tel:110\"]').checkVisibility()")
            .await?;
        visit.click("a[href='/en/help-now/']").await?;
        visit.until("location.pathname === '/en/help-now/'").await
    })
    .await
}

#[tokio::test]
async fn quick_exit_is_a_plain_link_without_scripts() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        visit.open("/id/kenali/persetujuan/").await?;
        visit.click("#keluar").await?;
        visit.has_left_for_neutral_site().await
    })
    .await
}

#[tokio::test]
async fn coming_back_says_a_number_and_asks_for_no_code() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        for path in ["/id/k/", "/en/k/"] {
            visit.open(path).await?;
            let (said, asked): (String, bool) = visit
                .value(
                    "[document.querySelector('main').innerText,
                      [...document.querySelectorAll('main :is(input, button)')].some(it => it.checkVisibility())]",
                )
                .await?;
            ensure!(said.contains("021-0000-0000"), "{path} says {said:?}");
            ensure!(!asked, "{path} asks for what it cannot take");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_first_screen_of_the_report_offers_its_numbers_and_no_dead_button() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        for path in ["/id/l/", "/en/l/"] {
            visit.open(path).await?;
            visit
                .until("![...document.querySelectorAll('[data-action=next]')].some(it => it.checkVisibility())")
                .await?;
            visit
                .until("document.querySelector('[data-screen=S0] .report-note a[href=\"tel:129\"]').checkVisibility()")
                .await?;
        }
        Ok(())
    })
    .await
}
