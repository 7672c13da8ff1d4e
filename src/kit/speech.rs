//! Words on a screen. Nearly all of them change with nothing but the language of the page, so they
//! are not watched one by one: whoever switches the language has them all said again.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use leptos::prelude::{Effect, Get, Signal};
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::renderer::types::{Element, Node, Text};
use leptos::tachys::view::Mountable;
use locale::Lang;

use super::piece::{IntoPiece as _, Piece};

/// Makes the words anew.
pub(crate) type Telling = Box<dyn Fn() -> String + Send + Sync>;

/// Words, and what they change with.
pub(crate) enum Spoken {
    /// The language of the page, and nothing else.
    InItsLanguage(Telling),
    /// Whatever they are made from.
    Following(Telling),
}

/// Whoever knows the words of a screen: the report, or the mailbox.
pub(crate) trait Speaker: Copy + 'static {
    /// What it can put into words.
    type Words;

    /// The words, in the language of the page.
    fn spoken(self, words: Self::Words) -> Spoken;
}

/// Words for as long as they stand on the screen.
pub(crate) fn text<S: Speaker>(speaker: S, words: impl Into<S::Words>) -> Piece {
    match speaker.spoken(words.into()) {
        Spoken::InItsLanguage(telling) => in_its_language(telling),
        Spoken::Following(telling) => following(telling),
    }
}

/// Words that follow whatever they are made from.
pub(crate) fn following(telling: Telling) -> Piece {
    (move || telling()).into_piece()
}

thread_local! {
    static SAID: RefCell<Vec<Weak<Said>>> = const { RefCell::new(Vec::new()) };
}

/// Words that stand on the page.
struct Said {
    node: Text,
    telling: Telling,
}

struct Words(Rc<Said>);

/// Says everything again whenever the language changes, for as long as the page stands.
pub(crate) fn follow(lang: Signal<Lang>) {
    Effect::new(move |before: Option<Lang>| {
        let lang = lang.get();
        if before.is_some_and(|before| before != lang) {
            say_again();
        }
        lang
    });
}

fn say_again() {
    SAID.with_borrow(|all| {
        for said in all.iter().filter_map(Weak::upgrade) {
            Dom::set_text(&said.node, &(said.telling)());
        }
    });
}

fn in_its_language(telling: Telling) -> Piece {
    Piece::built_by(move || {
        let node = Dom::create_text_node(&telling());
        let said = Rc::new(Said { node, telling });
        SAID.with_borrow_mut(|all| {
            // What has left the page makes room before the list would have to grow.
            if all.len() == all.capacity() {
                all.retain(|said| said.strong_count() > 0);
            }
            all.push(Rc::downgrade(&said));
        });
        Words(said)
    })
}

impl Mountable for Words {
    fn unmount(&mut self) {
        self.0.node.remove();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Dom::insert_node(parent, &self.0.node, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.node.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        Vec::new()
    }
}
