//! The receipt: a reference, what happens next and when, and how to change one's mind. It asks
//! for nothing.

use leptos::prelude::*;
use locale::{Key, Lang, message};
use report::questions::HELP;

use super::block::{calls, help};
use super::browser;
use super::evidence;
use super::form::{Form, Sent};
use super::words::Words;
use crate::kit::piece::{IntoPiece, Piece};
use crate::kit::{Look, button, element, heading, plain, said, text};
use crate::site::SITE;

/// What stands after sending.
pub(super) fn receipt(form: Form) -> Option<Piece> {
    let sent = form.receipt.get_untracked()?;
    let reference = sent.receipt.reference.to_string();
    let spoken_reference = element(
        "p",
        vec![
            ("class", "reference".to_owned()),
            ("translate", "no".to_owned()),
        ],
        vec![reference.clone().into_piece()],
    );
    let part = |class: &'static str, title: Key, mut inside: Vec<Piece>| {
        inside.insert(0, said(form, "h2", "", title));
        plain("section", class, inside)
    };
    let item = |words: fn(Form, Lang) -> String| said(form, "li", "", Words::Made(words));
    let next = vec![
        item(read_by),
        item(contact_words),
        said(form, "li", "", Key::ReportNextSharing),
    ];
    let mut change = vec![said(form, "p", "", Words::Made(change_words)), phone()];
    if sent.misses_changes {
        change.insert(0, said(form, "p", "", Key::ReportLateChanges));
    }
    let done = button(
        Look::Next,
        "done",
        vec![text(form, Key::ReportDone)],
        move || {
            form.leave_for_good();
        },
    );
    let parts = vec![
        help(form, false),
        heading(text(form, Key::ReportS25)),
        said(form, "p", "", Key::ReportKind2),
        part(
            "report-reference",
            Key::ReportReference,
            vec![
                spoken_reference,
                said(form, "p", "", Key::ReportReferenceUse),
            ],
        ),
        part("", Key::ReportNextHeading, vec![plain("ol", "", next)]),
        evidence::progress(form).into_piece(),
        part("", Key::ReportChangeHeading, change),
        part("", Key::ReportReceiptHelp, vec![calls(form, HELP)]),
        plain("div", "report-actions", vec![done]),
    ];
    let attributes = vec![
        ("class", "report-screen".to_owned()),
        ("data-screen", "S25".to_owned()),
        ("data-reference", reference),
    ];
    Some(element("div", attributes, parts))
}

fn phone() -> Piece {
    let number = vec![SITE.phone_display.into_piece()];
    let link = element(
        "a",
        vec![("href", format!("tel:{}", SITE.phone_dial))],
        number,
    );
    plain("ul", "report-calls", vec![plain("li", "", vec![link])])
}

fn change_words(_form: Form, lang: Lang) -> String {
    message::report_change_text(lang, SITE.phone_display)
}

/// Who reads it, and by when.
fn read_by(form: Form, lang: Lang) -> String {
    form.receipt.with(|sent| {
        sent.as_ref()
            .map(|sent| read_time(lang, sent))
            .unwrap_or_default()
    })
}

fn read_time(lang: Lang, sent: &Sent) -> String {
    let time = browser::local_time(lang, sent.receipt.read_by.as_str());
    message::report_next_read(lang, SITE.reader.text(lang), &time)
}

/// How the person will hear back: only as they chose.
fn contact_words(form: Form, lang: Lang) -> String {
    form.receipt.with(|sent| {
        sent.as_ref()
            .map(|sent| sent.contact.words(lang, SITE.phone_display))
            .unwrap_or_default()
    })
}
