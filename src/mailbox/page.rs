//! The page for coming back with a code.

use std::time::Duration;

use leptos::prelude::Get as _;

use super::entrance::entrance;
use super::inside::{inside, withdrawn};
use super::session::{MailboxSession, SessionState};
use crate::shell::language::use_lang;
use crate::ui::curtain::{self, IdleSettings, curtain};
use crate::ui::node::Node;
use crate::ui::{dynamic, element_with_class, follow_language};

const FIFTEEN_MINUTES: Duration = Duration::from_mins(15);

/// Without a touch for this long the screen is hidden and the mailbox closed.
const IDLE_SETTINGS: IdleSettings = IdleSettings {
    hide_after: Some(FIFTEEN_MINUTES),
    wipe_after: Some(FIFTEEN_MINUTES),
    hide_on_leaving: false,
};

/// Puts the screens of the mailbox in the place of the printed one.
pub(crate) fn start() {
    let session = MailboxSession::closed(use_lang());
    follow_language(session.lang);
    curtain::watch(|| IDLE_SETTINGS, move || session.sign_out());
    crate::browser::dom::replace_first_screen(move || {
        vec![dynamic(move || vec![screen(session)]), curtain(session)]
    });
}

fn screen(session: MailboxSession) -> Node {
    element_with_class("div", "report-stage", vec![state(session)])
}

fn state(session: MailboxSession) -> Node {
    match session.state.get() {
        SessionState::Closed | SessionState::JustSent => entrance(session),
        SessionState::Open(open) => inside(session, &open),
        SessionState::Withdrawn(_) => withdrawn(session),
    }
}
