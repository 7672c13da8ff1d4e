//! The way through the report is short: whole sections can be left out, "Lanjut" and "Lewati" are
//! always in view, and what few need is folded away.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, Visit, axe, visit};

/// Whether "Lewati" can be pressed without scrolling, how much the bar takes, and whether the first
/// answer is in view, where there is an answer to choose or to type.
const IN_VIEW: &str = "(() => {
    const screen = [...document.querySelectorAll('[data-screen]')].find(it => it.checkVisibility());
    const there = element => {
        const box = element.getBoundingClientRect();
        const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        return box.top >= 0 && box.bottom <= innerHeight && element.contains(at);
    };
    const first = screen.querySelector('.choice, textarea, input[type=text]');
    return ['next', 'skip'].every(it => there(screen.querySelector(`[data-action=${it}]`)))
        ? [screen.querySelector('.report-bar').offsetHeight, there(first)] : null;
})()";

/// The focus on every control of the screen in turn: those that the bar covers.
const COVERED: &str = "(() => {
    const screen = [...document.querySelectorAll('[data-screen]')].find(it => it.checkVisibility());
    const bar = screen.querySelector('.report-bar');
    const covered = [];
    for (const it of screen.querySelectorAll('input, textarea, select, summary, button, a')) {
        if (!it.checkVisibility() || bar.contains(it)) continue;
        it.focus();
        const [box, edge] = [it, bar].map(it => it.getBoundingClientRect());
        if (box.bottom > edge.top && box.top < edge.bottom) covered.push(it.outerHTML.slice(0, 80));
    }
    scrollTo(0, 0);
    return covered;
})()";

#[tokio::test]
async fn both_ways_on_are_in_view_on_every_question_and_cover_nothing() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        let mut questions = 0;
        while form.screen().await? != "S23" {
            let here = form.screen().await?;
            form.settles().await?;
            let seen: Option<(u32, bool)> = visit.value(IN_VIEW).await?;
            let Some((height, first)) = seen else {
                anyhow::bail!("{here}: Lanjut or Lewati is out of view");
            };
            ensure!(height <= 72, "{here}: the bar is {height} high");
            if ["S17", "S18", "S19", "S20"].contains(&&*here) {
                ensure!(first, "{here}: the first answer is out of view");
                axe::finds_nothing(visit, &here).await?;
            }
            let covered: Vec<String> = visit.value(COVERED).await?;
            ensure!(covered.is_empty(), "{here}: the bar covers {covered:?}");
            form.press("skip").await?;
            visit
                .until(&format!(
                    "!document.querySelector('[data-screen={here}]')?.checkVisibility()"
                ))
                .await?;
            questions += 1;
        }
        ensure!(questions == 15, "{questions} questions");
        let bars: usize = visit
            .value("document.querySelectorAll('.report-bar').length")
            .await?;
        ensure!(bars == 0, "the check screen has a bar");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_is_left_out_in_thirteen_presses_and_contact_asked_for_in_nine() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        let mut presses = 4;
        for (parts, screen) in [
            ("Kamu dan kontak, 4 pertanyaan", "S11"),
            ("Yang dibutuhkan, 2 pertanyaan", "S13"),
            ("Perjalanan, 3 pertanyaan", "S17"),
            ("Yang terjadi, 3 pertanyaan", "S20"),
        ] {
            let says: String = visit
                .value("document.querySelector('[data-screen] [data-action=skip-part]').innerText")
                .await?;
            ensure!(says.contains(parts), "{screen}: {says}");
            form.press_to("skip-part", screen).await?;
            presses += 1;
        }
        form.skip_to("S21").await?;
        form.press_to("skip-part", "S23").await?;
        form.next_to("S24").await?;
        let reference = form.agree_and_send().await?;
        presses += 5;
        ensure!(presses <= 13, "{presses} presses");
        let answers = visit.care().answers(&reference)?;
        ensure!(answers.len() == 1, "left out and sent: {answers:?}");

        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.choose("channel", "wa").await?;
        form.write("address", "0812 3456 7890").await?;
        form.next_to("S24").await?;
        form.agree_and_send().await?;
        // S0, S1, the way and "Lanjut"; the channel, the field and "Lanjut"; the tick and "Kirim".
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_second_of_a_double_tap_skips_nothing() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        form.settles().await?;
        visit
            .run(
                "document.querySelector('[data-screen=S3] [data-action=skip]').click();
                 new MutationObserver((_, watch) => {
                     const again = document.querySelector('[data-screen=S4] [data-action=skip]');
                     if (!again) return;
                     watch.disconnect();
                     again.click();
                     document.querySelector('[data-screen=S4] [data-action=next]').click();
                     window.tapped = true;
                 }).observe(document.querySelector('.report'), { childList: true, subtree: true });",
            )
            .await?;
        visit.until("window.tapped").await?;
        form.settles().await?;
        form.is_at("S4").await?;
        form.skip_to("S6").await
    })
    .await
}

/// Imitates a window of this height, of which this much is seen.
async fn sees(visit: &Visit, window: u32, seen: u32) -> Outcome {
    visit
        .run(&format!(
            "Object.defineProperty(window, 'innerHeight', {{ value: {window}, configurable: true }});
             Object.defineProperty(visualViewport, 'height', {{ value: {seen}, configurable: true }});
             visualViewport.dispatchEvent(new Event('resize'));
             dispatchEvent(new Event('resize'));"
        ))
        .await
}

#[tokio::test]
async fn the_bar_gives_way_to_a_keyboard_large_letters_and_a_low_window() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        let sticks = async |wanted: bool, why: &str| {
            let position = "getComputedStyle(document.querySelector('.report-bar')).position";
            visit
                .until(&format!("({position} === 'sticky') === {wanted}"))
                .await
                .map_err(|error| error.context(why.to_owned()))
        };
        sticks(true, "a phone").await?;
        sees(visit, 740, 400).await?;
        sticks(false, "a keyboard over the page").await?;
        sees(visit, 740, 740).await?;
        sticks(true, "no keyboard").await?;
        visit
            .run("document.querySelector('[data-pay=address] input').focus()")
            .await?;
        sees(visit, 500, 500).await?;
        sticks(false, "a keyboard beside the page").await?;
        visit.run("document.activeElement.blur()").await?;
        sees(visit, 479, 479).await?;
        sticks(false, "a low window").await?;
        sees(visit, 740, 740).await?;
        sticks(true, "the phone again").await?;
        visit
            .run("document.documentElement.style.fontSize = '32px'; dispatchEvent(new Event('resize'))")
            .await?;
        sticks(false, "letters twice as large").await
    })
    .await
}

#[tokio::test]
async fn services_lead_away_only_while_nothing_can_be_lost() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.next_to("S1").await?;
        form.skip_to("S2").await?;
        form.choose("way", "d").await?;
        visit
            .until("document.querySelector('[data-screen=S2] a[href=\"/id/layanan/\"]')")
            .await?;
        let numbers: Vec<String> = visit
            .value("[...document.querySelectorAll('.choice-panel a')].map(it => it.getAttribute('href'))")
            .await?;
        for number in ["tel:129", "https://wa.me/628111129129", "tel:110"] {
            ensure!(numbers.iter().any(|it| it == number), "{numbers:?}");
        }
        form.choose("way", "b").await?;
        form.next_to("S3").await?;
        form.choose("about", "self").await?;
        form.press_to("back", "S2").await?;
        form.choose("way", "d").await?;
        visit
            .until("!document.querySelector('[data-screen=S2] a[href=\"/id/layanan/\"]')")
            .await?;
        visit.click("[data-screen=S2] .report-services [data-action=more]").await?;
        visit
            .until("document.querySelectorAll('.report-service a[href^=\"tel:\"]').length > 3")
            .await?;
        form.is_at("S2").await
    })
    .await
}

#[tokio::test]
async fn what_few_need_is_folded_until_it_is_wanted() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        form.press_to("skip-part", "S11").await?;
        form.press_to("skip-part", "S13").await?;
        let order = "document.querySelector('[data-pay=order] input').checkVisibility()";
        let folded: bool = visit.value(&format!("!{order}")).await?;
        ensure!(folded, "the order code is asked for at once");
        visit
            .click("[data-screen=S13] .report-disclosure summary")
            .await?;
        form.write("order", "RB-1").await?;
        form.next_to("S14").await?;
        form.press_to("back", "S13").await?;
        visit.until(order).await?;
        ensure!(form.written("order").await? == "RB-1");
        form.press_to("send-what-i-have", "S23").await?;
        form.next_to("S24").await?;
        let key = "document.querySelector('[data-screen=S24] .report-fine').checkVisibility()";
        let folded: bool = visit.value(&format!("!{key}")).await?;
        ensure!(folded, "the key stands open");
        visit
            .click("[data-screen=S24] .report-disclosure summary")
            .await?;
        visit.until(key).await
    })
    .await
}
