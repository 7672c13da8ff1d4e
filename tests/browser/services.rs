//! Finding a service: by keyboard alone, from a link, by the clock, on the smallest phone, and
//! without scripts.

use std::time::Duration;

use anyhow::{bail, ensure};
use thirtyfour::prelude::*;

use crate::support::{Outcome, Setup, Visit, axe, visit};

const SERVICES: &str = "/id/layanan/";
const LIFELINES: [&str; 6] = [
    "polri110",
    "darurat112",
    "medis119",
    "sapa129-tel",
    "sapa129-wa",
    "healing119",
];

async fn open(visit: &Visit, address: &str) -> Outcome {
    // An address that differs by its fragment alone would not be loaded anew.
    visit.driver.goto("about:blank").await?;
    visit.open(address).await?;
    visit
        .until("document.querySelector('[data-find=services][data-awake]')")
        .await
}

async fn press(visit: &Visit, key: Key) -> Outcome {
    let keys = visit
        .driver
        .action_chain_with_delay(Some(Duration::ZERO), None);
    keys.key_down(key.value())
        .key_up(key.value())
        .perform()
        .await?;
    Ok(())
}

/// Presses Tab until the focus is on the element of `selector`.
async fn reach(visit: &Visit, selector: &str) -> Outcome {
    for _ in 0..60 {
        press(visit, Key::Tab).await?;
        let is_there = format!("document.activeElement.matches('{selector}')");
        if visit.value(&is_there).await? {
            return Ok(());
        }
    }
    bail!("no Tab leads to {selector}")
}

async fn is_shown(visit: &Visit, id: &str) -> Outcome<bool> {
    visit
        .value(&format!(
            "document.getElementById('{id}').checkVisibility()"
        ))
        .await
}

async fn lifelines_are_there(visit: &Visit) -> Outcome {
    for id in LIFELINES {
        let call = format!("#{id} .contact");
        let is_there: bool = visit
            .value(&format!(
                "document.querySelector('{call}').checkVisibility()"
            ))
            .await?;
        ensure!(is_there, "{id} is hidden");
    }
    Ok(())
}

/// The clock of the page, from its next load on.
async fn at(visit: &Visit, moment: &str) -> Outcome {
    let source = format!("Date.now = () => Date.parse('{moment}')");
    visit.before_every_page(&source).await
}

const STATUS: &str = "document.querySelector('.ways-left').textContent";

#[tokio::test]
async fn a_place_typed_by_keyboard_alone_narrows_the_list_and_is_sent_to_nobody() -> Outcome {
    visit(Setup::phone(), async |visit| {
        open(visit, SERVICES).await?;
        reach(visit, "#ketik").await?;
        let before = visit.proxy.site_requests().len();
        visit
            .driver
            .action_chain_with_delay(Some(Duration::ZERO), None)
            .send_keys("jogja")
            .perform()
            .await?;
        visit
            .until("document.querySelector('.ways-found button').textContent === 'DI Yogyakarta'")
            .await?;
        reach(visit, "[data-place=kota-yogyakarta]").await?;
        press(visit, Key::Enter).await?;
        visit
            .until("location.hash === '#daerah=kota-yogyakarta'")
            .await?;
        visit
            .until(&format!("{STATUS}.includes('layanan cocok')"))
            .await?;
        ensure!(
            visit
                .value::<bool>("document.activeElement.id === 'ketik'")
                .await?
        );
        ensure!(is_shown(visit, "rifka").await? && is_shown(visit, "yk-sigrak").await?);
        ensure!(!is_shown(visit, "mks-ppa").await? && !is_shown(visit, "tj-sapa").await?);
        lifelines_are_there(visit).await?;
        axe::finds_nothing(visit, "a list narrowed to a city").await?;
        ensure!(
            visit.proxy.site_requests().len() == before,
            "something was asked for"
        );
        let kept: String = visit
            .value("JSON.stringify([{...localStorage, ...sessionStorage}, document.cookie])")
            .await?;
        ensure!(kept == "[{},\"\"]", "{kept} is kept");

        reach(visit, "[data-clear] button").await?;
        press(visit, Key::Enter).await?;
        visit.until("location.hash === ''").await?;
        ensure!(is_shown(visit, "mks-ppa").await?);
        visit.until("document.activeElement.id === 'perlu'").await
    })
    .await
}

#[tokio::test]
async fn a_link_to_a_narrowed_list_shows_the_same_to_everybody() -> Outcome {
    visit(Setup::laptop(), async |visit| {
        let address = "/en/services/#kebutuhan=legal&daerah=kota-bandung&saluran=whatsapp";
        open(visit, address).await?;
        let chosen: Vec<String> = visit
            .value("['perlu', 'provinsi', 'kota', 'cara'].map(id => document.getElementById(id).value)")
            .await?;
        ensure!(chosen == ["legal", "jawa-barat", "kota-bandung", "whatsapp"], "{chosen:?}");
        for (id, expected) in [
            ("bdg-ppa", true),
            ("jabar-ppa", true),
            ("lpsk-wa", true),
            ("komnasp-tel", false),
            ("dki-ppa", false),
            ("samahita", false),
        ] {
            ensure!(is_shown(visit, id).await? == expected, "{id}");
        }
        lifelines_are_there(visit).await?;
        visit
            .until(&format!("{STATUS}.startsWith('Services that fit: 3.')"))
            .await?;
        // What is around the chosen place is one tap away, also where it has no number.
        visit.click("[data-here] a[href='#samahita']").await?;
        ensure!(is_shown(visit, "samahita").await?);
        // An address that is typed while the page is open is followed too.
        visit.run("location.hash = '#daerah=papua-selatan'").await?;
        visit
            .until("document.querySelector('[data-here] h3').textContent.startsWith('South Papua')")
            .await?;
        ensure!(!is_shown(visit, "bdg-ppa").await?);
        lifelines_are_there(visit).await
    })
    .await
}

#[tokio::test]
async fn the_other_language_asks_for_the_same() -> Outcome {
    visit(Setup::phone(), async |visit| {
        open(visit, SERVICES).await?;
        let link = "document.querySelector('a.language').getAttribute('href')";
        visit.until(&format!("{link} === '/en/services/'")).await?;
        visit.click("#buka").await?;
        visit
            .until(&format!("{link} === '/en/services/#buka=1'"))
            .await?;
        visit.click("a.language").await?;
        visit
            .until(
                "location.pathname + location.hash === '/en/services/#buka=1' \
                 && document.getElementById('buka').checked",
            )
            .await?;
        // Also from a link, to an entry, and by a visit that the app makes.
        open(visit, "/en/services/#kebutuhan=legal&daerah=aceh").await?;
        visit
            .until(&format!(
                "{link} === '/id/layanan/#kebutuhan=legal&daerah=aceh'"
            ))
            .await?;
        visit.open_awake("/id/darurat/").await?;
        visit.click(&format!("main a[href='{SERVICES}']")).await?;
        visit
            .until("document.querySelector('[data-find=services][data-awake]')")
            .await?;
        visit.run("location.hash = '#komnasp-tel'").await?;
        visit.click("a.language").await?;
        visit
            .until(
                "location.pathname + location.hash === '/en/services/#komnasp-tel' \
                 && document.querySelector('[data-find=services][data-awake]')",
            )
            .await?;
        // Without a filter nothing of it stays.
        open(visit, "/id/layanan/#buka=1").await?;
        visit.click("[data-clear] button").await?;
        visit.until(&format!("{link} === '/en/services/'")).await
    })
    .await
}

#[tokio::test]
async fn a_place_we_do_not_know_leads_to_the_provinces_and_to_lines_for_everybody() -> Outcome {
    visit(Setup::phone(), async |visit| {
        open(visit, SERVICES).await?;
        reach(visit, "#ketik").await?;
        visit
            .driver
            .action_chain_with_delay(Some(Duration::ZERO), None)
            .send_keys("atlantis")
            .perform()
            .await?;
        visit
            .until("document.querySelector('[data-no-place]').checkVisibility()")
            .await?;
        let links: Vec<String> = visit
            .value(
                "[...document.querySelectorAll('[data-no-place] a')]
                    .filter(it => it.checkVisibility()).map(it => it.getAttribute('href'))",
            )
            .await?;
        ensure!(
            links
                == [
                    "tel:129",
                    "https://wa.me/628111129129",
                    "https://carilayanan.com"
                ],
            "{links:?}"
        );
        axe::finds_nothing(visit, "a place that is not known").await?;
        reach(visit, "#provinsi").await
    })
    .await
}

#[tokio::test]
async fn a_wrong_number_is_answered_by_a_page_with_a_way_back_to_the_entry() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for (address, thanks, exit) in [
            (SERVICES, "Terima kasih", "Keluar cepat"),
            ("/en/services/", "Thank you", "Quick exit"),
        ] {
            open(visit, address).await?;
            visit.click("#komnasp-tel .wrong-number button").await?;
            visit
                .until(&format!(
                    "document.querySelector('h1').textContent === '{thanks}'"
                ))
                .await?;
            let named: String = visit
                .value("document.getElementById('keluar').textContent.trim()")
                .await?;
            ensure!(named == exit, "the way out of {address} is called {named}");
            axe::finds_nothing(visit, "thanks for a word about a number").await?;
            visit
                .click(&format!("main a[href='{address}#komnasp-tel']"))
                .await?;
            visit
                .until(&format!(
                    "location.pathname === '{address}' \
                     && document.querySelector('#komnasp-tel:target').checkVisibility()"
                ))
                .await?;
        }
        Ok(())
    })
    .await
}

const KOMNAS: &str = "document.querySelector('#komnasp-tel [data-state]').textContent";

#[tokio::test]
async fn open_now_follows_the_clock_and_unknown_hours_are_never_open() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for (moment, words, is_open) in [
            (
                "2026-11-23T03:00:00Z",
                "Buka sekarang, sampai 16.00 WIB.",
                true,
            ),
            (
                "2026-11-23T01:59:00Z",
                "Sekarang tutup. Buka lagi hari ini 09.00 WIB.",
                false,
            ),
            (
                "2026-11-27T09:00:00Z",
                "Sekarang tutup. Buka lagi Senin 09.00 WIB.",
                false,
            ),
            (
                "2026-11-22T17:30:00Z",
                "Sekarang tutup. Buka lagi hari ini 09.00 WIB.",
                false,
            ),
        ] {
            at(visit, moment).await?;
            open(visit, "/id/layanan/#buka=1").await?;
            visit.until(&format!("{KOMNAS} === '{words}'")).await?;
            ensure!(is_shown(visit, "komnasp-tel").await? == is_open, "{moment}");
            ensure!(is_shown(visit, "dki-ppa").await?);
            let unknown: Vec<(String, String)> = visit
                .value(
                    "[...document.querySelectorAll('[data-hours=unknown], [data-hours=letters]')]
                        .filter(it => it.querySelector('[data-state]'))
                        .map(it => [it.id, it.querySelector('[data-state]').textContent])",
                )
                .await?;
            ensure!(unknown.len() == 7, "{unknown:?}");
            for (id, words) in unknown {
                ensure!(words.is_empty(), "{id}: {words}");
                let stays = LIFELINES.contains(&id.as_str());
                ensure!(is_shown(visit, &id).await? == stays, "{id} at {moment}");
            }
            lifelines_are_there(visit).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_leaves_the_smallest_screen() -> Outcome {
    let smallest = Setup {
        size: (320, 568),
        ..Setup::phone()
    };
    visit(smallest, async |visit| {
        for lang in ["id/layanan", "en/services"] {
            for asked in [
                "",
                "#daerah=kabupaten-penajam-paser-utara",
                "#kebutuhan=danger",
            ] {
                open(visit, &format!("/{lang}/{asked}")).await?;
                let width: u32 = visit.value("document.documentElement.scrollWidth").await?;
                ensure!(width <= 320, "/{lang}/{asked} is {width} wide");
                axe::finds_nothing(visit, asked).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_visit_from_another_page_wakes_the_list_and_a_number_can_be_copied() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open_awake("/id/darurat/").await?;
        visit.click(&format!("main a[href='{SERVICES}']")).await?;
        visit
            .until("document.querySelector('[data-find=services][data-awake]')")
            .await?;
        visit.click("#jabar-ppa [data-copy]").await?;
        visit
            .until("document.querySelector('[data-told]').textContent.endsWith('0852-2220-6777')")
            .await?;
        visit.click("#buka").await?;
        visit.until("location.hash === '#buka=1'").await?;
        ensure!(!is_shown(visit, "jabar-ppa").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_scripts_every_province_leads_to_somebody() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        for path in [SERVICES, "/en/services/"] {
            visit.open(path).await?;
            let rows: Vec<(String, Vec<String>)> = visit
                .value(
                    "[...document.querySelectorAll('.provinces > li')]
                        .filter(it => it.checkVisibility())
                        .map(it => [it.id, [...it.querySelectorAll('a')].map(a => a.getAttribute('href'))])",
                )
                .await?;
            ensure!(rows.len() == 38, "{path} has {} provinces", rows.len());
            for (id, links) in rows {
                for link in ["tel:129", "https://wa.me/628111129129", "https://carilayanan.com"] {
                    ensure!(links.iter().any(|it| it == link), "{id} lacks {link}");
                }
            }
            let dead: Vec<String> = visit
                .value(
                    "[...document.querySelectorAll('main :is(select, input:not([type=hidden]), button:not([type=submit]))')]
                        .filter(it => it.checkVisibility())
                        .map(it => it.outerHTML)",
                )
                .await?;
            ensure!(dead.is_empty(), "{path} offers what does nothing: {dead:?}");
        }
        visit.open("/id/layanan/#papua-selatan").await?;
        visit
            .until("Math.abs(document.getElementById('papua-selatan').getBoundingClientRect().top) < innerHeight")
            .await
    })
    .await
}

#[tokio::test]
async fn no_message_is_written_for_anybody() -> Outcome {
    visit(Setup::phone(), async |visit| {
        open(visit, SERVICES).await?;
        let written: Vec<String> = visit
            .value(
                "[...document.querySelectorAll('a[href*=\"wa.me\"], a[href^=\"mailto:\"], a[href^=\"sms:\"]')]
                    .map(it => it.getAttribute('href')).filter(it => it.includes('?'))",
            )
            .await?;
        ensure!(written.is_empty(), "{written:?}");
        Ok(())
    })
    .await
}
