//! Takes pictures of the pages, in three sizes, two languages, light and dark.
//!
//! `RUANG_AMAN_SHOTS` names the folder, `RUANG_AMAN_SHOTS_ONLY` a part of the wanted names.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use serde_json::json;

#[path = "support/lib.rs"]
mod support;

use support::{Form, Rule, Setup, Visit, visit};

const SIZES: [(u32, u32); 3] = [(360, 740), (768, 1024), (1280, 900)];

/// Pages that are pictured as they are opened.
const PAGES: [(&str, [&str; 2]); 9] = [
    ("home", ["/id/", "/en/"]),
    (
        "article",
        ["/id/kenali/persetujuan/", "/en/understand/consent/"],
    ),
    ("section", ["/id/jenis/", "/en/types/"]),
    ("help-now", ["/id/darurat/", "/en/help-now/"]),
    ("services", ["/id/layanan/", "/en/services/"]),
    ("search", ["/id/cari/", "/en/search/"]),
    ("a-z", ["/id/a-z/", "/en/a-z/"]),
    ("report-intro", ["/id/lapor/", "/en/report/"]),
    ("not-found", ["/id/tidak-ada/", "/en/not-there/"]),
];

/// Pages that are pictured as they are when their app does not come.
const WITHOUT_APP: [(&str, [&str; 2]); 2] = [
    ("report-without-app", ["/id/l/", "/en/l/"]),
    ("mailbox-without-app", ["/id/k/", "/en/k/"]),
];

/// Screens of the report that are pictured on the way through it.
const SCREENS: [&str; 20] = [
    "report-s0",
    "report-s2-help",
    "report-s3",
    "report-s13",
    "report-s20",
    "report-check-open",
    "report-deleted",
    "report-paused",
    "report-restore",
    "receipt-code",
    "mailbox-wrong-code",
    "mailbox",
    "report-half-a-contact",
    "report-no-contact",
    "report-s4",
    "report-s11",
    "report-s17",
    "report-check",
    "report-agree",
    "receipt",
];

/// The report on one page, without script.
const ONE_PAGE: [&str; 2] = ["one-page", "one-page-given-back"];

#[tokio::main]
async fn main() -> Result<()> {
    let folder = PathBuf::from(
        env::var_os("RUANG_AMAN_SHOTS").context("take pictures with cargo xtask shots")?,
    );
    fs::create_dir_all(&folder)?;
    let only = env::var("RUANG_AMAN_SHOTS_ONLY").unwrap_or_default();
    for (number, lang) in ["id", "en"].into_iter().enumerate() {
        for size in SIZES {
            for dark in [false, true] {
                let album = Album {
                    folder: &folder,
                    only: &only,
                    number,
                    lang,
                    size,
                    dark,
                };
                album.fill().await?;
            }
        }
    }
    Ok(())
}

/// All pictures of one size, language and colour scheme.
struct Album<'a> {
    folder: &'a Path,
    only: &'a str,
    number: usize,
    lang: &'static str,
    size: (u32, u32),
    dark: bool,
}

impl Album<'_> {
    fn file(&self, name: &str) -> String {
        let scheme = if self.dark { "dark" } else { "light" };
        format!("{name}-{}-{}-{scheme}.png", self.size.0, self.lang)
    }

    fn wants(&self, name: &str) -> bool {
        self.file(name).contains(self.only)
    }

    async fn fill(&self) -> Result<()> {
        if ONE_PAGE.iter().any(|name| self.wants(name)) {
            self.one_page().await?;
        }
        let pages = PAGES.iter().chain(&WITHOUT_APP);
        let mut names = pages.map(|(name, _)| *name).chain(SCREENS);
        if !names.any(|name| self.wants(name)) {
            return Ok(());
        }
        visit(self.setup(), async |visit| {
            // First, as the browser keeps the app once it has it.
            visit.set_rule(Rule::Missing(".wasm"));
            for (name, addresses) in WITHOUT_APP {
                if self.wants(name) {
                    visit.open(addresses[self.number]).await?;
                    visit
                        .until("document.querySelector('[data-late]').innerText")
                        .await?;
                    self.picture(visit, name).await?;
                }
            }
            visit.proxy.set_rules(Vec::new());
            for (name, addresses) in PAGES {
                if self.wants(name) {
                    visit.open(addresses[self.number]).await?;
                    self.picture(visit, name).await?;
                }
            }
            if SCREENS.iter().any(|name| self.wants(name)) {
                self.walk(visit).await?;
            }
            Ok(())
        })
        .await
    }

    fn setup(&self) -> Setup {
        let touch = self.size.0 < 1000;
        Setup {
            size: self.size,
            pixel_ratio: if touch { 2.0 } else { 1.0 },
            touch,
            dark: self.dark,
            language: self.lang,
            ..Setup::phone()
        }
    }

    async fn one_page(&self) -> Result<()> {
        visit(self.setup().without_scripts(), async |visit| {
            visit.open(&format!("/{}/l/", self.lang)).await?;
            self.picture(visit, "one-page").await?;
            let number = "document.querySelector('[data-plain] [data-pay=address] input')";
            visit
                .run(&format!("{number}.value = '0812 3456 7890'"))
                .await?;
            visit.click("[data-plain] [data-action=send]").await?;
            visit
                .until("document.querySelector('[data-notice]')?.checkVisibility()")
                .await?;
            self.picture(visit, "one-page-given-back").await
        })
        .await
    }

    async fn walk(&self, visit: &Visit) -> Result<()> {
        let form = Form::open(visit, self.lang).await?;
        self.picture(visit, "report-s0").await?;
        form.take_way("a", "S8a").await?;
        form.write("address", "0812 3456 7890").await?;
        form.press("next").await?;
        visit
            .until("document.querySelector('[data-notice]')?.checkVisibility()")
            .await?;
        self.picture(visit, "report-half-a-contact").await?;
        form.skip_to("S24").await?;
        self.picture(visit, "report-no-contact").await?;

        let form = Form::open(visit, self.lang).await?;
        form.next_to("S1").await?;
        form.choose("phone", "no").await?;
        form.press_to("pause", "paused").await?;
        self.picture(visit, "report-paused").await?;
        form.press_to("resume", "S1").await?;
        form.next_to("S2").await?;
        form.choose("way", "d").await?;
        self.picture(visit, "report-s2-help").await?;
        form.choose("way", "b").await?;
        form.next_to("S3").await?;
        visit.run("window.old = true; location.reload()").await?;
        visit
            .until("!window.old && document.documentElement.dataset.app === 'awake'")
            .await?;
        self.picture(visit, "report-restore").await?;
        form.press_to("resume", "S3").await?;
        form.choose("about", "self").await?;
        self.picture(visit, "report-s3").await?;
        form.next_to("S4").await?;
        form.choose("role", "passenger").await?;
        self.picture(visit, "report-s4").await?;
        form.next_to("S6").await?;
        form.skip_to("S7").await?;
        form.skip_to("S11").await?;
        form.choose("needs", "talk").await?;
        self.picture(visit, "report-s11").await?;
        form.next_to("S12").await?;
        form.skip_to("S13").await?;
        self.picture(visit, "report-s13").await?;
        for screen in ["S14", "S15", "S17"] {
            form.skip_to(screen).await?;
        }
        form.choose("kinds", "touch").await?;
        self.picture(visit, "report-s17").await?;
        form.next_to("S18").await?;
        form.skip_to("S19").await?;
        form.write("words", "…").await?;
        form.next_to("S20").await?;
        form.choose("ongoing", "contacts").await?;
        self.picture(visit, "report-s20").await?;
        form.press_to("send-what-i-have", "S23").await?;
        self.picture(visit, "report-check").await?;
        visit.click(".check-row[data-pay=about] summary").await?;
        self.picture(visit, "report-check-open").await?;
        form.next_to("S24").await?;
        self.picture(visit, "report-agree").await?;
        form.press_to("delete", "S0").await?;
        self.picture(visit, "report-deleted").await?;
        form.press_to("undo", "S24").await?;
        let reference = form.agree_and_send().await?;
        self.picture(visit, "receipt").await?;
        form.press("show-code").await?;
        visit.until("document.querySelector('[data-code]')").await?;
        self.picture(visit, "receipt-code").await?;
        let code: String = visit
            .value("document.querySelector('[data-code]').dataset.code")
            .await?;
        form.press("done").await?;
        visit
            .until("!document.querySelector('[data-screen]')")
            .await?;
        visit.care().reply(
            &reference,
            "Halo, kami sudah membaca. Kamu boleh memilih waktu yang enak.",
        )?;
        self.mailbox(visit, &code).await
    }

    async fn mailbox(&self, visit: &Visit, code: &str) -> Result<()> {
        let form = Form::here(visit);
        visit.open(&format!("/{}/k/", self.lang)).await?;
        visit
            .until("document.documentElement.dataset.app === 'awake'")
            .await?;
        form.write("code", "12345678901234567890").await?;
        form.press("next").await?;
        visit
            .until("document.querySelector('.report-fault')")
            .await?;
        self.picture(visit, "mailbox-wrong-code").await?;
        form.write("code", code).await?;
        form.press("next").await?;
        visit.until("document.querySelector('#n1')").await?;
        form.write("note", "Besok pagi saja, terima kasih.").await?;
        form.press("send").await?;
        visit
            .until("document.querySelector('.mailbox-own')")
            .await?;
        self.picture(visit, "mailbox").await
    }

    /// The window as it opens, and beside it the whole page.
    async fn picture(&self, visit: &Visit, name: &str) -> Result<()> {
        if !self.wants(name) {
            return Ok(());
        }
        visit.until("document.readyState === 'complete'").await?;
        visit
            .run("document.activeElement?.blur(); scrollTo(0, 0)")
            .await?;
        let file = self.file(name);
        visit.driver.screenshot(&self.folder.join(&file)).await?;
        let whole = visit
            .driver
            .cdp()
            .send_raw(
                "Page.captureScreenshot",
                json!({ "captureBeyondViewport": true }),
            )
            .await?;
        let picture = whole["data"].as_str().context("Chromium gave no picture")?;
        let picture = data_encoding::BASE64
            .decode(picture.as_bytes())
            .map_err(|error| anyhow!("Chromium gave no picture: {error}"))?;
        fs::write(self.folder.join(format!("whole-{file}")), picture)?;
        println!("{file}");
        Ok(())
    }
}
