//! Sends a small form where it stands, so that nobody loses their place in an article by saying
//! that it helped. Without the app the form goes to a page that says thank you.

use std::iter::{once, repeat_n};

use gloo_net::http::Request;
use js_sys::{Object, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use report::wire::{BODY_BLOCK, JSON};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// A form that says what to show once it is sent, and what where it could not be.
const SMALL: &str = "form[data-sent]";

/// Says that an answer is being sent.
const ON_ITS_WAY: &str = "aria-busy";

/// Watches the page for small forms, as long as it is open.
pub(crate) fn answer_in_place() {
    let _ = window_event_listener_untyped("submit", |event| {
        if let Some((form, action, body)) = read(&event) {
            event.prevent_default();
            // A finger that trembles presses twice, and means it once.
            if form.has_attribute(ON_ITS_WAY) {
                return;
            }
            let _ = form.set_attribute(ON_ITS_WAY, "true");
            spawn_local(async move {
                let kept = post(&action, body).await;
                let _ = form.remove_attribute(ON_ITS_WAY);
                say(&form, if kept { "data-sent" } else { "data-unsent" });
            });
        }
    });
}

/// The form, where it goes, and what it says; nothing where the browser should see to it.
fn read(event: &Event) -> Option<(Element, String, String)> {
    let form: Element = event.target()?.dyn_into().ok()?;
    if !form.matches(SMALL).ok()? {
        return None;
    }
    let action = form.get_attribute("action")?;
    let pressed: Element = Reflect::get(event, &"submitter".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let hidden = form.query_selector_all("input[type=hidden]").ok()?;
    let said = Object::new();
    let _ = Reflect::set(&said, &"v".into(), &1.into());
    (0..hidden.length())
        .filter_map(|index| hidden.item(index)?.dyn_into::<Element>().ok())
        .chain(once(pressed))
        .filter_map(|control| {
            Some((
                control.get_attribute("name")?,
                control.get_attribute("value")?,
            ))
        })
        // The language chooses the page that answers a form; here there is none.
        .filter(|(name, _)| name != "lang")
        .for_each(|(name, value)| {
            let _ = Reflect::set(&said, &name.into(), &value.into());
        });
    let mut body = String::from(js_sys::JSON::stringify(&said).ok()?);
    let length = body.len().next_multiple_of(BODY_BLOCK);
    body.extend(repeat_n(' ', length - body.len()));
    Some((form, action, body))
}

async fn post(action: &str, body: String) -> bool {
    let request = Request::post(action)
        .header("Content-Type", JSON)
        .body(body);
    match request {
        Ok(request) => request.send().await.is_ok_and(|answer| answer.ok()),
        Err(_) => false,
    }
}

/// Shows the words in the form's place of answers. Once it is sent there is nothing left to press,
/// and the focus, which the button had, goes to the words.
fn say(form: &Element, attribute: &str) {
    let words = form.get_attribute(attribute);
    let place = form.query_selector("[role=status]").ok().flatten();
    let (Some(words), Some(place)) = (words, place) else {
        return;
    };
    if attribute == "data-sent" {
        form.replace_children_with_node_1(&place);
        let _ = place.set_attribute("tabindex", "-1");
        if let Some(place) = place.dyn_ref::<HtmlElement>() {
            let _ = place.focus();
        }
    }
    place.set_text_content(Some(&words));
}
