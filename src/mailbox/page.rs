//! The page for coming back with a code.

#[cfg(feature = "hydrate")]
use std::time::Duration;

use leptos::html::Div;
use leptos::prelude::*;
use locale::message;

use super::desk::{Desk, Stage};
use super::entrance::entrance;
use super::inside::{inside, withdrawn};
#[cfg(feature = "hydrate")]
use crate::curtain::{Quiet, curtain};
#[cfg(feature = "hydrate")]
use crate::kit::live;
use crate::kit::piece::Piece;
use crate::kit::plain;
use crate::shell::language::use_lang;
use crate::site::SITE;

/// Coming back, from the code to the messages. Like the report it is built in place, not hydrated.
#[component]
pub fn MailboxPage() -> impl IntoView {
    let desk = Desk::closed(use_lang());
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "ssr")]
    let first = screen(desk).to_html();
    #[cfg(not(feature = "ssr"))]
    let first = String::new();
    #[cfg(feature = "hydrate")]
    {
        crate::dom::take_over(root, move || {
            vec![live(move || vec![screen(desk)]), curtain(desk)]
        });
        crate::kit::follow(desk.lang);
        crate::curtain::watch(|| SIGN_OUT, move || desk.sign_out());
    }
    #[cfg(not(any(feature = "ssr", feature = "hydrate")))]
    let _ = desk;
    let lang = use_lang();
    let words = message::mailbox_without_the_app(lang.get_untracked(), SITE.phone_display);
    // With script on, the parser takes what is in here for text; so it is set as a whole.
    let without_script = format!("<p class=\"mailbox-fallback\">{words}</p>");
    view! {
        <noscript inner_html=without_script></noscript>
        <p class="mailbox-fallback" role="status" data-late=words></p>
        <div class="report" node_ref=root inner_html=first></div>
    }
}

#[cfg(feature = "hydrate")]
const FIFTEEN_MINUTES: Duration = Duration::from_mins(15);

/// After so long without a touch the screen goes plain and the mailbox is closed.
#[cfg(feature = "hydrate")]
const SIGN_OUT: Quiet = Quiet {
    hide_after: Some(FIFTEEN_MINUTES),
    wipe_after: Some(FIFTEEN_MINUTES),
    on_leaving: false,
};

fn screen(desk: Desk) -> Piece {
    plain("div", "report-stage", vec![stage(desk)])
}

fn stage(desk: Desk) -> Piece {
    match desk.stage.get() {
        Stage::Closed | Stage::JustSent => entrance(desk),
        Stage::Open(open) => inside(desk, &open),
        Stage::Withdrawn(_) => withdrawn(desk),
    }
}
