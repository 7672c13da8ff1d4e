//! The report: one question a screen, nothing sent before "Kirim", nothing kept on the device.
//!
//! What is asked and where it leads comes from the crate `report`; here is only how it looks and
//! how it listens. A new question touches nothing in this folder.

mod actions;
mod bar;
mod block;
mod browser;
mod check;
mod choice;
mod contact_plan;
mod delay;
mod delivery;
mod evidence;
mod field;
mod files;
mod form;
mod next_screen;
mod notice;
mod plain_text;
mod post;
mod prewarm;
mod proof_of_work;
mod question;
mod read_first;
mod reason;
mod receipt;
mod removed;
mod report_text;
mod restore;
mod save_buttons;
mod services;
mod tab_draft;
mod typed;

use report::journey::Stage;
use report::questions::Screen;

use self::form::Form;
use self::next_screen::PreparedScreen;
use crate::ui::curtain::curtain;
use crate::ui::node::Node;
use crate::ui::{dynamic, element_with_class};
use leptos::prelude::Get as _;

/// Puts the app's own screen in the place of the printed first one, and begins to react to the
/// person.
///
/// The first screen is part of the page, as text. The app puts its own in its place, which looks
/// the same: so an extension or a translation that changed the page cannot break the form.
pub(crate) fn start() {
    let form = Form::start();
    crate::ui::follow_language(form.lang);
    crate::browser::code_worker::warm();
    crate::ui::curtain::watch(move || form.idle_settings(), move || form.wipe());
    form.store_changes();
    bar::watch();
    next_screen::prepare_always(
        move || form.track(),
        move || {
            form.with_expected_step(|transition, question| {
                PreparedScreen::build(transition, question, |stage| build(form, stage))
            })
        },
    );
    prewarm::prewarm(form);
    crate::browser::dom::replace_first_screen(move || {
        vec![dynamic(move || vec![screen(form)]), curtain(form)]
    });
}

/// What is on the screen: prepared already, or built now.
fn screen(form: Form) -> Node {
    let stage = form.stage.get();
    let prepared = form.is_shown.then(|| next_screen::take(stage)).flatten();
    prepared.unwrap_or_else(|| build(form, stage))
}

fn build(form: Form, stage: Stage) -> Node {
    let inside = match stage {
        Stage::Question(question) if question.screen == Screen::Check => Some(check::check(form)),
        Stage::Question(question) => Some(question::question(form, question)),
        Stage::Removed(_) => Some(removed::removed(form)),
        Stage::Restore => Some(restore::restore(form)),
        Stage::Receipt => receipt::receipt(form),
    };
    element_with_class("div", "report-stage", inside.into_iter().collect())
}
