//! The tools in articles: by keyboard alone, without scripts, on paper, and stored on the
//! device only on request.

use anyhow::ensure;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::support::{Keyboard, Outcome, Setup, Visit, visit};

const CALM: &str = "/id/setelah-kejadian/menenangkan-diri/";
const EVIDENCE: &str = "/id/setelah-kejadian/menyimpan-bukti/";
const ROUTES: &str = "/id/melapor/cara-melapor/";

/// Shows the page as in print, or as with reduced motion.
async fn as_medium(visit: &Visit, medium: &str, motion: &str) -> Outcome {
    let features = json!([{ "name": "prefers-reduced-motion", "value": motion }]);
    visit
        .driver
        .cdp()
        .send_raw(
            "Emulation.setEmulatedMedia",
            json!({ "media": medium, "features": features }),
        )
        .await?;
    Ok(())
}

/// Which of the elements are visible.
async fn seen(visit: &Visit, selector: &str) -> Outcome<Vec<bool>> {
    visit
        .value(&format!(
            "[...document.querySelectorAll('{selector}')].map(it => it.checkVisibility())"
        ))
        .await
}

const HINTS: &str = ".steps label > span > span";

#[tokio::test]
async fn one_step_at_a_time_opens_by_keyboard_and_without_scripts() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        let keys = Keyboard::of(visit);
        visit.open(CALM).await?;
        ensure!(seen(visit, ".steps strong").await? == [true; 5]);
        ensure!(seen(visit, HINTS).await? == [true, false, false, false, false]);
        keys.reach(".steps li:first-child input").await?;
        keys.press(&[Key::Space]).await?;
        ensure!(seen(visit, HINTS).await? == [true, true, false, false, false]);
        // Enter leads nowhere: nothing is sent.
        keys.press(&[Key::Enter]).await?;
        keys.reach(".steps button").await?;
        keys.press(&[Key::Space]).await?;
        ensure!(seen(visit, HINTS).await? == [true, false, false, false, false]);
        ensure!(visit.path().await? == CALM);
        as_medium(visit, "print", "no-preference").await?;
        ensure!(seen(visit, HINTS).await? == [true; 5]);
        ensure!(seen(visit, ".steps button").await? == [false]);
        Ok(())
    })
    .await
}

const CIRCLE: &str = "document.querySelector('.breath i').getAnimations().length";

#[tokio::test]
async fn the_circle_moves_when_asked_and_never_where_less_motion_is_wanted() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        let keys = Keyboard::of(visit);
        visit.open(CALM).await?;
        ensure!(seen(visit, ".breath i").await? == [false]);
        keys.push(".breath summary").await?;
        visit.until(&format!("{CIRCLE} === 1")).await?;
        ensure!(seen(visit, ".breath i").await? == [true]);
        keys.press(&[Key::Enter]).await?;
        visit.until(&format!("{CIRCLE} === 0")).await?;
        ensure!(seen(visit, ".breath i").await? == [false]);
        as_medium(visit, "", "reduce").await?;
        // Then the words alone, all at once.
        keys.push(".breath summary").await?;
        ensure!(seen(visit, ".breath i").await? == [false]);
        ensure!(seen(visit, ".breath b").await? == [true; 4]);
        visit
            .until(
                "document.querySelector('.breath').getAnimations({ subtree: true }).length === 0",
            )
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_routes_narrow_by_keyboard_and_without_scripts_and_print_whole() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        let keys = Keyboard::of(visit);
        visit.open(ROUTES).await?;
        ensure!(seen(visit, ".narrow li").await? == [true; 8]);
        keys.reach(".narrow input").await?;
        keys.press(&[Key::Down]).await?;
        ensure!(
            visit
                .value::<bool>("document.activeElement.value === '1'")
                .await?
        );
        let shown = seen(visit, ".narrow li").await?;
        ensure!(shown == [true, false, false, false, false, false, false, false]);
        as_medium(visit, "print", "no-preference").await?;
        ensure!(seen(visit, ".narrow li").await? == [true; 8]);
        ensure!(seen(visit, ".narrow fieldset").await? == [false]);
        Ok(())
    })
    .await
}

const TOLD: &str = "document.querySelector('.narrow [role=status]').textContent";

#[tokio::test]
async fn how_many_routes_are_left_is_told_also_after_a_visit_without_loading() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let keys = Keyboard::of(visit);
        for by_visit in [false, true] {
            if by_visit {
                visit.open_awake("/id/melapor/tombol-darurat/").await?;
                visit
                    .run(&format!(
                        "const link = document.createElement('a');
                         link.href = '{ROUTES}';
                         document.querySelector('main').append(link);
                         link.click();"
                    ))
                    .await?;
                visit
                    .until(&format!(
                        "location.pathname === '{ROUTES}' && document.querySelector('.narrow')"
                    ))
                    .await?;
                // The script comes after the text.
                visit
                    .until("performance.getEntriesByType('resource').some(it => /tools\\.\\w+\\.js/.test(it.name) && it.responseEnd)")
                    .await?;
            } else {
                visit.open(ROUTES).await?;
            }
            visit
                .until(&format!(
                    "document.querySelector('.narrow input:checked').dispatchEvent(new Event('change', {{ bubbles: true }})) && {TOLD} === 'Ditampilkan 8 dari 8.'"
                ))
                .await?;
            keys.reach(".narrow input").await?;
            keys.press(&[Key::Down]).await?;
            visit
                .until(&format!("{TOLD} === 'Ditampilkan 1 dari 8.'"))
                .await?;
        }
        Ok(())
    })
    .await
}

const TICKED: &str =
    "[...document.querySelectorAll('.ticks input')].map(it => Number(it.checked)).join('')";
const KEPT: &str = "JSON.stringify({...localStorage, ...sessionStorage})";

#[tokio::test]
async fn ticks_are_kept_when_asked_and_gone_in_one_press() -> Outcome {
    visit(Setup::phone(), async |visit| {
        let keys = Keyboard::of(visit);
        visit.open(EVIDENCE).await?;
        keys.reach(".ticks li:nth-child(2) input").await?;
        keys.press(&[Key::Space]).await?;
        ensure!(visit.value::<String>(TICKED).await? == "01000000");
        ensure!(visit.value::<String>(KEPT).await? == "{}", "kept unasked");

        keys.push("[data-keep]").await?;
        visit
            .until("document.activeElement.matches('[data-forget]')")
            .await?;
        let kept: String = visit.value(KEPT).await?;
        ensure!(kept.ends_with(":\"01000000\"}"), "{kept}");
        ensure!(!kept.contains("bukti"), "{kept} says what it is about");

        visit.open(EVIDENCE).await?;
        visit.until(&format!("{TICKED} === '01000000'")).await?;
        visit.click(".ticks li:first-child input").await?;
        visit.open(EVIDENCE).await?;
        visit.until(&format!("{TICKED} === '11000000'")).await?;

        keys.push("[data-forget]").await?;
        visit
            .until("document.activeElement.matches('[data-keep]')")
            .await?;
        ensure!(visit.value::<String>(KEPT).await? == "{}");
        // Ticks stay on the page and are not stored again by themselves.
        visit.click(".ticks li:nth-child(3) input").await?;
        ensure!(visit.value::<String>(KEPT).await? == "{}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn deleting_the_traces_of_the_site_deletes_the_ticks_and_quick_exit_leaves() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open(EVIDENCE).await?;
        visit.click(".ticks li:first-child input").await?;
        visit.click("[data-keep]").await?;
        visit.until(&format!("{KEPT} !== '{{}}'")).await?;
        visit.open("/id/tentang/keamanan/").await?;
        visit.click("[data-action=wipe]").await?;
        visit.until(&format!("{KEPT} === '{{}}'")).await?;
        visit.open(EVIDENCE).await?;
        ensure!(visit.value::<String>(TICKED).await? == "00000000");
        visit.click(".ticks li:first-child input").await?;
        visit.click("[data-action=exit]").await?;
        visit.has_left_for_neutral_site().await
    })
    .await
}

#[tokio::test]
async fn without_scripts_the_list_can_be_ticked_and_nothing_is_offered_that_fails() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        let keys = Keyboard::of(visit);
        visit.open(EVIDENCE).await?;
        keys.reach(".ticks li:first-child input").await?;
        keys.press(&[Key::Space]).await?;
        ensure!(visit.value::<String>(TICKED).await? == "10000000");
        ensure!(seen(visit, ".keep").await? == [false]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_picture_has_a_name_and_says_all_of_it_in_words() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        for path in [
            "/id/jenis/",
            "/en/types/",
            "/id/saksi/",
            ROUTES,
            "/id/melapor/tombol-darurat/",
            "/id/setelah-kejadian/perawatan-medis/",
            "/id/setelah-kejadian/visum/",
        ] {
            visit.open(path).await?;
            let named: Vec<(String, usize)> = visit
                .value(
                    "[...document.querySelectorAll('.picture svg[role=img]')].map(it => {
                         const at = name => document.getElementById(it.getAttribute(name));
                         return [at('aria-labelledby').textContent,
                                 at('aria-describedby').children.length];
                     })",
                )
                .await?;
            ensure!(named.len() == 1, "{path} shows {} pictures", named.len());
            let (name, sentences) = &named[0];
            ensure!(name.len() > 20 && *sentences > 2, "{path}: {name:?}");
            // No text in it is smaller than 12 pixels, and nothing overflows.
            let (smallest, leaves): (f64, bool) = visit
                .value(
                    "(() => {
                         const svg = document.querySelector('.picture svg');
                         const scale = svg.getBoundingClientRect().width / 320;
                         const texts = [...svg.querySelectorAll('text')];
                         const sizes = texts.map(it => parseFloat(getComputedStyle(it).fontSize) * scale);
                         return [Math.min(...sizes), texts.some(it => {
                             const box = it.getBBox();
                             return box.x < 0 || box.x + box.width > 320;
                         })];
                     })()",
                )
                .await?;
            ensure!(smallest >= 12.0, "{path} has letters of {smallest} px");
            ensure!(!leaves, "{path} has words that leave their picture");
        }
        Ok(())
    })
    .await
}
