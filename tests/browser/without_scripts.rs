//! Scripts off: everything there is to read, call and follow works.

use anyhow::ensure;

use crate::support::{Outcome, Setup, pages, visit};

#[tokio::test]
async fn every_page_is_readable_without_scripts() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        for page in pages(&visit.stage)? {
            if page.address == "/x/" {
                continue;
            }
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
        }
        let scripts = visit
            .proxy
            .own()
            .iter()
            .filter(|seen| seen.path.ends_with(".wasm"))
            .count();
        ensure!(scripts == 0, "the app was fetched although it cannot run");
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
        visit
            .until_here("the neutral site", |visit| {
                !visit.proxy.foreign().is_empty()
            })
            .await?;
        let neutral = visit.neutral()?;
        for seen in visit.proxy.foreign() {
            ensure!(seen.host == neutral, "left for {}", seen.host);
            ensure!(
                !seen.headers.contains_key("referer"),
                "told where it came from"
            );
        }
        Ok(())
    })
    .await
}
