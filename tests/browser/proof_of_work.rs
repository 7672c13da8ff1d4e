//! A server under load asks for a proof of work: the phone computes it or waits, and a person who
//! goes back meanwhile has sent nothing.

use anyhow::ensure;

use super::failing_api::ready_to_send;
use crate::support::{Form, Outcome, Rule, Setup, Visit, visit};

const WAITING: &str = "Laporanmu belum terkirim dan tidak ada yang hilang.";
/// No phone ever finds a proof of this many bits.
const NEVER: Rule = Rule::RequireProof("/v1/reports", 255);
/// Makes every reading of the clock use up most of the time limit for a proof.
const SLOW_PHONE: &str = "const now = Date.now;
    let late = 0;
    Date.now = () => now() + (late += 10000);";

async fn waits(visit: &Visit) -> Outcome {
    visit
        .until(&format!("document.body.innerText.includes('{WAITING}')"))
        .await
}

/// How many attempts carried a proof, each with the same key and the same bytes.
fn proofs(visit: &Visit) -> Outcome<Vec<bool>> {
    let tries = visit.proxy.reports();
    for again in &tries {
        ensure!(again.body == tries[0].body, "an attempt sent other bytes");
        ensure!(
            again.headers.get("idempotency-key") == tries[0].headers.get("idempotency-key"),
            "an attempt used another key"
        );
    }
    let proven =
        |attempt: &crate::support::RecordedRequest| attempt.headers.contains_key("proof-of-work");
    Ok(tries.iter().map(proven).collect())
}

/// The report arrives, once, and these attempts carried a proof.
async fn arrives_once(visit: &Visit, proven: &[bool]) -> Outcome {
    let reference = Form::here(visit).reference().await?;
    ensure!(proofs(visit)? == proven);
    let list = visit.care().list()?;
    ensure!(visit.care().count()? == 1, "{list}");
    ensure!(list.contains(&reference), "{list}");
    Ok(())
}

#[tokio::test]
async fn a_crowded_server_gets_its_proof_and_the_report_once() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.server.stop()?;
        visit.server.require_proofs();
        visit.server.start_again().await?;
        let form = ready_to_send(visit).await?;
        form.press("send").await?;
        arrives_once(visit, &[false, true]).await
    })
    .await
}

#[tokio::test]
async fn a_phone_too_old_for_a_proof_goes_without() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = ready_to_send(visit).await?;
        visit.set_rule(NEVER);
        form.press("send").await?;
        waits(visit).await?;
        visit.proxy.set_rules(Vec::new());
        visit.run(SLOW_PHONE).await?;
        arrives_once(visit, &[false, false]).await
    })
    .await
}

#[tokio::test]
async fn whoever_goes_back_while_it_waits_has_sent_nothing() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = ready_to_send(visit).await?;
        visit.set_rule(NEVER);
        form.press("send").await?;
        waits(visit).await?;
        visit.proxy.set_rules(Vec::new());
        form.press_to("back", "S8a").await?;
        visit.run(SLOW_PHONE).await?;
        form.next_to("S24").await?;
        ensure!(
            !visit.text().await?.contains(WAITING),
            "it still seems to wait"
        );
        ensure!(visit.proxy.reports().len() == 1, "it was sent all the same");
        ensure!(visit.care().count()? == 0, "{}", visit.care().list()?);

        form.press("send").await?;
        arrives_once(visit, &[false, false]).await
    })
    .await
}

#[tokio::test]
async fn a_server_that_is_crowded_for_long_costs_no_answer() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = ready_to_send(visit).await?;
        visit.set_rule(NEVER);
        visit.run(SLOW_PHONE).await?;
        form.press("send").await?;
        visit
            .until("document.body.innerText.includes('Belum terkirim, ada kendala')")
            .await?;
        let tries = proofs(visit)?.len();
        ensure!(tries > 1, "it gave up at once");
        visit.proxy.set_rules(Vec::new());
        form.is_at("S24").await?;
        form.keeps("consent_send", "yes").await?;
        form.press("send").await?;
        arrives_once(visit, &vec![false; tries + 1]).await
    })
    .await
}
