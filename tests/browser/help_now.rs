//! Help now: the location is requested at a press and never before, and everything else works
//! without script, with keys alone, and on the smallest screen.

use anyhow::ensure;
use serde_json::json;
use thirtyfour::prelude::Key;

use crate::support::{Keyboard, Outcome, Setup, Visit, axe, visit};

const PAGE: &str = "/id/darurat/";

/// Counts how often a page asks the phone for its location.
const COUNT: &str = "window.asked = 0;
    const ask = Geolocation.prototype.getCurrentPosition;
    Geolocation.prototype.getCurrentPosition = function (...what) {
        window.asked += 1;
        return ask.apply(this, what);
    };";

/// The texts of the section.
const SAID: &str = "document.querySelector('[data-place] [role=status]').textContent";
const MESSAGE: &str = "document.querySelector('[data-message]').textContent";

/// A phone with a location, which it gives to pages or not.
async fn standing_somewhere(visit: &Visit, answer: &str) -> Outcome {
    let cdp = visit.driver.cdp();
    cdp.send_raw(
        "Browser.setPermission",
        json!({ "permission": { "name": "geolocation" }, "setting": answer,
                "origin": visit.proxy.origin() }),
    )
    .await?;
    cdp.send_raw(
        "Emulation.setGeolocationOverride",
        json!({ "latitude": -6.208_763, "longitude": 106.845_599, "accuracy": 18.4 }),
    )
    .await?;
    visit.before_every_page(COUNT).await
}

#[tokio::test]
async fn a_phone_that_never_answers_leaves_another_way() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit
            .before_every_page(
                "window.asked = 0;
                 Geolocation.prototype.getCurrentPosition = () => { window.asked += 1; };
                 navigator.clipboard.writeText = () => new Promise(() => {});
                 const wait = window.setTimeout.bind(window);
                 window.setTimeout = (step, time, ...rest) => wait(step, time / 100, ...rest);",
            )
            .await?;
        visit.open_awake(PAGE).await?;
        for asked in 1..3 {
            visit.click("[data-find-me]").await?;
            visit
                .until(&format!("{SAID}.includes('menulisnya sendiri sekarang')"))
                .await?;
            ensure!(visit.value::<u32>("window.asked").await? == asked);
        }
        visit
            .until(&format!("{SAID}.includes('belum ketemu')"))
            .await
    })
    .await
}

#[tokio::test]
async fn the_place_is_looked_for_at_a_press_and_goes_nowhere_by_itself() -> Outcome {
    visit(Setup::phone(), async |visit| {
        standing_somewhere(visit, "granted").await?;
        visit.open_awake(PAGE).await?;
        ensure!(
            visit.value::<u32>("window.asked").await? == 0,
            "asked before"
        );
        let before = visit.proxy.requests().len();
        visit.click("[data-find-me]").await?;
        visit
            .until("document.querySelector('[data-found-place]').checkVisibility()")
            .await?;
        let message: String = visit.value(MESSAGE).await?;
        ensure!(
            message
                == "Aku di sini: -6.20876,106.84560 https://maps.google.com/?q=-6.20876,106.84560",
            "{message}"
        );
        let said: String = visit.value(SAID).await?;
        ensure!(said.contains("18 meter"), "{said}");
        let sms: String = visit
            .value("decodeURIComponent(document.querySelector('[data-sms]').href)")
            .await?;
        ensure!(sms == format!("sms:?&body={message}"), "{sms}");
        ensure!(visit.value::<u32>("window.asked").await? == 1);
        ensure!(
            visit.proxy.requests().len() == before,
            "something was asked for"
        );
        let kept: usize = visit
            .value("localStorage.length + sessionStorage.length")
            .await?;
        ensure!(kept == 0);
        axe::finds_nothing(visit, "a place that was found").await?;
        visit.click("#keluar").await?;
        visit.has_left_for_neutral_site().await
    })
    .await
}

#[tokio::test]
async fn the_phone_s_own_list_gets_the_message_and_nothing_else() -> Outcome {
    visit(Setup::phone(), async |visit| {
        standing_somewhere(visit, "granted").await?;
        visit
            .before_every_page("navigator.share = async what => { window.shared = what; };")
            .await?;
        visit.open(PAGE).await?;
        visit.click("[data-find-me]").await?;
        visit.click("[data-share]").await?;
        visit.until("window.shared").await?;
        let shared: Vec<(String, String)> = visit.value("Object.entries(window.shared)").await?;
        let message: String = visit.value(MESSAGE).await?;
        ensure!(shared == [("text".to_owned(), message)], "{shared:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_phone_that_refuses_is_not_asked_again_by_itself_and_the_way_by_hand_stays() -> Outcome {
    visit(Setup::phone(), async |visit| {
        standing_somewhere(visit, "denied").await?;
        visit.open(PAGE).await?;
        visit.click("[data-find-me]").await?;
        visit
            .until(&format!(
                "{SAID} === document.querySelector('[data-refused]').dataset.refused"
            ))
            .await?;
        let shown: (bool, bool, u32) = visit
            .value(
                "[document.querySelector('[data-found-place]').checkVisibility(),
                  document.querySelector('#tempat ~ p a[href=\"sms:\"]').checkVisibility(),
                  window.asked]",
            )
            .await?;
        ensure!(shown == (false, true, 1), "{shown:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_place_that_cannot_be_found_or_takes_too_long_is_said_to_be_lost_and_can_be_tried_again()
-> Outcome {
    visit(Setup::phone(), async |visit| {
        standing_somewhere(visit, "granted").await?;
        visit.open(PAGE).await?;
        // 2: no location. 3: timeout.
        for code in [2, 3] {
            visit
                .run(&format!(
                    "Geolocation.prototype.getCurrentPosition = (found, lost) => {{
                        window.asked += 1;
                        lost({{ code: {code} }});
                    }}"
                ))
                .await?;
            visit
                .run("document.querySelector('[data-place] [role=status]').textContent = ''")
                .await?;
            visit.click("[data-find-me]").await?;
            visit
                .until(&format!(
                    "{SAID} === document.querySelector('[data-lost]').dataset.lost"
                ))
                .await?;
            let shown: bool = visit
                .value("document.querySelector('[data-found-place]').checkVisibility()")
                .await?;
            ensure!(!shown, "a message without a place is offered");
        }
        ensure!(visit.value::<u32>("window.asked").await? == 2);
        axe::finds_nothing(visit, "a place that is lost").await
    })
    .await
}

#[tokio::test]
async fn a_link_from_another_page_brings_the_headers_of_help_now_along() -> Outcome {
    visit(Setup::phone(), async |visit| {
        standing_somewhere(visit, "granted").await?;
        visit.open_awake("/id/kenali/persetujuan/").await?;
        visit
            .run("window.before = true; document.querySelector(\"a[href='/id/darurat/']\").click()")
            .await?;
        visit
            .until("location.pathname === '/id/darurat/' && !window.before")
            .await?;
        visit.click("[data-find-me]").await?;
        visit
            .until("document.querySelector('[data-found-place]').checkVisibility()")
            .await
    })
    .await
}

#[tokio::test]
async fn without_scripts_everything_but_the_button_is_there() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        for path in [PAGE, "/en/help-now/"] {
            visit.open(path).await?;
            let shown: Vec<bool> = visit
                .value(
                    "['[data-find-me]', '#tempat ~ p a[href=\"sms:\"]', '#dekat ~ .say',
                      '#perjalanan ~ ul', 'main a[href^=\"https://wa.me/\"]', '.jump a[href=\"#tempat\"]']
                        .map(it => document.querySelector(it).checkVisibility())",
                )
                .await?;
            ensure!(shown == [false, true, true, true, true, true], "{path}: {shown:?}");
        }
        // A dim screen needs no script either.
        let light: String = visit.value("getComputedStyle(document.body).backgroundColor").await?;
        visit.click("[data-dim]").await?;
        visit
            .until(&format!("getComputedStyle(document.body).backgroundColor !== '{light}'"))
            .await
    })
    .await
}

#[tokio::test]
async fn on_the_smallest_screen_with_keys_alone_nothing_is_out_of_reach() -> Outcome {
    let small = Setup {
        size: (320, 568),
        ..Setup::phone()
    };
    visit(small, async |visit| {
        standing_somewhere(visit, "granted").await?;
        visit.open(PAGE).await?;
        let fits = "document.documentElement.scrollWidth <= innerWidth";
        ensure!(
            visit.value::<bool>(fits).await?,
            "the page is wider than 320 px"
        );
        let keys = Keyboard::of(visit);
        keys.reach("main a[href='tel:110']").await?;
        keys.reach("[data-dim]").await?;
        keys.press(&[Key::Space]).await?;
        visit
            .until("document.querySelector('[data-dim]').checked")
            .await?;
        axe::finds_nothing(visit, "a dim page").await?;
        keys.reach("[data-find-me]").await?;
        keys.press(&[Key::Enter]).await?;
        visit
            .until("document.querySelector('[data-found-place]').checkVisibility()")
            .await?;
        keys.reach("[data-sms]").await?;
        ensure!(
            visit.value::<bool>(fits).await?,
            "what was found is wider than 320 px"
        );
        Ok(())
    })
    .await
}
