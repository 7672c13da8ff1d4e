//! Text on a screen that follows the language. Nearly all of it changes with nothing but the language
//! of the page, so it is not watched piece by piece: a change of language updates all of it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::{Effect, Get, Signal};
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::renderer::types::{Element, Node as DomNode, Text};
use leptos::tachys::view::Mountable;
use locale::Lang;

use super::node::{IntoNode as _, Node};

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
pub(crate) fn dynamic_text(make: TextFn) -> Node {
    (move || make()).into_node()
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
