//! The few kinds of element that the screens are made of.
//!
//! Every element written with `view!` is a type of its own, and every type costs the phone a few
//! kilobytes. Screens are data; so they are built from these functions, which all return one type.

pub(crate) mod curtain;
mod element;
pub(crate) mod help;
mod local_text;
pub(crate) mod node;

use leptos::prelude::{Get as _, Memo};

pub(crate) use self::element::{Attributes, element, element_builder, element_with_listener};
pub(crate) use self::local_text::{
    LocalText, TextFn, TextSource, dynamic_text, follow_language, text,
};
use self::node::{IntoNode, Node};

/// The browser neither fills in, corrects nor translates what is typed.
pub(crate) const NO_AUTOFILL: [(&str, &str); 3] = [
    ("autocomplete", "off"),
    ("spellcheck", "false"),
    ("translate", "no"),
];

/// An element with nothing but a class.
pub(crate) fn element_with_class(
    tag: &'static str,
    class: &'static str,
    children: Vec<Node>,
) -> Node {
    let attributes = if class.is_empty() {
        Vec::new()
    } else {
        vec![("class", class.to_owned())]
    };
    element(tag, attributes, children)
}

/// An element with text.
pub(crate) fn text_element<S: TextSource>(
    source: S,
    tag: &'static str,
    class: &'static str,
    words: impl Into<S::Text>,
) -> Node {
    element_with_class(tag, class, vec![text(source, words)])
}

/// Parts that change with the signals they read.
pub(crate) fn dynamic(parts: impl Fn() -> Vec<Node> + Send + Sync + 'static) -> Node {
    // One type for all of them: each type would bring code of its own to be rebuilt.
    fn of_one_type(parts: Box<dyn Fn() -> Vec<Node> + Send + Sync>) -> Node {
        (move || parts()).into_node()
    }
    of_one_type(Box::new(parts))
}

/// A line that stands there while it has words, and takes no room otherwise.
pub(crate) fn line_of(words: Memo<String>) -> Node {
    dynamic(move || {
        let words = words.get();
        let line = (!words.is_empty())
            .then(|| element_with_class("p", "report-hint", vec![static_text(words)]));
        line.into_iter().collect()
    })
}

/// Text that does not change while it is on the page.
pub(crate) fn static_text(words: impl Into<String>) -> Node {
    words.into().into_node()
}

/// The heading of the screen, which takes the focus.
pub(crate) fn heading(text: Node) -> Node {
    element("h1", vec![("tabindex", "-1".to_owned())], vec![text])
}

/// Something that opens under a line.
pub(crate) fn details(class: &'static str, summary: Node, children: Vec<Node>) -> Node {
    let mut parts = vec![element_with_class("summary", "", vec![summary])];
    parts.extend(children);
    element_with_class("details", class, parts)
}

/// How a button looks.
#[derive(Clone, Copy)]
pub(crate) enum ButtonStyle {
    /// The next step.
    Next,
    /// As large as the next step.
    Skip,
    /// Everything else.
    Quiet,
}

impl ButtonStyle {
    /// The classes of such a button.
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Next => "button button-next",
            Self::Skip => "button button-skip",
            Self::Quiet => "button-quiet",
        }
    }
}

/// A button that does something at once.
pub(crate) fn button(
    style: ButtonStyle,
    action: &'static str,
    label: Vec<Node>,
    on_click: impl Fn() + Send + 'static,
) -> Node {
    let attributes = [
        ("type", "button"),
        ("class", style.class()),
        ("data-action", action),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let on_click = Box::new(move |_| on_click());
    element_with_listener("button", attributes.to_vec(), label, "click", on_click)
}

/// The button that ends a wait that takes long.
pub(crate) fn stop_waiting<S: TextSource>(
    source: S,
    label: impl Into<S::Text>,
    stop: fn(),
) -> Node {
    let label = vec![text(source, label)];
    button(ButtonStyle::Skip, "stop-waiting", label, stop)
}

/// The button that submits the form around it.
pub(crate) fn submit(action: &'static str, label: Node) -> Node {
    element(
        "button",
        vec![
            ("type", "submit".to_owned()),
            ("class", ButtonStyle::Next.class().to_owned()),
            ("data-action", action.to_owned()),
        ],
        vec![label],
    )
}

/// A line that is on the page from the start, so that a screen reader speaks what appears in it.
pub(crate) fn status(words: TextFn) -> Node {
    let attributes = [("class", "report-status"), ("role", "status")];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element("p", attributes.to_vec(), vec![dynamic_text(words)])
}

/// A place whose content a screen reader speaks when it changes.
pub(crate) fn live_region(class: &'static str, children: Node) -> Node {
    let attributes = [("class", class), ("aria-live", "polite")];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element("div", attributes.to_vec(), vec![children])
}

/// The form of a screen. Its submission calls `on_submit` and nothing else.
pub(crate) fn screen_form(
    screen: &'static str,
    before: Vec<Node>,
    children: Vec<Node>,
    on_submit: impl Fn() + Send + 'static,
) -> Node {
    let listener = Box::new(move |event: web_sys::Event| {
        event.prevent_default();
        on_submit();
    });
    let attributes = [
        ("class", "report-form"),
        ("autocomplete", "off"),
        ("novalidate", ""),
    ];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    let form = element_with_listener("form", attributes.to_vec(), children, "submit", listener);
    let mut parts = before;
    parts.push(form);
    let attributes = [("class", "report-screen"), ("data-screen", screen)];
    let attributes = attributes.map(|(name, value)| (name, value.to_owned()));
    element("div", attributes.to_vec(), parts)
}
