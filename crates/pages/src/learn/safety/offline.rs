//! "Simpan untuk dibaca tanpa internet": what is saved, who else can see it, and both buttons.
//! `public/keep.js` makes them work; without script there is nothing to press.

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang, message};

/// Where the control stands on its page.
pub(crate) const ANCHOR: &str = "simpan";

/// The control, with the warning before it. `bytes` is what will be downloaded.
pub(super) fn control(library: &Library, lang: Lang, bytes: usize) -> impl IntoView + use<> {
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
                <p>{message::keep_size(lang, &in_kilobytes(bytes, lang))}</p>
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
                {saved_pages(lang)}
            </div>
        </section>
    }
}

/// The pages saved on this device, once the script has looked.
pub(crate) fn saved_pages(lang: Lang) -> impl IntoView {
    view! {
        <div data-kept-pages hidden>
            <p>{lang.text(Key::KeepList)}</p>
            <ul></ul>
        </div>
    }
}

/// Rounded up to ten, with the thousands separated as the language writes them.
fn in_kilobytes(bytes: usize, lang: Lang) -> String {
    let rounded = bytes.div_ceil(10_000) * 10;
    let separator = match lang {
        Lang::Id => '.',
        Lang::En => ',',
    };
    match (rounded / 1000, rounded % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}{separator}{rest:03}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(in_kilobytes(431_001, Lang::Id), "440");
        assert_eq!(in_kilobytes(1_021_000, Lang::Id), "1.030");
        assert_eq!(in_kilobytes(1_021_000, Lang::En), "1,030");
    }
}
