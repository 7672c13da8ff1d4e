//! Hides a screen that is left alone, or that someone wants hidden, and brings the person back to
//! the same place. A hidden screen is not emptied, unless the person chose that.

mod watch;

use std::time::Duration;

use locale::Key;

pub(crate) use self::watch::{HIDDEN_EVENT, hide, show, watch};
use crate::ui::help::help;
use crate::ui::node::Node;
use crate::ui::{ButtonStyle, TextSource, button, element, text, text_element};

/// What happens to a screen that is not touched.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IdleSettings {
    /// Time until it is hidden.
    pub(crate) hide_after: Option<Duration>,
    /// Time until it is emptied.
    pub(crate) wipe_after: Option<Duration>,
    /// Whether it is hidden at once when another app comes to the front.
    pub(crate) hide_on_leaving: bool,
}

/// The screen that covers the page, ready to be shown at once.
pub(crate) fn curtain<S: TextSource>(source: S) -> Node
where
    S::Text: From<Key>,
{
    let resume = button(
        ButtonStyle::Next,
        "resume",
        vec![text(source, Key::CurtainResume)],
        show,
    );
    element(
        "div",
        vec![
            ("class", "curtain".to_owned()),
            ("data-screen", "paused".to_owned()),
            ("hidden", String::new()),
        ],
        vec![
            text_element(source, "h1", "", Key::CurtainHidden),
            resume,
            help(source),
        ],
    )
}
