//! After sending, each consent is taken back by itself, and what is in other hands is said to be.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, Visit, axe, visit};

/// The words about one consent, with the hook of its button.
async fn consent(visit: &Visit, code: &str) -> anyhow::Result<(String, String)> {
    visit
        .value(&format!(
            "(it => [it?.querySelector('p').innerText ?? '',
                     it?.querySelector('[data-action]')?.dataset.action ?? ''])
             (document.querySelector('[data-consent={code}]'))"
        ))
        .await
}

#[tokio::test]
async fn each_consent_is_taken_back_by_itself_until_it_is_in_other_hands() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.next_to("S1").await?;
        form.choose("phone", "no").await?;
        form.next_to("S2").await?;
        form.choose("way", "b").await?;
        form.next_to("S3").await?;
        while form.screen().await? != "S22" {
            let here = form.screen().await?;
            form.press("skip").await?;
            visit
                .until(&format!(
                    "document.querySelector('[data-screen]:not(.report-offscreen *)')
                         .dataset.screen !== '{here}'"
                ))
                .await?;
        }
        form.choose("share", "uptd").await?;
        form.choose("share", "legal").await?;
        form.next_to("S23").await?;
        form.next_to("S24").await?;
        let reference = form.agree_and_send().await?;
        let (words, action) = consent(visit, "uptd").await?;
        ensure!(
            words.starts_with("Diizinkan.") && action == "take-back",
            "{words} {action}"
        );
        visit
            .click("[data-consent=uptd] [data-action=take-back]")
            .await?;
        visit
            .until("document.querySelector('[data-consent=uptd] [data-action=allow]')")
            .await?;
        visit
            .until("document.activeElement?.matches('[data-consents]')")
            .await?;
        axe::finds_nothing(visit, "a consent that was taken back").await?;
        let opened = visit.care().open(&reference)?;
        ensure!(opened.contains("): taken back on "), "{opened}");
        ensure!(opened.contains("legal (legal aid or a psychologist): given"));

        // A reload of the receipt does not bring it back.
        visit.run("window.old = true; location.reload()").await?;
        visit
            .until("!window.old && document.querySelector('[data-consent=legal]')")
            .await?;
        let gone: bool = visit
            .value("!document.querySelector('[data-consent=uptd] [data-action=take-back]')")
            .await?;
        ensure!(gone, "after a reload it is given again");
        form.press("show-code").await?;
        visit.until("document.querySelector('[data-code]')").await?;
        let code: String = visit
            .value("document.querySelector('[data-code]').dataset.code")
            .await?;

        visit.care().handed(&reference, "legal")?;
        visit.open("/id/k/").await?;
        visit
            .until("document.documentElement.dataset.app === 'awake'")
            .await?;
        form.write("code", &code).await?;
        form.press("next").await?;
        visit
            .until("document.querySelector('[data-consent=legal]')")
            .await?;
        visit.click(".mailbox-changes > summary").await?;
        let (words, action) = consent(visit, "uptd").await?;
        ensure!(
            words.starts_with("Izin ini sudah kamu tarik.") && action == "allow",
            "{words} {action}"
        );
        let (words, action) = consent(visit, "legal").await?;
        ensure!(
            words.contains("tidak bisa kami tarik kembali") && action == "take-back",
            "{words} {action}"
        );
        let told: String = visit.text().await?;
        ensure!(told.contains("Diteruskan: "), "{told}");
        visit
            .click("[data-consent=legal] [data-action=take-back]")
            .await?;
        visit
            .until("document.querySelector('[data-consent=legal] [data-action=allow]')")
            .await?;
        axe::finds_nothing(visit, "consents in the mailbox").await?;
        let opened = visit.care().open(&reference)?;
        ensure!(!opened.contains("): given"), "{opened}");
        Ok(())
    })
    .await
}
