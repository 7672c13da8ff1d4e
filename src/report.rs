//! The report: one question a screen, nothing sent before "Kirim", nothing kept on the device.
//!
//! What is asked and where it leads comes from the crate `report`; here is only how it looks and
//! how it listens. A new question touches nothing in this folder.

mod actions;
#[cfg(feature = "hydrate")]
mod ahead;
mod block;
mod browser;
mod check;
mod choice;
mod draft;
mod evidence;
mod field;
mod form;
mod keep;
mod notice;
#[cfg(feature = "hydrate")]
mod patience;
mod post;
mod question;
mod readable;
mod receipt;
#[cfg(feature = "hydrate")]
mod rehearsal;
mod removed;
mod restore;
mod typed;
#[cfg(feature = "hydrate")]
mod wait;
mod words;

use leptos::html::Div;
use leptos::prelude::*;
use report::questions::Screen;

use self::form::{Form, Stage};
#[cfg(feature = "hydrate")]
use crate::curtain::curtain;
#[cfg(feature = "hydrate")]
use crate::kit::live;
use crate::kit::piece::Piece;
use crate::kit::plain;

/// The form, from the first screen to the receipt.
///
/// The first screen is part of the page, as text. The app does not hydrate it but puts its own in
/// its place, which looks the same: so an extension or a translation that changed the page cannot
/// break the form, and the phone is spared the code.
#[component]
pub fn FormPage() -> impl IntoView {
    let form = Form::start();
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "ssr")]
    let first = screen(form).to_html();
    #[cfg(not(feature = "ssr"))]
    let first = String::new();
    #[cfg(feature = "hydrate")]
    wake(form, root);
    #[cfg(not(any(feature = "ssr", feature = "hydrate")))]
    let _ = form;
    view! { <div class="report" node_ref=root inner_html=first></div> }
}

/// Puts the living form in place, and begins to look after it.
#[cfg(feature = "hydrate")]
fn wake(form: Form, root: NodeRef<Div>) {
    crate::dom::take_over(root, move || {
        vec![live(move || vec![screen(form)]), curtain(form)]
    });
    crate::kit::follow(form.lang);
    crate::mailbox::opener::warm();
    crate::curtain::watch(move || form.quiet(), move || form.wipe());
    form.remember();
    ahead::look_ahead(form);
    rehearsal::rehearse(form);
}

fn screen(form: Form) -> Piece {
    let stage = form.stage();
    #[cfg(feature = "hydrate")]
    if form.is_shown
        && let Some(ready) = ahead::take(stage)
    {
        return ready;
    }
    put_together(form, stage)
}

fn put_together(form: Form, stage: Stage) -> Piece {
    let inside = match stage {
        Stage::Question(question) if question.screen == Screen::Check => Some(check::check(form)),
        Stage::Question(question) => Some(question::question(form, question)),
        Stage::Removed(_) => Some(removed::removed(form)),
        Stage::Restore => Some(restore::restore(form)),
        Stage::Receipt => receipt::receipt(form),
    };
    plain("div", "report-stage", inside.into_iter().collect())
}
