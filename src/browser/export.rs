//! Ways to keep a text outside of this page: the clipboard, paper, a file. None of them happens by
//! itself, and none gives away what the text is about.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{WindowListenerHandle, document, window, window_event_listener_untyped};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, HtmlElement, Url};

use crate::browser::long_wait::Wait;

/// The name of every file that is saved: it says nothing.
const FILE_NAME: &str = "catatan.txt";

/// Puts the text on the clipboard and tells whether it is there. Quick exit takes it away
/// again. A clipboard that does not answer counts as none until it does.
pub(crate) fn copy(text: &str, done: impl Fn(bool) + Clone + 'static) {
    let copying = write_to_clipboard(text);
    let not_yet = done.clone();
    let wait = Wait::new(move |is_slow| {
        if is_slow {
            not_yet(false);
        }
    });
    spawn_local(async move {
        let is_there = match copying {
            Some(copying) => wait.promise(copying).await.is_some(),
            None => false,
        };
        if is_there {
            let _ = Reflect::set(&window(), &"copied".into(), &JsValue::TRUE);
        }
        done(is_there);
    });
}

/// Marks the part of the page that is printed alone.
const MARK: &str = "data-print";

/// Prints the part of the page with this name, and nothing else of it.
///
/// Some browsers take the page only after they were asked, so the mark stays until they say that
/// they have it, or until the next press where they never do.
pub(crate) fn print(part: &str) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = root.set_attribute(MARK, part);
    for end in ["afterprint", "pointerdown", "keydown"] {
        let handle = Rc::new(Cell::new(None::<WindowListenerHandle>));
        let root = root.clone();
        let own = Rc::clone(&handle);
        handle.set(Some(window_event_listener_untyped(end, move |_| {
            let _ = root.remove_attribute(MARK);
            if let Some(handle) = own.take() {
                handle.remove();
            }
        })));
    }
    let _ = window().print();
}

/// Offers the text as a file.
pub(crate) fn save(text: &str) {
    let parts = Array::of1(&text.into());
    let Ok(url) = Blob::new_with_str_sequence(&parts)
        .and_then(|blob| Url::create_object_url_with_blob(&blob))
    else {
        return;
    };
    if let Ok(link) = document().create_element("a") {
        let _ = link.set_attribute("href", &url);
        let _ = link.set_attribute("download", FILE_NAME);
        if let Ok(link) = link.dyn_into::<HtmlElement>() {
            link.click();
        }
    }
    let _ = Url::revoke_object_url(&url);
}

fn write_to_clipboard(text: &str) -> Option<Promise> {
    let navigator = Reflect::get(&window(), &"navigator".into()).ok()?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())
        .ok()?
        .dyn_into()
        .ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
