//! The secret code: hidden until it is asked for, shown again as often as wanted until the tab is
//! closed.

use leptos::prelude::*;
use locale::{Key, Lang, message};
use zeroize::Zeroizing;

use super::part::part;
use crate::organisation::organisation;
use crate::report::delivery::SentReport;
use crate::report::form::Form;
use crate::report::report_text::ReportText;
use crate::report::save_buttons::{SavableText, save_buttons};
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, dynamic, element, element_with_class, static_text, text, text_element,
};

/// Digits between two gaps.
const GROUP: usize = 4;

/// The section with the code.
pub(super) fn code(form: Form, sent: &SentReport, shown: RwSignal<bool>) -> Node {
    let Some(digits) = sent.code.clone() else {
        return part(
            form,
            "report-code",
            Key::ReportCode,
            vec![text_element(form, "p", "", ReportText::Computed(no_code))],
        );
    };
    let digits = StoredValue::new(digits);
    let inside = dynamic(move || {
        if shown.get() {
            opened(form, digits)
        } else {
            vec![button(
                ButtonStyle::Skip,
                "show-code",
                vec![text(form, Key::ReportShowCode)],
                move || {
                    shown.set(true);
                    crate::browser::dom::focus_soon("[data-digits]");
                },
            )]
        }
    });
    part(
        form,
        "report-code keep-code",
        Key::ReportCode,
        vec![
            text_element(form, "p", "", ReportText::Computed(what)),
            element_with_class("div", "report-code-inside", vec![inside]),
            text_element(form, "p", "report-fine", ReportText::Computed(lost)),
        ],
    )
}

fn opened(form: Form, digits: StoredValue<Zeroizing<String>>) -> Vec<Node> {
    let groups = digits.with_value(|digits| in_groups(digits));
    let attributes = [
        ("class", "code-digits"),
        ("translate", "no"),
        ("tabindex", "-1"),
        ("data-digits", ""),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let mut parts = vec![
        element("p", attributes.to_vec(), vec![static_text(groups)]),
        text_element(form, "p", "", Key::ReportCodeWrite),
    ];
    parts.extend(save_buttons(
        form,
        SavableText {
            part: "code",
            text: code_text,
        },
    ));
    parts
}

/// The question that "Selesai" asks once.
pub(super) fn save_first(form: Form, shown: RwSignal<bool>, asked: RwSignal<bool>) -> Node {
    dynamic(move || {
        let question = (asked.get() && !shown.get()).then(|| {
            let attributes = [
                ("class", "report-notice"),
                ("tabindex", "-1"),
                ("data-ask", ""),
            ];
            let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
            element(
                "div",
                attributes.to_vec(),
                vec![text_element(form, "p", "", Key::ReportCodeKept)],
            )
        });
        question.into_iter().collect()
    })
}

/// Whether the code was looked at.
pub(super) fn was_shown(shown: RwSignal<bool>) -> bool {
    shown.get_untracked()
}

/// Reference and digits, and not a word on what they are for.
fn code_text(form: Form) -> Zeroizing<String> {
    form.receipt.with_untracked(|sent| {
        let mut text = Zeroizing::new(String::new());
        if let Some(sent) = sent {
            text.push_str(&sent.receipt.reference.to_string());
            if let Some(digits) = &sent.code {
                text.push('\n');
                text.push_str(&in_groups(digits));
                text.push('\n');
            }
        }
        text
    })
}

fn in_groups(digits: &str) -> String {
    let digits: Vec<char> = digits.chars().collect();
    let groups: Vec<String> = digits
        .chunks(GROUP)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

/// What the code opens, and where.
fn what(_form: Form, lang: Lang) -> String {
    let site = crate::browser::dom::host();
    message::report_code_what(lang, &format!("{site}/{}/k/", lang.code()))
}

fn no_code(_form: Form, lang: Lang) -> String {
    message::report_code_none(lang, &organisation().phone)
}

fn lost(_form: Form, lang: Lang) -> String {
    message::report_code_lost(lang, &organisation().phone)
}
