//! What the person allows to be passed on: each consent by itself, what was taken back, and what is
//! in other hands already.

use leptos::prelude::{Get as _, With as _};
use locale::Key;
use report::consent::Consent;

use super::session::MailboxSession;
use crate::browser::local_time::local_time;
use crate::organisation::organisation;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, dynamic, element, element_with_class, static_text, text, text_element,
};

/// Every consent, with how it stands and what can be done about it.
pub(super) fn consents(session: MailboxSession) -> Node {
    let list = dynamic(move || {
        let may_change = session.may_change_consents.get();
        session.consents.with(|consents| {
            let items = consents.iter();
            items.map(|it| consent(session, it, may_change)).collect()
        })
    });
    let attributes = [("tabindex", "-1"), ("data-consents", "")];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element(
        "div",
        attributes.to_vec(),
        vec![
            text_element(session, "p", "report-legend", Key::ConsentHeading),
            element_with_class("ul", "mailbox-consents", vec![list]),
        ],
    )
}

fn consent(session: MailboxSession, consent: &Consent, may_change: bool) -> Node {
    let lang = session.lang.get();
    let recipient = consent.recipient;
    let name = recipient.name(lang, &organisation().words(lang).share);
    let handed = consent.handed_at.as_ref();
    let handed = handed.map(|at| local_time(lang, at.as_str()));
    let words = consent.words(lang, handed.as_deref());
    let mut parts = vec![
        element_with_class("strong", "", vec![static_text(name.as_str())]),
        element_with_class("p", "", vec![static_text(words)]),
    ];
    if let Some(change) = consent.offered().filter(|_| may_change) {
        // Spoken, each button says by itself which consent it is about.
        let belongs = vec![static_text(format!(": {name}"))];
        let label = vec![
            text(session, change.label()),
            element_with_class("span", "visually-hidden", belongs),
        ];
        let press = move || session.change_consent(recipient, change.gives());
        parts.push(button(ButtonStyle::Quiet, change.action(), label, press));
    }
    let attributes = vec![("data-consent", recipient.code().to_owned())];
    element("li", attributes, parts)
}
