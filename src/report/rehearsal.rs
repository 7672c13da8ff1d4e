//! Screens put together out of sight while the first one is being read. A browser compiles a
//! function when it is first called; without this the first "Lanjut" would wait for all of them.

use std::time::Duration;

use leptos::prelude::{Owner, set_timeout};
use leptos::tachys::view::Render as _;
use report::questions::{self, Screen};

use super::form::{Form, Stage};
use super::question::question;

/// Between them they have every kind of control.
const SCREENS: [Screen; 4] = [Screen::S1, Screen::S2, Screen::S13, Screen::S18];

/// One screen at a time, so that whoever presses meanwhile does not wait for the rest.
const BREATH: Duration = Duration::from_millis(60);

/// Begins as soon as the page has nothing else to do, and ends with the first step.
pub(super) fn rehearse(form: Form) {
    next(form, 0);
}

fn next(form: Form, place: usize) {
    let Some(ask) = SCREENS.get(place).and_then(|screen| questions::of(*screen)) else {
        return;
    };
    set_timeout(
        move || {
            let is_first = matches!(form.stage_now(), Stage::Ask(ask) if ask.screen == Screen::S0);
            if is_first {
                let owner = Owner::new();
                drop(owner.with(|| question(form, ask).build()));
                owner.cleanup();
                next(form, place + 1);
            }
        },
        BREATH,
    );
}
