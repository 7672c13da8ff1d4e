//! What has to be said before going on: something to put right, or that sending did not work.

use leptos::prelude::*;
use locale::{Key, Lang, message};
use report::control::{fault_id, id_to_put_right};
use report::fault::Fault;
use report::questions::AnswerKey;

use super::delivery::Delivery;
use super::form::{Deletion, Form};
use super::report_text::ReportText;
use crate::browser::long_wait;
use crate::organisation::organisation;
use crate::ui::node::Node;
use crate::ui::{
    self, ButtonStyle, button, dynamic, element, element_builder, element_with_class, text,
    text_element,
};

/// Stands on top, takes the focus, and leads to the control. Announced once.
pub(super) fn fault_summary(form: Form) -> Node {
    dynamic(move || {
        let summary = form.fault.get().map(|fault| {
            let target = id_to_put_right(fault);
            let href = format!("#{target}");
            let link = element_builder("a")
                .with("href", &href)
                .children(vec![text(form, fault.words())])
                .on("click", move |event| {
                    event.prevent_default();
                    crate::browser::dom::focus_control(&target);
                })
                .build();
            notice(vec![
                text_element(form, "h2", "", Key::ReportErrorHeading),
                element_with_class("p", "", vec![link]),
            ])
        });
        summary.into_iter().collect()
    })
}

/// Stands next to the control.
pub(super) fn fault_line(form: Form, key: AnswerKey) -> Node {
    dynamic(move || {
        let fault = form.fault.get().filter(|fault| fault.key() == key);
        let line = fault.map(|fault| {
            let attributes = vec![("class", "report-fault".to_owned()), ("id", fault_id(key))];
            element("p", attributes, vec![text(form, fault.words())])
        });
        line.into_iter().collect()
    })
}

/// The ids of what describes a control: `always`, and what has to be put right at it.
pub(super) fn described_by(
    form: Form,
    key: AnswerKey,
    always: &str,
) -> impl Fn() -> Option<String> + Send + Sync + use<> {
    let always = always.to_owned();
    move || {
        let mut ids = always.clone();
        if form.fault.get().map(Fault::key) == Some(key) {
            ids.push(' ');
            ids.push_str(&fault_id(key));
        }
        (!ids.is_empty()).then(|| ids.trim_start().to_owned())
    }
}

/// Says that sending is under way or has to wait, or that it did not work and that nothing is lost;
/// while it takes long, with a way on.
pub(super) fn send_notice(form: Form) -> [Node; 3] {
    let trouble = dynamic(move || {
        let words = match form.delivery.get() {
            Delivery::Offline => Key::ReportN1,
            Delivery::Trouble => Key::ReportN2,
            _ => return Vec::new(),
        };
        vec![notice(vec![text_element(form, "p", "", words)])]
    });
    let busy = status(form, |form| match form.delivery.get() {
        Delivery::Busy => Some(Key::ReportSending),
        Delivery::SlowCode => Some(Key::WaitCode),
        Delivery::SlowAnswer => Some(Key::WaitAnswer),
        Delivery::Crowded => Some(Key::ReportCrowded),
        Delivery::Idle | Delivery::Offline | Delivery::Trouble => None,
    });
    let stop = dynamic(move || {
        let label = match form.delivery.get() {
            Delivery::SlowCode => Key::WaitNoCode,
            Delivery::SlowAnswer => Key::WaitStop,
            _ => return Vec::new(),
        };
        vec![ui::stop_waiting(form, label, long_wait::give_up)]
    });
    [trouble, busy, stop]
}

/// Says that everything was deleted, and offers to undo it for as long as that is possible.
pub(super) fn deleted(form: Form) -> [Node; 2] {
    let undo = dynamic(move || {
        if form.deletion.get() != Deletion::CanBeUndone {
            return Vec::new();
        }
        let attributes = [
            ("class", "report-notice"),
            ("tabindex", "-1"),
            ("data-undo", ""),
        ];
        let undo = vec![text(form, Key::ReportUndo)];
        let delete = vec![text(form, Key::ReportDeleteNow)];
        let ways = vec![
            button(ButtonStyle::Skip, "undo", undo, move || form.undo()),
            button(ButtonStyle::Quiet, "delete-now", delete, move || {
                form.forget_deleted();
                crate::browser::dom::focus_heading();
            }),
        ];
        vec![element(
            "div",
            attributes
                .map(|(name, value)| (name, value.to_owned()))
                .to_vec(),
            vec![
                text_element(form, "p", "", Key::ReportDeletedNow),
                element_with_class("div", "report-undo", ways),
            ],
        )]
    });
    let line = status(form, |form| match form.deletion.get() {
        Deletion::None | Deletion::CanBeUndone => None,
        Deletion::Done => Some(Key::ReportDeleted),
        Deletion::TimeWasOver => Some(Key::ReportWiped),
    });
    [undo, line]
}

/// Says that something was sent from this tab before it was loaded again, where nothing else is
/// kept of it, and what is possible. Whoever looks on learns neither what nor its reference.
pub(super) fn sent_before(form: Form) -> Option<Node> {
    fn words(_form: Form, lang: Lang) -> String {
        let address = format!("{}/{}/k/", crate::browser::dom::host(), lang.code());
        message::report_sent_before(lang, &address, &organisation().phone)
    }
    form.has_sent.then(|| {
        let attributes = [("class", "report-notice"), ("data-sent-before", "")];
        element(
            "div",
            attributes
                .map(|(name, value)| (name, value.to_owned()))
                .to_vec(),
            vec![text_element(form, "p", "", ReportText::Computed(words))],
        )
    })
}

fn notice(inside: Vec<Node>) -> Node {
    let attributes = [
        ("class", "report-notice"),
        ("role", "alert"),
        ("tabindex", "-1"),
        ("data-notice", ""),
    ];
    element(
        "div",
        attributes
            .map(|(name, value)| (name, value.to_owned()))
            .to_vec(),
        inside,
    )
}

/// A line that is there from the start, so that what appears in it is spoken.
fn status(form: Form, words: fn(Form) -> Option<Key>) -> Node {
    ui::status(Box::new(move || {
        words(form).map_or_else(String::new, |key| form.lang.get().text(key).to_owned())
    }))
}
