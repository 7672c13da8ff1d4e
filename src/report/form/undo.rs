//! "Urungkan": what was deleted by one press, for a moment and in memory alone.
//!
//! It is gone with the next press, when the screen is hidden, at quick exit, when the tab is left,
//! and after a minute.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use report::answers::Answers;
use report::journey::Journey;
use report::questions::Question;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, Event};

use super::Form;
use crate::report::browser;
use crate::report::delivery::PendingReport;
use crate::ui::curtain;

/// The longest that it can be undone.
const UNDO_TIME: Duration = Duration::from_mins(1);

/// What was deleted. Its files stay where they are until it cannot be undone any more.
pub(super) struct DeletedReport {
    pub(super) answers: Answers,
    pub(super) pending: Option<Arc<PendingReport>>,
    /// The way to where it was deleted; nothing where the tab had only stored a draft.
    pub(super) journey: Option<Journey>,
    /// Where it was deleted.
    pub(super) question: &'static Question,
}

/// Whether something was deleted a moment ago.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Deletion {
    /// Nothing was.
    None,
    /// The person did it, and may take that back.
    CanBeUndone,
    /// The person did it.
    Done,
    /// The time was over that the person had chosen.
    TimeWasOver,
}

impl Form {
    /// Watches for what ends the moment in which deleting can be undone.
    pub(super) fn watch_for_end_of_undo(self) {
        // The form lives as long as its document, so nothing takes the listeners away.
        window_event_listener_untyped("click", move |event| {
            if !is_about_deleting(&event) {
                self.forget_deleted();
            }
        });
        window_event_listener_untyped("visibilitychange", move |_| {
            if document().hidden() {
                self.forget_deleted();
            }
        });
        for name in [curtain::HIDDEN_EVENT, "pagehide", "popstate"] {
            window_event_listener_untyped(name, move |_| self.forget_deleted());
        }
    }

    /// Keeps what is being deleted for as long as that can be undone.
    pub(super) fn hold(self, report: DeletedReport) {
        self.deleted.set_value(Some(report));
        let end = set_timeout_with_handle(move || self.forget_deleted(), UNDO_TIME).ok();
        if let Some(before) = self
            .undo_ends
            .try_update_value(|slot| std::mem::replace(slot, end))
            .flatten()
        {
            before.clear();
        }
    }

    /// "Urungkan".
    pub(in crate::report) fn undo(self) {
        let Some(report) = self.deleted.try_update_value(Option::take).flatten() else {
            return;
        };
        self.answers.set(report.answers);
        self.pending.set_value(report.pending);
        if let Some(journey) = report.journey {
            // The step back leads to where the button was pressed.
            self.journey.set_value(journey);
            return browser::back();
        }
        let question = report.question;
        self.replace_step(|journey, _, _| journey.restart_at(question));
    }

    /// "Hapus sekarang", and whatever else ends the moment.
    pub(in crate::report) fn forget_deleted(self) {
        let report = self.deleted.try_update_value(Option::take).flatten();
        if report.is_some() {
            self.evidence.wipe();
            if self.deletion.get_untracked() == Deletion::CanBeUndone {
                self.deletion.set(Deletion::Done);
            }
        }
    }
}

/// Whether this is the press that deleted, or the one that takes it back.
fn is_about_deleting(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|it| it.closest("[data-action=delete], [data-action=undo]").ok())
        .flatten()
        .is_some()
}
