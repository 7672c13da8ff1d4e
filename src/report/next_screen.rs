//! The next screen, built while this one is being read: "Lanjut" has only to show it.
//!
//! It is mounted nowhere, and nobody can find it on the page. With every change it is built anew;
//! where the person leaves the screen in another way than was expected, it is dropped.

use std::cell::RefCell;
use std::time::Duration;

use leptos::prelude::*;
use report::journey::{Stage, Transition};
use report::questions::Question;

use crate::ui::node::{Mounted, Node};

/// A change counts as the last one when this long passes without another.
const DEBOUNCE: Duration = Duration::from_millis(60);

thread_local! {
    static NEXT: RefCell<Option<PreparedScreen>> = const { RefCell::new(None) };
}

/// A screen that is mounted nowhere yet.
pub(super) struct PreparedScreen {
    transition: Transition,
    /// Whether this transition was taken, and the screen has only to be shown.
    is_chosen: bool,
    built: Mounted,
    owner: Owner,
}

impl PreparedScreen {
    /// Builds the screen of `question`, to be shown after `transition`.
    pub(super) fn build(
        transition: Transition,
        question: &'static Question,
        screen: impl FnOnce(Stage) -> Node,
    ) -> Self {
        let owner = Owner::new();
        let built = owner.with(|| screen(Stage::Question(question)).build());
        Self {
            transition,
            is_chosen: false,
            built,
            owner,
        }
    }
}

/// Builds the next screen with `prepare` after every change of what `track` follows.
pub(super) fn prepare_always(
    track: impl Fn() + 'static,
    prepare: impl Fn() -> Option<PreparedScreen> + Copy + 'static,
) {
    // The form lives as long as its document, and so does what watches it.
    Effect::new(move |waiting: Option<Option<TimeoutHandle>>| {
        track();
        if let Some(waiting) = waiting.flatten() {
            waiting.clear();
        }
        NEXT.with_borrow_mut(|next| next.take_if(|it| !it.is_chosen));
        let replace = move || drop(NEXT.replace(prepare()));
        set_timeout_with_handle(replace, DEBOUNCE).ok()
    });
}

/// A screen was left in this way.
pub(super) fn choose(transition: Transition) {
    NEXT.with_borrow_mut(|next| {
        if let Some(next) = next {
            next.is_chosen = next.transition == transition;
        }
    });
}

/// The screen for this stage, if it is there and was chosen.
pub(super) fn take(stage: Stage) -> Option<Node> {
    let is_ready = NEXT.with_borrow(|next| {
        next.as_ref().is_some_and(|it| {
            it.is_chosen
                && matches!(stage, Stage::Question(question) if question.screen == it.transition.to)
        })
    });
    is_ready.then(|| Node::new(show))
}

fn show() -> Option<Mounted> {
    let PreparedScreen { built, owner, .. } = NEXT.take()?;
    // What it was built from lives until the screen is replaced.
    on_cleanup(move || drop(owner));
    Some(built)
}
