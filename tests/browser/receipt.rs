//! The receipt: the code, which nobody can make again, stands first and can be put away.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, axe, visit};

#[tokio::test]
async fn the_code_comes_first_and_can_be_put_away_again() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.skip_to("S24").await?;
        let reference = form.agree_and_send().await?;
        let is_first: bool = visit
            .value(
                "(() => {
                    const top = selector => document.querySelector(selector).getBoundingClientRect();
                    const show = top('[data-action=show-code]');
                    return show.height >= 56 && show.bottom < innerHeight
                        && show.top < top('.reference').top;
                })()",
            )
            .await?;
        ensure!(is_first, "the code does not stand first");
        let next = "document.querySelectorAll('[data-screen=S25] .button-next')";
        let styles: (usize, bool) = visit
            .value(&format!(
                "[{next}.length, {next}[0].dataset.action === 'show-code']"
            ))
            .await?;
        ensure!(styles == (1, true), "the code is not the next step");

        form.press("show-code").await?;
        visit.until("document.querySelector('[data-code]')").await?;
        axe::finds_nothing(visit, "a shown code").await?;
        let (groups, whole, columns): (Vec<String>, bool, usize) = visit
            .value(
                "(() => {
                    const groups = [...document.querySelectorAll('.code-digits span')];
                    const boxes = groups.map(it => it.getClientRects());
                    return [groups.map(it => it.innerText), boxes.every(it => it.length === 1),
                        new Set(boxes.map(it => it[0].left)).size];
                })()",
            )
            .await?;
        ensure!(
            groups.iter().map(String::len).eq([4; 5]),
            "the groups are {groups:?}"
        );
        ensure!(whole && columns == 2, "{columns} columns, unbroken: {whole}");
        let alike: bool = visit
            .value(
                "(() => {
                    const [a, b, c] = ['copy', 'print', 'save'].map(action => document
                        .querySelector(`.report-code [data-action=${action}]`).getBoundingClientRect());
                    return [b, c].every(it => Math.abs(it.width - a.width) < 1 && it.height === a.height)
                        && a.height >= 48;
                })()",
            )
            .await?;
        ensure!(alike, "the ways to keep the code differ in size");

        for put_away in ["hide-code", "code-written"] {
            form.press(put_away).await?;
            visit
                .until("!document.querySelector('[data-code], .code-digits')")
                .await?;
            visit
                .until("document.activeElement?.matches('[data-action=show-code]')")
                .await?;
            form.press("show-code").await?;
            visit.until("document.querySelector('[data-code]')").await?;
        }
        let again: String = visit
            .value("document.querySelector('[data-reference]').dataset.reference")
            .await?;
        ensure!(again == reference);
        form.press("done").await?;
        visit.until("location.pathname === '/id/'").await
    })
    .await
}

#[tokio::test]
async fn whoever_needs_no_code_says_so_and_goes() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "en").await?;
        form.take_way("a", "S8a").await?;
        form.skip_to("S24").await?;
        form.agree_and_send().await?;
        form.press("done").await?;
        visit
            .until("document.activeElement?.matches('[data-ask]')")
            .await?;
        form.press("no-code").await?;
        visit
            .until("!document.querySelector('[data-ask], [data-action=no-code]')")
            .await?;
        let is_next: bool = visit
            .value("document.querySelector('[data-action=done]').matches('.button-next')")
            .await?;
        ensure!(is_next, "leaving is not the next step");
        form.press("done").await?;
        visit.until("location.pathname === '/en/'").await
    })
    .await
}

#[tokio::test]
async fn the_receipt_says_until_when_it_is_kept_and_where_calm_is() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.skip_to("S24").await?;
        form.agree_and_send().await?;
        let kept: bool = visit
            .value(
                "(() => {
                    const day = new Date(Date.now() + 365 * 864e5);
                    const words = day.toLocaleDateString('id-ID', { weekday: 'long', day: 'numeric',
                        month: 'long', year: 'numeric', timeZone: 'Asia/Jakarta' });
                    return document.querySelector('[data-screen=S25] ol').innerText.includes(words);
                })()",
            )
            .await?;
        ensure!(kept, "the receipt does not say until when it is kept");
        let links: Vec<String> = visit
            .value("[...document.querySelectorAll('[data-screen=S25] section a')].map(it => it.getAttribute('href'))")
            .await?;
        for needed in ["tel:129", "tel:110", "tel:119", "/id/setelah-kejadian/menenangkan-diri/"] {
            ensure!(links.iter().any(|it| it == needed), "{links:?}");
        }
        // Leaving would lose the code, so it is asked about first.
        visit.click("[data-screen=S25] a[href*=menenangkan]").await?;
        visit
            .until("document.activeElement?.matches('[data-ask]')")
            .await?;
        form.is_at("S25").await?;
        visit.click("[data-screen=S25] a[href*=menenangkan]").await?;
        visit
            .until("location.pathname === '/id/setelah-kejadian/menenangkan-diri/'")
            .await
    })
    .await
}

#[tokio::test]
async fn a_copy_is_shown_at_once_only_where_nobody_else_opens_the_phone() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for (phone, presses) in [("no", 1), ("yes", 2)] {
            let form = Form::open(visit, "id").await?;
            form.next_to("S1").await?;
            form.choose("phone", phone).await?;
            form.next_to("S2").await?;
            form.choose("way", "a").await?;
            form.next_to("S8a").await?;
            form.skip_to("S24").await?;
            form.agree_and_send().await?;
            for press in 1..=presses {
                visit
                    .until("!document.querySelector('.copy-words')")
                    .await?;
                visit.click(".report-copy [data-action=more]").await?;
                if press < presses {
                    visit
                        .until("document.activeElement?.matches('[data-ask-copy]')")
                        .await?;
                }
            }
            visit
                .until("document.querySelector('.copy-words')?.checkVisibility()")
                .await?;
            visit.run("sessionStorage.clear()").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn help_stands_on_the_screens_around_the_form_too() -> Outcome {
    visit(Setup::laptop(), async |visit| {
        visit.open("/id/k/").await?;
        let printed: usize = visit
            .value("document.querySelectorAll('[data-screen=S26] .report-help a').length")
            .await?;
        ensure!(printed == 4, "{printed} numbers without the app");
        let form = Form::open(visit, "id").await?;
        form.next_to("S1").await?;
        form.choose("phone", "no").await?;
        form.press_to("pause", "paused").await?;
        let help = "document.querySelectorAll('[data-screen={}] .report-help a').length";
        let paused: usize = visit.value(&help.replace("{}", "paused")).await?;
        form.press_to("resume", "S1").await?;
        visit.run("location.reload()").await?;
        visit
            .until("document.documentElement.dataset.app === 'awake'")
            .await?;
        form.is_at("restore").await?;
        let restore: usize = visit.value(&help.replace("{}", "restore")).await?;
        ensure!((paused, restore) == (4, 4), "{paused} and {restore}");
        // On a wide screen everything stands on one axis.
        let axis: (f64, f64, f64) = visit
            .value(
                "(() => {
                    const box = selector => document.querySelector(selector).getBoundingClientRect();
                    return [box('.brand').left - box('.report').left, box('.exit').right - box('.report').right,
                        box('.report').width];
                })()",
            )
            .await?;
        ensure!(
            axis.0.abs() < 2.0 && axis.1.abs() < 10.0,
            "brand, exit and form stand apart: {axis:?}"
        );
        visit.run("sessionStorage.clear()").await
    })
    .await
}
