//! The form and the empty page of quick exit leave no trace in headers, titles, addresses and
//! fields.

use anyhow::{Context, ensure};

use crate::support::{Form, Outcome, Server, Setup, TestEnvironment, visit};

#[tokio::test]
async fn the_form_and_the_empty_page_are_never_kept() -> Outcome {
    let environment = TestEnvironment::find()?;
    let server = Server::start(&environment).await?;
    let client = reqwest::Client::builder().no_proxy().build()?;
    for path in ["/id/l/", "/en/l/", "/x/"] {
        let answer = client
            .get(format!("http://{}{path}", server.address()))
            .send()
            .await?;
        let header = |name: &str| -> Outcome<String> {
            let value = answer.headers().get(name);
            let value = value.with_context(|| format!("{path} has no {name}"))?;
            Ok(value.to_str()?.to_owned())
        };
        ensure!(header("cache-control")? == "no-store", "{path} may be kept");
        ensure!(header("referrer-policy")? == "no-referrer");
        let policy = header("content-security-policy")?;
        ensure!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        ensure!(!policy.contains("unsafe-inline"), "{path}: {policy}");
    }
    Ok(())
}

#[tokio::test]
async fn no_field_of_the_form_is_remembered_or_translated_or_tells_what_it_asks() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        let mut fields = 0;
        for _ in 0..40 {
            let here = form.screen().await?;
            let found: (usize, Vec<String>) = visit
                .value(
                    "(() => {
                        const typed = [...document.querySelectorAll(
                            'main input:not([type=radio]):not([type=checkbox]):not([type=file]), main textarea')];
                        const wrong = typed.filter(field => field.autocomplete !== 'off'
                            || field.getAttribute('spellcheck') !== 'false'
                            || !/^[a-z]{1,2}\\d*$/.test(field.name || 'f')).map(field => field.outerHTML);
                        const forms = [...document.querySelectorAll('main form')]
                            .filter(form => form.autocomplete !== 'off').map(form => form.outerHTML);
                        return [typed.length, [...wrong, ...forms]];
                    })()",
                )
                .await?;
            fields += found.0;
            ensure!(found.1.is_empty(), "{here}: {:?}", found.1);
            if here == "S24" {
                break;
            }
            if here == "S2" {
                form.choose("way", "b").await?;
            }
            let action = if ["S0", "S2", "S23"].contains(&here.as_str()) { "next" } else { "skip" };
            form.press(action).await?;
            visit
                .until(&format!(
                    "![...document.querySelectorAll('[data-screen={here}]')].some(it => it.checkVisibility())"
                ))
                .await?;
        }
        ensure!(fields > 2, "only {fields} fields were looked at");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_another_app_hands_over_leaves_the_address_at_once() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit
            .open("/id/l/#order=F-123&app=gojek&service=car")
            .await?;
        let address: String = visit.value("location.href").await?;
        ensure!(address.ends_with("/id/l/"), "{address}");
        // The form takes it once, as a suggestion on the screen about the trip.
        visit
            .until(
                "document.documentElement.dataset.app === 'awake' && window.handover === undefined",
            )
            .await?;
        for (press, screen) in [
            ("[data-screen=S0] [data-action=next]", "S1"),
            ("[data-screen=S1] [data-action=skip]", "S2"),
            ("[data-screen=S2] [data-value=c]", "S2"),
            ("[data-screen=S2] [data-action=next]", "S13"),
        ] {
            visit
                .until("!document.documentElement.hasAttribute('data-settling')")
                .await?;
            visit.click(press).await?;
            visit
                .until(&format!("document.querySelector('[data-screen={screen}]')"))
                .await?;
        }
        visit
            .until(
                "document.querySelector('[data-pay=order] input').value === 'F-123' \
                 && document.querySelector('[data-pay=app] [data-value=gojek] input').checked \
                 && document.querySelector('[data-pay=service] [data-value=car] input').checked",
            )
            .await?;
        ensure!(
            visit
                .proxy
                .site_requests()
                .iter()
                .all(|seen| !seen.path.contains("F-123")),
            "the server was told"
        );
        // On other pages a fragment is an anchor, and stays.
        visit.open("/id/kenali/persetujuan/#order=F-123").await?;
        let handed: bool = visit.value("'handover' in window").await?;
        ensure!(!handed);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_traces_of_the_site_can_be_deleted() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open("/id/tentang/keamanan/").await?;
        visit
            .run("localStorage.a = 'b'; sessionStorage.a = 'b'; caches.open('v1'); indexedDB.open('v1').onsuccess = event => event.target.result.close()")
            .await?;
        visit.until("localStorage.a === 'b'").await?;
        visit.click("[data-action=wipe]").await?;
        visit
            .until("document.querySelector('[data-wiped]').checkVisibility() && document.activeElement.matches('[data-wiped]')")
            .await?;
        let kept: (usize, usize, usize, usize) = visit
            .value(
                "Promise.all([caches.keys(), indexedDB.databases()]).then(([caches, databases]) =>
                     [localStorage.length, sessionStorage.length, caches.length, databases.length])",
            )
            .await?;
        ensure!(kept == (0, 0, 0, 0), "kept {kept:?}");
        Ok(())
    })
    .await
}
