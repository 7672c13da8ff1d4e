//! The report on one page: without script, and when the app is missing.

use anyhow::{Context, ensure};
use serde_json::json;
use thirtyfour::prelude::*;

use crate::support::{Form, Outcome, Rule, Setup, Visit, visit};

const WORDS: &str = "PENANDA-4711 <b>satu</b> & \"dua\"";
const SHOWN: &str = "document.querySelector('[data-plain]')?.checkVisibility()";

/// Fills in the form by its visible controls, where scripts are off by the fields themselves.
pub(crate) async fn fill(visit: &Visit) -> Outcome {
    visit.until(SHOWN).await?;
    choose(visit, "channel", "wa").await?;
    write(visit, "address", "0812 3456 7890").await?;
    choose(visit, "about", "self").await?;
    choose(visit, "kinds", "words").await?;
    write(visit, "words", WORDS).await
}

async fn choose(visit: &Visit, pay: &str, value: &str) -> Outcome {
    let option = format!("[data-plain] [data-pay='{pay}'] [data-value='{value}']");
    visit.click(&option).await
}

async fn write(visit: &Visit, pay: &str, text: &str) -> Outcome {
    let field =
        format!("document.querySelector('[data-plain] [data-pay={pay}] :is(input, textarea)')");
    let text = json!(text);
    visit.run(&format!("{field}.value = {text}")).await
}

pub(crate) async fn agree_and_send(visit: &Visit) -> Outcome {
    choose(visit, "consent_send", "yes").await?;
    visit.click("[data-plain] [data-action=send]").await
}

/// Reads the receipt, and the report that the care team opens.
pub(crate) async fn arrived(visit: &Visit) -> Outcome {
    visit
        .until("document.querySelector('[data-reference]')?.checkVisibility()")
        .await?;
    let (reference, code, title): (String, String, String) = visit
        .value(
            "[document.querySelector('[data-reference]').dataset.reference,
              document.querySelector('[data-reference]').dataset.code, document.title]",
        )
        .await?;
    ensure!(title == "Pusat Bantuan", "the title says {title:?}");
    ensure!(code.len() == 20, "the code is {code}");
    let text = visit.text().await?;
    for needed in [reference.as_str(), "WIB", "129"] {
        ensure!(text.contains(needed), "{needed} is not on the receipt");
    }
    ensure!(!text.contains("PENANDA"), "the receipt repeats the report");
    ensure!(
        text.contains("+62 812 •••• 7890"),
        "how they will hear back"
    );

    let answers = visit.care().answers(&reference)?;
    let lines = |key: &str| {
        let found = answers.iter().find(|(name, _)| name == key);
        found
            .map(|(_, lines)| lines.join("\n"))
            .with_context(|| format!("{key} did not arrive"))
    };
    ensure!(lines("words")? == WORDS, "{:?}", lines("words"));
    ensure!(lines("address")? == "+6281234567890");
    ensure!(visit.care().count()? == 1);
    for (file, bytes) in visit.server.files()? {
        ensure!(
            !crate::support::holds(&bytes, "PENANDA-4711"),
            "{} holds what was written",
            file.display()
        );
    }
    Ok(())
}

#[tokio::test]
async fn without_scripts_a_report_is_filled_in_sent_and_opened() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        visit.open("/id/l/").await?;
        let opening: String = visit
            .value("document.querySelector('.plain').innerText.split('0812')[0]")
            .await?;
        ensure!(opening.contains("disegel di server kami, bukan di HP ini"));
        fill(visit).await?;
        agree_and_send(visit).await?;
        arrived(visit).await?;
        let posts: Vec<String> = visit
            .proxy
            .site_requests()
            .into_iter()
            .filter(|seen| seen.method != "GET")
            .map(|seen| seen.path)
            .collect();
        ensure!(posts == ["/v1/plain"], "{posts:?}");
        visit.click("#keluar").await?;
        visit.has_left_for_neutral_site().await
    })
    .await
}

#[tokio::test]
async fn without_scripts_a_missing_tick_costs_nothing() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        visit.open("/id/l/").await?;
        fill(visit).await?;
        visit.click("[data-plain] [data-action=send]").await?;
        visit
            .until("document.querySelector('[data-notice]')?.checkVisibility()")
            .await?;
        let (focused, headings): (bool, usize) = visit
            .value(
                "[document.activeElement.matches('[data-notice]'),
                  document.querySelectorAll('h1').length]",
            )
            .await?;
        ensure!(focused, "what has to be put right is not read first");
        ensure!(headings == 1);
        let kept: String = visit
            .value("document.querySelector('[data-pay=words] textarea').value")
            .await?;
        ensure!(kept == WORDS, "{kept:?} came back");
        agree_and_send(visit).await?;
        arrived(visit).await
    })
    .await
}

#[tokio::test]
async fn without_scripts_half_a_contact_is_asked_for_and_nothing_is_lost() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        visit.open("/id/l/").await?;
        let opening: String = visit
            .value("document.querySelector('.plain').innerText.split('Minta dihubungi')[0]")
            .await?;
        ensure!(opening.contains("3×24 jam"), "{opening}");
        visit.until(SHOWN).await?;
        write(visit, "address", "0812 3456 7890").await?;
        write(visit, "words", WORDS).await?;
        agree_and_send(visit).await?;
        visit
            .until("document.querySelector('[data-notice]')?.checkVisibility()")
            .await?;
        let (there, described): (bool, bool) = visit
            .value(
                "(() => {
                    const group = document.querySelector('[data-pay=channel]');
                    const says = group.querySelector('.report-fault');
                    const link = document.querySelector('[data-notice] a');
                    return [group.querySelector(link.hash) !== null,
                            group.getAttribute('aria-describedby').split(' ').includes(says.id)];
                })()",
            )
            .await?;
        ensure!(there && described, "the way is not where it leads");
        choose(visit, "channel", "wa").await?;
        choose(visit, "about", "self").await?;
        choose(visit, "kinds", "words").await?;
        visit.click("[data-plain] [data-action=send]").await?;
        arrived(visit).await
    })
    .await
}

#[tokio::test]
async fn a_number_shows_when_its_need_is_ticked_without_scripts() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        visit.open("/id/l/").await?;
        let panel = "document.querySelector('[data-plain] [data-pay=needs] .choice-panel')";
        visit.until(&format!("!{panel}.checkVisibility()")).await?;
        choose(visit, "needs", "safe_place").await?;
        visit.until(&format!("{panel}.checkVisibility()")).await
    })
    .await
}

#[tokio::test]
async fn without_the_wasm_a_report_is_filled_in_sent_and_opened() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.set_rule(Rule::Missing(".wasm"));
        visit.open("/id/l/").await?;
        visit
            .until("document.documentElement.dataset.app === 'failed'")
            .await?;
        let said: String = visit
            .value("document.querySelector('[data-late]').innerText")
            .await?;
        ensure!(!said.is_empty(), "nobody is told");
        visit
            .until("![...document.querySelectorAll('[data-action=next]')].some(it => it.checkVisibility())")
            .await?;
        fill(visit).await?;
        agree_and_send(visit).await?;
        arrived(visit).await
    })
    .await
}

#[tokio::test]
async fn where_the_app_is_awake_there_is_no_second_form() -> Outcome {
    visit(Setup::phone(), async |visit| {
        Form::open(visit, "id").await?;
        visit
            .until("document.querySelectorAll('[data-plain], [data-one-page]').length === 0")
            .await
    })
    .await
}

/// Delays the app until `release()`, and ends the ten seconds without it at once.
async fn open_late(visit: &Visit) -> Outcome {
    let source = "
        const real = window.fetch, wait = window.setTimeout;
        const held = new Promise(done => { window.release = done; });
        window.fetch = (what, ...rest) => String(what).endsWith('.wasm')
            ? held.then(() => real(what, ...rest)) : real(what, ...rest);
        window.setTimeout = (what, ms, ...rest) => wait(what, ms === 10000 ? 0 : ms, ...rest);";
    visit.before_every_page(source).await?;
    visit.open("/id/l/").await?;
    visit.until(SHOWN).await
}

#[tokio::test]
async fn when_the_app_comes_late_an_untouched_form_makes_room_for_it() -> Outcome {
    visit(Setup::phone(), async |visit| {
        open_late(visit).await?;
        visit.run("window.release()").await?;
        visit
            .until("document.documentElement.dataset.app === 'awake'")
            .await?;
        visit
            .until("!document.querySelector('[data-plain], [data-one-page]')")
            .await?;
        Form::here(visit).next_to("S1").await
    })
    .await
}

#[tokio::test]
async fn when_the_app_comes_late_a_form_that_was_begun_stays() -> Outcome {
    visit(Setup::phone(), async |visit| {
        open_late(visit).await?;
        let field = visit
            .driver
            .query(By::Css("[data-plain] [data-pay=words] textarea"))
            .first()
            .await?;
        field.scroll_into_view().await?;
        field.send_keys("Sudah mulai").await?;
        visit.run("window.release()").await?;
        visit
            .until("document.documentElement.dataset.app === 'waived'")
            .await?;
        visit.until(SHOWN).await?;
        let kept: String = visit
            .value("document.querySelector('[data-plain] [data-pay=words] textarea').value")
            .await?;
        ensure!(kept == "Sudah mulai");
        fill(visit).await?;
        agree_and_send(visit).await?;
        arrived(visit).await
    })
    .await
}
