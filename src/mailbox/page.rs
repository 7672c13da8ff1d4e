//! The page for coming back with a code.

use std::time::Duration;

use leptos::prelude::Get as _;

use super::desk::{Desk, Stage};
use super::entrance::entrance;
use super::inside::{inside, withdrawn};
use crate::curtain::{self, Quiet, curtain};
use crate::kit::node::Node;
use crate::kit::{dynamic, element_with_class, follow_language};
use crate::shell::language::use_lang;

const FIFTEEN_MINUTES: Duration = Duration::from_mins(15);

/// After so long without a touch the screen goes plain and the mailbox is closed.
const SIGN_OUT: Quiet = Quiet {
    hide_after: Some(FIFTEEN_MINUTES),
    wipe_after: Some(FIFTEEN_MINUTES),
    on_leaving: false,
};

/// Puts the screens of the mailbox in the place of the printed one.
pub(crate) fn start() {
    let desk = Desk::closed(use_lang());
    follow_language(desk.lang);
    curtain::watch(|| SIGN_OUT, move || desk.sign_out());
    crate::dom::take_over(move || vec![dynamic(move || vec![screen(desk)]), curtain(desk)]);
}

fn screen(desk: Desk) -> Node {
    element_with_class("div", "report-stage", vec![stage(desk)])
}

fn stage(desk: Desk) -> Node {
    match desk.stage.get() {
        Stage::Closed | Stage::JustSent => entrance(desk),
        Stage::Open(open) => inside(desk, &open),
        Stage::Withdrawn(_) => withdrawn(desk),
    }
}
