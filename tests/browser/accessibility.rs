//! Axe finds nothing on any page, nor in any state of the form beside the plain questions.

use anyhow::ensure;

use crate::support::{Form, Outcome, Rule, Setup, Visit, axe, pages, visit};

const LANGUAGES: [&str; 2] = ["id", "en"];

async fn at_contact<'a>(visit: &'a Visit, lang: &str) -> Outcome<Form<'a>> {
    let form = Form::open(visit, lang).await?;
    form.take_way("a", "S8a").await?;
    Ok(form)
}

async fn awake(visit: &Visit) -> Outcome {
    visit
        .until("document.documentElement.dataset.app === 'awake'")
        .await
}

#[tokio::test]
async fn slips_and_breaks_are_accessible() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for lang in LANGUAGES {
            let form = at_contact(visit, lang).await?;
            form.choose("channel", "wa").await?;
            form.write("address", "bukan nomor").await?;
            form.press("next").await?;
            visit
                .until("document.querySelector('[role=alert]')?.checkVisibility()")
                .await?;
            axe::finds_nothing(visit, "a number that cannot be read").await?;
            form.press_to("pause", "paused").await?;
            axe::finds_nothing(visit, "a break").await?;
            form.press_to("resume", "S8a").await?;
            form.skip_to("S24").await?;
            form.press("send").await?;
            visit
                .until("document.querySelector('[role=alert]')?.checkVisibility()")
                .await?;
            axe::finds_nothing(visit, "a missing tick").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn trouble_and_the_receipt_are_accessible() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for lang in LANGUAGES {
            let form = at_contact(visit, lang).await?;
            form.skip_to("S24").await?;
            form.choose("consent_send", "yes").await?;
            visit.set_rule(Rule::Unavailable("/v1/"));
            form.press("send").await?;
            visit
                .until("document.querySelector('[role=alert]')?.checkVisibility()")
                .await?;
            axe::finds_nothing(visit, "a server in trouble").await?;
            super::failing_api::network(visit, false).await?;
            form.press("send").await?;
            let words = if lang == "id" {
                "ada sinyal"
            } else {
                "is signal"
            };
            visit
                .until(&format!(
                    "document.querySelector('[role=alert]')?.innerText.includes('{words}')"
                ))
                .await?;
            axe::finds_nothing(visit, "no network").await?;
            super::failing_api::network(visit, true).await?;
            visit.proxy.set_rules(Vec::new());
            form.press("send").await?;
            form.reference().await?;
            form.press("show-code").await?;
            visit.until("document.querySelector('[data-code]')").await?;
            axe::finds_nothing(visit, "the receipt with its code").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn restored_removed_and_returning_screens_are_accessible() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for lang in LANGUAGES {
            let form = Form::open(visit, lang).await?;
            form.next_to("S1").await?;
            form.choose("phone", "no").await?;
            form.next_to("S2").await?;
            form.choose("way", "b").await?;
            form.next_to("S3").await?;
            form.choose("about", "known").await?;
            form.next_to("S4").await?;
            form.skip_to("S5").await?;
            form.choose("knows", "asked").await?;
            form.next_to("S6").await?;
            visit.run("location.reload()").await?;
            awake(visit).await?;
            form.is_at("restore").await?;
            axe::finds_nothing(visit, "a tab that was opened again").await?;
            form.press_to("resume", "S6").await?;
            form.press_to("send-what-i-have", "S23").await?;
            visit
                .click(".check-row[data-pay=about] > [data-action=change]")
                .await?;
            form.is_at("S3").await?;
            form.choose("about", "self").await?;
            form.press_to("next", "removed").await?;
            axe::finds_nothing(visit, "answers that no longer apply").await?;
            visit.run("sessionStorage.clear()").await?;

            visit.open(&format!("/{lang}/k/")).await?;
            awake(visit).await?;
            axe::finds_nothing(visit, "coming back").await?;
            form.write("code", "12345678901234567890").await?;
            form.press("next").await?;
            let words = if lang == "id" {
                "belum cocok"
            } else {
                "does not match"
            };
            visit
                .until(&format!(
                    "document.querySelector('main').innerText.includes('{words}')"
                ))
                .await?;
            axe::finds_nothing(visit, "a code that does not fit").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_questions_at_once_are_accessible() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for lang in LANGUAGES {
            let form = Form::open(visit, lang).await?;
            form.next_to("S1").await?;
            form.skip_to("S2").await?;
            form.press("more").await?;
            form.is_at("all-questions").await?;
            axe::finds_nothing(visit, "all questions").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_form_on_one_page_is_accessible() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.set_rule(Rule::Missing(".wasm"));
        for lang in LANGUAGES {
            visit.open(&format!("/{lang}/l/")).await?;
            visit
                .until("document.querySelector('[data-plain]')?.checkVisibility()")
                .await?;
            axe::finds_nothing(visit, "the form on one page").await?;
        }
        Ok(())
    })
    .await
}

/// Every page in one language, in light or dark.
async fn library(lang: &str, dark: bool) -> Outcome {
    let setup = Setup {
        dark,
        ..Setup::phone()
    };
    visit(setup, async |visit| {
        let start = format!("/{lang}/");
        let (mut looked_at, mut found) = (0, Vec::new());
        for page in pages(&visit.environment)? {
            if page.address.starts_with(&start) {
                visit.open(&page.address).await?;
                found.extend(axe::finds_nothing(visit, &page.address).await.err());
                looked_at += 1;
            }
        }
        ensure!(found.is_empty(), "{found:#?}");
        ensure!(looked_at > 20, "only {looked_at} pages in {lang}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_indonesian_page_is_accessible_in_the_light() -> Outcome {
    library("id", false).await
}

#[tokio::test]
async fn every_indonesian_page_is_accessible_in_the_dark() -> Outcome {
    library("id", true).await
}

#[tokio::test]
async fn every_english_page_is_accessible_in_the_light() -> Outcome {
    library("en", false).await
}

#[tokio::test]
async fn every_english_page_is_accessible_in_the_dark() -> Outcome {
    library("en", true).await
}
