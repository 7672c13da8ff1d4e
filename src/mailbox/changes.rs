//! The actions on a report that was sent: stop being contacted, add something, take the report back.
//! The same on the receipt and in the mailbox.

use leptos::prelude::*;
use locale::{Key, Lang, message};

use super::consents::consents;
use super::session::{MailboxSession, Outcome, SessionState, Writing};
use super::writing::writing;
use crate::browser::local_time::local_time;
use crate::browser::long_wait;
use crate::organisation::organisation;
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, dynamic, dynamic_text, element, element_builder, element_with_class, text,
    text_element,
};

/// The ways to change one's mind, as a section of the receipt.
pub(crate) fn changes(session: MailboxSession) -> Node {
    let inside = dynamic(move || {
        if matches!(session.state.get(), SessionState::Withdrawn(_)) {
            return vec![withdrawn_line(session)];
        }
        ways(session)
    });
    element_with_class(
        "section",
        "mailbox-changes",
        vec![
            text_element(session, "h2", "", Key::MailboxChangeHeading),
            inside,
            outcome_line(session),
        ],
    )
}

/// The same in the mailbox, in one fold: most people come to read and to answer. It stays open
/// over what is being written.
pub(super) fn fold(session: MailboxSession) -> Node {
    let summary = vec![text(session, Key::MailboxChangeFold)];
    let mut parts = vec![element("summary", Vec::new(), summary)];
    parts.extend(ways(session));
    let mut attributes = vec![("class", "report-disclosure mailbox-changes".to_owned())];
    let is_adding = session.writing.get_untracked() == Some(Writing::Addition);
    attributes.extend(is_adding.then(|| ("open", String::new())));
    element("details", attributes, parts)
}

/// What is left of a report that was taken back.
pub(super) fn withdrawn_line(session: MailboxSession) -> Node {
    let words = dynamic_text(Box::new(move || {
        let SessionState::Withdrawn(withdrawal) = session.state.get() else {
            return String::new();
        };
        let lang = session.lang.get();
        let time = local_time(lang, withdrawal.withdrawn_at.as_str());
        message::mailbox_withdrawn(lang, &withdrawal.reference.to_string(), &time)
    }));
    let attributes = [
        ("class", "report-notice"),
        ("tabindex", "-1"),
        ("data-notice", ""),
        ("data-withdrawn", ""),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element("p", attributes.to_vec(), vec![words])
}

fn ways(session: MailboxSession) -> Vec<Node> {
    let stop = dynamic(move || {
        if session.stopped.get().is_some() {
            return vec![text_element(session, "p", "", Key::MailboxStopped)];
        }
        vec![way(
            session,
            "stop-contact",
            Key::MailboxStop,
            MailboxSession::stop_contact,
        )]
    });
    let add = dynamic(move || {
        if session.writing.get() == Some(Writing::Addition) {
            writing(session, Writing::Addition)
        } else {
            vec![way(session, "add", Key::MailboxAdd, |session| {
                session.writing.set(Some(Writing::Addition));
                crate::browser::dom::focus_soon("#n1");
            })]
        }
    });
    let withdraw = dynamic(move || {
        if session.is_withdrawing.get() {
            return withdrawing(session);
        }
        vec![way(session, "withdraw", Key::MailboxWithdraw, |session| {
            session.is_withdrawing.set(true);
            crate::browser::dom::focus_soon("[data-withdraw]");
        })]
    });
    let mut ways = Vec::new();
    // Where nobody gets in touch there is nothing to stop.
    ways.extend(session.may_be_contacted.then_some(stop));
    ways.push(add);
    let allows_some = session
        .consents
        .with_untracked(|consents| !consents.is_empty());
    ways.extend(allows_some.then(|| consents(session)));
    ways.push(withdraw);
    ways.into_iter()
        .map(|way| element_with_class("div", "mailbox-way", vec![way]))
        .collect()
}

/// What taking the report back deletes and what it cannot undo, before the button that does it.
fn withdrawing(session: MailboxSession) -> Vec<Node> {
    let attributes = [
        ("class", "mailbox-withdraw"),
        ("tabindex", "-1"),
        ("data-withdraw", ""),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let label = vec![text(session, Key::MailboxWithdrawNow)];
    let not_now = way(session, "not-now", Key::MailboxNotNow, |session| {
        session.is_withdrawing.set(false);
        crate::browser::dom::focus_soon("[data-action=withdraw]");
    });
    vec![element(
        "div",
        attributes.to_vec(),
        vec![
            text_element(session, "p", "", Key::MailboxWithdrawWhat),
            text_element(session, "p", "", Key::MailboxWithdrawLimits),
            button(ButtonStyle::Skip, "withdraw", label, move || {
                session.withdraw();
            }),
            not_now,
        ],
    )]
}

/// A quiet button that does something to the mailbox.
pub(super) fn way(
    session: MailboxSession,
    action: &'static str,
    label: Key,
    press: fn(MailboxSession),
) -> Node {
    button(
        ButtonStyle::Quiet,
        action,
        vec![text(session, label)],
        move || {
            press(session);
        },
    )
}

/// The outcome of the last action, and a way on while it takes long.
pub(super) fn outcome_line(session: MailboxSession) -> Node {
    let line = move || {
        let lang = session.lang.get();
        if session.slow.get() {
            return lang.text(Key::WaitLong).to_owned();
        }
        if session.busy.get() {
            return lang.text(Key::MailboxBusy).to_owned();
        }
        session
            .outcome
            .get()
            // On the page that asks for the code it stands at its field.
            .filter(|outcome| *outcome != Outcome::NoMatch || session.mailbox().is_some())
            .map(|outcome| words(lang, outcome))
            .unwrap_or_default()
    };
    let attributes = [
        ("class", "report-status"),
        ("role", "status"),
        ("tabindex", "-1"),
        ("data-notice", ""),
    ];
    let line = element_builder("p")
        .with_all(&attributes)
        .children(vec![dynamic_text(Box::new(line))])
        .build();
    let stop = dynamic(move || {
        let stop = session
            .slow
            .get()
            .then(|| crate::ui::stop_waiting(session, Key::WaitStop, long_wait::give_up));
        stop.into_iter().collect()
    });
    element_with_class("div", "", vec![line, stop])
}

/// The outcome in words.
pub(super) fn words(lang: Lang, outcome: Outcome) -> String {
    match outcome {
        Outcome::NoMatch => message::mailbox_no_match(lang, &organisation().phone),
        Outcome::Full => message::mailbox_full(lang, &organisation().phone),
        Outcome::NoMemory => message::mailbox_no_memory(lang, &organisation().phone),
        Outcome::Trouble => lang.text(Key::MailboxTrouble).to_owned(),
        Outcome::TooLong => lang.text(Key::MailboxTooLong).to_owned(),
        Outcome::Added => lang.text(Key::MailboxAdded).to_owned(),
        Outcome::ConsentChanged => lang.text(Key::ConsentChanged).to_owned(),
        Outcome::Stopped => lang.text(Key::MailboxStopped).to_owned(),
        Outcome::Deleted => lang.text(Key::MailboxReplyDeleted).to_owned(),
    }
}
