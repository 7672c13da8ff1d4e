//! The buttons that copy, print or save a text, with what that may give away.

use leptos::prelude::*;
use locale::Key;
use zeroize::Zeroizing;

use super::form::Form;
use crate::browser::export;
use crate::ui::node::Node;
use crate::ui::{ButtonStyle, button, element_with_class, status, text, text_element};

/// A text to copy, print or save.
#[derive(Clone, Copy)]
pub(super) struct SavableText {
    /// The name of the part of the page that is printed.
    pub(super) part: &'static str,
    /// The text for the clipboard and the file.
    pub(super) text: fn(Form) -> Zeroizing<String>,
}

/// The three ways, and what to know before taking one.
pub(super) fn save_buttons(form: Form, savable: SavableText) -> Vec<Node> {
    let said = RwSignal::new(None::<Key>);
    let outcome = move || {
        let key = said.get();
        key.map_or_else(String::new, |key| form.lang.get().text(key).to_owned())
    };
    let way = |action: &'static str, label: Key, press: Box<dyn Fn() + Send>| {
        button(ButtonStyle::Skip, action, vec![text(form, label)], press)
    };
    let copy = move || {
        export::copy(&(savable.text)(form), move |is_there| {
            said.set(Some(if is_there {
                Key::ReportKeepCopied
            } else {
                Key::ReportKeepNotCopied
            }));
        });
    };
    // Nobody can tell whether a page inside of another app has saved or printed anything.
    let save = move || {
        export::save(&(savable.text)(form));
        said.set(Some(Key::ReportKeepTried));
    };
    let print = move || {
        export::print(savable.part);
        said.set(Some(Key::ReportKeepTried));
    };
    vec![
        element_with_class(
            "div",
            "report-keep",
            vec![
                way("copy", Key::ReportCopy, Box::new(copy)),
                way("print", Key::ReportPrint, Box::new(print)),
                way("save", Key::ReportSave, Box::new(save)),
            ],
        ),
        status(Box::new(outcome)),
        text_element(form, "p", "report-fine", Key::ReportKeepWarning),
    ]
}
