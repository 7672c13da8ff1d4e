//! Screens that change out of sight while the first one is being read. A browser compiles a
//! function when it is first called; without this the first "Lanjut" would wait for all of them.

use std::time::Duration;

use leptos::prelude::{Get as _, Owner, RwSignal, Set as _, set_timeout};
use leptos::tachys::view::Render as _;
use report::questions::{self, Screen};

use super::form::{Form, Stage};
use super::question::question;
use crate::kit::piece::{Built, IntoPiece as _, Piece};
use crate::kit::plain;

/// Between them they have every kind of control.
const SCREENS: [Screen; 5] = [Screen::S0, Screen::S1, Screen::S2, Screen::S13, Screen::S18];

/// One screen at a time, so that whoever presses meanwhile does not wait for the rest.
const BREATH: Duration = Duration::from_millis(60);

/// A stage of its own, which never comes onto the page.
struct Rehearsal {
    form: Form,
    owner: Owner,
    place: RwSignal<usize>,
    stage: Built,
}

/// Begins as soon as the page has nothing else to do, and ends with the first step.
pub(super) fn rehearse(form: Form) {
    set_timeout(
        move || {
            let owner = Owner::new();
            let (place, stage) = owner.with(|| {
                let place = RwSignal::new(0);
                let inside = (move || screen(form, place.get())).into_piece();
                (place, plain("div", "", vec![inside]).build())
            });
            let rehearsal = Rehearsal {
                form,
                owner,
                place,
                stage,
            };
            rehearsal.go_on(1);
        },
        BREATH,
    );
}

fn screen(form: Form, place: usize) -> Option<Piece> {
    let ask = SCREENS.get(place).and_then(|it| questions::of(*it))?;
    Some(question(form, ask))
}

impl Rehearsal {
    fn go_on(self, place: usize) {
        set_timeout(
            move || {
                if place < SCREENS.len() && self.is_wanted() {
                    self.place.set(place);
                    self.go_on(place + 1);
                } else {
                    drop(self.stage);
                    self.owner.cleanup();
                }
            },
            BREATH,
        );
    }

    fn is_wanted(&self) -> bool {
        matches!(self.form.stage_now(), Stage::Ask(ask) if ask.screen == Screen::S0)
    }
}
