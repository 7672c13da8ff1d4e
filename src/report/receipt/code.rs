//! The secret code, which nobody can make again: first on the receipt, hidden until it is asked for,
//! shown and hidden as often as wanted until the page is closed.

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

/// How the code stands on the screen.
#[derive(Clone, Copy)]
pub(super) struct CodeState {
    /// Whether its digits are shown.
    pub(super) shown: RwSignal<bool>,
    /// Whether it was shown once, or is not needed: then the page may be closed.
    pub(super) is_kept: RwSignal<bool>,
}

impl CodeState {
    /// A code that nobody has seen; where there is none, none has to be kept.
    pub(super) fn start(has_code: bool) -> Self {
        Self {
            shown: RwSignal::new(false),
            is_kept: RwSignal::new(!has_code),
        }
    }

    /// Whether leaving loses nothing that is wanted. Where it may, it is asked about, once.
    pub(super) fn may_leave(self, asked: RwSignal<bool>) -> bool {
        let may_leave = self.is_kept.get_untracked() || asked.get_untracked();
        if !may_leave {
            asked.set(true);
            crate::browser::dom::focus_soon("[data-ask]");
        }
        may_leave
    }

    fn show(self) {
        self.is_kept.set(true);
        self.shown.set(true);
        crate::browser::dom::focus_soon("[data-digits]");
    }

    fn hide(self) {
        self.is_kept.set(true);
        self.shown.set(false);
        crate::browser::dom::focus_soon("[data-action=show-code]");
    }
}

/// The panel with the code.
pub(super) fn code(form: Form, sent: &SentReport, state: CodeState) -> Node {
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
        if state.shown.get() {
            opened(form, state, digits)
        } else {
            closed(form, state)
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

fn closed(form: Form, state: CodeState) -> Vec<Node> {
    let is_kept = state.is_kept.get();
    let style = if is_kept {
        ButtonStyle::Skip
    } else {
        ButtonStyle::Next
    };
    let label = vec![text(form, Key::ReportShowCode)];
    let mut parts = vec![button(style, "show-code", label, move || state.show())];
    parts.push(if is_kept {
        text_element(form, "p", "report-fine", Key::ReportCodeHidden)
    } else {
        let label = vec![text(form, Key::ReportCodeNotNeeded)];
        button(ButtonStyle::Quiet, "no-code", label, move || state.hide())
    });
    parts
}

fn opened(form: Form, state: CodeState, digits: StoredValue<Zeroizing<String>>) -> Vec<Node> {
    let shown = digits.with_value(|digits| {
        let groups = groups(digits).flat_map(|group| {
            // Spaces between the groups, so that they are apart where they are copied by hand.
            [
                element_with_class("span", "", vec![static_text(group)]),
                static_text(" "),
            ]
        });
        groups.collect()
    });
    let attributes = [
        ("class", "code-digits"),
        ("translate", "no"),
        ("tabindex", "-1"),
        ("data-digits", ""),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let written = vec![text(form, Key::ReportCodeWritten)];
    let mut parts = vec![
        element("p", attributes.to_vec(), shown),
        text_element(form, "p", "", Key::ReportCodeWrite),
        button(ButtonStyle::Next, "code-written", written, move || {
            state.hide();
        }),
    ];
    parts.extend(save_buttons(
        form,
        SavableText {
            part: "code",
            text: code_text,
        },
    ));
    let hide = vec![text(form, Key::ReportHideCode)];
    parts.push(button(ButtonStyle::Quiet, "hide-code", hide, move || {
        state.hide();
    }));
    parts
}

/// The question that "Selesai" asks once.
pub(super) fn save_first(form: Form, state: CodeState, asked: RwSignal<bool>) -> Node {
    dynamic(move || {
        let question = (asked.get() && !state.is_kept.get()).then(|| {
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

/// Reference and digits, and not a word on what they are for.
fn code_text(form: Form) -> Zeroizing<String> {
    form.receipt.with_untracked(|sent| {
        let mut text = Zeroizing::new(String::new());
        if let Some(sent) = sent {
            text.push_str(&sent.receipt.reference.to_string());
            if let Some(digits) = &sent.code {
                text.push('\n');
                for (place, group) in groups(digits).enumerate() {
                    if place > 0 {
                        text.push(' ');
                    }
                    text.push_str(group);
                }
                text.push('\n');
            }
        }
        text
    })
}

/// The digits in groups of four.
fn groups(digits: &str) -> impl Iterator<Item = &str> {
    (0..digits.len())
        .step_by(GROUP)
        .filter_map(|start| digits.get(start..(start + GROUP).min(digits.len())))
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
