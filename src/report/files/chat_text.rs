//! A chat, shown before it goes. It holds the words and names of other people too.

use leptos::prelude::*;
use locale::{Key, message};
use report::attachment::{FileKind, excerpt};

use crate::report::evidence::State;
use crate::report::form::Form;
use crate::ui::node::Node;
use crate::ui::{details, dynamic, element, static_text, text};

/// The text of the chat with this number, until the person has chosen; nothing for any other file.
pub(super) fn chat_text(form: Form, number: u32) -> Node {
    dynamic(move || {
        form.evidence.changed.track();
        let shown = form.evidence.look(number, |file| {
            let is_asked = file.kind == FileKind::Chat && file.state == State::Unclean;
            is_asked.then(|| excerpt(&file.bytes))
        });
        let Some(shown) = shown.flatten() else {
            return Vec::new();
        };
        let lines = |words: String| {
            let attributes = [
                ("class", "chat-text"),
                ("dir", "auto"),
                ("translate", "no"),
                ("tabindex", "0"),
            ];
            let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
            element("div", attributes.to_vec(), vec![static_text(words)])
        };
        let mut inside = vec![lines(shown.start)];
        if let Some((count, end)) = shown.end {
            let between = message::evidence_chat_between(form.lang.get(), &count.to_string());
            inside.push(element("p", Vec::new(), vec![static_text(between)]));
            inside.push(lines(end));
        }
        let summary = text(form, Key::EvidenceChatShow);
        vec![details("report-disclosure", summary, inside)]
    })
}
