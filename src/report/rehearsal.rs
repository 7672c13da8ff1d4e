//! Steps that are taken out of sight while the first screen is being read. A browser makes a
//! function ready when it is first called, and works out how letters and boxes look when they first
//! stand on the page; without this the first "Lanjut" would wait for all of it.

use std::time::Duration;

use leptos::prelude::{Owner, document, set_timeout};
use leptos::tachys::view::{Mountable as _, Render as _};
use report::questions::Screen;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement};

use super::form::{Form, Stage};
use super::screen;
use crate::ui::dynamic;
use crate::ui::node::Mounted;

/// What is done in turn. Between them the screens have every kind of control.
const CUES: [Cue; 4] = [
    Cue::Submit,
    Cue::Skip,
    Cue::Enter(Screen::Service),
    Cue::Enter(Screen::OtherPerson),
];

/// One step at a time, so that whoever presses meanwhile does not wait for the rest.
const BREATH: Duration = Duration::from_millis(60);

/// One step.
#[derive(Clone, Copy)]
enum Cue {
    /// As "Lanjut" does.
    Submit,
    /// As "Lewati" does.
    Skip,
    /// Straight to a screen.
    Enter(Screen),
}

/// A form of its own, in a place that is no part of the page.
struct Rehearsal {
    form: Form,
    understudy: Form,
    owner: Owner,
    hall: Element,
    stage: Mounted,
}

/// Begins as soon as the page has nothing else to do, and ends with the first step.
pub(super) fn rehearse(form: Form) {
    set_timeout(
        move || {
            if let Some(rehearsal) = Rehearsal::begin(form) {
                rehearsal.go_on(&CUES);
            }
        },
        BREATH,
    );
}

impl Rehearsal {
    fn begin(form: Form) -> Option<Self> {
        let hall = document().create_element("div").ok()?;
        hall.set_class_name("report-hall");
        let owner = Owner::new();
        let (understudy, mut stage) = owner.with(|| {
            let understudy = form.understudy();
            let stage = dynamic(move || vec![screen(understudy)]).build();
            (understudy, stage)
        });
        stage.mount(&hall, None);
        Some(Self {
            form,
            understudy,
            owner,
            hall,
            stage,
        })
    }

    fn go_on(self, cues: &'static [Cue]) {
        set_timeout(
            move || match cues {
                [cue, rest @ ..] if self.is_wanted() => {
                    self.have_it_laid_out();
                    crate::browser::dom::rehearse_focus(&self.hall);
                    self.take(*cue);
                    self.go_on(rest);
                }
                _ => {
                    drop(self.stage);
                    self.owner.cleanup();
                }
            },
            BREATH,
        );
    }

    fn is_wanted(&self) -> bool {
        matches!(self.form.stage_now(), Stage::Question(question) if question.screen == Screen::BeforeStart)
    }

    fn take(&self, cue: Cue) {
        match cue {
            Cue::Submit => {
                let frame = self.hall.query_selector("form").ok().flatten();
                if let (Some(frame), Ok(event)) = (frame, Event::new("submit")) {
                    let _ = frame.dispatch_event(&event);
                }
            }
            Cue::Skip => {
                let button = self
                    .hall
                    .query_selector("[data-action=skip]")
                    .ok()
                    .flatten();
                if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                    button.click();
                }
            }
            Cue::Enter(screen) => self.understudy.enter(screen, None),
        }
    }

    /// Puts the hall onto the page and takes it away again before anybody could see or hear of it;
    /// asking for its height has everything in it worked out.
    fn have_it_laid_out(&self) {
        if let Ok(Some(report)) = document().query_selector(".report")
            && report.append_child(&self.hall).is_ok()
        {
            let _ = self.hall.client_height();
            self.hall.remove();
        }
    }
}
