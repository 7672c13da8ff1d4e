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
