//! After sending: the secret code leads back to the report, its messages and its end.

use anyhow::ensure;

use crate::support::{Form, Outcome, Setup, Visit, axe, visit};

/// Sends a report and has its code shown: the form, the reference and the code.
async fn sent(visit: &Visit) -> Outcome<(Form<'_>, String, String)> {
    let form = Form::open(visit, "id").await?;
    form.take_way("a", "S8a").await?;
    form.skip_to("S24").await?;
    let reference = form.agree_and_send().await?;
    let hidden: bool = visit
        .value("document.querySelector('[data-code]') === null")
        .await?;
    ensure!(hidden, "the code is shown before it is asked for");
    form.press("show-code").await?;
    visit.until("document.querySelector('[data-code]')").await?;
    let code: String = visit
        .value("document.querySelector('[data-code]').dataset.code")
        .await?;
    ensure!(
        code.len() == 20 && code.bytes().all(|digit| digit.is_ascii_digit()),
        "a code has 20 digits, this one is {code:?}"
    );
    Ok((form, reference, code))
}

#[tokio::test]
async fn a_conversation_that_comes_in_pages_is_read_to_its_end() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let (form, reference, code) = sent(visit).await?;
        for number in 1..=4 {
            let words = "Kami menunggu pilihanmu. ".repeat(3500);
            visit
                .care()
                .reply(&reference, &format!("Balasan {number}. {words}"))?;
        }
        visit.open("/id/k/").await?;
        visit
            .until("document.documentElement.dataset.app === 'awake'")
            .await?;
        form.write("code", &code).await?;
        form.press("next").await?;
        for number in 1..=4 {
            visit
                .until(&format!(
                    "document.querySelector('main').innerText.includes('Balasan {number}.')"
                ))
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_code_leads_back_to_a_reply_an_addition_and_the_end() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let (form, reference, code) = sent(visit).await?;
        visit.care().reply(&reference, "Kami menunggu pilihanmu.")?;

        visit.open("/id/k/").await?;
        visit
            .until("document.documentElement.dataset.app === 'awake'")
            .await?;
        form.write("code", "12345678901234567890").await?;
        form.press("next").await?;
        visit
            .until(
                "document.activeElement?.matches('[data-notice][role=alert]')
                 && document.activeElement.innerText.includes('belum cocok')",
            )
            .await?;
        axe::finds_nothing(visit, "a code that does not match").await?;
        let tied: bool = visit
            .value(
                "(() => {
                    const field = document.querySelector('[data-pay=code] input');
                    const told = field.getAttribute('aria-describedby').split(' ')
                        .map(id => document.getElementById(id).innerText);
                    return field.getAttribute('aria-invalid') === 'true'
                        && told.some(it => it.includes('belum cocok'))
                        && document.querySelector('.report-fault').checkVisibility();
                })()",
            )
            .await?;
        ensure!(tied, "the message is not tied to its field");
        visit.click("[data-notice] a").await?;
        visit
            .until("document.activeElement?.matches('[data-pay=code] input')")
            .await?;
        form.write("code", &code).await?;
        form.press("next").await?;
        visit
            .until("document.querySelector('main').innerText.includes('Kami menunggu pilihanmu.')")
            .await?;
        is_a_conversation(visit).await?;

        form.write("note", "Penanda jawaban").await?;
        form.press("send").await?;
        visit
            .until("document.querySelector('.mailbox-own')?.innerText.includes('Penanda jawaban')")
            .await?;
        ensure!(visit.care().open(&reference)?.contains("Penanda jawaban"));
        let sides: (f64, f64, f64) = visit
            .value(
                "['.mailbox-theirs', '.mailbox-own', '.mailbox-letters ol'].map(it => {
                    const box = document.querySelector(it).getBoundingClientRect();
                    return it === '.mailbox-own' ? box.right : it === '.mailbox-theirs' ? box.left : box.width;
                })",
            )
            .await?;
        ensure!(
            (sides.1 - sides.0 - sides.2).abs() < 2.0,
            "the two do not stand on their sides: {sides:?}"
        );
        form.press("later").await?;
        visit.until("!document.querySelector('#n1')").await?;
        visit.click(".mailbox-changes > summary").await?;
        form.press("add").await?;
        form.write("note", "Penanda tambahan").await?;
        form.press("send").await?;
        visit
            .until(
                "document.querySelector('.mailbox-letters').innerText.includes('Penanda tambahan')",
            )
            .await?;
        ensure!(
            visit.care().open(&reference)?.contains("Penanda tambahan"),
            "the team does not read the addition"
        );
        form.press("delete").await?;
        visit
            .until("!document.querySelector('main').innerText.includes('Kami menunggu pilihanmu.')")
            .await?;
        visit.click(".mailbox-changes:not([open]) > summary").await?;
        form.press("stop-contact").await?;
        visit
            .until("!document.querySelector('[data-action=stop-contact]')")
            .await?;
        ensure!(visit.care().list()?.contains("contact stopped"));
        form.press("withdraw").await?;
        visit
            .until("document.activeElement?.matches('[data-withdraw]')")
            .await?;
        ensure!(
            visit.care().open(&reference).is_ok(),
            "one press took the report back"
        );
        form.press("withdraw").await?;
        visit
            .until("document.querySelector('[data-withdrawn]')")
            .await?;
        ensure!(visit.care().open(&reference).is_err(), "it still opens");
        Ok(())
    })
    .await
}

/// The state is the heading, an answer can be written at once, and everything else is folded.
async fn is_a_conversation(visit: &Visit) -> Outcome {
    let (heading, rows, folded, help, narrow): (String, u32, bool, usize, bool) = visit
        .value(
            "[document.querySelector('h1').innerText,
              document.querySelector('#n1').rows,
              ['add', 'stop-contact', 'withdraw'].every(action =>
                  !document.querySelector(`[data-action=${action}]`).checkVisibility()),
              document.querySelectorAll('[data-screen=S26] .report-help a').length,
              document.querySelector('.mailbox-letters li').offsetWidth
                  <= 0.85 * document.querySelector('.mailbox-letters ol').offsetWidth + 1]",
        )
        .await?;
    ensure!(heading == "Ada pesan untukmu", "the heading says {heading}");
    ensure!(
        rows == 3 && folded && help == 4 && narrow,
        "{rows} {folded} {help} {narrow}"
    );
    axe::finds_nothing(visit, "a conversation").await
}

#[tokio::test]
async fn a_tab_keeps_answers_only_where_nobody_else_opens_the_phone() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for (phone, kept) in [("no", true), ("yes", false)] {
            let form = Form::open(visit, "id").await?;
            form.next_to("S1").await?;
            form.choose("phone", phone).await?;
            form.next_to("S2").await?;
            form.choose("way", "b").await?;
            form.next_to("S3").await?;
            form.choose("about", "known").await?;
            form.next_to("S4").await?;
            visit.run("location.reload()").await?;
            visit
                .until("document.documentElement.dataset.app === 'awake'")
                .await?;
            if kept {
                form.is_at("restore").await?;
                form.press_to("resume", "S4").await?;
                form.press_to("back", "S0").await?;
                visit.run("sessionStorage.clear()").await?;
            } else {
                form.is_at("S0").await?;
                let entries: usize = visit.value("sessionStorage.length").await?;
                ensure!(entries == 0, "a shared phone kept something");
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_break_hides_the_form_and_ends_at_the_same_place() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.choose("channel", "sms").await?;
        form.write("address", "0812 3456 7890").await?;
        form.press_to("pause", "paused").await?;
        let shown: String = visit.text().await?;
        ensure!(!shown.contains("SMS"), "the screen shows {shown:?}");
        form.press_to("resume", "S8a").await?;
        form.keeps("channel", "sms").await?;
        ensure!(form.written("address").await? == "0812 3456 7890");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_note_for_oneself_is_sent_to_nobody() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("c", "S13").await?;
        form.choose("app", "gojek").await?;
        form.next_to("S14").await?;
        form.press_to("send-what-i-have", "S23").await?;
        form.next_to("note-end").await?;
        for action in ["copy", "print", "save", "delete"] {
            let there: bool = visit
                .value(&format!(
                    "document.querySelector('[data-action={action}]') !== null"
                ))
                .await?;
            ensure!(there, "a note cannot be kept with {action}");
        }
        ensure!(visit.care().count()? == 0, "something was sent");
        Ok(())
    })
    .await
}

/// The plan of contact that the page shows.
const PLAN: &str = "document.querySelector('[data-contact]')?.innerText ?? ''";

#[tokio::test]
async fn the_plan_is_whole_before_sending_and_masked_on_receipt_and_in_the_mailbox() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.take_way("a", "S8a").await?;
        form.choose("channel", "wa").await?;
        form.write("address", "0812 3456 7890").await?;
        form.choose("soon", "yes").await?;
        form.next_to("S24").await?;
        let before: String = visit.value(PLAN).await?;
        ensure!(before.contains("+62 812 3456 7890"), "{before}");
        ensure!(visit.text().await?.contains("Dibaca lebih dulu, sebelum"));
        form.press("not-sooner").await?;
        visit
            .until("document.activeElement?.matches('[data-action=sooner]')")
            .await?;
        form.press("sooner").await?;
        visit
            .until("document.activeElement?.matches('[data-action=not-sooner]')")
            .await?;

        let reference = form.agree_and_send().await?;
        let receipt: String = visit.value(PLAN).await?;
        ensure!(receipt.contains("+62 812 •••• 7890"), "{receipt}");
        ensure!(visit.text().await?.contains("Dibaca lebih dulu, sebelum"));
        let opened = visit.care().open(&reference)?;
        let told = opened
            .lines()
            .find_map(|line| line.strip_prefix("Contact"))
            .map_or("", str::trim);
        ensure!(
            !told.is_empty() && before.contains(told),
            "{told} | {before}"
        );

        form.press("show-code").await?;
        visit.until("document.querySelector('[data-code]')").await?;
        let code: String = visit
            .value("document.querySelector('[data-code]').dataset.code")
            .await?;
        visit.open("/id/k/").await?;
        visit
            .until("document.documentElement.dataset.app === 'awake'")
            .await?;
        form.write("code", &code).await?;
        form.press("next").await?;
        visit.until(&format!("({PLAN}) !== ''")).await?;
        let inside: String = visit.value(PLAN).await?;
        ensure!(inside.contains(receipt.trim()), "{inside} | {receipt}");
        Ok(())
    })
    .await
}
