//! What the safety page shows under its text: the button that deletes traces, the one that saves
//! the site for reading without internet, and what the tests of quick exit found.

pub(crate) mod offline;

use content::{ExitResult, ExitResults, Library};
use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::date::in_words;

/// The article that all this belongs to.
pub(crate) const ARTICLE: &str = "keamanan";

/// The buttons, then the table. `offline_bytes` is what a phone downloads to read without internet.
pub(crate) fn safety(library: &Library, lang: Lang, offline_bytes: usize) -> impl IntoView + use<> {
    view! {
        {wipe(lang)}
        {offline::control(library, lang, offline_bytes)}
        {library.exit_results().map(|results| table(results, lang))}
    }
}

/// `public/exit.js` does what the button says, and shows what is left.
fn wipe(lang: Lang) -> impl IntoView {
    view! {
        <section class="aside-block" aria-labelledby="hapus-jejak">
            <h2 id="hapus-jejak">{lang.text(Key::WipeHeading)}</h2>
            <p>{lang.text(Key::WipeText)}</p>
            <p>
                <button type="button" class="button button-next" data-action="wipe">
                    {lang.text(Key::WipeButton)}
                </button>
            </p>
            <noscript>
                <p>{lang.text(Key::WipeWithoutScript)}</p>
            </noscript>
            <div data-wiped hidden tabindex="-1">
                <p>{lang.text(Key::WipeDone)}</p>
                <p>
                    <a href="#riwayat">{lang.text(Key::WipeHistory)}</a>
                </p>
            </div>
        </section>
    }
}

fn table(results: &ExitResults, lang: Lang) -> impl IntoView + use<> {
    let when = message::exit_table_when(lang, &in_words(results.tried_on, lang));
    let engines: Vec<_> = results
        .engines
        .iter()
        .map(|engine| {
            let name = name_of(&engine.id);
            view! { <th scope="col">{name} " " {engine.version.clone()}</th> }
        })
        .collect();
    let rows: Vec<_> = results
        .tests
        .iter()
        .filter_map(|test| {
            let what = lang.text(words_of(&test.number)?);
            let cells = test
                .results
                .map(|result| view! { <td>{lang.text(said(result))}</td> });
            Some(view! {
                <tr>
                    <th scope="row">{test.number.clone()} ". " {what}</th>
                    {cells.to_vec()}
                </tr>
            })
        })
        .collect();
    view! {
        <div class="aside-block prose">
            <h2 id="hasil-uji">{lang.text(Key::ExitTableHeading)}</h2>
            <p>{when} " " {lang.text(Key::ExitTableNote)}</p>
            <section class="table" tabindex="0" aria-label=lang.text(Key::ExitTableHeading)>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{lang.text(Key::ExitTableTest)}</th>
                            {engines}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        </div>
    }
}

const fn said(result: ExitResult) -> Key {
    match result {
        ExitResult::Passes => Key::ExitPasses,
        ExitResult::StandsIn => Key::ExitStandsIn,
        ExitResult::Fails => Key::ExitFails,
        ExitResult::Untried => Key::ExitUntried,
    }
}

/// Engines go by names of their own, which are the same in every language.
fn name_of(id: &str) -> String {
    match id {
        "chromium" => "Chromium",
        "firefox" => "Firefox",
        "webkit" => "WebKit",
        other => other,
    }
    .to_owned()
}

/// What a test is about, in words.
fn words_of(number: &str) -> Option<Key> {
    Key::named(&format!("exit-test-{}", number.to_lowercase()))
}
