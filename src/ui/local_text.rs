//! Text on a screen that follows the language. Nearly all of it changes with nothing but the language
//! of the page, so it is not watched piece by piece: a change of language updates all of it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::{Effect, Get, RenderEffect, Signal};
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::renderer::types::{Element, Node as DomNode, Text};
use leptos::tachys::view::Mountable;
use locale::Lang;

use super::node::Node;

/// Makes the text.
pub(crate) type TextFn = Box<dyn Fn() -> String + Send + Sync>;

/// Text, and what it changes with.
pub(crate) enum LocalText {
    /// The language of the page, and nothing else.
    ByLanguage(TextFn),
    /// The signals it reads.
    Dynamic(TextFn),
}

/// What the words of a screen are made from: the report, or the mailbox.
pub(crate) trait TextSource: Copy + 'static {
    /// What it can put into words.
    type Text;

    /// The text of these words.
    fn local_text(self, words: Self::Text) -> LocalText;
}

/// Text of these words, for as long as it is on the screen.
pub(crate) fn text<S: TextSource>(source: S, words: impl Into<S::Text>) -> Node {
    match source.local_text(words.into()) {
        LocalText::ByLanguage(make) => text_by_language(make),
        LocalText::Dynamic(make) => dynamic_text(make),
    }
}

/// Text that changes with the signals it reads.
///
/// A browser that translates the page puts elements of its own in the place of a text, and what is
/// written into the text afterwards shows nowhere. So the text stands in an element, and another
/// element takes its place.
pub(crate) fn dynamic_text(make: TextFn) -> Node {
    Node::new(move || {
        DynamicText(RenderEffect::new(
            move |before: Option<(String, DomNode)>| {
                let words = make();
                match before {
                    // A screen reader would speak the same words again.
                    Some(before) if before.0 == words => before,
                    before => {
                        let new = in_element(&words);
                        if let Some((_, old)) = before
                            && let Some(parent) = old.parent_node()
                        {
                            let _ = parent.replace_child(&new, &old);
                        }
                        (words, new)
                    }
                }
            },
        ))
    })
}

/// An empty text stays without an element, because what holds it is hidden by being empty.
fn in_element(words: &str) -> DomNode {
    let text = Dom::create_text_node(words);
    if words.is_empty() {
        return text.into();
    }
    let element = Dom::create_element("span", None);
    let _ = element.append_child(&text);
    element.into()
}

struct DynamicText(RenderEffect<(String, DomNode)>);

impl DynamicText {
    fn with_node<T>(&self, use_node: impl FnOnce(&DomNode) -> T) -> Option<T> {
        self.0.with_value_mut(|(_, node)| use_node(node))
    }
}

impl Mountable for DynamicText {
    fn unmount(&mut self) {
        self.with_node(|node| {
            if let Some(parent) = node.parent_node() {
                let _ = parent.remove_child(node);
            }
        });
    }

    fn mount(&mut self, parent: &Element, marker: Option<&DomNode>) {
        self.with_node(|node| Dom::insert_node(parent, node, marker));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let place = self.with_node(|node| Some((node.parent_element()?, node.clone())));
        place.flatten().is_some_and(|(parent, node)| {
            child.mount(&parent, Some(&node));
            true
        })
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}

thread_local! {
    static TEXTS: RefCell<Vec<Weak<TextByLanguage>>> = const { RefCell::new(Vec::new()) };
}

/// Text on the page.
struct TextByLanguage {
    node: Text,
    make: TextFn,
}

struct MountedText(Rc<TextByLanguage>);

/// Updates all text whenever the language changes, for as long as the page is open.
pub(crate) fn follow_language(lang: Signal<Lang>) {
    Effect::new(move |before: Option<Lang>| {
        let lang = lang.get();
        if before.is_some_and(|before| before != lang) {
            update_texts();
        }
        lang
    });
}

fn update_texts() {
    TEXTS.with_borrow(|all| {
        for text in all.iter().filter_map(Weak::upgrade) {
            Dom::set_text(&text.node, &(text.make)());
        }
    });
}

fn text_by_language(make: TextFn) -> Node {
    Node::new(move || {
        let node = Dom::create_text_node(&make());
        let text = Rc::new(TextByLanguage { node, make });
        TEXTS.with_borrow_mut(|all| {
            // Text that has left the page is dropped before the list would have to grow.
            if all.len() == all.capacity() {
                all.retain(|text| text.strong_count() > 0);
            }
            all.push(Rc::downgrade(&text));
        });
        MountedText(text)
    })
}

impl Mountable for MountedText {
    fn unmount(&mut self) {
        self.0.node.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&DomNode>) {
        Dom::insert_node(parent, &self.0.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
