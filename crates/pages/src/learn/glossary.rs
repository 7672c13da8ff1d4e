//! The glossary: what words mean, where it can be read, and which articles explain them.

use content::{Library, PageId, Reference, Term};
use leptos::prelude::*;
use locale::{Key, Lang};

use crate::breadcrumb::breadcrumb;
use crate::links;
use crate::opener::opener;

/// The section under which the pages about the site stand.
const ABOUT: &str = "tentang";

/// The whole page, in the order of the alphabet.
pub(crate) fn glossary(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let mut terms: Vec<&Term> = library.glossary().iter().collect();
    terms.sort_by_key(|term| term.term.get(lang).to_lowercase());
    let entries: Vec<_> = terms.into_iter().map(|term| entry(term, lang)).collect();
    view! {
        <div class="page">
            {breadcrumb(lang, about(library, lang))}
            {opener(title(library, lang, PageId::Glossary), lang.text(Key::GlossaryLede))}
            <div class="glossary">{entries}</div>
        </div>
    }
}

/// The way back to the section, where it holds anything.
pub(super) fn about(library: &Library, lang: Lang) -> Option<(String, String)> {
    let href = library.section_address(lang, ABOUT)?;
    let title = library.section(ABOUT)?.title.get(lang).to_owned();
    Some((href, title))
}

/// The title of a page.
pub(crate) fn title(library: &Library, lang: Lang, id: PageId) -> Option<String> {
    Some(library.page(id)?.title.get(lang).to_owned())
}

fn entry(term: &Term, lang: Lang) -> impl IntoView + use<> {
    let sources: Vec<_> = term.sources.iter().map(reference).collect();
    let sources = (!sources.is_empty()).then(|| {
        view! {
            <ul class="sources" aria-label=lang.text(Key::SourcesHeading)>
                {sources}
            </ul>
        }
    });
    view! {
        <section id=term.id.clone()>
            <h2>{term.term.get(lang).to_owned()}</h2>
            <p>{term.meaning.get(lang).to_owned()}</p>
            {sources}
        </section>
    }
}

fn reference(reference: &Reference) -> impl IntoView + use<> {
    view! { <li>{links::source(&reference.title, reference.url.as_ref())}</li> }
}
