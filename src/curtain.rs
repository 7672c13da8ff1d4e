//! Hides a screen that is left alone, or that someone wants hidden, and brings the person back to
//! the same place. A hidden screen is not emptied, unless the person chose that.

mod watch;

use std::time::Duration;

use locale::Key;

pub(crate) use self::watch::{draw, lift, watch};
use crate::kit::node::Node;
use crate::kit::{ButtonStyle, TextSource, button, element, text, text_element};

/// What happens to a screen that nobody touches.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Quiet {
    /// How long until it is hidden.
    pub(crate) hide_after: Option<Duration>,
    /// How long until it is emptied.
    pub(crate) wipe_after: Option<Duration>,
    /// Whether it is hidden at once when another app comes to the front.
    pub(crate) on_leaving: bool,
}

/// The plain page, ready to be shown at once.
pub(crate) fn curtain<S: TextSource>(speaker: S) -> Node
where
    S::Words: From<Key>,
{
    let resume = button(
        ButtonStyle::Next,
        "resume",
        vec![text(speaker, Key::CurtainResume)],
        lift,
    );
    element(
        "div",
        vec![
            ("class", "curtain".to_owned()),
            ("data-screen", "paused".to_owned()),
            ("hidden", String::new()),
        ],
        vec![text_element(speaker, "h1", "", Key::CurtainHidden), resume],
    )
}
