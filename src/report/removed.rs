//! Answers that an earlier change made pointless: named before they are removed.

use leptos::prelude::*;
use locale::Key;
use report::flow::{self, Orphan};
use report::questions::field_of;

use super::block::help;
use super::check::question_of;
use super::form::Form;
use crate::kit::piece::Piece;
use crate::kit::{Look, button, frame, heading, plain, said, submit, text};

/// The list of what no longer applies.
pub(super) fn removed(form: Form) -> Piece {
    let orphans = form.answers.with_untracked(flow::orphans);
    let mut names: Vec<Piece> = orphans
        .into_iter()
        .filter_map(|orphan| name(form, orphan))
        .collect();
    let files = form
        .answers
        .with_untracked(|answers| form.evidence.is_orphaned(answers));
    names.extend(files.then(|| said(form, "li", "", Key::EvidenceHeading)));
    let back = button(
        Look::Skip,
        "back",
        vec![text(form, Key::ReportBack)],
        move || form.back(),
    );
    let inside = vec![
        heading(text(form, Key::ReportRemoved)),
        said(form, "p", "", Key::ReportRemovedText),
        plain("ul", "", names),
        plain(
            "div",
            "report-actions",
            vec![submit("next", text(form, Key::ReportContinue)), back],
        ),
    ];
    frame("removed", vec![help(form, false)], inside, move || {
        form.confirm_removal();
    })
}

/// The question that was answered, never the answer itself; the option where only that goes.
fn name(form: Form, orphan: Orphan) -> Option<Piece> {
    let (question, field) = field_of(orphan.key)?;
    let option = orphan.code.and_then(|code| field.choice(code));
    let words = option.map_or_else(|| question_of(question, field), |choice| choice.label);
    Some(said(form, "li", "", words))
}
