//! While the first screen of the report is read its first steps are rehearsed, and nobody notices:
//! not the person, not their browser, and not a program that looks at the page.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, visit};

/// Notes from the very start what comes onto the page. A note is taken after every task, as what
/// can be seen, heard or found begins to be then.
const NOTE: &str = "
    window.noted = { rehearsed: 0, left: 0, screens: [], entries: history.length };
    new MutationObserver(changes => {
        const added = changes.flatMap(change => [...change.addedNodes]);
        noted.rehearsed += added.filter(node => node.className === 'report-hall').length;
        noted.left += document.querySelectorAll('.report-hall').length;
        for (const screen of document.querySelectorAll('[data-screen]'))
            noted.screens.push(screen.dataset.screen);
    }).observe(document, { childList: true, subtree: true });";

#[tokio::test]
async fn the_first_steps_are_rehearsed_and_nobody_notices() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.before_every_page(NOTE).await?;
        let form = Form::open(visit, "id").await?;
        visit.until("noted.rehearsed >= 4").await?;
        // The screen of the break always stands there, hidden.
        let unnoticed: bool = visit
            .value(
                "noted.left === 0 && noted.screens.every(it => ['S0', 'paused'].includes(it)) \
                 && history.length === noted.entries && history.state.s === 0 \
                 && document.activeElement === document.body && scrollY === 0",
            )
            .await?;
        ensure!(unnoticed, "something of the rehearsal is left");

        form.next_to("S1").await?;
        form.skip_to("S2").await?;
        form.press_to("back", "S1").await?;
        form.press_to("back", "S0").await?;
        let steps: usize = visit.value("history.length - noted.entries").await?;
        ensure!(steps == 2, "{steps} steps are in the history");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_goes_on_at_once_ends_the_rehearsal() -> Outcome {
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
