//! The report: one question a screen, nothing sent before "Kirim", nothing kept on the device.
//!
//! What is asked and where it leads comes from the crate `report`; here is only how it looks and
//! how it listens. A new question touches nothing in this folder.

mod actions;
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
mod patience;
mod post;
mod question;
mod readable;
mod receipt;
mod rehearsal;
mod removed;
mod restore;
mod typed;
mod wait;
mod words;

use report::questions::Screen;

use self::form::{Form, Stage};
use crate::ui::curtain::curtain;
use crate::ui::node::Node;
use crate::ui::{dynamic, element_with_class};

/// Puts the living form in the place of the printed first screen, and begins to watch over it.
///
/// The first screen is part of the page, as text. The app puts its own in its place, which looks
/// the same: so an extension or a translation that changed the page cannot break the form.
pub(crate) fn start() {
    let form = Form::start();
    crate::ui::follow_language(form.lang);
    crate::browser::code_worker::warm();
    crate::ui::curtain::watch(move || form.quiet(), move || form.wipe());
    form.remember();
    ahead::look_ahead(form);
    rehearsal::rehearse(form);
    crate::browser::dom::take_over(move || {
        vec![dynamic(move || vec![screen(form)]), curtain(form)]
    });
}

fn screen(form: Form) -> Node {
    let stage = form.stage();
    if form.is_shown
        && let Some(ready) = ahead::take(stage)
    {
        return ready;
    }
    put_together(form, stage)
}

fn put_together(form: Form, stage: Stage) -> Node {
    let inside = match stage {
        Stage::Question(question) if question.screen == Screen::Check => Some(check::check(form)),
        Stage::Question(question) => Some(question::question(form, question)),
        Stage::Removed(_) => Some(removed::removed(form)),
        Stage::Restore => Some(restore::restore(form)),
        Stage::Receipt => receipt::receipt(form),
    };
    element_with_class("div", "report-stage", inside.into_iter().collect())
}
