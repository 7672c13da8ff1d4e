//! What a tab remembers: a reload loses nothing where nobody else opens the phone, and gives nothing
//! away where somebody may.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, Visit, axe, visit};

/// Asks to be contacted, and sends it; the reference.
async fn send(visit: &Visit, phone: &str) -> anyhow::Result<String> {
    let form = Form::open(visit, "id").await?;
    form.next_to("S1").await?;
    form.choose("phone", phone).await?;
    form.next_to("S2").await?;
    form.choose("way", "a").await?;
    form.next_to("S8a").await?;
    form.choose("channel", "wa").await?;
    form.write("address", "0812 3456 7890").await?;
    form.next_to("S24").await?;
    form.agree_and_send().await
}

async fn reload(visit: &Visit) -> Outcome {
    visit.run("window.old = true; location.reload()").await?;
    visit
        .until("!window.old && document.documentElement.dataset.app === 'awake'")
        .await
}

async fn code(visit: &Visit, form: &Form<'_>) -> anyhow::Result<String> {
    form.press("show-code").await?;
    visit.until("document.querySelector('[data-code]')").await?;
    visit
        .value("document.querySelector('[data-code]').dataset.code")
        .await
}

#[tokio::test]
async fn where_nobody_else_opens_the_phone_the_receipt_comes_back() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let reference = send(visit, "no").await?;
        let form = Form::here(visit);
        let first = code(visit, &form).await?;
        let contact = "[...document.querySelectorAll('[data-screen=S25] ol')]
            .map(it => it.innerText).join()";
        let promised: String = visit.value(contact).await?;
        reload(visit).await?;
        ensure!(form.reference().await? == reference, "another receipt");
        ensure!(code(visit, &form).await? == first, "another code");
        let again: String = visit.value(contact).await?;
        ensure!(again == promised, "{again} was {promised}");
        form.press("add").await?;
        form.write("note", "Penanda kemudian").await?;
        form.press("send").await?;
        visit
            .until("document.querySelector('main').innerText.includes('Tambahan sudah terkirim.')")
            .await?;
        ensure!(visit.care().open(&reference)?.contains("Penanda kemudian"));
        ensure!(visit.proxy.reports().len() == 1, "it was sent again");

        form.press("done").await?;
        visit.until("location.pathname === '/id/'").await?;
        let stored: usize = visit.value("sessionStorage.length").await?;
        ensure!(stored == 0, "something is left after Selesai");
        Form::open(visit, "id").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn quick_exit_takes_the_receipt_out_of_the_tab() -> Outcome {
    visit(Setup::phone(), async |visit| {
        send(visit, "no").await?;
        visit.until("sessionStorage.r").await?;
        visit.click("[data-action=exit]").await?;
        visit.has_left_for_neutral_site().await?;
        visit.open("/id/").await?;
        let stored: Vec<String> = visit.value("Object.keys(sessionStorage)").await?;
        ensure!(stored.is_empty(), "{stored:?} is left");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn of_a_report_that_was_taken_back_nothing_comes_again() -> Outcome {
    visit(Setup::phone(), async |visit| {
        send(visit, "no").await?;
        let form = Form::here(visit);
        form.press("withdraw").await?;
        visit
            .until("document.querySelector('[data-withdraw]')")
            .await?;
        form.press("withdraw").await?;
        visit
            .until("document.querySelector('[data-withdrawn]') && !sessionStorage.r")
            .await?;
        reload(visit).await?;
        form.is_at("S0").await
    })
    .await
}

#[tokio::test]
async fn on_a_shared_phone_a_reload_says_that_something_was_sent_and_nothing_else() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let reference = send(visit, "yes").await?;
        let form = Form::here(visit);
        let secret = code(visit, &form).await?;
        let left: (usize, String) = visit
            .value("[sessionStorage.length, JSON.stringify(history.state)]")
            .await?;
        ensure!(left.0 == 0 && left.1.contains("\"r\":1"), "{left:?}");
        let only_numbers: bool = visit
            .value("Object.values(history.state).every(it => typeof it === 'number')")
            .await?;
        ensure!(only_numbers, "{left:?}");
        reload(visit).await?;
        form.is_at("S0").await?;
        axe::finds_nothing(visit, "after a reload").await?;
        let says: String = visit
            .value("document.querySelector('[data-sent-before]').innerText")
            .await?;
        for needed in ["/id/k/", "telepon"] {
            ensure!(says.contains(needed), "{says}");
        }
        for secret in [&reference, &secret, "lapor", "Lapor"] {
            ensure!(!says.contains(secret), "{says}");
        }
        form.next_to("S1").await?;
        let there: usize = visit
            .value("document.querySelectorAll('[data-sent-before]').length")
            .await?;
        ensure!(there == 0, "it is said on every screen");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_to_be_deleted_after_a_time_is_gone_after_a_reload_that_late() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for sent in [false, true] {
            let form = Form::open(visit, "id").await?;
            form.next_to("S1").await?;
            form.choose("phone", "no").await?;
            visit
                .click("[data-screen=S1] .report-disclosure summary")
                .await?;
            form.choose("wipe_after", "15").await?;
            form.next_to("S2").await?;
            form.choose("way", "a").await?;
            form.next_to("S8a").await?;
            if sent {
                form.skip_to("S24").await?;
                form.agree_and_send().await?;
            }
            // The clock that the next page finds is a quarter of an hour on.
            visit
                .before_every_page(
                    "{ const then = Date.now; Date.now = () => then() + 15 * 60000; }",
                )
                .await?;
            reload(visit).await?;
            form.is_at("S0").await?;
            ensure!(
                visit.text().await?.contains("sesuai waktu yang kamu pilih"),
                "the page does not say that the answers are gone"
            );
            let stored: usize = visit.value("sessionStorage.length").await?;
            ensure!(stored == 0, "it is still there");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_with_something_on_it_cannot_be_pulled_down_to_reload() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for path in ["/id/l/", "/id/k/"] {
            visit.open(path).await?;
            let scrolls: String = visit
                .value("getComputedStyle(document.documentElement).overscrollBehaviorY")
                .await?;
            ensure!(scrolls == "contain", "{path}: {scrolls}");
        }
        Ok(())
    })
    .await
}
