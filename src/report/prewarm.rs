//! Runs the first steps once offscreen while the first screen is being read.
//!
//! A browser compiles a function when it is first called, and works out how letters and boxes look
//! when they are first laid out; without this the first "Lanjut" would wait for all of it.

use std::time::Duration;

use leptos::prelude::{GetUntracked as _, Owner, document, set_timeout};
use leptos::tachys::view::{Mountable as _, Render as _};
use report::journey::Stage;
use report::questions::Screen;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, HtmlElement};

use super::form::Form;
use super::screen;
use crate::ui::dynamic;
use crate::ui::node::Mounted;

/// What is done in turn. Between them the screens have every kind of control.
const STEPS: [PrewarmStep; 4] = [
    PrewarmStep::Submit,
    PrewarmStep::Skip,
    PrewarmStep::Jump(Screen::Service),
    PrewarmStep::Jump(Screen::OtherPerson),
];

/// The pause between two steps, so that a press in between waits for one step at most.
const PAUSE: Duration = Duration::from_millis(60);

/// One step.
#[derive(Clone, Copy)]
enum PrewarmStep {
    /// As "Lanjut" does.
    Submit,
    /// As "Lewati" does.
    Skip,
    /// Straight to a screen.
    Jump(Screen),
}

/// A form of its own, in an element that is no part of the page.
struct Prewarm {
    shown: Form,
    form: Form,
    owner: Owner,
    container: Element,
    mounted: Mounted,
}

/// Begins as soon as the page has nothing else to do, and ends with the person's first step.
pub(super) fn prewarm(form: Form) {
    set_timeout(
        move || {
            if let Some(prewarm) = Prewarm::begin(form) {
                prewarm.run(&STEPS);
            }
        },
        PAUSE,
    );
}

impl Prewarm {
    fn begin(shown: Form) -> Option<Self> {
        let container = document().create_element("div").ok()?;
        container.set_class_name("report-offscreen");
        let owner = Owner::new();
        let (form, mut mounted) = owner.with(|| {
            let form = shown.offscreen();
            (form, dynamic(move || vec![screen(form)]).build())
        });
        mounted.mount(&container, None);
        Some(Self {
            shown,
            form,
            owner,
            container,
            mounted,
        })
    }

    fn run(self, steps: &'static [PrewarmStep]) {
        set_timeout(
            move || match steps {
                [step, rest @ ..] if self.is_wanted() => {
                    self.lay_out();
                    crate::browser::dom::prewarm_focus(&self.container);
                    self.take(*step);
                    self.run(rest);
                }
                _ => {
                    drop(self.mounted);
                    self.owner.cleanup();
                }
            },
            PAUSE,
        );
    }

    fn is_wanted(&self) -> bool {
        let stage = self.shown.stage.get_untracked();
        matches!(stage, Stage::Question(question) if question.screen == Screen::BeforeStart)
    }

    fn take(&self, step: PrewarmStep) {
        match step {
            PrewarmStep::Submit => {
                let frame = self.container.query_selector("form").ok().flatten();
                if let (Some(frame), Ok(event)) = (frame, Event::new("submit")) {
                    let _ = frame.dispatch_event(&event);
                }
            }
            PrewarmStep::Skip => {
                let button = self
                    .container
                    .query_selector("[data-action=skip]")
                    .ok()
                    .flatten();
                if let Some(button) = button.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                    button.click();
                }
            }
            PrewarmStep::Jump(screen) => self.form.jump(screen),
        }
    }

    /// Puts the container onto the page and takes it away again before anybody could see or hear
    /// of it; asking for its height has everything in it laid out.
    fn lay_out(&self) {
        if let Ok(Some(report)) = document().query_selector(".report")
            && report.append_child(&self.container).is_ok()
        {
            let _ = self.container.client_height();
            self.container.remove();
        }
    }
}
