//! Text that is typed. The browser neither remembers, corrects nor translates it.

use leptos::prelude::*;
use locale::message;
use report::control;
use report::questions::{AnswerKey, Kind, Question};

use super::form::Form;
use super::notice::{described_by, fault_line};
use crate::ui::node::Node;
use crate::ui::{element_builder, line_of};

/// The counter is shown from this many remaining letters on.
const COUNTER_FROM: usize = 500;

/// A control to type into, with what has to be put right above it.
pub(super) fn typed(
    form: Form,
    question: &'static Question,
    key: AnswerKey,
    kind: Kind,
    described: &str,
) -> Vec<Node> {
    let written = form
        .answers
        .with_untracked(|answers| answers.shown_text(key).to_owned());
    let write = move |event| form.write(question.screen, key, &event_target_value(&event));
    let control = form
        .answers
        .with_untracked(|answers| control::text_control(key, kind, answers));
    let (is_area, limit) = (control.tag == "textarea", control.limit);
    let control = element_builder(control.tag)
        .with_owned(control.attributes)
        .dynamic_attribute("aria-describedby", described_by(form, key, described))
        .value(written)
        .on("input", write);
    let limit = if is_area { limit } else { usize::MAX };
    let counter = counter(form, key, limit);
    vec![fault_line(form, key), control.build(), counter]
}

/// How much of `limit` still fits, near its end only; and what is too much.
fn counter(form: Form, key: AnswerKey, limit: usize) -> Node {
    let words = Memo::new(move |_| {
        let (written, excess) = form
            .answers
            .with(|answers| (answers.letters(key), answers.excess(key)));
        let lang = form.lang.get();
        match limit.checked_sub(written) {
            _ if excess > 0 => message::report_letters_over(lang, &excess.to_string()),
            Some(left) if left <= COUNTER_FROM => {
                message::report_letters_left(lang, &left.to_string())
            }
            _ => String::new(),
        }
    });
    line_of(words)
}
