//! The few shapes that the screens are made of.
//!
//! Every element written with `view!` is a type of its own, and every type costs the phone a few
//! kilobytes. Screens are data; so they are put together from these shapes, each of one type.

mod element;
pub(crate) mod piece;
mod speech;

pub(crate) use self::element::{element, hearing, making};
use self::piece::{IntoPiece, Piece};
pub(crate) use self::speech::follow;
pub(crate) use self::speech::{Speaker, Spoken, Telling, following, text};

/// The browser neither fills in, corrects nor translates what is typed.
pub(crate) const UNREMEMBERED: [(&str, &str); 3] = [
    ("autocomplete", "off"),
    ("spellcheck", "false"),
    ("translate", "no"),
];

/// An element with nothing but a class.
pub(crate) fn plain(tag: &'static str, class: &'static str, children: Vec<Piece>) -> Piece {
    let attributes = if class.is_empty() {
        Vec::new()
    } else {
        vec![("class", class.to_owned())]
    };
    element(tag, attributes, children)
}

/// An element that holds words.
pub(crate) fn said<S: Speaker>(
    speaker: S,
    tag: &'static str,
    class: &'static str,
    words: impl Into<S::Words>,
) -> Piece {
    plain(tag, class, vec![text(speaker, words)])
}

/// Parts that follow whatever they are made from.
pub(crate) fn live(parts: impl Fn() -> Vec<Piece> + Send + Sync + 'static) -> Piece {
    // One type for all of them, as each would bring its own way to be built anew.
    fn of_one_type(parts: Box<dyn Fn() -> Vec<Piece> + Send + Sync>) -> Piece {
        (move || parts()).into_piece()
    }
    of_one_type(Box::new(parts))
}

/// Words that never change, or not as long as they stand there.
pub(crate) fn fixed(words: impl Into<String>) -> Piece {
    words.into().into_piece()
}

/// The heading of the screen, which takes the focus.
pub(crate) fn heading(inside: Piece) -> Piece {
    element("h1", vec![("tabindex", "-1".to_owned())], vec![inside])
}

/// Something folded under a line.
pub(crate) fn folded(class: &'static str, summary: Piece, inside: Vec<Piece>) -> Piece {
    let mut children = vec![plain("summary", "", vec![summary])];
    children.extend(inside);
    plain("details", class, children)
}

/// How a button looks.
#[derive(Clone, Copy)]
pub(crate) enum Look {
    /// The next step.
    Next,
    /// As large as the next step.
    Skip,
    /// Everything else.
    Quiet,
}

impl Look {
    const fn class(self) -> &'static str {
        match self {
            Self::Next => "button button-next",
            Self::Skip => "button button-skip",
            Self::Quiet => "button-quiet",
        }
    }
}

/// A button that does something at once.
pub(crate) fn button(
    look: Look,
    action: &'static str,
    label: Vec<Piece>,
    press: impl Fn() + Send + 'static,
) -> Piece {
    let attributes = [
        ("type", "button"),
        ("class", look.class()),
        ("data-action", action),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let press = Box::new(move |_| press());
    hearing("button", attributes.to_vec(), label, "click", press)
}

/// The button that submits the form around it.
pub(crate) fn submit(action: &'static str, label: Piece) -> Piece {
    element(
        "button",
        vec![
            ("type", "submit".to_owned()),
            ("class", Look::Next.class().to_owned()),
            ("data-action", action.to_owned()),
        ],
        vec![label],
    )
}

/// A line that is there from the start, so that what appears in it is spoken.
pub(crate) fn status(words: Telling) -> Piece {
    let attributes = [("class", "report-status"), ("role", "status")];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element("p", attributes.to_vec(), vec![following(words)])
}

/// A place where something may appear, which is then read out.
pub(crate) fn opening(class: &'static str, inside: Piece) -> Piece {
    let attributes = [("class", class), ("aria-live", "polite")];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element("div", attributes.to_vec(), vec![inside])
}

/// A form whose submission goes nowhere but to `submitted`.
pub(crate) fn frame(
    screen: &'static str,
    before: Vec<Piece>,
    inside: Vec<Piece>,
    submitted: impl Fn() + Send + 'static,
) -> Piece {
    let on_submit = Box::new(move |event: web_sys::Event| {
        event.prevent_default();
        submitted();
    });
    let attributes = [
        ("class", "report-form"),
        ("autocomplete", "off"),
        ("novalidate", ""),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let form = hearing("form", attributes.to_vec(), inside, "submit", on_submit);
    let mut parts = before;
    parts.push(form);
    let attributes = [("class", "report-screen"), ("data-screen", screen)];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element("div", attributes.to_vec(), parts)
}
