//! Reading with the app: a link changes the page without a full load.

use anyhow::ensure;

use crate::support::{Outcome, Rule, Setup, Visit, visit};

const ARTICLE: &str = "/id/kenali/persetujuan/";

/// A link in the text or beside it that leads to another page of the library.
const LINK: &str = "[...document.querySelectorAll('main a[href^=\"/id/\"]')].find(link => \
    link.pathname !== location.pathname && !link.hash && !/\\/id\\/[lk]\\//.test(link.pathname) \
    && link.checkVisibility())";

/// Clicks the link without scrolling to it, and returns its path.
async fn follow(visit: &Visit) -> Outcome<String> {
    let path: String = visit.value(&format!("{LINK}.pathname")).await?;
    visit.run(&format!("{LINK}.click()")).await?;
    visit
        .until(&format!("location.pathname === '{path}'"))
        .await?;
    Ok(path)
}

#[tokio::test]
async fn following_a_link_fetches_the_fragment_and_does_what_a_browser_would() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open_awake(ARTICLE).await?;
        let before = visit.proxy.site_requests().len();
        let path = follow(visit).await?;
        visit
            .until("document.activeElement?.tagName === 'H1'")
            .await?;

        let asked: Vec<String> = visit.proxy.site_requests()[before..]
            .iter()
            .map(|seen| seen.path.clone())
            .collect();
        ensure!(
            asked == [format!("{path}fragment.html")],
            "asked for {asked:?}"
        );

        let title: String = visit.value("document.title").await?;
        let text: String = visit
            .value("document.querySelector('main').innerText")
            .await?;
        let lang: String = visit.value("document.documentElement.lang").await?;
        ensure!(lang == "id");

        // The full page has the same text.
        visit.open(&path).await?;
        let whole_title: String = visit.value("document.title").await?;
        let whole_text: String = visit
            .value("document.querySelector('main').innerText")
            .await?;
        ensure!(title == whole_title, "{title:?} is not {whole_title:?}");
        ensure!(
            text == whole_text,
            "the visited page is not the loaded page"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn back_returns_to_the_same_line() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open_awake(ARTICLE).await?;
        let text: String = visit
            .value("document.querySelector('main').innerText")
            .await?;
        visit.run("scrollTo(0, 700)").await?;
        visit.until("Math.abs(scrollY - 700) < 2").await?;
        follow(visit).await?;
        visit
            .until("document.activeElement?.tagName === 'H1' && scrollY < 2")
            .await?;
        visit.driver.back().await?;
        visit
            .until(&format!(
                "location.pathname === '{ARTICLE}' && Math.abs(scrollY - 700) < 2"
            ))
            .await?;
        let back: String = visit
            .value("document.querySelector('main').innerText")
            .await?;
        ensure!(back == text, "Back shows another text");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_language_switch_stays_on_the_same_article() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open_awake(ARTICLE).await?;
        visit.click("header a[hreflang='en']").await?;
        visit
            .until("location.pathname.startsWith('/en/') && document.documentElement.lang === 'en'")
            .await?;
        visit
            .until("document.querySelector('article')?.dataset.id === 'persetujuan'")
            .await?;
        visit.click("header a[hreflang='id']").await?;
        visit
            .until(&format!("location.pathname === '{ARTICLE}'"))
            .await?;
        visit.until("document.documentElement.lang === 'id'").await
    })
    .await
}

#[tokio::test]
async fn a_page_that_does_not_exist_still_offers_help() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for (path, help) in [
            ("/id/tidak-ada/", "/id/darurat/"),
            ("/en/not-there/", "/en/help-now/"),
        ] {
            visit.open(path).await?;
            let page: String = visit.value("document.documentElement.dataset.page").await?;
            ensure!(page == "not-found", "{path} says it is {page}");
            let offers: bool = visit
                .value(&format!(
                    "[...document.querySelectorAll('main a')].some(link => \
                     link.protocol === 'tel:' || link.pathname === '{help}')"
                ))
                .await?;
            ensure!(offers, "{path} offers no help");
            visit.click(&format!("a[href='{help}']")).await?;
            visit
                .until(&format!("location.pathname === '{help}'"))
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn quick_exit_empties_the_page_and_opens_the_neutral_site() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open_awake(ARTICLE).await?;
        follow(visit).await?;
        visit.click("[data-action='exit']").await?;
        visit.has_left_for_neutral_site().await
    })
    .await
}

/// Presses "Ya" below the article.
const HELPED: &str = "document.querySelector('.opinion [value=yes]').click()";

/// The status of the small form.
const SAID: &str = "document.querySelector('.opinion [role=status]').innerText";

#[tokio::test]
async fn saying_that_a_page_helped_leaves_the_reader_where_they_are() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open_awake(ARTICLE).await?;
        visit.run(&format!("{HELPED}; {HELPED}")).await?;
        visit.until(&format!("{SAID} !== ''")).await?;
        let said: String = visit.value(SAID).await?;
        ensure!(said.starts_with("Terima kasih."), "{said:?}");
        let sent = visit.proxy.site_requests().into_iter();
        let sent = sent.filter(|seen| seen.path == "/v1/feedback").count();
        ensure!(sent == 1, "two presses were sent {sent} times");
        visit
            .until("document.activeElement?.role === 'status'")
            .await?;
        ensure!(visit.path().await? == ARTICLE);
        let buttons: u32 = visit
            .value("document.querySelectorAll('.opinion button').length")
            .await?;
        ensure!(buttons == 0, "it could be sent twice");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_that_could_not_be_sent_can_be_sent_again() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open_awake(ARTICLE).await?;
        visit.set_rule(Rule::ServerError("/v1/feedback"));
        visit.run(HELPED).await?;
        visit.until(&format!("{SAID} !== ''")).await?;
        let said: String = visit.value(SAID).await?;
        ensure!(said.starts_with("Belum terkirim."), "{said:?}");
        visit.proxy.set_rules(Vec::new());
        visit.run(HELPED).await?;
        visit
            .until(&format!("{SAID}.startsWith('Terima kasih')"))
            .await?;
        Ok(())
    })
    .await
}
