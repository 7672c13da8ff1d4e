//! A visit stores nothing on the device and sends nothing to other sites.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, visit};

/// Counts everything that a page can store on the device.
const KEPT: &str = "Promise.all([
    document.cookie, localStorage.length, sessionStorage.length,
    indexedDB.databases().then(all => all.length), caches.keys().then(all => all.length),
    navigator.serviceWorker.getRegistrations().then(all => all.length),
])";

#[tokio::test]
async fn a_whole_visit_stays_on_the_site_and_keeps_nothing() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for path in [
            "/",
            "/id/",
            "/id/kenali/",
            "/id/darurat/",
            "/id/layanan/",
            "/id/lapor/",
        ] {
            visit.open_awake(path).await?;
        }
        visit.open_awake("/id/kenali/persetujuan/").await?;
        visit.click(".help-link").await?;
        visit.click("a[href='/id/darurat/']").await?;
        visit.until("location.pathname === '/id/darurat/'").await?;
        visit.open_awake("/en/understand/consent/").await?;

        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        form.choose("about", "self").await?;
        form.next_to("S4").await?;
        form.press_to("send-what-i-have", "S23").await?;
        let before = visit.proxy.site_requests();
        ensure!(
            before
                .iter()
                .all(|seen| seen.method == "GET" && !seen.path.contains('?')),
            "something but plain reading was asked for before Kirim"
        );
        form.next_to("S24").await?;
        form.agree_and_send().await?;

        let since = visit.proxy.site_requests().split_off(before.len());
        ensure!(
            since.len() == 1 && since[0].path == "/v1/reports",
            "more than the report was sent: {:?}",
            since.iter().map(|seen| &seen.path).collect::<Vec<_>>()
        );
        let origin = format!("{}/", visit.proxy.origin());
        let asked = visit.asked_by_pages().await?;
        ensure!(asked.len() > 20, "only {} requests were seen", asked.len());
        for url in asked {
            ensure!(url.starts_with(&origin), "a page asked for {url}");
        }
        for seen in visit.proxy.site_requests() {
            ensure!(
                !seen.headers.contains_key("cookie"),
                "a cookie was sent to {}",
                seen.path
            );
            ensure!(
                !seen.headers.contains_key("referer"),
                "{} was told where from",
                seen.path
            );
        }
        let kept: (String, u32, u32, u32, u32, u32) = visit.value(KEPT).await?;
        ensure!(kept == (String::new(), 0, 0, 0, 0, 0), "kept {kept:?}");
        let cookies = visit.driver.get_all_cookies().await?;
        ensure!(cookies.is_empty(), "{cookies:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn pages_break_no_rule_of_their_own_policy() -> Outcome {
    visit(Setup::laptop(), async |visit| {
        for path in [
            "/id/",
            "/id/kenali/persetujuan/",
            "/en/help-now/",
            "/id/tidak-ada/",
        ] {
            visit.open_awake(path).await?;
        }
        Form::open(visit, "en").await?;
        let complaints = visit.complaints().await?;
        // A missing page is reported by the browser, which is no fault.
        ensure!(!complaints.is_empty(), "complaints are not heard");
        for line in complaints {
            ensure!(line.contains("/id/tidak-ada/"), "{line}");
        }
        Ok(())
    })
    .await
}
