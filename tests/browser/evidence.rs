//! Files: checked and cleaned on the phone, sent after the report, and complete on arrival.

mod formats;
mod sample_files;
mod waiting;

use std::fs;
use std::path::Path;

use anyhow::{Context, ensure};
use thirtyfour::prelude::*;

use self::sample_files::{MARK, SampleFiles};
use crate::support::{Form, Outcome, Rule, Setup, Visit, holds, visit};

const E2: &str =
    "Pilih berkas foto, PDF, atau suara di bawah 10 MB. Berkas lain tetap tersimpan di sini.";
const CLEANED: &str = "Siap. Lokasi dan keterangan lain pada foto sudah dihapus.";
const AS_IT_IS: &str = "Siap, dikirim apa adanya.";
const UNCLEAN: &str = "Lokasi pada gambar ini tidak bisa dihapus di HP ini.";
const ARRIVED: &str = "Semua lampiran sudah sampai.";
const TROUBLE: &str = "Belum sampai semua.";

/// The screen for files, in a report about an adult.
async fn at_files<'a>(visit: &'a Visit, under18: &str) -> Outcome<Form<'a>> {
    let form = Form::open(visit, "id").await?;
    form.begin_report().await?;
    go_to_files(&form, under18).await?;
    Ok(form)
}

/// From the first question of a report to the screen for files.
async fn go_to_files(form: &Form<'_>, under18: &str) -> Outcome {
    form.choose("about", "self").await?;
    form.next_to("S4").await?;
    form.skip_to("S6").await?;
    form.choose("under18", under18).await?;
    form.next_to("S7").await?;
    let rest = [
        "S11", "S12", "S13", "S14", "S15", "S17", "S18", "S19", "S20", "S21",
    ];
    for screen in rest {
        form.skip_to(screen).await?;
    }
    Ok(())
}

/// Chooses files, as the browser's own window would.
async fn choose(visit: &Visit, files: &[&Path]) -> Outcome {
    let paths: Vec<_> = files.iter().map(|path| path.to_string_lossy()).collect();
    let control = visit.driver.find(By::Css("[data-pay=files] input")).await?;
    control.send_keys(paths.join("\n")).await?;
    Ok(())
}

/// Waits until the status of the file at this position, counted from 1, is `words`.
async fn says(visit: &Visit, place: usize, words: &str) -> Outcome {
    visit
        .until(&format!(
            "document.querySelector('.evidence li:nth-child({place})')?.innerText.includes('{words}')"
        ))
        .await
}

async fn page_says(visit: &Visit, words: &str) -> Outcome {
    visit
        .until(&format!("document.body.innerText.includes('{words}')"))
        .await
}

/// From the screen for files to the receipt.
async fn send(form: &Form<'_>) -> Outcome<String> {
    form.next_to("S22").await?;
    form.skip_to("S23").await?;
    form.next_to("S24").await?;
    form.agree_and_send().await
}

/// What the care team saves of the report, in the order of the files.
fn saved(visit: &Visit, reference: &str) -> Outcome<Vec<Vec<u8>>> {
    let folder = tempfile::tempdir()?;
    let printed = visit.care().save_files(reference, folder.path())?;
    ensure!(!printed.contains("not saved"), "{printed}");
    let mut paths: Vec<_> = fs::read_dir(folder.path())?
        .map(|entry| Ok(entry?.path()))
        .collect::<Outcome<_>>()?;
    paths.sort();
    let read = paths.iter().map(|path| Ok(fs::read(path)?));
    read.collect()
}

/// Width and height of a JPEG.
fn size_of(jpeg: &[u8]) -> Outcome<(u32, u32)> {
    let mut rest = jpeg.get(2..).context("a JPEG")?;
    loop {
        let [0xFF, marker, high, low, ..] = *rest else {
            anyhow::bail!("no size in this JPEG");
        };
        if matches!(marker, 0xC0..=0xC2) {
            let edge = |at: usize| u32::from(u16::from_be_bytes([rest[at], rest[at + 1]]));
            return Ok((edge(7), edge(5)));
        }
        rest = &rest[2 + usize::from(u16::from_be_bytes([high, low]))..];
    }
}

#[tokio::test]
async fn a_photo_arrives_upright_and_without_the_place_where_it_was_taken() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let photo = folder.put("IMG_rumah.jpg", &sample_files::photo(visit).await?)?;
        choose(visit, &[&photo]).await?;
        says(visit, 1, CLEANED).await?;
        ensure!(!visit.text().await?.contains("rumah"), "the name is shown");
        let kept: String = visit
            .value("document.querySelector('[data-pay=files] input').value")
            .await?;
        ensure!(kept.is_empty(), "the browser keeps the list of files");

        let reference = send(&form).await?;
        page_says(visit, ARRIVED).await?;
        let files = saved(visit, &reference)?;
        let [jpeg] = &files[..] else {
            anyhow::bail!("{} files arrived", files.len())
        };
        ensure!(size_of(jpeg)? == (30, 60), "it was not turned");
        for trace in ["Exif", MARK, "rumah"] {
            ensure!(!holds(jpeg, trace), "{trace} is still in it");
        }
        for seen in visit.proxy.requests() {
            ensure!(!holds(&seen.body, "Exif"), "a request holds it");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_no_picture_pdf_or_sound_is_refused_whatever_it_is_called() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let program = fs::read(std::env::current_exe()?)?;
        let program = folder.put("foto.jpg", &program[..program.len().min(9000)])?;
        let empty = folder.put("kosong.png", b"")?;
        let large = folder.put("besar.pdf", &sample_files::pdf(10 * 1024 * 1024 + 1))?;
        for (place, file) in [program, empty, large].iter().enumerate() {
            choose(visit, &[file]).await?;
            says(visit, place + 1, E2).await?;
            visit
                .until("document.activeElement.matches('[data-notice]')")
                .await?;
        }
        let document = folder.put("surat.pdf", &sample_files::pdf(3000))?;
        choose(visit, &[&document]).await?;
        says(visit, 4, AS_IT_IS).await?;

        let reference = send(&form).await?;
        page_says(visit, ARRIVED).await?;
        let files = saved(visit, &reference)?;
        ensure!(files == [sample_files::pdf(3000)], "{} files", files.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_picture_that_cannot_be_cleaned_goes_only_if_the_person_says_so() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let one = folder.put("a.heic", &sample_files::heic())?;
        let other = folder.put("b.heic", &sample_files::heic())?;
        choose(visit, &[&one, &other]).await?;
        says(visit, 1, UNCLEAN).await?;
        says(visit, 2, UNCLEAN).await?;
        form.next_to("S22").await?;
        form.skip_to("S23").await?;
        says(visit, 2, UNCLEAN).await?;
        visit
            .click(".evidence li:nth-child(2) [data-action=add]")
            .await?;
        says(visit, 2, AS_IT_IS).await?;

        form.next_to("S24").await?;
        let reference = form.agree_and_send().await?;
        page_says(visit, ARRIVED).await?;
        let files = saved(visit, &reference)?;
        ensure!(files == [sample_files::heic()], "{} files", files.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_photo_of_40_megapixels_becomes_one_of_8() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let large = folder.put("besar.png", &sample_files::png(8000, 5000)?)?;
        // More pixels than a phone can decode, in a small file.
        let bomb = folder.put("bom.png", &sample_files::png(70_000, 1000)?)?;
        choose(visit, &[&large, &bomb]).await?;
        says(visit, 1, CLEANED).await?;
        says(visit, 2, UNCLEAN).await?;
        visit
            .click(".evidence li:nth-child(2) [data-action=remove]")
            .await?;
        let reference = send(&form).await?;
        page_says(visit, ARRIVED).await?;
        let files = saved(visit, &reference)?;
        ensure!(files.len() == 1, "{} files", files.len());
        ensure!(size_of(&files[0])? == (3577, 2236));
        ensure!(!holds(&files[0], MARK), "the comment is still in it");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_who_may_be_under_18_is_asked_for_files() -> Outcome {
    for under18 in ["yes", "unsure"] {
        visit(Setup::phone(), async |visit| {
            at_files(visit, under18).await?;
            let controls: usize = visit
                .value("document.querySelectorAll('input[type=file]').length")
                .await?;
            ensure!(controls == 0, "{under18}: files are asked for");
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn files_that_no_longer_belong_to_the_report_are_named_and_removed() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let document = folder.put("surat.pdf", &sample_files::pdf(3000))?;
        choose(visit, &[&document]).await?;
        says(visit, 1, AS_IT_IS).await?;
        form.press_to("send-what-i-have", "S23").await?;
        visit
            .click("[data-pay=under18] [data-action=change]")
            .await?;
        form.is_at("S6").await?;
        form.choose("under18", "yes").await?;
        form.press_to("next", "removed").await?;
        page_says(visit, "Lampiran").await?;
        form.next_to("S23").await?;
        form.next_to("S24").await?;
        form.agree_and_send().await?;
        let is_about_files = |path: &str| path.starts_with("/v1/files");
        let asked = visit.proxy.site_requests();
        ensure!(!asked.iter().any(|seen| is_about_files(&seen.path)));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_connection_that_breaks_off_costs_no_piece_and_sends_none_twice() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let whole = sample_files::pdf(900_000);
        let document = folder.put("surat.pdf", &whole)?;
        let photo = folder.put("foto.jpg", &sample_files::photo(visit).await?)?;
        choose(visit, &[&document, &photo]).await?;
        says(visit, 1, AS_IT_IS).await?;
        says(visit, 2, CLEANED).await?;
        ensure!(
            !visit
                .proxy
                .site_requests()
                .iter()
                .any(|seen| seen.path.starts_with("/v1/")),
            "something left before Kirim"
        );

        visit.set_rule(Rule::DisconnectAt("524320"));
        let reference = send(&form).await?;
        says(visit, 1, TROUBLE).await?;
        let printed = visit.care().open(&reference)?;
        ensure!(printed.contains("524320 of"), "{printed}");
        visit.server.stop()?;
        visit.proxy.set_rules(Vec::new());
        visit.server.start_again().await?;
        visit
            .run("window.dispatchEvent(new Event('online'))")
            .await?;
        page_says(visit, ARRIVED).await?;

        ensure!(visit.care().count()? == 1, "{}", visit.care().list()?);
        let files = saved(visit, &reference)?;
        ensure!(
            files.len() == 2 && files[0] == whole,
            "not every file is whole"
        );
        let offsets: Vec<String> = visit
            .proxy
            .site_requests()
            .iter()
            .filter_map(|seen| seen.headers.get("upload-offset"))
            .filter_map(|offset| Some(offset.to_str().ok()?.to_owned()))
            .collect();
        for done in ["262160", "786480"] {
            let times = offsets.iter().filter(|offset| *offset == done).count();
            ensure!(times == 1, "the piece at {done} was sent {times} times");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_on_its_way_can_be_taken_back() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let form = at_files(visit, "no").await?;
        let folder = SampleFiles::new()?;
        let document = folder.put("surat.pdf", &sample_files::pdf(900_000))?;
        choose(visit, &[&document]).await?;
        says(visit, 1, AS_IT_IS).await?;
        visit.set_rule(Rule::DisconnectAt("262160"));
        let reference = send(&form).await?;
        says(visit, 1, TROUBLE).await?;
        visit.click(".evidence [data-action=remove]").await?;
        says(visit, 1, "Dibatalkan.").await?;
        visit
            .until_here("the file to be gone", |visit| {
                let printed = visit.care().open(&reference).unwrap_or_default();
                printed.contains("not arrived")
            })
            .await
    })
    .await
}
