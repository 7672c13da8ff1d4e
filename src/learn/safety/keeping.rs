//! "Simpan untuk dibaca tanpa internet": what is kept, who else can see it, and both buttons.
//! `public/keep.js` makes them work; without script there is nothing to press.

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang, message};

/// Where the control stands on its page.
pub const ANCHOR: &str = "simpan";
/// Stands in the page for how much is kept until the prerenderer has weighed it.
pub const KILOBYTES: &str = "{kB}";

/// The control, with the warning before it.
pub(super) fn control(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let text = |key: Key| lang.text(key);
    let search = library.page_address(lang, PageId::Search);
    let search = search.map(|_| text(Key::KeepSearch));
    view! {
        <section class="aside-block" aria-labelledby=ANCHOR data-keep-site>
            <h2 id=ANCHOR>{text(Key::KeepHeading)}</h2>
            <p>{text(Key::KeepText)} " " {search}</p>
            <p class="content-note">{text(Key::KeepWarning)}</p>
            <noscript>
                <p>{text(Key::KeepWithoutScript)}</p>
            </noscript>
            <div class="keep" data-controls hidden>
                <p>{message::keep_size(lang, KILOBYTES)}</p>
                <p class="actions">
                    <button type="button" class="button" data-keep>{text(Key::KeepButton)}</button>
                    <button type="button" class="button" data-undo hidden>
                        {text(Key::KeepUndo)}
                    </button>
                </p>
                <p
                    role="status"
                    tabindex="-1"
                    data-saving=text(Key::KeepSaving)
                    data-kept=text(Key::KeepKept)
                    data-full=text(Key::KeepFull)
                    data-failed=text(Key::KeepFailed)
                    data-undone=text(Key::KeepUndone)
                ></p>
                {kept_pages(lang)}
            </div>
        </section>
    }
}

/// The pages that are kept on this device, once the script has looked.
pub fn kept_pages(lang: Lang) -> impl IntoView {
    view! {
        <div data-kept-pages hidden>
            <p>{lang.text(Key::KeepList)}</p>
            <ul></ul>
        </div>
    }
}
