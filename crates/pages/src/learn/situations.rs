//! What brings people here, each leading to one place.

use content::Library;
use leptos::prelude::*;
use locale::{Key, Lang};

/// The ends of "I want to …", under that heading.
pub(super) fn situations(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let items: Vec<_> = library
        .situations()
        .iter()
        .map(|situation| {
            let (words, href) = (&situation.words, &situation.address);
            view! { <li><a href=href.get(lang).to_owned()>{words.get(lang).to_owned()}</a></li> }
        })
        .collect();
    view! {
        <section class="home-part" aria-labelledby="ingin">
            <h2 id="ingin">{lang.text(Key::FindIWant)}</h2>
            <ul class="situations">{items}</ul>
        </section>
    }
}
