//! What the shell asks of the browser: the head of the page, the words of a language, the state of
//! the app.

use leptos::prelude::{document, window};
use locale::{Lang, fetched};
use wasm_bindgen::JsValue;

use crate::browser::fetch;

/// What the head of the page says about it.
pub(crate) struct Head {
    /// Language of the page.
    pub(crate) lang: Lang,
    /// Address of the same page in the other language.
    pub(crate) alternate: String,
}

/// Reads the language and the alternate address from the page.
pub(crate) fn read_head() -> Head {
    let root = document().document_element();
    let attribute = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name));
    let lang = attribute("lang")
        .and_then(|code| Lang::from_code(&code))
        .unwrap_or_default();
    let selector = format!("link[rel=alternate][hreflang={}]", lang.other().code());
    let alternate = document()
        .query_selector(&selector)
        .ok()
        .flatten()
        .and_then(|link| link.get_attribute("href"))
        .map_or_else(
            || format!("/{}/", lang.other().code()),
            |href| path_of(&href),
        );
    Head { lang, alternate }
}

/// Shows another address for the same page, in the same place of the history.
pub(crate) fn rename_address(path: &str) {
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(path));
    }
}

/// Takes in the words that `wake.js` has fetched along with the app, in the page's language.
pub(crate) fn load_first_words() -> bool {
    js_sys::Reflect::get(&window(), &"words".into())
        .ok()
        .and_then(|words| words.as_string())
        .is_some_and(|words| fetched::load(read_head().lang, &words))
}

/// Fetches the words of a language where they are not here yet; whether they are here then.
pub(crate) async fn load_words(lang: Lang) -> bool {
    if fetched::is_loaded(lang) {
        return true;
    }
    let Some(address) = document()
        .query_selector("[data-words-other]")
        .ok()
        .flatten()
        .and_then(|script| script.get_attribute("data-words-other"))
    else {
        return false;
    };
    let words = fetch::text_at(&address).await;
    words.is_some_and(|words| fetched::load(lang, &words))
}

/// Tells scripts and tests how the app stands: `awake`, or `waived` where it leaves the page
/// alone.
pub(crate) fn mark(state: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-app", state);
    }
}

/// Whether somebody has begun to fill in the report on one page, which `fallback.js` offered
/// while the app was on its way.
pub(crate) fn is_taken() -> bool {
    document()
        .document_element()
        .and_then(|root| root.get_attribute("data-one-page"))
        .as_deref()
        == Some("touched")
}

/// The path of an absolute address of this site.
fn path_of(href: &str) -> String {
    let start = href.find(':').map_or(0, |end| end + 1);
    let rest = href.get(start..).and_then(|it| it.strip_prefix("//"));
    let path = rest.and_then(|it| it.get(it.find('/')?..));
    path.unwrap_or(href).to_owned()
}
