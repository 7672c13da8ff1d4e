//! What an urgent article begins with: three lines, each of which does one thing at once.

use content::{Article, Now};
use leptos::prelude::*;
use locale::Key;

/// The three lines; nothing where the article has none.
pub(super) fn now(article: &Article) -> Option<impl IntoView + use<>> {
    let items: Vec<_> = article.now.iter().map(line).collect();
    (!items.is_empty()).then(|| {
        view! {
            <section class="now" aria-labelledby="langsung">
                <h2 id="langsung">{article.lang.text(Key::NowHeading)}</h2>
                <ul>{items}</ul>
            </section>
        }
    })
}

fn line(now: &Now) -> AnyView {
    match now.clone() {
        Now::Call {
            before,
            number,
            after,
            href,
        } => view! {
            <li>
                <a class="now-call" href=href rel="noreferrer">
                    <span>{before}<strong>{number}</strong>{after}</span>
                </a>
            </li>
        }
        .into_any(),
        Now::Link { words, href } => {
            view! { <li><a href=href><span>{words}</span></a></li> }.into_any()
        }
        Now::Tool(html) => view! { <li inner_html=html></li> }.into_any(),
    }
}
