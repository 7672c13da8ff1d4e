//! How the person will hear back, whole, before anything is sent.

use leptos::prelude::*;
use locale::{Key, Lang};
use report::contact::News;

use super::form::Form;
use super::report_text::ReportText;
use crate::organisation::organisation;
use crate::ui::node::Node;
use crate::ui::{element, text_element};

/// The plan under its heading.
pub(super) fn contact_plan(form: Form) -> Node {
    let attributes = vec![
        ("class", "report-plan".to_owned()),
        ("data-contact", String::new()),
    ];
    let parts = vec![
        text_element(form, "h2", "", Key::ContactHeading),
        text_element(form, "p", "", ReportText::Computed(words)),
    ];
    element("section", attributes, parts)
}

fn words(form: Form, lang: Lang) -> String {
    let plan = form.answers.with(report::answers::Answers::contact_plan);
    plan.words(lang, Some(organisation().name.get(lang)), News::Unsaid)
}
