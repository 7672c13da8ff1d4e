//! The site offline: saved by one press, removed by another, and never without a press.

use anyhow::{Context, ensure};
use serde_json::json;
use thirtyfour::prelude::Key;

use crate::support::{Damage, Engine, Keyboard, Outcome, Rule, Setup, Visit, axe, visit};

const SAFETY: &str = "/id/tentang/keamanan/";
const ARTICLE: &str = "/id/kenali/persetujuan/";

/// The paths of everything in the cache.
pub(crate) const KEPT: &str = "caches.keys()
    .then(names => Promise.all(names.map(name => caches.open(name).then(store => store.keys()))))
    .then(all => all.flat().map(it => new URL(it.url)).map(it => it.pathname + it.search).sort())";

/// The numbers of caches, workers and stores.
const ANYTHING: &str = "Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations(),
    indexedDB.databases(), Object.keys(localStorage), Object.keys(sessionStorage)])
    .then(all => all.map(found => found.length))";
const NOTHING: [usize; 5] = [0; 5];

/// The status of the control.
const SAID: &str = "document.querySelector('[data-keep-site] [role=status]').textContent";

/// Presses the button on the safety page and waits until the site is saved.
pub(crate) async fn keep(visit: &Visit) -> Outcome {
    visit.open(SAFETY).await?;
    visit.click("[data-keep-site] [data-keep]").await?;
    visit
        .until("document.querySelector('[data-undo]').checkVisibility()")
        .await
}

/// Waits until a page is in the cache.
async fn is_kept(visit: &Visit, path: &str) -> Outcome {
    visit
        .watch(
            &format!("{path} to be kept"),
            async |visit| visit.value::<Vec<String>>(KEPT).await,
            async |kept| Ok(kept.iter().any(|it| it == path)),
        )
        .await
}

/// The kind of the page, and whether it has its styles.
async fn shown(visit: &Visit) -> Outcome<(String, bool)> {
    visit
        .value(
            "[document.documentElement.dataset.page,
              getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)']",
        )
        .await
}

#[tokio::test]
async fn nothing_is_kept_and_no_worker_runs_unless_somebody_asks() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for path in [SAFETY, "/id/darurat/", "/id/layanan/", ARTICLE] {
            visit.open_awake(path).await?;
        }
        visit.open(SAFETY).await?;
        visit
            .until("document.querySelector('[data-controls]').checkVisibility()")
            .await?;
        let found: [usize; 5] = visit.value(ANYTHING).await?;
        ensure!(found == NOTHING, "{found:?}");
        let asked = visit.proxy.site_requests();
        ensure!(asked.iter().all(|seen| seen.path != "/sw.js"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_kept_and_what_was_opened_since_can_be_read_without_internet() -> Outcome {
    kept_and_read(Setup::phone()).await
}

#[tokio::test]
async fn the_same_in_firefox() -> Outcome {
    kept_and_read(Setup::phone().with(Engine::Firefox)).await
}

#[tokio::test]
async fn the_same_in_webkit() -> Outcome {
    kept_and_read(Setup::phone().with(Engine::WebKit)).await
}

async fn kept_and_read(setup: Setup) -> Outcome {
    visit(setup, async |visit| {
        keep(visit).await?;
        looked_through(visit, "a site that is kept").await?;
        // A full load, with a query that must not be stored; then a visit by the app.
        visit.driver.goto(format!("{}{ARTICLE}?q=zqqueryzq", visit.proxy.origin())).await?;
        is_kept(visit, ARTICLE).await?;
        visit.until("document.readyState === 'complete'").await?;
        visit.wake().await?;
        visit.run("document.querySelector('a[href=\"/id/kenali/\"]').click()").await?;
        visit.until("location.pathname === '/id/kenali/'").await?;
        is_kept(visit, "/id/kenali/").await?;
        let everything: String = visit
            .value(
                "caches.open('v1').then(store => store.matchAll())
                    .then(all => Promise.all(all.map(it => it.text().then(text => it.url + text))))
                    .then(all => all.join())",
            )
            .await?;
        ensure!(everything.contains(ARTICLE), "the article is not kept");
        ensure!(!everything.contains("zqqueryzq"), "a query is kept");

        visit.proxy.stop();
        for (path, kind) in [
            ("/id/darurat/", "help-now"),
            ("/id/layanan/", "services"),
            (ARTICLE, "article"),
            ("/id/kenali/", "section"),
            ("/id/", "home"),
            ("/id/cari/", "search"),
            ("/id/a-z/", "a-z"),
            ("/id/hak/", "offline"),
            ("/id/l/", "offline"),
        ] {
            visit.open(path).await.with_context(|| path.to_owned())?;
            let (found, styled) = shown(visit).await?;
            ensure!(found == kind && styled, "{path} shows {found}, styled: {styled}");
        }
        // The fallback page has the phone numbers, a list of the saved pages, and a neutral title.
        visit
            .until(&format!(
                "document.title === 'Pusat Bantuan' \
                 && document.querySelector('main a[href=\"tel:129\"]').checkVisibility() \
                 && document.querySelector('[data-kept-pages] a[href=\"{ARTICLE}\"]').checkVisibility()"
            ))
            .await?;
        looked_through(visit, "a page that is not kept").await?;
        // Search needs its program and its index, which are saved too.
        visit.open("/id/cari/").await?;
        visit.click("main input[type=search]").await?;
        visit.driver.active_element().await?.send_keys("visum").await?;
        visit.until("document.querySelector('[data-result=visum]')").await?;
        // A link whose fragment the app would fetch is a full load from the cache.
        visit.open_awake("/id/darurat/").await?;
        visit.run("document.querySelector('footer a[href=\"/id/kenali/\"]').click()").await?;
        visit
            .until("location.pathname === '/id/kenali/' && document.documentElement.dataset.page === 'section'")
            .await
    })
    .await
}

/// The findings of axe do not depend on the engine; the fastest one runs it.
async fn looked_through(visit: &Visit, state: &str) -> Outcome {
    if visit.engine == Engine::Chromium {
        axe::finds_nothing(visit, state).await?;
    }
    Ok(())
}

#[tokio::test]
async fn undoing_it_leaves_nothing_where_it_was_done_and_by_deleting_all_traces() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for undo in ["[data-undo]", "[data-action=wipe]"] {
            keep(visit).await?;
            visit.open(ARTICLE).await?;
            is_kept(visit, ARTICLE).await?;
            visit.open_awake(SAFETY).await?;
            visit.click(undo).await?;
            visit
                .until(
                    "document.querySelector('[data-keep]').checkVisibility() \
                        && !document.querySelector('[data-undo]').checkVisibility()",
                )
                .await?;
            let found: [usize; 5] = visit.value(ANYTHING).await?;
            ensure!(found == NOTHING, "{undo} leaves {found:?}");
            // The worker of this page is still running, and must not start again.
            visit
                .run("document.querySelector('a[href=\"/id/kenali/\"]').click()")
                .await?;
            visit.until("location.pathname === '/id/kenali/'").await?;
            visit.open("/id/darurat/").await?;
            let found: [usize; 5] = visit.value(ANYTHING).await?;
            ensure!(found == NOTHING, "after {undo} there is {found:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_phone_without_space_or_signal_is_told_so_and_keeps_no_half() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let quota =
            |bytes: Option<u32>| json!({ "origin": visit.proxy.origin(), "quotaSize": bytes });
        let cdp = visit.driver.cdp();
        visit.open(SAFETY).await?;
        cdp.send_raw("Storage.overrideQuotaForOrigin", quota(Some(60_000)))
            .await?;
        visit.click("[data-keep-site] [data-keep]").await?;
        visit
            .until(&format!(
                "{SAID} === document.querySelector('[data-full]').dataset.full"
            ))
            .await?;
        let found: [usize; 5] = visit.value(ANYTHING).await?;
        ensure!(found == NOTHING, "without space: {found:?}");
        cdp.send_raw(
            "Storage.overrideQuotaForOrigin",
            json!({ "origin": visit.proxy.origin() }),
        )
        .await?;

        visit.set_rule(Rule::Unavailable("/id/layanan/"));
        visit.click("[data-keep-site] [data-keep]").await?;
        visit
            .until(&format!(
                "{SAID} === document.querySelector('[data-failed]').dataset.failed"
            ))
            .await?;
        let found: [usize; 5] = visit.value(ANYTHING).await?;
        ensure!(found == NOTHING, "with half of it: {found:?}");
        visit.proxy.set_rules(Vec::new());
        visit.click("[data-keep-site] [data-keep]").await?;
        visit
            .until("document.querySelector('[data-undo]').checkVisibility()")
            .await
    })
    .await
}

#[tokio::test]
async fn the_network_comes_first_and_a_new_build_takes_the_place_of_the_old() -> Outcome {
    visit(Setup::phone(), async |visit| {
        keep(visit).await?;
        visit.open(ARTICLE).await?;
        is_kept(visit, ARTICLE).await?;
        let style: String = visit
            .value("new URL(document.querySelector('link[media=print]').href).pathname")
            .await?;
        let worker: String = visit.value("fetch('/sw.js').then(it => it.text())").await?;
        let old = style.clone();
        visit.proxy.set_rules(vec![
            Rule::rewrite(move |page| {
                page.replace("</h1>", " baru</h1>")
                    .replace(&old, "/print.17d5dcf6d72c6823.css")
            }),
            Rule::Replace(
                "/print.17d5dcf6d72c6823.css",
                "body { background: red }".to_owned(),
            ),
            Rule::Replace("/sw.js", format!("{worker}\n// Another build.")),
        ]);
        // The old page stays the same while the new worker is installed.
        visit
            .value::<bool>("navigator.serviceWorker.ready.then(it => it.update()).then(() => true)")
            .await?;
        visit
            .until("navigator.serviceWorker.getRegistration().then(it => Boolean(it.waiting))")
            .await?;
        let styled = shown(visit).await?.1;
        ensure!(styled, "the open page has lost its styles");
        // A fetched page comes with its files, also with a new style.
        is_kept(visit, "/print.17d5dcf6d72c6823.css").await?;
        let kept: Vec<String> = visit.value(KEPT).await?;
        ensure!(
            kept.contains(&style),
            "{style} is gone while a page may need it"
        );

        visit.proxy.stop();
        for (path, is_new) in [("/id/darurat/", true), (ARTICLE, false)] {
            visit.open(path).await?;
            let found: String = visit
                .value("document.querySelector('h1').textContent")
                .await?;
            ensure!(found.ends_with("baru") == is_new, "{path}: {found}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_that_is_kept_gives_way_to_a_newer_one_at_once() -> Outcome {
    visit(Setup::phone(), async |visit| {
        keep(visit).await?;
        visit.set_rule(Rule::rewrite(|page| page.replace("</h1>", " baru</h1>")));
        visit.open("/id/darurat/").await?;
        let found: String = visit
            .value("document.querySelector('h1').textContent")
            .await?;
        ensure!(found.ends_with("baru"), "{found}");
        // A server error must not be shown.
        visit.set_rule(Rule::Unavailable("/id/darurat/"));
        visit.open("/id/darurat/").await?;
        ensure!(shown(visit).await?.0 == "help-now");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_control_works_with_keys_alone_and_is_not_there_without_scripts() -> Outcome {
    let small = Setup {
        size: (320, 568),
        ..Setup::phone()
    };
    visit(small, async |visit| {
        visit.open(SAFETY).await?;
        visit
            .until("document.querySelector('[data-controls]').checkVisibility()")
            .await?;
        let keys = Keyboard::of(visit);
        keys.reach("[data-keep-site] [data-keep]").await?;
        keys.press(&[Key::Enter]).await?;
        visit
            .until("document.activeElement.matches('[data-undo]')")
            .await?;
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        ensure!(visit.value::<bool>(fits).await?, "wider than 320 px");
        keys.press(&[Key::Enter]).await?;
        visit
            .until("document.activeElement.matches('[data-keep]')")
            .await?;
        let found: [usize; 5] = visit.value(ANYTHING).await?;
        ensure!(found == NOTHING, "{found:?}");
        Ok(())
    })
    .await?;
    visit(Setup::phone().without_scripts(), async |visit| {
        visit.open(SAFETY).await?;
        let there: bool = visit
            .value("document.querySelector('[data-controls]').checkVisibility()")
            .await?;
        ensure!(!there);
        Ok(())
    })
    .await
}

/// Networks answer with pages of their own, with 200, and cut pages off (F14).
#[tokio::test]
async fn what_a_network_puts_in_the_place_of_a_page_is_neither_kept_nor_shown() -> Outcome {
    visit(Setup::phone(), async |visit| {
        keep(visit).await?;
        for damage in [Damage::SignInPage, Damage::Truncated, Damage::Garbled] {
            visit.set_rule(Rule::Damage("/id/darurat/".to_owned(), damage));
            visit.open("/id/darurat/").await?;
            ensure!(shown(visit).await?.0 == "help-now", "{damage:?}");
        }
        // Nothing that is damaged is kept, and what it needs is not either.
        visit.set_rule(Rule::Damage(ARTICLE.to_owned(), Damage::SignInPage));
        visit.open(ARTICLE).await?;
        visit.proxy.set_rules(Vec::new());
        visit.open("/id/darurat/").await?;
        let kept: Vec<String> = visit.value(KEPT).await?;
        ensure!(
            kept.iter().all(|it| it != ARTICLE),
            "the sign-in page is kept"
        );

        visit.proxy.stop();
        for (path, kind) in [
            ("/id/darurat/", "help-now"),
            ("/id/darurat", "help-now"),
            ("/id", "home"),
            ("/", "home"),
            (ARTICLE, "offline"),
            ("/id/l", "offline"),
        ] {
            visit.open(path).await.with_context(|| path.to_owned())?;
            let (found, styled) = shown(visit).await?;
            ensure!(found == kind && styled, "{path} shows {found}");
        }
        Ok(())
    })
    .await
}
