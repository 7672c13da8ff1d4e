//! When sending fails: nothing is lost, the message says so first, and a retry sends once.

use anyhow::ensure;
use serde_json::json;

use crate::support::{Form, Outcome, Rule, Setup, Visit, visit};

const OFFLINE: &str = "Belum terkirim. Tidak ada yang hilang.";
const TROUBLE: &str = "Belum terkirim, ada kendala di pihak kami.";
const ADDRESS: &str = "0812 3456 7890";

/// A filled-in report with the last tick set.
pub(super) async fn ready_to_send(visit: &Visit) -> Outcome<Form<'_>> {
    let form = Form::open(visit, "id").await?;
    form.take_way("a", "S8a").await?;
    form.choose("channel", "wa").await?;
    form.write("address", ADDRESS).await?;
    form.next_to("S24").await?;
    form.choose("consent_send", "yes").await?;
    Ok(form)
}

/// Presses Kirim, waits for the message, and checks that all answers are still there.
async fn fails_to_send(visit: &Visit, form: &Form<'_>, words: &str) -> Outcome {
    form.press("send").await?;
    visit
        .until(&format!("document.body.innerText.includes('{words}')"))
        .await?;
    form.is_at("S24").await?;
    form.keeps("consent_send", "yes").await?;
    form.press_to("back", "S8a").await?;
    ensure!(
        form.written("address").await? == ADDRESS,
        "an answer is gone"
    );
    form.keeps("channel", "wa").await?;
    form.next_to("S24").await?;
    form.keeps("consent_send", "yes").await?;
    Ok(())
}

/// Every attempt had the same key and bytes, and one report was stored.
fn sent_once(visit: &Visit, reference: &str) -> Outcome {
    let tries = visit.proxy.reports();
    ensure!(tries.len() >= 2, "there was no second try");
    for again in &tries[1..] {
        ensure!(again.body == tries[0].body, "a later try sent other bytes");
        ensure!(
            again.headers.get("idempotency-key") == tries[0].headers.get("idempotency-key"),
            "a later try used another key"
        );
    }
    ensure!(visit.care().count()? == 1, "{}", visit.care().list()?);
    ensure!(visit.care().list()?.contains(reference));
    Ok(())
}

/// As long as the rule is set the report does not arrive; then it does, once.
async fn sends_after(tries: usize, rule: Rule) -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = ready_to_send(visit).await?;
        visit.set_rule(rule);
        for _ in 0..tries {
            fails_to_send(visit, &form, TROUBLE).await?;
        }
        visit.proxy.set_rules(Vec::new());
        form.press("send").await?;
        let reference = form.reference().await?;
        ensure!(visit.proxy.reports().len() == tries + 1);
        sent_once(visit, &reference)
    })
    .await
}

#[tokio::test]
async fn an_api_in_trouble_loses_no_answer_and_the_next_try_sends() -> Outcome {
    sends_after(1, Rule::Unavailable("/v1/")).await
}

#[tokio::test]
async fn three_failures_in_a_row_cost_nothing() -> Outcome {
    sends_after(3, Rule::ServerError("/v1/")).await
}

#[tokio::test]
async fn a_lost_answer_leads_to_the_first_receipt() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = ready_to_send(visit).await?;
        visit.set_rule(Rule::LoseResponse("/v1/"));
        fails_to_send(visit, &form, TROUBLE).await?;
        ensure!(visit.care().count()? == 1, "the report had arrived");
        visit.proxy.set_rules(Vec::new());
        form.press("send").await?;
        let reference = form.reference().await?;
        sent_once(visit, &reference)
    })
    .await
}

#[tokio::test]
async fn without_a_network_the_form_waits() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = ready_to_send(visit).await?;
        network(visit, false).await?;
        fails_to_send(visit, &form, OFFLINE).await?;
        network(visit, true).await?;
        form.press("send").await?;
        form.reference().await?;
        ensure!(visit.care().count()? == 1, "{}", visit.care().list()?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_server_that_was_away_takes_the_report_when_it_is_back() -> Outcome {
    visit(Setup::phone(), async |visit| {
        ready_to_send(visit).await?;
        visit.server.stop()?;
        fails_to_send(visit, &Form::here(visit), TROUBLE).await?;
        visit.server.start_again().await?;
        let form = Form::here(visit);
        form.press("send").await?;
        let reference = form.reference().await?;
        sent_once(visit, &reference)
    })
    .await
}

#[tokio::test]
async fn an_answer_that_comes_too_late_is_the_same_report() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = ready_to_send(visit).await?;
        visit.set_rule(Rule::HoldResponse("/v1/"));
        // A second of waiting passes in a twentieth.
        visit
            .run(
                "const wait = window.setTimeout.bind(window);
                 window.setTimeout = (step, time, ...rest) => wait(step, time === 1000 ? 50 : time, ...rest);",
            )
            .await?;
        // It ends at a press, offered after ten seconds.
        form.press("send").await?;
        visit
            .until("document.body.innerText.includes('Belum ada kabar')")
            .await?;
        visit.click("[data-action=stop-waiting]").await?;
        visit
            .until(&format!("document.body.innerText.includes('{TROUBLE}')"))
            .await?;
        // Or after a minute.
        fails_to_send(visit, &form, TROUBLE).await?;
        visit.proxy.set_rules(Vec::new());
        form.press("send").await?;
        let reference = form.reference().await?;
        sent_once(visit, &reference)
    })
    .await
}

#[tokio::test]
async fn a_server_that_dies_before_its_answer_has_the_report_once() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = ready_to_send(visit).await?;
        visit.set_rule(Rule::HoldResponse("/v1/"));
        form.press("send").await?;
        visit
            .until_here("the stored report", |visit| {
                visit.care().count().is_ok_and(|count| count == 1)
            })
            .await?;
        visit.server.stop()?;
        visit.set_rule(Rule::Disconnect("/v1/"));
        visit
            .until(&format!("document.body.innerText.includes('{TROUBLE}')"))
            .await?;
        visit.server.start_again().await?;
        visit.proxy.set_rules(Vec::new());
        let form = Form::here(visit);
        form.press("send").await?;
        let reference = form.reference().await?;
        sent_once(visit, &reference)
    })
    .await
}

#[tokio::test]
async fn a_double_tap_sends_one_report() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = ready_to_send(visit).await?;
        visit
            .run(
                "const send = document.querySelector('[data-action=send]');
                 send.click(); send.click(); send.click();",
            )
            .await?;
        form.reference().await?;
        ensure!(
            visit.proxy.reports().len() == 1,
            "{} requests",
            visit.proxy.reports().len()
        );
        ensure!(visit.care().count()? == 1, "{}", visit.care().list()?);
        Ok(())
    })
    .await
}

pub(super) async fn network(visit: &Visit, there: bool) -> Outcome {
    let cdp = visit.driver.cdp();
    cdp.send_raw("Network.enable", json!({})).await?;
    cdp.send_raw(
        "Network.emulateNetworkConditions",
        json!({ "offline": !there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
    )
    .await?;
    Ok(())
}
