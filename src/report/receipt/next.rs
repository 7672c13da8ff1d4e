//! What happens next: who reads the report and by when, how the person hears back, and what is
//! passed on.

use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::part::part;
use crate::browser::local_time::{local_day, local_time};
use crate::organisation::organisation;
use crate::report::delivery::SentReport;
use crate::report::form::Form;
use crate::report::report_text::ReportText;
use crate::ui::node::Node;
use crate::ui::{element_with_class, text_element};

/// The section with the promises.
pub(super) fn next(form: Form) -> Node {
    let item =
        |words: fn(Form, Lang) -> String| text_element(form, "li", "", ReportText::Computed(words));
    let items = vec![
        item(read_by),
        item(contact_words),
        text_element(form, "li", "", Key::ReportNextSharing),
        item(deleted_on),
    ];
    part(
        form,
        "",
        Key::ReportNextHeading,
        vec![element_with_class("ol", "", items)],
    )
}

/// Who reads it, and by when.
fn read_by(form: Form, lang: Lang) -> String {
    of_sent(form, |sent| {
        let time = local_time(lang, sent.receipt.read_by.as_str());
        message::report_next_read(lang, organisation().reader.get(lang), &time)
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
        let has_code = sent.code.is_some();
        sent.contact.words(lang, has_code, &organisation().phone)
    })
}

fn of_sent(form: Form, words: impl Fn(&SentReport) -> String) -> String {
    form.receipt
        .with(|sent| sent.as_ref().map(words).unwrap_or_default())
}
