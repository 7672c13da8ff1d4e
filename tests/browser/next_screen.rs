//! The next question is rendered while this one is being read: it is shown when the expected button
//! is pressed, and every other button leads where it always did.

use anyhow::{Result, ensure};

use crate::support::{Form, Outcome, Setup, Visit, visit};

/// Records every screen that is rendered, on the page or offscreen.
const RECORDER: &str = "
    window.made = [];
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
        if (name === 'data-screen') made.push(value);
        return set.call(this, name, value);
    };";

/// Opens the report at the question whom it is about.
async fn at_the_third(visit: &Visit) -> Result<Form<'_>> {
    visit.before_every_page(RECORDER).await?;
    let form = Form::open(visit, "id").await?;
    form.begin_report().await?;
    is_made(visit, "S4", 1).await?;
    form.settles().await?;
    Ok(form)
}

/// Waits until a screen has been rendered this many times.
async fn is_made(visit: &Visit, screen: &str, times: usize) -> Result<()> {
    visit.until(&format!("{} === {times}", made(screen))).await
}

fn made(screen: &str) -> String {
    format!("made.filter(it => it === '{screen}').length")
}

#[tokio::test]
async fn the_next_question_stands_ready() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_the_third(visit).await?;
        let shown: bool = visit
            .value("document.querySelector('[data-screen=S4]') !== null")
            .await?;
        ensure!(!shown, "the next question is on the page already");
        form.skip_to("S4").await?;
        visit
            .until("document.activeElement === document.querySelector('[data-screen=S4] h1')")
            .await?;
        is_made(visit, "S6", 1).await?;
        let again: usize = visit.value(&made("S4")).await?;
        ensure!(again == 1, "the question was made {again} times");
        form.skip_to("S6").await?;
        form.press_to("back", "S4").await?;
        form.press_to("back", "S3").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_has_moved_the_focus_meanwhile_keeps_it() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_the_third(visit).await?;
        // The page's own move comes after the paint, and before what is asked of it later here.
        let kept: bool = visit
            .value(
                "new Promise(told => {
                    document.querySelector('[data-screen=S3] [data-action=skip]').click();
                    requestAnimationFrame(() => {
                        const skip = document.querySelector('[data-screen=S4] [data-action=skip]');
                        skip.focus();
                        setTimeout(() => told(document.activeElement === skip));
                    });
                })",
            )
            .await?;
        ensure!(kept, "the focus was taken away");
        form.is_at("S4").await
    })
    .await
}

#[tokio::test]
async fn what_is_answered_meanwhile_leads_the_way() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_the_third(visit).await?;
        form.choose("about", "known").await?;
        is_made(visit, "S4", 2).await?;
        form.next_to("S4").await?;
        // Nothing is answered here, so "Lewati" was expected, and "Lanjut" is pressed.
        is_made(visit, "S5", 1).await?;
        form.next_to("S5").await?;
        form.press_to("back", "S4").await?;
        form.press_to("back", "S3").await?;
        form.keeps("about", "known").await?;
        form.choose("about", "self").await?;
        form.next_to("S4").await?;
        form.skip_to("S6").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_skipped_after_all_does_not_count() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_the_third(visit).await?;
        form.choose("about", "known").await?;
        is_made(visit, "S4", 2).await?;
        form.skip_to("S4").await?;
        // Whoever skips speaks for themselves, so nobody else's consent is asked for.
        form.skip_to("S6").await?;
        form.press_to("send-what-i-have", "S23").await?;
        let counted: bool = visit
            .value("document.querySelector('.check-row[data-pay=about]') !== null")
            .await?;
        ensure!(!counted, "a skipped answer stands on the check screen");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_answer_and_a_step_in_one_breath_belong_together() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_the_third(visit).await?;
        visit
            .run(
                "document.querySelector('[data-pay=about] [data-value=known] input').click();
                 document.querySelector('[data-screen=S3] [data-action=next]').click();",
            )
            .await?;
        form.is_at("S4").await?;
        form.skip_to("S5").await?;
        Ok(())
    })
    .await
}
