//! What is around the report and the mailbox: quick exit, the other language, and nothing that
//! leads away.

use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::{Key, Lang};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

use super::language_switch::{FORM, LANGUAGE_LINK, find, set_link, set_texts};
use crate::browser::document::{Head, load_words, read_head, rename_address};
use crate::browser::long_wait;

/// Provides the language of the page, and lets the link to the other one swap the words in place.
pub(crate) fn attach() {
    let Head { lang, alternate } = read_head();
    let lang = RwSignal::new(lang);
    provide_context(Signal::<Lang>::from(lang));
    let alternate = StoredValue::new(alternate);
    let swap = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        event.prevent_default();
        swap_words(lang, alternate);
    });
    if let Some(link) = find(LANGUAGE_LINK) {
        let _ = link.add_event_listener_with_callback("click", swap.as_ref().unchecked_ref());
    }
    // The listener lives as long as the page does.
    swap.forget();
}

/// Answers stay, also where the words of the other language cannot be had.
fn swap_words(lang: RwSignal<Lang>, alternate: StoredValue<String>) {
    let other = lang.get_untracked().other();
    spawn_local(async move {
        let say_slow = move |is_slow| say_missing(lang, is_slow);
        let is_loaded = long_wait::watch(load_words(other), say_slow).await == Some(true);
        if is_loaded && lang.get_untracked() != other {
            let address = alternate.get_value();
            let back = in_language(&address, other.other());
            set_link(LANGUAGE_LINK, &back);
            alternate.set_value(back);
            set_texts(other, FORM);
            lang.set(other);
            rename_address(&address);
        }
        say_missing(lang, !is_loaded);
    });
}

/// Says that the words of the other language are not here, or takes that back.
fn say_missing(lang: RwSignal<Lang>, is_missing: bool) {
    if let Some(line) = find(".language-missing") {
        let words = is_missing.then(|| lang.get_untracked().text(Key::LanguageMissing));
        line.set_text_content(words);
    }
}

/// The same page in another language: the pages of the report differ only in the first part.
fn in_language(address: &str, lang: Lang) -> String {
    let rest = address.trim_start_matches('/').split_once('/');
    let rest = rest.map_or("", |(_, rest)| rest);
    format!("/{}/{rest}", lang.code())
}
