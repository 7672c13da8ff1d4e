//! The search: by typing, by keyboard alone, by browsing, without scripts, when nothing
//! loads, and without any of the query leaving the phone.

use anyhow::ensure;
use thirtyfour::prelude::*;

use crate::support::{Keyboard, Outcome, Rule, Setup, Visit, axe, visit};

const SEARCH: &str = "/id/cari/";
const FIELD: &str = "#kata";
const AWAKE: &str = "document.querySelector('[data-find][data-awake]')";
const STATUS: &str = "document.querySelector('.search-status').innerText";
const FIRST: &str = "document.querySelector('.results [data-result]')";

/// Writes into the field, letter by letter.
async fn type_in(visit: &Visit, words: &str) -> Outcome {
    let field = visit.driver.find(By::Css(FIELD)).await?;
    field.send_keys(words).await?;
    Ok(())
}

/// Whether an element is visible.
fn seen(selector: &str) -> String {
    format!("document.querySelector('{selector}').checkVisibility()")
}

/// The request that contains the query, if there is one.
fn sent(visit: &Visit, word: &str) -> Option<String> {
    let all = visit.proxy.requests().into_iter();
    all.map(|seen| {
        let headers: Vec<_> = seen
            .headers
            .values()
            .map(reqwest::header::HeaderValue::as_bytes)
            .collect();
        format!(
            "{}{} {} {}",
            seen.host,
            seen.path,
            String::from_utf8_lossy(&headers.join(&b' ')),
            String::from_utf8_lossy(&seen.body)
        )
    })
    .find(|request| request.contains(word))
}

#[tokio::test]
async fn results_come_while_one_types_and_are_counted_aloud_after_a_pause() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open(SEARCH).await?;
        visit.until(AWAKE).await?;
        type_in(visit, "visu").await?;
        visit
            .until(&format!("{FIRST}?.dataset.result === 'visum'"))
            .await?;
        type_in(visit, "m").await?;
        visit
            .until(&format!("{STATUS}.includes('hasil untuk “visum”')"))
            .await?;
        visit.until("location.hash === '#q=visum'").await?;
        let role: String = visit
            .value("document.querySelector('.search-status').getAttribute('role')")
            .await?;
        ensure!(role == "status");
        let (count, marks): (usize, usize) = visit
            .value(
                "[document.querySelectorAll('.results > [data-result]').length,
                  document.querySelectorAll('.results mark').length]",
            )
            .await?;
        let said: String = visit.value(STATUS).await?;
        ensure!(
            said.starts_with(&format!("{count} ")),
            "{said:?} of {count}"
        );
        ensure!(marks > 0, "nothing that was looked for is marked");
        // A service or a heading has a place of its own on its page.
        visit.run("document.querySelector('#kata').value = ''").await?;
        type_in(visit, "sapa 129").await?;
        visit
            .until(&format!(
                "{FIRST}?.dataset.result === 'layanan' && {FIRST}.querySelector('a').hash.startsWith('#sapa129')"
            ))
            .await
    })
    .await
}

#[tokio::test]
async fn the_keyboard_alone_finds_an_article_and_the_way_back() -> Outcome {
    visit(Setup::laptop(), async |visit| {
        visit.open(SEARCH).await?;
        visit.until(AWAKE).await?;
        let keyboard = Keyboard::of(visit);
        keyboard.write(FIELD, "visum").await?;
        visit.until(FIRST).await?;
        keyboard.press(&[Key::Enter]).await?;
        visit
            .until("document.activeElement.matches('.results')")
            .await?;
        visit.until(&format!("{STATUS} !== ''")).await?;
        keyboard.push(".results [data-result=visum] a").await?;
        visit
            .until("document.querySelector('article')?.dataset.id === 'visum'")
            .await?;
        visit.driver.back().await?;
        visit
            .until(&format!(
                "location.hash === '#q=visum' && document.querySelector('{FIELD}').value === 'visum' && {FIRST}"
            ))
            .await
    })
    .await
}

#[tokio::test]
async fn nothing_that_is_typed_is_sent() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open(SEARCH).await?;
        visit.until(AWAKE).await?;
        type_in(visit, "rahasiaku").await?;
        visit
            .until(&format!("{STATUS}.includes('rahasiaku')"))
            .await?;
        visit.click(".search-form button").await?;
        visit.click("header a[hreflang='en']").await?;
        visit
            .until("document.documentElement.lang === 'en'")
            .await?;
        let found = sent(visit, "rahasiaku");
        ensure!(found.is_none(), "{found:?} was sent");
        let kept: usize = visit
            .value("localStorage.length + sessionStorage.length")
            .await?;
        ensure!(kept == 0, "{kept} things are kept");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_question_from_outside_is_answered_and_taken_out_of_the_address() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open("/id/cari/?q=visum+biaya").await?;
        visit
            .until(
                "location.search === '' && decodeURIComponent(location.hash) === '#q=visum biaya'",
            )
            .await?;
        visit.until(FIRST).await?;
        let field: String = visit
            .value(&format!("document.querySelector('{FIELD}').value"))
            .await?;
        ensure!(field == "visum biaya", "the field says {field:?}");
        let asked = visit.proxy.site_requests();
        let again = asked.iter().filter(|seen| seen.path.contains("visum"));
        ensure!(again.count() == 1, "it was sent on: {asked:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_typed_before_the_index_came_is_not_lost() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.set_rule(Rule::HoldResponse("/search-"));
        visit.open(SEARCH).await?;
        type_in(visit, "visum").await?;
        visit.click(".search-form button").await?;
        visit.until(&format!("{STATUS} !== ''")).await?;
        ensure!(visit.path().await? == SEARCH, "Enter has led away");
        visit.proxy.set_rules(Vec::new());
        visit
            .until(&format!("{FIRST}?.dataset.result === 'visum'"))
            .await?;
        visit.until(&format!("{STATUS}.includes('“visum”')")).await
    })
    .await
}

/// The texts of all results, link by link.
const ALL: &str = "[...document.querySelectorAll('.results > [data-result]')]
    .map(it => `${it.dataset.result} ${it.querySelector('a').href} ${it.innerText}`).join('\\n')";

#[tokio::test]
async fn results_that_stay_in_their_places_say_what_was_found_last() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open(SEARCH).await?;
        visit.until(AWAKE).await?;
        type_in(visit, "visum").await?;
        visit
            .until(&format!("{STATUS}.includes('“visum”')"))
            .await?;
        let before: String = visit.value(ALL).await?;
        for (words, query) in [
            (" gratis", "visum gratis"),
            (" rumah aman", "visum gratis rumah aman"),
        ] {
            type_in(visit, words).await?;
            visit
                .until(&format!("{STATUS}.includes('“{query}”')"))
                .await?;
        }
        let typed: String = visit.value(ALL).await?;
        ensure!(typed != before, "other words find the same: {typed}");
        visit.driver.refresh().await?;
        visit
            .until(&format!("{STATUS}.includes('rumah aman”')"))
            .await?;
        let at_once: String = visit.value(ALL).await?;
        ensure!(typed == at_once, "typed:\n{typed}\n\nat once:\n{at_once}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_phone_the_first_result_stands_in_the_upper_half() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open(SEARCH).await?;
        visit.until(AWAKE).await?;
        type_in(visit, "visum").await?;
        visit
            .until(&format!(
                "{FIRST}?.getBoundingClientRect().top < innerHeight / 2 && \
                 document.querySelector('{FIELD}').getBoundingClientRect().top > 0"
            ))
            .await
    })
    .await
}

#[tokio::test]
async fn when_it_cannot_come_it_says_so_and_offers_the_list() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.set_rule(Rule::Missing(".bin"));
        visit.open(SEARCH).await?;
        visit.until(AWAKE).await?;
        type_in(visit, "visum").await?;
        visit.until(&seen("[data-say=broken]")).await?;
        axe::finds_nothing(visit, "a search that cannot come").await?;
        // With a network again, the next letter is enough.
        visit.proxy.set_rules(Vec::new());
        type_in(visit, " ").await?;
        visit.until(FIRST).await?;
        ensure!(!visit.value::<bool>(&seen("[data-say=broken]")).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_the_program_the_form_leads_to_the_list() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.set_rule(Rule::Missing(".wasm"));
        visit.open("/en/search/").await?;
        visit.until(&seen("[data-say=broken]")).await?;
        type_in(visit, "visum").await?;
        visit.click(".search-form button").await?;
        visit.until("location.pathname === '/en/a-z/'").await?;
        let found = sent(visit, "visum");
        ensure!(found.is_none(), "{found:?} was sent");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn words_that_sound_as_if_life_is_too_heavy_bring_help_first() -> Outcome {
    visit(Setup::phone(), async |visit| {
        for (path, words, other) in [
            (SEARCH, "mau mati", "visum"),
            ("/en/search/", "bunuh diri", "evidence"),
        ] {
            visit.open(path).await?;
            visit.until(AWAKE).await?;
            type_in(visit, words).await?;
            visit.until(&seen("[data-say=heavy]")).await?;
            let (numbers, is_first): (Vec<String>, bool) = visit
                .value(
                    "[[...document.querySelectorAll('[data-say=heavy] a')].map(it => it.getAttribute('href')),
                      Boolean(document.querySelector('[data-say=heavy]').compareDocumentPosition(
                          document.querySelector('.results')) & Node.DOCUMENT_POSITION_FOLLOWING)]",
                )
                .await?;
            ensure!(is_first, "results stand before help");
            ensure!(
                numbers.starts_with(&["tel:119".to_owned(), "tel:129".to_owned()]),
                "{numbers:?}"
            );
            axe::finds_nothing(visit, "help before results").await?;
            visit.run("document.querySelector('#kata').value = ''").await?;
            type_in(visit, other).await?;
            visit.until(FIRST).await?;
            visit
                .until(&format!("!{}", seen("[data-say=heavy]")))
                .await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_visit_from_an_article_wakes_the_search_each_time() -> Outcome {
    visit(Setup::laptop(), async |visit| {
        visit.open_awake("/id/kenali/persetujuan/").await?;
        visit.run("window.same = true").await?;
        for words in ["visum", "bukti"] {
            visit.click("header .search-link").await?;
            visit.until(AWAKE).await?;
            visit
                .until(&format!("document.activeElement?.matches('{FIELD}')"))
                .await?;
            type_in(visit, words).await?;
            visit.until(FIRST).await?;
            visit.click(".results [data-result] a").await?;
            visit
                .until("document.querySelector('article[data-id]')")
                .await?;
        }
        visit.driver.back().await?;
        visit
            .until(&format!("location.hash === '#q=bukti' && {FIRST}"))
            .await?;
        ensure!(
            visit.value::<bool>("window.same === true").await?,
            "a page was loaded whole"
        );
        let indexes = visit.proxy.site_requests();
        let indexes = indexes
            .iter()
            .filter(|seen| seen.path.starts_with("/search-"));
        ensure!(indexes.count() == 1, "the index was fetched again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn quick_exit_leaves_no_word_of_it() -> Outcome {
    visit(Setup::phone(), async |visit| {
        visit.open(SEARCH).await?;
        visit.until(AWAKE).await?;
        type_in(visit, "visum").await?;
        visit.until("location.hash === '#q=visum'").await?;
        visit.click("[data-action='exit']").await?;
        visit.has_left_for_neutral_site().await?;
        let found = sent(visit, "visum");
        ensure!(found.is_none(), "{found:?} was sent");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_scripts_the_form_leads_to_the_list_and_sends_nothing() -> Outcome {
    visit(Setup::phone().without_scripts(), async |visit| {
        for (search, list) in [(SEARCH, "/id/a-z/"), ("/en/search/", "/en/a-z/")] {
            visit.open(search).await?;
            visit.click(".search-form button").await?;
            visit
                .until(&format!("location.pathname === '{list}'"))
                .await?;
            let fields: usize = visit.value("location.search.length").await?;
            ensure!(fields == 0, "something was sent");
            visit.click("a[href='#huruf-v']").await?;
            visit.until("location.hash === '#huruf-v'").await?;
            let visum: bool = visit
                .value(
                    "[...document.querySelectorAll('#huruf-v + ul a')].some(it => it.pathname.includes('visum'))",
                )
                .await?;
            ensure!(visum, "{list} lacks the visum under V");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_way_to_look_fits_a_narrow_screen_and_is_accessible() -> Outcome {
    let setup = Setup {
        size: (320, 640),
        ..Setup::phone()
    };
    visit(setup, async |visit| {
        for (search, list, words) in [
            (SEARCH, "/id/a-z/", "kekerasan seksual berbasis elektronik"),
            ("/en/search/", "/en/a-z/", "electronic sexual violence"),
        ] {
            visit.open(list).await?;
            fits(visit, list).await?;
            axe::finds_nothing(visit, list).await?;
            visit.open(search).await?;
            visit.until(AWAKE).await?;
            axe::finds_nothing(visit, search).await?;
            type_in(visit, words).await?;
            visit.until(&format!("{FIRST} && {STATUS} !== ''")).await?;
            fits(visit, search).await?;
            axe::finds_nothing(visit, "results").await?;
            visit
                .run("document.querySelector('#kata').value = ''")
                .await?;
            type_in(visit, "zzxqzzxq").await?;
            visit.until(&seen("[data-say=nothing]")).await?;
            visit
                .until(&format!("{STATUS}.includes('zzxqzzxq')"))
                .await?;
            fits(visit, "nothing found").await?;
            axe::finds_nothing(visit, "nothing found").await?;
        }
        Ok(())
    })
    .await
}

/// Nothing is wider than the screen.
async fn fits(visit: &Visit, what: &str) -> Outcome {
    let (wide, screen): (u32, u32) = visit
        .value("[document.documentElement.scrollWidth, innerWidth]")
        .await?;
    ensure!(wide <= screen, "{what} is {wide} wide on {screen}");
    Ok(())
}
