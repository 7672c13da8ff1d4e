//! While a person reads the first screen of the report, its first steps are prewarmed offscreen.
//! Neither the person nor a program that reads the page notices.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, visit};

/// Records from the start what is added to the page, after every task: only then can it be seen,
/// heard or found.
const RECORDER: &str = "
    window.recorded = { prewarmed: 0, left: 0, screens: [], entries: history.length };
    new MutationObserver(changes => {
        const added = changes.flatMap(change => [...change.addedNodes]);
        recorded.prewarmed += added.filter(node => node.className === 'report-offscreen').length;
        recorded.left += document.querySelectorAll('.report-offscreen').length;
        for (const screen of document.querySelectorAll('[data-screen]'))
            recorded.screens.push(screen.dataset.screen);
    }).observe(document, { childList: true, subtree: true });";

#[tokio::test]
async fn the_first_steps_are_prewarmed_and_nobody_notices() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.before_every_page(RECORDER).await?;
        let form = Form::open(visit, "id").await?;
        visit.until("recorded.prewarmed >= 4").await?;
        // The screen of the break always stands there, hidden.
        let unnoticed: bool = visit
            .value(
                "recorded.left === 0 && recorded.screens.every(it => ['S0', 'paused'].includes(it)) \
                 && history.length === recorded.entries && history.state.s === 0 \
                 && document.activeElement === document.body && scrollY === 0",
            )
            .await?;
        ensure!(unnoticed, "something of the prewarming is left");

        form.next_to("S1").await?;
        form.skip_to("S2").await?;
        form.press_to("back", "S1").await?;
        form.press_to("back", "S0").await?;
        let steps: usize = visit.value("history.length - recorded.entries").await?;
        ensure!(steps == 2, "{steps} steps are in the history");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_goes_on_at_once_ends_the_prewarming() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.next_to("S1").await?;
        form.choose("phone", "yes").await?;
        form.next_to("S2").await?;
        form.press_to("back", "S1").await?;
        form.keeps("phone", "yes").await?;
        Ok(())
    })
    .await
}
