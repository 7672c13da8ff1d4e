//! A screen that is left alone, and clocks that jump: hidden at once, and emptied only where the
//! person chose that.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, Visit, visit};

/// Clocks that the test moves, and `tick()`, which looks at them as the page does every half minute.
const CLOCKS: &str = "
    {
    window.ahead = { wall: 0, steady: 0 };
    const now = Date.now, steady = performance.now.bind(performance), later = setTimeout;
    Date.now = () => now() + ahead.wall;
    performance.now = () => steady() + ahead.steady;
    window.setTimeout = (step, time, ...rest) =>
        later(step, time === 30000 ? (window.tick = step, 1e8) : time, ...rest);
    }";

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A contact that is being typed, on a phone of one's own.
async fn typing<'a>(visit: &'a Visit, wipe_after: Option<&str>) -> anyhow::Result<Form<'a>> {
    let form = Form::open(visit, "id").await?;
    form.next_to("S1").await?;
    form.choose("phone", "no").await?;
    if let Some(time) = wipe_after {
        visit
            .click("[data-screen=S1] .report-disclosure summary")
            .await?;
        form.choose("wipe_after", time).await?;
    }
    form.next_to("S2").await?;
    form.choose("way", "a").await?;
    form.next_to("S8a").await?;
    form.write("address", "0812").await?;
    Ok(form)
}

async fn moves(visit: &Visit, wall: i64, steady: i64) -> Outcome {
    visit
        .run(&format!(
            "ahead = {{ wall: {wall}, steady: {steady} }}; tick()"
        ))
        .await
}

#[tokio::test]
async fn a_clock_that_jumps_hides_the_screen_and_deletes_nothing_unasked() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.before_every_page(CLOCKS).await?;
        for (wall, steady) in [(400 * DAY, 0), (-DAY, 6 * MINUTE)] {
            let form = typing(visit, None).await?;
            moves(visit, wall, steady).await?;
            form.is_at("paused").await?;
            form.press_to("resume", "S8a").await?;
            ensure!(form.written("address").await? == "0812");
            visit.run("sessionStorage.clear()").await?;
        }
        let form = typing(visit, None).await?;
        moves(visit, -DAY, MINUTE).await?;
        form.is_at("S8a").await?;
        visit.run("sessionStorage.clear()").await
    })
    .await
}

#[tokio::test]
async fn where_deleting_after_a_time_was_chosen_the_wall_clock_counts_and_it_is_said() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.before_every_page(CLOCKS).await?;
        let form = typing(visit, Some("15")).await?;
        moves(visit, 14 * MINUTE, 0).await?;
        form.is_at("paused").await?;
        form.press_to("resume", "S8a").await?;
        // From the touch just now.
        moves(visit, 30 * MINUTE, 0).await?;
        form.is_at("paused").await?;
        form.press_to("resume", "S0").await?;
        ensure!(
            visit.text().await?.contains("sesuai waktu yang kamu pilih"),
            "the page does not say that the answers are gone"
        );
        let stored: usize = visit.value("sessionStorage.length").await?;
        ensure!(stored == 0, "the tab still has them");
        Ok(())
    })
    .await
}
