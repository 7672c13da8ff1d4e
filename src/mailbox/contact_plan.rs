//! How the person will hear back, masked: what was sealed beside the report, or with what was
//! changed later.

use leptos::prelude::With as _;
use locale::{Key, Lang};
use report::contact::{ContactPlan, News};
use report::mailbox::{Mailbox, MailboxFacts};
use report::message::{Direction, Note};
use report::wire::OpenMailbox;

use super::session::{MailboxSession, MailboxText, SessionState};
use crate::organisation::organisation;
use crate::ui::node::Node;
use crate::ui::{element, text_element};

/// The plan under its heading; nothing where the report came without one.
pub(super) fn contact_plan(session: MailboxSession, open: &OpenMailbox) -> Option<Node> {
    plan(&*session.mailbox()?, open)?;
    let attributes = vec![
        ("class", "report-plan".to_owned()),
        ("data-contact", String::new()),
    ];
    let parts = vec![
        text_element(session, "h2", "", Key::ContactHeading),
        text_element(session, "p", "", MailboxText::Computed(words)),
    ];
    Some(element("section", attributes, parts))
}

fn words(session: MailboxSession, lang: Lang) -> String {
    if session.has_stopped_contact() {
        return lang.text(Key::MailboxStopped).to_owned();
    }
    let plan = session.state.with(|state| match state {
        SessionState::Open(open) => plan(&*session.mailbox()?, open),
        _ => None,
    });
    let by = organisation().name.get(lang);
    plan.map_or_else(String::new, |plan| plan.words(lang, Some(by), News::Code))
}

/// The newest plan that opens with the key of the mailbox.
fn plan(mailbox: &Mailbox, open: &OpenMailbox) -> Option<ContactPlan> {
    let mut notes = open.messages.iter().rev();
    let changed = notes.find_map(|posted| {
        let is_note = posted.direction == Direction::ToTeam;
        let message = posted.message().filter(|_| is_note)?;
        let note: Note = message
            .open(posted.sequence, mailbox.id(), mailbox.key())
            .ok()?;
        note.contact.clone()
    });
    changed.or_else(|| Some(MailboxFacts::open(&open.sealed_contact()?, mailbox)?.contact))
}
