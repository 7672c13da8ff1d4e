//! Checking before sending takes two screens of a phone: a low row for every answer, to change
//! it, which opens to remove it.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, Visit, axe, visit};

/// The heights of all rows, and of the page.
const SIZES: &str = "[[...document.querySelectorAll('.check-row:has(.check-fold)')]
    .map(it => it.offsetHeight), document.scrollingElement.scrollHeight]";

/// Answers the first option of every question, and types where something is typed.
async fn answer_everything(visit: &Visit, form: &Form<'_>) -> Outcome {
    form.begin_report().await?;
    while form.screen().await? != "S23" {
        let here = form.screen().await?;
        visit
            .run(
                "const screen = [...document.querySelectorAll('[data-screen]')]
                    .find(it => it.checkVisibility());
                 const pick = { under18: 'no', contact_mode: 'chosen', when: 'own' };
                 for (const group of screen.querySelectorAll('fieldset[data-pay]')) {
                     const code = pick[group.dataset.pay];
                     const wanted = code ? `[data-value=${code}] input` : '.choice input';
                     group.querySelector(wanted)?.click();
                 }",
            )
            .await?;
        visit
            .run(
                "for (const field of document.querySelectorAll(
                     '[data-screen] input[type=text], [data-screen] textarea')) {
                     field.value = field.closest('[data-pay]').dataset.pay === 'address'
                         ? '0812 3456 7890' : 'Beberapa kata yang diingat dari perjalanan itu';
                     field.dispatchEvent(new Event('input', { bubbles: true }));
                 }",
            )
            .await?;
        form.press("next").await?;
        visit
            .until(&format!(
                "!document.querySelector('[data-screen=\"{here}\"]')?.checkVisibility()"
            ))
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_whole_report_is_checked_on_two_screens() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        answer_everything(visit, &form).await?;
        let (rows, page): (Vec<f64>, f64) = visit.value(SIZES).await?;
        ensure!(rows.len() >= 20, "{} rows", rows.len());
        ensure!(
            rows.iter().all(|row| (56.0..=72.0).contains(row)),
            "the rows are {rows:?} high"
        );
        ensure!(page <= 2000.0, "the page is {page} high");
        axe::finds_nothing(visit, "a whole report to check").await
    })
    .await
}

#[tokio::test]
async fn an_answer_is_changed_by_one_press_and_removed_unread_by_two() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.begin_report().await?;
        form.choose("about", "known").await?;
        form.press_to("skip-part", "S11").await?;
        form.press_to("skip-part", "S13").await?;
        form.choose("app", "grab").await?;
        form.choose("service", "car").await?;
        form.next_to("S14").await?;
        form.skip_to("S15").await?;
        form.skip_to("S17").await?;
        form.skip_to("S18").await?;
        form.skip_to("S19").await?;
        form.write("words", "Penanda cerita").await?;
        form.press_to("send-what-i-have", "S23").await?;
        let says: String = visit.text().await?;
        ensure!(says.contains("Grab · Mobil"), "{says}");
        ensure!(!says.contains("Penanda"), "the story has to be read again");

        visit.click(".check-row[data-pay=words] summary").await?;
        axe::finds_nothing(visit, "an open row").await?;
        ensure!(!visit.text().await?.contains("Penanda"), "opening shows it");
        visit
            .click(".check-answer[data-pay=words] [data-action=remove]")
            .await?;
        visit
            .until("!document.querySelector('.check-row[data-pay=words]')")
            .await?;
        visit.click(".check-row[data-pay=app] summary").await?;
        visit
            .click(".check-answer[data-pay=service] [data-action=remove]")
            .await?;
        visit
            .until("document.querySelector('.check-row[data-pay=app] .check-short').innerText === 'Grab'")
            .await?;
        visit
            .click(".check-row[data-pay=app] [data-action=change]")
            .await?;
        form.is_at("S13").await?;
        form.choose("app", "maxim").await?;
        form.next_to("S23").await?;
        visit
            .until("document.querySelector('.check-row[data-pay=app]').innerText.includes('Maxim')")
            .await
    })
    .await
}
