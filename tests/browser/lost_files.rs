//! Whichever file is missing, cut off or replaced: the report and the mailbox show what works
//! without it, and no control on them does nothing.

use std::collections::BTreeSet;

use anyhow::{Context, ensure};

use crate::plain_form::{agree_and_send, arrived, fill};
use crate::support::{
    Damage, Engine, Form, ONE_OF_EACH_KIND, Outcome, Rule, Setup, Visit, pages, visit,
};

/// Stored in the window's name across pages: whether the deadline of the page is over soon
/// or never, and what the engine does not support.
const ENGINE: &str = "
    const [late, ...unknown] = name.split(' ');
    const wait = setTimeout;
    window.setTimeout = (what, ms, ...rest) => ms !== 10000 ? wait(what, ms, ...rest)
        : late === 'late' ? wait(what, 300) : 0;
    for (const it of unknown) delete window[it];";

/// The state of the page; nothing while it is undecided, or while a dead control looks alive.
const REPORT: &str = "(() => {
    const sees = selector => [...document.querySelectorAll(selector)].some(it => it.checkVisibility());
    if (window.before || document.readyState === 'loading') return null;
    if (document.documentElement.dataset.app === 'awake') {
        return sees('[data-screen=S0] [data-action=next]') && !sees('[data-plain]') ? 'awake' : null;
    }
    if (sees('[data-screen] button')) return null;
    if (sees('[data-plain] [data-action=send]')) return 'one page';
    return sees('[data-screen=S0] a[href=\"tel:129\"]') ? 'numbers' : null;
})()";
const MAILBOX: &str = "(() => {
    const sees = selector => [...document.querySelectorAll(selector)].some(it => it.checkVisibility());
    if (window.before || document.readyState === 'loading') return null;
    const alive = sees('[data-screen=S26] [data-action=next]');
    const said = document.querySelector('[data-late]').innerText;
    if (document.documentElement.dataset.app === 'awake') return alive && !said ? 'awake' : null;
    return !alive && !sees('input') && said.includes('021-0000-0000') ? 'numbers' : null;
})()";

/// A phone whose driver does not wait for pages: some never finish loading here.
fn impatient(engine: Engine) -> Setup {
    Setup::phone().with(engine)
}

/// Makes the browser request every file again, and the engine behave as the window's name says.
async fn prepare(visit: &Visit) -> Outcome {
    let nothing = serde_json::json!({ "cacheDisabled": true });
    visit
        .driver
        .cdp()
        .send_raw("Network.setCacheDisabled", nothing)
        .await?;
    visit.before_every_page(ENGINE).await
}

/// Every file that a page requests until its app has started, and that can block it. Not the icon
/// and the code worker: browsers request them at any time, or cache them.
async fn parts(visit: &Visit, page: &str) -> Outcome<Vec<String>> {
    visit.open_any(page).await?;
    visit
        .until("document.documentElement.dataset.app === 'awake'")
        .await?;
    let asked = visit
        .proxy
        .site_requests()
        .into_iter()
        .map(|seen| seen.path);
    let is_apart = |path: &str| ["/icon.", "/code"].iter().any(|it| path.starts_with(it));
    let parts: BTreeSet<String> = asked
        .filter(|path| path != page && !is_apart(path))
        .collect();
    for kind in [".txt", ".wasm", "/exit.", "/wake."] {
        ensure!(
            parts.iter().any(|path| path.contains(kind)),
            "{page} asks for no {kind}: {parts:?}"
        );
    }
    Ok(parts.into_iter().collect())
}

/// Opens the page with these rules, and waits for its state.
async fn comes_to(
    visit: &Visit,
    page: &str,
    state: &str,
    rules: Vec<Rule>,
    engine: &str,
) -> Outcome<String> {
    visit
        .run(&format!("window.before = true; window.name = '{engine}'"))
        .await?;
    visit.proxy.set_rules(rules);
    if visit.engine == Engine::Chromium {
        // Workers have a cache of their own.
        let nothing = serde_json::json!({});
        visit
            .driver
            .cdp()
            .send_raw("Network.clearBrowserCache", nothing)
            .await?;
    }
    let asked = visit.proxy.site_requests().len();
    visit.open_any(page).await?;
    visit.until(&format!("{state} !== null")).await?;
    ensure!(
        visit.proxy.site_requests().len() > asked,
        "nothing was asked for"
    );
    visit.value(state).await
}

/// "Lanjut" leads on.
async fn goes_on(visit: &Visit) -> Outcome {
    visit
        .run("document.querySelector('[data-screen=S0] [data-action=next]').click()")
        .await?;
    Form::here(visit).is_at("S1").await
}

/// One damaged file, and the page with it.
async fn tried(visit: &Visit, page: &str, part: &str, damage: Damage) -> Outcome {
    let state = if page.ends_with("/k/") {
        MAILBOX
    } else {
        REPORT
    };
    let engine = if damage == Damage::NeverArrives {
        "late"
    } else {
        ""
    };
    let asked = visit.proxy.site_requests().len();
    let rule = Rule::Damage(part.to_owned(), damage);
    let found = comes_to(visit, page, state, vec![rule], engine).await?;
    // The last file may be requested after the app has started.
    visit
        .until_here("the file", |visit| {
            visit.proxy.site_requests()[asked..]
                .iter()
                .any(|seen| seen.path == part)
        })
        .await?;
    match found.as_str() {
        "awake" if state == REPORT => goes_on(visit).await,
        "numbers" if state == REPORT => anyhow::bail!("there is no form"),
        _ => Ok(()),
    }
}

#[tokio::test]
async fn whatever_becomes_of_a_file_the_report_can_be_sent() -> Outcome {
    visit(impatient(Engine::Chromium), async |visit| {
        prepare(visit).await?;
        let parts = parts(visit, "/id/l/").await?;
        for part in &parts {
            for damage in Damage::ALL {
                let tried = tried(visit, "/id/l/", part, damage).await;
                tried.with_context(|| format!("{part} {damage:?}"))?;
            }
        }

        let loader = parts.iter().find(|path| path.starts_with("/wake."));
        let loader = loader.context("there is a loader")?;
        let lost = Rule::Damage(loader.clone(), Damage::SignInPage);
        // Half a page has half a form, which could not be sent.
        let half = Rule::Damage("/id/l/".to_owned(), Damage::Truncated);
        let found = comes_to(visit, "/id/l/", REPORT, vec![lost.clone(), half], "").await?;
        ensure!(found == "numbers", "half a page offers {found}");
        // A file that the engine does not support is as good as missing.
        for unknown in ["WebAssembly", "fetch", "fetch MutationObserver"] {
            let engine = format!("- {unknown}");
            let found = comes_to(visit, "/id/l/", REPORT, Vec::new(), &engine).await;
            let found = found.with_context(|| format!("without {unknown}"))?;
            ensure!(found == "one page", "without {unknown}: {found}");
        }
        comes_to(visit, "/id/l/", REPORT, vec![lost], "").await?;
        fill(visit).await?;
        agree_and_send(visit).await?;
        arrived(visit).await
    })
    .await
}

#[tokio::test]
async fn whatever_becomes_of_a_file_the_mailbox_says_a_number_or_opens() -> Outcome {
    visit(impatient(Engine::Chromium), async |visit| {
        prepare(visit).await?;
        let parts = parts(visit, "/id/k/").await?;
        for part in &parts {
            for damage in [Damage::SignInPage, Damage::Truncated, Damage::NeverArrives] {
                let tried = tried(visit, "/id/k/", part, damage).await;
                tried.with_context(|| format!("{part} {damage:?}"))?;
            }
        }
        Ok(())
    })
    .await
}

/// Whether the page can be read, has a number to call and the way out, and no field or button that
/// works only with a program that is not there.
const LIBRARY: &str = "(() => {
    const sees = selector => [...document.querySelectorAll(selector)].some(it => it.checkVisibility({ visibilityProperty: true }));
    if (window.before || !document.querySelector('footer')) return null;
    if (!performance.getEntriesByName('first-contentful-paint').length) return null;
    const reads = document.querySelector('main').innerText.length > 100;
    const styled = getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)';
    if (!reads || !styled || !sees('a[href^=\"tel:\"]') || !sees('#keluar[href=\"/x/\"]')) return null;
    return sees('[data-find=services] .ways') && !document.querySelector('[data-awake]') ? null : 'read';
})()";

#[tokio::test]
async fn whatever_becomes_of_a_file_every_page_can_be_read_and_left() -> Outcome {
    visit(impatient(Engine::Chromium), async |visit| {
        prepare(visit).await?;
        let mut tried = 0;
        for page in ONE_OF_EACH_KIND {
            visit.open_any(page).await?;
            let before = visit.proxy.site_requests().len();
            visit.open_any(page).await?;
            visit.until("document.readyState === 'complete'").await?;
            let asked = visit.proxy.site_requests().split_off(before);
            let parts: BTreeSet<String> = asked.into_iter().map(|seen| seen.path).collect();
            let parts = parts.into_iter();
            for part in parts.filter(|it| it != page && !it.starts_with("/icon.")) {
                for damage in [Damage::SignInPage, Damage::Truncated, Damage::NeverArrives] {
                    tried += 1;
                    let rule = Rule::Damage(part.clone(), damage);
                    let found = comes_to(visit, page, LIBRARY, vec![rule], "- ").await;
                    found.with_context(|| format!("{page} with {part} {damage:?}"))?;
                }
            }
            visit.proxy.set_rules(Vec::new());
        }
        ensure!(tried > 60, "only {tried} files were damaged");
        // Without its script the way out is an ordinary link.
        let exit = visit
            .proxy
            .site_requests()
            .into_iter()
            .map(|seen| seen.path);
        let exit = exit.into_iter().find(|path| path.starts_with("/exit."));
        let lost = Rule::Damage(exit.context("there is a script")?, Damage::SignInPage);
        comes_to(visit, ONE_OF_EACH_KIND[0], LIBRARY, vec![lost], "- ").await?;
        visit.click("#keluar").await?;
        visit.has_left_for_neutral_site().await
    })
    .await
}

#[tokio::test]
async fn a_code_is_opened_at_the_second_try_when_the_worker_was_lost_at_the_first() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open_awake("/id/k/").await?;
        let program = "document.documentElement.dataset.codeWorker";
        let program: String = visit.value(program).await?;
        visit.set_rule(Rule::Damage(program, Damage::Missing));
        let form = Form::here(visit);
        form.write("code", "12345678901234567890").await?;
        form.press("next").await?;
        let says =
            |words: &str| format!("document.querySelector('main').innerText.includes('{words}')");
        visit.until(&says("telepon")).await?;
        visit.proxy.set_rules(Vec::new());
        form.press("next").await?;
        visit.until(&says("belum cocok")).await
    })
    .await
}

#[tokio::test]
async fn firefox_knows_a_loader_that_is_none() -> Outcome {
    visit(impatient(Engine::Firefox), async |visit| {
        let pages = pages(&visit.environment)?;
        let page = pages.iter().find(|page| page.address == "/en/l/");
        let page = page.context("there is a report")?;
        let sources = page.attributes("src");
        let loader = sources.iter().find(|path| path.starts_with("/wake."));
        let loader = loader.context("there is a loader")?;
        for damage in [
            Damage::Missing,
            Damage::Disconnected,
            Damage::Truncated,
            Damage::SignInPage,
        ] {
            let rule = Rule::Damage((*loader).to_owned(), damage);
            let found = comes_to(visit, "/en/l/", REPORT, vec![rule], "").await;
            let found = found.with_context(|| format!("{damage:?}"))?;
            ensure!(found == "one page", "{damage:?}: {found}");
            // The deadline alone would not have said so.
            let state: String = visit.value("document.documentElement.dataset.app").await?;
            ensure!(state == "failed", "{damage:?}: {state}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_press_before_the_app_is_there_counts_once_it_is() -> Outcome {
    visit(impatient(Engine::Chromium), async |visit| {
        visit.set_rule(Rule::HoldResponse("/report."));
        visit.open_any("/id/l/").await?;
        visit.click("[data-screen=S0] [data-action=next]").await?;
        visit
            .until(
                "document.querySelector('[data-screen=S0] [data-action=next][aria-disabled=true]')",
            )
            .await?;
        visit.proxy.set_rules(Vec::new());
        Form::here(visit).is_at("S1").await?;
        let loads = visit.proxy.site_requests();
        let loads = loads.iter().filter(|seen| seen.path.starts_with("/id/l/"));
        ensure!(loads.count() == 1, "the press has loaded the page anew");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_code_typed_before_the_app_is_there_is_kept_and_stands_in_no_address() -> Outcome {
    visit(impatient(Engine::Chromium), async |visit| {
        visit.set_rule(Rule::HoldResponse("/mailbox."));
        visit.open_any("/id/k/").await?;
        let form = Form::here(visit);
        form.is_at("S26").await?;
        form.write("code", "12345678901234567890").await?;
        form.press("next").await?;
        visit
            .until("document.querySelector('[data-screen=S26] [data-action=next][aria-disabled=true]')")
            .await?;
        visit.proxy.set_rules(Vec::new());
        visit
            .until("document.querySelector('main').innerText.includes('belum cocok')")
            .await?;
        let told = visit.proxy.requests();
        ensure!(
            told.iter().all(|seen| !seen.path.contains("12345678")),
            "an address holds the code"
        );
        Ok(())
    })
    .await
}
