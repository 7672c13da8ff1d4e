//! Sends a small form in place, so that nobody loses their place in an article by saying that it
//! helped. Without the app the form goes to a page that says thank you.

use std::iter::{once, repeat_n};

use js_sys::{Object, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use report::wire::{BODY_BLOCK, JSON};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, RequestInit};

use crate::browser::fetch;
use crate::browser::long_wait::Wait;

/// A form that says what to show once it is sent, and what where it could not be.
const SMALL: &str = "form[data-sent]";

/// The attribute of a form that is being sent.
const SENDING: &str = "aria-busy";

/// Watches the page for small forms, as long as it is open.
pub(crate) fn answer_in_place() {
    let _ = window_event_listener_untyped("submit", |event| {
        if let Some((form, action, body)) = read(&event) {
            event.prevent_default();
            // Somebody who trembles presses twice and means it once.
            if form.has_attribute(SENDING) {
                return;
            }
            let _ = form.set_attribute(SENDING, "true");
            spawn_local(async move {
                let slow = form.clone();
                // It can be sent again, and the answer still counts where it comes.
                let wait = Wait::new(move |is_slow| {
                    if is_slow {
                        done(&slow, false);
                    }
                });
                let is_stored = wait.settle(post(&action, body)).await == Some(true);
                done(&form, is_stored);
            });
        }
    });
}

/// The form, its address and the body to send; nothing where the browser should send it.
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
    let fields = Object::new();
    let _ = Reflect::set(&fields, &"v".into(), &1.into());
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
            let _ = Reflect::set(&fields, &name.into(), &value.into());
        });
    let mut body = String::from(js_sys::JSON::stringify(&fields).ok()?);
    let length = body.len().next_multiple_of(BODY_BLOCK);
    body.extend(repeat_n(' ', length - body.len()));
    Some((form, action, body))
}

async fn post(action: &str, body: String) -> bool {
    let headers = Object::new();
    let _ = Reflect::set(&headers, &"Content-Type".into(), &JSON.into());
    let request = RequestInit::new();
    request.set_method("POST");
    request.set_headers(&headers);
    request.set_body(&body.into());
    let answer = fetch::fetch(action, &request).await;
    answer.is_some_and(|answer| answer.ok())
}

/// Says how it went, and lets the form be sent again where it was not stored.
fn done(form: &Element, is_stored: bool) {
    let _ = form.remove_attribute(SENDING);
    show(
        form,
        if is_stored {
            "data-sent"
        } else {
            "data-unsent"
        },
    );
}

/// Shows the words of `attribute` in the status line of the form. Once it is sent its buttons go, and
/// the focus, which one of them had, moves to the words.
fn show(form: &Element, attribute: &str) {
    let words = form.get_attribute(attribute);
    let status = form.query_selector("[role=status]").ok().flatten();
    let (Some(words), Some(status)) = (words, status) else {
        return;
    };
    if attribute == "data-sent" {
        form.replace_children_with_node_1(&status);
        let _ = status.set_attribute("tabindex", "-1");
        if let Some(status) = status.dyn_ref::<HtmlElement>() {
            let _ = status.focus();
        }
    }
    status.set_text_content(Some(&words));
}
