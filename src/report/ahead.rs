//! The next screen, put together while this one is being read: "Lanjut" has only to show it.
//!
//! It stands nowhere, and nobody can find it on the page. With every change it is put together
//! anew; where the person goes another way than was foreseen, it is forgotten.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;

use super::form::{Foreseen, Form, Stage};
use super::put_together;
use crate::ui::node::{Mounted, Node};

/// A change is not the last one before so long has passed without another.
const BREATH: Duration = Duration::from_millis(60);

thread_local! {
    static AHEAD: RefCell<Option<Ahead>> = const { RefCell::new(None) };
}

/// A screen that stands nowhere yet.
struct Ahead {
    way: Foreseen,
    /// Whether the person went this way, and the screen has only to be shown.
    is_called: bool,
    built: Mounted,
    owner: Owner,
}

/// Keeps the next screen at hand from now on.
pub(super) fn look_ahead(form: Form) {
    // The form lives as long as its document, and so does what watches it.
    Effect::new(move |waiting: Option<Option<TimeoutHandle>>| {
        form.track();
        if let Some(waiting) = waiting.flatten() {
            waiting.clear();
        }
        AHEAD.with_borrow_mut(|ahead| ahead.take_if(|it| !it.is_called));
        set_timeout_with_handle(move || prepare(form), BREATH).ok()
    });
}

/// The person goes this way.
pub(super) fn call(way: Foreseen) {
    AHEAD.with_borrow_mut(|ahead| {
        if let Some(ahead) = ahead {
            ahead.is_called = ahead.way == way;
        }
    });
}

/// The screen for this stage, if it was called.
pub(super) fn take(stage: Stage) -> Option<Node> {
    let is_at_hand = AHEAD.with_borrow(|ahead| {
        ahead.as_ref().is_some_and(|it| {
            it.is_called
                && matches!(stage, Stage::Question(question) if question.screen == it.way.to)
        })
    });
    is_at_hand.then(|| Node::new(show))
}

fn show() -> Option<Mounted> {
    let Ahead { built, owner, .. } = AHEAD.take()?;
    // What it was put together from lives until the screen is replaced.
    on_cleanup(move || drop(owner));
    Some(built)
}

fn prepare(form: Form) {
    let ahead = form.foresee(|way, question| {
        let owner = Owner::new();
        let built = owner.with(|| put_together(form, Stage::Question(question)).build());
        Ahead {
            way,
            is_called: false,
            built,
            owner,
        }
    });
    drop(AHEAD.replace(ahead));
}
