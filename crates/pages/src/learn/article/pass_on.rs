//! "Pakai tulisan ini": what a reader passes on, ready to be copied, and on what terms.

use content::{Article, Library};
use leptos::prelude::*;
use locale::{Key, Lang, message};

use crate::learn::date::in_words;

/// The most letters of a message, so that it is read.
const MESSAGE_LIMIT: usize = 300;

/// The licence of everything people read here.
const LICENCE: &str = "https://creativecommons.org/licenses/by-sa/4.0/";

/// The address, a message with a number to call, and a citation. `canonical` is the address of the
/// page.
pub(super) fn pass_on(
    library: &Library,
    article: &Article,
    canonical: &str,
) -> impl IntoView + use<> {
    let lang = article.lang;
    let date = in_words(article.updated, lang);
    let citation = message::pass_on_quote(lang, canonical, &date, &article.title);
    let items = [
        ("tautan", Key::PassOnLink, canonical.to_owned()),
        (
            "pesan",
            Key::PassOnMessage,
            short(library, article, canonical),
        ),
        ("kutipan", Key::PassOnCitation, citation),
    ]
    .map(|(id, label, words)| item(lang, id, label, words));
    view! {
        <section class="aside-block pass-on" aria-labelledby="pakai">
            <h2 id="pakai">{lang.text(Key::PassOnHeading)}</h2>
            <p>
                {lang.text(Key::PassOnLine)} " "
                <a href=format!("{LICENCE}deed.{}", lang.code()) rel="license noreferrer">
                    {lang.text(Key::PassOnLicence)}
                </a>
            </p>
            <dl>{items}</dl>
            <p
                role="status"
                data-copied=lang.text(Key::PassOnCopied)
            ></p>
        </section>
    }
}

fn item(lang: Lang, id: &'static str, label: Key, words: String) -> impl IntoView {
    let label = lang.text(label);
    let name = format!("{}: {label}", lang.text(Key::PassOnCopy));
    view! {
        <div>
            <dt>{label}</dt>
            <dd id=id>{words}</dd>
            <dd>
                <button type="button" class="button" aria-label=name data-copy=id hidden>
                    {lang.text(Key::PassOnCopy)}
                </button>
            </dd>
        </div>
    }
}

/// A message for a chat: what this is, where, and whom one can call. The summary is left out where
/// there is no room for it.
fn short(library: &Library, article: &Article, canonical: &str) -> String {
    let number = |id: &str| {
        let contact = library.service(id).and_then(|it| it.contacts.first());
        contact.map_or("", |it| it.display.as_str())
    };
    let help = message::pass_on_help(article.lang, number("sapa129-wa"), number("sapa129-tel"));
    let whole = [&article.title, &article.summary, canonical, &help].join("\n");
    if whole.chars().count() <= MESSAGE_LIMIT {
        whole
    } else {
        [&article.title, canonical, &help].join("\n")
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use content::read_folder;

    use super::*;

    #[test]
    fn every_message_is_short_and_names_whom_to_call() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
        let files = read_folder(&folder).expect("the content can be read");
        let library = Library::from_files(&files).expect("the content has no fault");
        let mut looked_at = 0;
        for article in Lang::ALL.into_iter().flat_map(|it| library.articles(it)) {
            let path = library.article_address(article.lang, &article.id);
            let address = format!("https://ruang-aman.example{}", path.unwrap_or_default());
            let message = short(&library, article, &address);
            let letters = message.chars().count();
            assert!(letters <= MESSAGE_LIMIT, "{letters}: {message}");
            for part in [article.title.as_str(), &address, " 129 ", "08111-129-129"] {
                assert!(message.contains(part), "{part}: {message}");
            }
            looked_at += 1;
        }
        assert!(looked_at >= 100, "only {looked_at}");
    }
}
