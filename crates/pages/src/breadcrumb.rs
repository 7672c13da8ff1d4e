//! The way back from a page: home, and the section it is in.

use leptos::prelude::*;
use locale::{Key, Lang};

/// Home, then the section. The page itself is its heading.
pub(crate) fn breadcrumb(lang: Lang, section: Option<(String, String)>) -> impl IntoView {
    let home = format!("/{}/", lang.code());
    view! {
        <nav class="breadcrumb" aria-label=lang.text(Key::BreadcrumbLabel)>
            <ol>
                <li><a href=home>{lang.text(Key::BreadcrumbHome)}</a></li>
                {section.map(|(href, title)| view! { <li><a href=href>{title}</a></li> })}
            </ol>
        </nav>
    }
}
