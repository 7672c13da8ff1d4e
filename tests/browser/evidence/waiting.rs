//! Files while the browser or the line is slow, or never answers.

use anyhow::ensure;

use super::sample_files::{self, SampleFiles};
use super::{
    ARRIVED, AS_IT_IS, CLEANED, E2, TROUBLE, at_files, choose, go_to_files, page_says, saved, says,
    send,
};
use crate::support::{Form, Outcome, Rule, Setup, Visit, visit};

/// A second of waiting passes in a tenth: what takes long does so after one second.
const QUICK_CLOCK: &str = "const wait = window.setTimeout.bind(window);
    window.setTimeout = (step, time, ...rest) => wait(step, time / 10, ...rest);
    const clock = performance.now.bind(performance);
    performance.now = () => clock() * 10;";

const SLOW: &str = "Ini lama di HP ini.";
const LATE: &str = "Kalau sudah siap, menyusul sendiri";

/// Steps of the browser that never end, each as it was seen in the wild.
const NEVER: [&str; 4] = [
    "HTMLCanvasElement.prototype.toBlob = function () {}",
    "window.createImageBitmap = () => new Promise(() => {})",
    "Blob.prototype.arrayBuffer = () => new Promise(() => {})",
    "Object.defineProperty(HTMLImageElement.prototype, 'onload', { set() {} })",
];

#[tokio::test]
async fn a_file_that_never_gets_ready_keeps_nothing_from_being_sent() -> Outcome {
    for never in NEVER {
        visit(Setup::phone(), async |visit| {
            let form = at_files(visit, "no").await?;
            let folder = SampleFiles::new()?;
            let photo = folder.put("foto.jpg", &sample_files::photo(visit).await?)?;
            visit.run(QUICK_CLOCK).await?;
            visit.run(never).await?;
            choose(visit, &[&photo]).await?;
            says(visit, 1, SLOW).await?;
            let reference = send(&form).await?;
            page_says(visit, LATE).await?;
            let printed = visit.care().open(&reference)?;
            ensure!(printed.contains("not arrived"), "{printed}");
            // It is given up after a minute, and the receipt says how it stands.
            page_says(visit, "Laporan sudah sampai tanpa sebagian lampiran.").await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn what_takes_long_lets_the_others_pass_and_follows_once_it_is_ready() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let photo = folder.put("foto.jpg", &sample_files::photo(visit).await?)?;
        let document = folder.put("surat.pdf", &sample_files::pdf(3000))?;
        visit.run(QUICK_CLOCK).await?;
        visit
            .run(
                "const real = HTMLCanvasElement.prototype.toBlob;
                 HTMLCanvasElement.prototype.toBlob = function (...all) {
                     (window.held ??= []).push(() => real.apply(this, all));
                 }",
            )
            .await?;
        choose(visit, &[&photo, &document, &photo]).await?;
        says(visit, 1, SLOW).await?;
        says(visit, 2, AS_IT_IS).await?;
        // What is removed holds nothing up.
        visit
            .click(".evidence li:nth-child(3) [data-action=remove]")
            .await?;
        let reference = send(&form).await?;
        page_says(visit, LATE).await?;
        visit.run("window.held.forEach(go => go())").await?;
        page_says(visit, ARRIVED).await?;
        let files = saved(visit, &reference)?;
        ensure!(files.len() == 2, "{} files", files.len());
        ensure!(files[0].starts_with(b"\xFF\xD8") && files[1] == sample_files::pdf(3000));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_line_of_two_kilobytes_a_second_carries_a_file_and_pays_for_nothing_twice() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let whole = sample_files::pdf(100_000);
        let document = folder.put("surat.pdf", &whole)?;
        choose(visit, &[&document]).await?;
        says(visit, 1, AS_IT_IS).await?;
        page_says(visit, "kira-kira 115 kB kuota").await?;
        visit.run(QUICK_CLOCK).await?;
        // Two kilobytes a second, ten times as fast as the clock of the page is quick.
        visit.set_rule(Rule::Slow("/v1/files", 20_000));
        let reference = send(&form).await?;
        page_says(visit, "kB sudah sampai").await?;
        page_says(visit, ARRIVED).await?;
        ensure!(saved(visit, &reference)? == [whole]);
        let parts = parts(visit);
        let sent: usize = parts.iter().map(|(_, length)| length).sum();
        ensure!(sent == 114_704, "{sent} bytes were sent");
        ensure!(parts.len() > 6, "{parts:?}");
        Ok(())
    })
    .await
}

/// Where the parts of files started that were sent, and how long they were.
fn parts(visit: &Visit) -> Vec<(usize, usize)> {
    let parts = visit.proxy.site_requests().into_iter();
    let parts = parts.filter_map(|seen| {
        let offset = seen.headers.get("upload-offset")?.to_str().ok()?;
        Some((offset.parse().ok()?, seen.body.len()))
    });
    parts.collect()
}

#[tokio::test]
async fn a_file_that_cannot_be_read_is_said_and_the_next_one_is_taken() -> Outcome {
    visit(Setup::phone(), async |visit| {
        at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let photo = folder.put("foto.jpg", &sample_files::photo(visit).await?)?;
        visit
            .run(
                "const real = Blob.prototype.arrayBuffer;
                 let first = true;
                 Blob.prototype.arrayBuffer = function () {
                     const now = first;
                     first = false;
                     return now ? Promise.reject(new Error()) : real.call(this);
                 }",
            )
            .await?;
        choose(visit, &[&photo, &photo]).await?;
        says(visit, 1, "Simpan dulu ke HP, lalu pilih lagi.").await?;
        says(visit, 2, CLEANED).await?;
        ensure!(
            !visit.text().await?.contains(E2),
            "another kind is asked for"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_a_reload_the_receipt_says_what_had_not_arrived_and_takes_it_again() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = Form::open(visit, "id").await?;
        form.next_to("S1").await?;
        form.choose("phone", "no").await?;
        form.next_to("S2").await?;
        form.choose("way", "b").await?;
        form.next_to("S3").await?;
        go_to_files(&form, "no").await?;
        let folder = SampleFiles::new()?;
        let whole = sample_files::pdf(100_000);
        let document = folder.put("surat.pdf", &whole)?;
        choose(visit, &[&document]).await?;
        says(visit, 1, AS_IT_IS).await?;
        visit.set_rule(Rule::DisconnectAt("16384"));
        let reference = send(&form).await?;
        says(visit, 1, TROUBLE).await?;
        visit.until("sessionStorage.f").await?;
        visit.run("window.old = true; location.reload()").await?;
        visit
            .until("!window.old && document.documentElement.dataset.app === 'awake'")
            .await?;
        says(visit, 1, "Pilih lagi kalau masih mau dikirim.").await?;
        visit.proxy.set_rules(Vec::new());
        choose(visit, &[&document]).await?;
        says(visit, 2, "Sudah sampai.").await?;
        visit
            .until_here("the key in a note", |visit| {
                let printed = visit.care().open(&reference).unwrap_or_default();
                printed.contains("not arrived") && printed.contains("complete")
            })
            .await?;
        ensure!(saved(visit, &reference)? == [whole]);
        Ok(())
    })
    .await
}
