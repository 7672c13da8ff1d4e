//! The map of topics: every section with its articles, folded until somebody looks inside.

use content::{Library, Section};
use leptos::prelude::*;
use locale::{Key, Lang};

use super::section::articles;

/// Every section that holds something to read.
pub(super) fn topics(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let parts: Vec<_> = library
        .sections()
        .map(|section| part(library, lang, section))
        .collect();
    view! {
        <section class="home-part" aria-labelledby="topik">
            <h2 id="topik">{lang.text(Key::FindTopics)}</h2>
            <div class="topics">{parts}</div>
        </section>
    }
}

fn part(library: &Library, lang: Lang, section: &Section) -> impl IntoView + use<> {
    let title = section.title.get(lang).to_owned();
    let summary = section.summary.get(lang).to_owned();
    view! {
        <details>
            <summary><strong>{title}</strong><span>{summary}</span></summary>
            {articles(library, library.section_articles(lang, &section.id))}
        </details>
    }
}
