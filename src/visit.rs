//! A visit to another page of the library without loading it whole: fetch its fragment, show it,
//! then do what a browser would have done: title, language, focus, scroll.

mod fragment;
mod scroll;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::location::{BrowserUrl, LocationProvider, Url};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

use self::fragment::Fragment;
use self::scroll::ScrollMemory;
use crate::browser::document::{load_words, read_head};
use crate::browser::fetch;
use crate::browser::long_wait::Wait;
use crate::shell::language_switch::{LANGUAGE_LINK, LIBRARY, find, set_link, set_texts};

/// Replaces the region whenever the router's address changes.
///
/// The router takes the click and waits; the address is changed only when the new page is there,
/// so a slow network never shows an address above the wrong text. If the fragment cannot be had,
/// the browser loads the page the ordinary way.
pub(crate) fn follow_links() {
    // Without an address to follow, links are ordinary links.
    let Ok(router) = BrowserUrl::new() else {
        return;
    };
    let url = router.as_url().clone();
    follow_anchors(url.clone());
    let memory = ScrollMemory::watch();
    let latest = StoredValue::new(0_u32);
    let clicks = router.clone();

    Effect::new(move |previous: Option<String>| {
        let path = url.with(|url| url.path().to_owned());
        if previous.is_some_and(|previous| previous != path) {
            let visit = latest.with_value(|number| number + 1);
            latest.set_value(visit);
            memory.pause();
            let (router, path) = (router.clone(), path.clone());
            spawn_local(async move {
                // What takes long is left to the browser, which shows that it loads and has a
                // button to stop.
                let slow = path.clone();
                let wait = Wait::new(move |is_slow| {
                    if is_slow && latest.get_value() == visit {
                        load_whole(&slow);
                    }
                });
                let mut fetched = wait.settle(load(&path)).await.flatten();
                if let Some(fragment) = &fetched
                    && !load_words(fragment.lang).await
                {
                    fetched = None;
                }
                if latest.get_value() != visit {
                    return;
                }
                match (fetched, region()) {
                    (Some(fragment), Some(region)) => {
                        show(&fragment, &region, &router, memory, &path).await;
                    }
                    _ => load_whole(&path),
                }
            });
        }
        path
    });
    // Last: an app that breaks before this leaves the links to the browser.
    clicks.init(None);
}

/// Moves focus along with a jump on the same page, as the browser would have done.
fn follow_anchors(url: ArcRwSignal<Url>) {
    Effect::new(move |previous: Option<String>| {
        let hash = url.with(|url| url.hash().to_owned());
        if previous.is_some_and(|previous| previous != hash) {
            focus(anchor_target(&hash));
        }
        hash
    });
}

/// The part of the page that a visit replaces.
fn region() -> Option<HtmlElement> {
    document().get_element_by_id("region")?.dyn_into().ok()
}

async fn load(path: &str) -> Option<Fragment> {
    if !path.ends_with('/') {
        return None;
    }
    Fragment::parse(&fetch::text_at(&format!("{path}fragment.html")).await?)
}

async fn show(
    fragment: &Fragment,
    region: &HtmlElement,
    router: &BrowserUrl,
    memory: ScrollMemory,
    path: &str,
) {
    let is_return = window()
        .location()
        .pathname()
        .is_ok_and(|current| current == path);
    region.set_inner_html(&fragment.body);
    run_scripts(region);
    if read_head().lang != fragment.lang {
        set_texts(fragment.lang, LIBRARY);
        set_link(".brand", &fragment.home);
        set_link(".search-link", &fragment.search);
        set_link(".help-more", &fragment.help);
        follow_numbers(region);
    }
    close_help();
    set_link(LANGUAGE_LINK, &fragment.alternate);
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-page", &fragment.page);
    }
    router.ready_to_complete();
    // The router changes the address in a task of its own; the title must not reach the old entry.
    next_tick().await;
    document().set_title(&fragment.title);
    if is_return {
        memory.restore();
    }
    focus_start(region, is_return);
    memory.resume();
}

/// The numbers in the header are those of the footer, which has come in the new language.
fn follow_numbers(region: &HtmlElement) {
    let new = region.query_selector(".site-footer .help-numbers");
    if let (Some(old), Ok(Some(new))) = (find(".site-header .help-numbers"), new)
        && let Ok(copy) = new.clone_node_with_deep(true)
    {
        let _ = old.replace_with_with_node_1(&copy);
    }
}

/// The numbers that were opened over one page do not lie over the next.
fn close_help() {
    if let Some(panel) = find(".help-panel") {
        let _ = panel.remove_attribute("open");
    }
}

/// A script that comes with a page runs only where it is made anew, not where it is parsed.
fn run_scripts(region: &HtmlElement) {
    while let Some(parsed) = region
        .query_selector("script:not([data-run])")
        .ok()
        .flatten()
    {
        let Ok(made) = document().create_element("script") else {
            return;
        };
        for name in parsed.get_attribute_names() {
            if let Some(name) = name.as_string()
                && let Some(value) = parsed.get_attribute(&name)
            {
                let _ = made.set_attribute(&name, &value);
            }
        }
        let _ = made.set_attribute("data-run", "");
        parsed.remove();
        let _ = region.append_child(&made);
    }
}

/// Moves focus to where reading starts, so that a screen reader speaks the new page.
fn focus_start(region: &HtmlElement, is_return: bool) {
    let hash = window().location().hash().unwrap_or_default();
    let anchor = anchor_target(&hash).filter(|_| !is_return);
    focus(anchor.or_else(|| region.query_selector("h1").ok().flatten()));
}

fn anchor_target(hash: &str) -> Option<Element> {
    let anchor = hash.strip_prefix('#').filter(|anchor| !anchor.is_empty())?;
    document().get_element_by_id(anchor)
}

fn focus(target: Option<Element>) {
    if let Some(target) = target.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Links and buttons keep their place in the order of stops.
        if target.tab_index() < 0 {
            let _ = target.set_attribute("tabindex", "-1");
        }
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = target.focus_with_options(&options);
    }
}

fn load_whole(path: &str) {
    let location = window().location();
    if location.pathname().is_ok_and(|current| current == path) {
        let _ = location.reload();
    } else {
        let _ = location.assign(path);
    }
}

async fn next_tick() {
    let _ = JsFuture::from(js_sys::Promise::resolve(&wasm_bindgen::JsValue::NULL)).await;
}
