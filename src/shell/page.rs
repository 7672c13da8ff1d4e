//! The page that is shown, and the region of it that changes from address to address.

use leptos::prelude::*;
use locale::Lang;

/// What the shell needs to know of the page around it.
#[derive(Clone, Copy)]
pub struct PageState {
    /// The language of the page.
    pub lang: RwSignal<Lang>,
    /// Address of the same page in the other language.
    pub alternate: RwSignal<String>,
    /// The prerendered HTML of the region; empty in the browser, where it stands on the page.
    body: StoredValue<String>,
}

impl PageState {
    /// A page about to be written: `body` is the finished HTML of its region.
    pub fn to_write(lang: Lang, alternate: String, body: String) -> Self {
        Self {
            lang: RwSignal::new(lang),
            alternate: RwSignal::new(alternate),
            body: StoredValue::new(body),
        }
    }

    /// The page that the browser shows already.
    pub fn of_this_document() -> Self {
        let head = super::browser::read_head();
        Self::to_write(head.lang, head.alternate, String::new())
    }
}

/// The part of the page that a visit replaces: its `<main>` and its `<footer>`.
///
/// The HTML comes from the prerenderer as a whole. Hydration leaves it alone; a later visit
/// fetches the fragment of the new address and puts it here.
#[component]
pub fn Region() -> impl IntoView {
    let page = expect_context::<PageState>();
    let region = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    {
        super::visit::follow_links(region, page);
        super::small_form::answer_in_place();
    }
    view! {
        <div id="region" node_ref=region inner_html=page.body.get_value()></div>
    }
}
