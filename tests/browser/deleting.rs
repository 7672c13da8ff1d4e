//! One press never destroys what a person wrote; and what they want gone is gone.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, Visit, axe, visit};

/// A report with one answer, at its last screen.
async fn at_the_end<'a>(visit: &'a Visit, phone: &str) -> anyhow::Result<Form<'a>> {
    let form = Form::open(visit, "id").await?;
    form.next_to("S1").await?;
    form.choose("phone", phone).await?;
    form.next_to("S2").await?;
    form.choose("way", "b").await?;
    form.next_to("S3").await?;
    form.choose("about", "known").await?;
    form.press_to("send-what-i-have", "S23").await?;
    form.next_to("S24").await?;
    Ok(form)
}

async fn has_undo(visit: &Visit) -> anyhow::Result<bool> {
    visit
        .value("document.querySelector('[data-undo]') !== null")
        .await
}

#[tokio::test]
async fn what_one_press_deletes_can_be_undone_for_a_moment() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_the_end(visit, "no").await?;
        let apart: f64 = visit
            .value(
                "(() => {
                    const [keep, remove] = ['keep', 'delete'].map(action =>
                        document.querySelector(`[data-action=${action}]`).getBoundingClientRect());
                    return remove.top - keep.bottom;
                })()",
            )
            .await?;
        ensure!(apart >= 48.0, "{apart} between keeping and deleting");
        form.press_to("delete", "S0").await?;
        visit
            .until("document.activeElement?.matches('[data-undo]')")
            .await?;
        axe::finds_nothing(visit, "deleted, and it can be undone").await?;
        let stored: usize = visit.value("sessionStorage.length").await?;
        ensure!(stored == 0, "the tab still stores what was deleted");
        form.press_to("undo", "S24").await?;
        form.press_to("back", "S23").await?;
        form.next_to("S24").await?;
        let stored: String = visit.value("sessionStorage.d || ''").await?;
        ensure!(stored.contains("known"), "the answers did not come back");

        form.press_to("delete", "S0").await?;
        form.press("delete-now").await?;
        visit
            .until("!document.querySelector('[data-undo]') && document.body.innerText.includes('sudah dihapus')")
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whatever_comes_next_ends_the_moment() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let hidden =
            "Object.defineProperty(document, 'hidden', { value: true, configurable: true });
             document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
             delete document.hidden;";
        for (what, end) in [
            (
                "another press",
                "document.querySelector('[data-screen] summary').click()",
            ),
            ("hiding", hidden),
            ("the tab is left", "dispatchEvent(new Event('pagehide'))"),
            ("the curtain", "dispatchEvent(new Event('curtain'))"),
        ] {
            let form = at_the_end(visit, "no").await?;
            form.press_to("delete", "S0").await?;
            visit.until("document.querySelector('[data-undo]')").await?;
            visit.run(end).await?;
            visit
                .until("!document.querySelector('[data-undo]')")
                .await
                .map_err(|error| error.context(what))?;
        }
        let form = at_the_end(visit, "yes").await?;
        form.press_to("delete", "S0").await?;
        ensure!(!has_undo(visit).await?, "somebody else could undo it");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_minute_ends_the_moment_and_a_draft_is_deleted_with_one() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit
            .before_every_page(
                "{ const real = setTimeout;
                 window.setTimeout = (step, time, ...rest) =>
                     real(step, time === 60000 ? (window.minute = step, 1e8) : time, ...rest); }",
            )
            .await?;
        at_the_end(visit, "no").await?;
        visit.run("location.reload()").await?;
        visit
            .until("document.documentElement.dataset.app === 'awake'")
            .await?;
        let form = Form::here(visit);
        form.is_at("restore").await?;
        let sizes: (f64, f64) = visit
            .value(
                "['resume', 'delete'].map(action => document
                    .querySelector(`[data-screen=restore] [data-action=${action}]`)
                    .getBoundingClientRect().width)",
            )
            .await?;
        ensure!(sizes.0 > sizes.1, "going on is not the larger: {sizes:?}");
        form.press_to("delete", "S0").await?;
        form.press_to("undo", "S24").await?;
        form.press_to("delete", "S0").await?;
        visit.until("typeof minute === 'function'").await?;
        visit.run("minute()").await?;
        visit.until("!document.querySelector('[data-undo]')").await
    })
    .await
}
