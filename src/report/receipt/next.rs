//! What happens next: who reads the report and by when, how the person hears back, and what is
//! passed on.

use leptos::prelude::*;
use locale::{Key, Lang, message};
use report::contact::News;
use report::questions::URGENT_HELP;

use super::part::part;
use crate::browser::local_time::{local_day, local_time};
use crate::organisation::organisation;
use crate::report::delivery::SentReport;
use crate::report::form::Form;
use crate::report::report_text::ReportText;
use crate::ui::help::calls;
use crate::ui::node::Node;
use crate::ui::{element, element_with_class, text, text_element};

/// The section with the promises.
pub(super) fn next(form: Form) -> Node {
    let items = vec![
        read(form),
        contact(form),
        text_element(form, "li", "", Key::ReportNextSharing),
        text_element(form, "li", "", ReportText::Computed(deleted_on)),
    ];
    part(
        form,
        "",
        Key::ReportNextHeading,
        vec![element_with_class("ol", "", items)],
    )
}

/// Who reads it, and by when; where it is read first, with the numbers for what cannot wait.
fn read(form: Form) -> Node {
    let is_urgent = form
        .receipt
        .with_untracked(|sent| sent.as_ref().is_some_and(|sent| sent.is_urgent));
    let words = ReportText::Computed(read_by);
    if is_urgent {
        let parts = vec![text_element(form, "p", "", words), calls(form, URGENT_HELP)];
        element_with_class("li", "", parts)
    } else {
        text_element(form, "li", "", words)
    }
}

fn contact(form: Form) -> Node {
    let words = text(form, ReportText::Computed(contact_words));
    element("li", vec![("data-contact", String::new())], vec![words])
}

fn read_by(form: Form, lang: Lang) -> String {
    of_sent(form, |sent| {
        let time = local_time(lang, sent.receipt.read_by.as_str());
        let reader = organisation().reader.get(lang);
        if sent.is_urgent {
            message::report_next_read_first(lang, reader, &time)
        } else {
            message::report_next_read(lang, reader, &time)
        }
    })
}

/// Until when it is kept.
fn deleted_on(form: Form, lang: Lang) -> String {
    of_sent(form, |sent| {
        let days = organisation().retention_days;
        let day = local_day(lang, sent.receipt.received_at.as_str(), days);
        message::report_next_deleted(lang, &day)
    })
}

/// How the person will hear back: only as they chose.
fn contact_words(form: Form, lang: Lang) -> String {
    of_sent(form, |sent| {
        if sent.session.has_stopped_contact() {
            return lang.text(Key::MailboxStopped).to_owned();
        }
        let news = match &sent.code {
            Some(_) => News::Code,
            None => News::Phone(&organisation().phone),
        };
        let by = organisation().name.get(lang);
        sent.contact.words(lang, Some(by), news)
    })
}

fn of_sent(form: Form, words: impl Fn(&SentReport) -> String) -> String {
    form.receipt
        .with(|sent| sent.as_ref().map(words).unwrap_or_default())
}
