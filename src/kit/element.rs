//! An element with fixed attributes, put together without a type of its own.
//!
//! On the page it is made by hand: a screen of the report has forty of them, and what Leptos
//! needs around each to update it later would be most of the wait after "Lanjut".

use web_sys::Event;

use super::piece::Piece;

/// Attributes that never change.
pub(crate) type Attributes = Vec<(&'static str, String)>;

/// What is done when something happens to an element.
pub(crate) type Hear = Box<dyn FnMut(Event) + Send>;

/// An element with fixed attributes.
pub(crate) fn element(tag: &'static str, attributes: Attributes, children: Vec<Piece>) -> Piece {
    imp::put_together(tag, attributes, children, None)
}

/// An element with fixed attributes that hears of one kind of event.
pub(crate) fn hearing(
    tag: &'static str,
    attributes: Attributes,
    children: Vec<Piece>,
    event: &'static str,
    hear: Hear,
) -> Piece {
    imp::put_together(tag, attributes, children, Some((event, hear)))
}

#[cfg(feature = "ssr")]
mod imp {
    use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
    use leptos::attr::custom::custom_attribute;
    use leptos::html::{ElementChild, custom};
    use leptos::prelude::*;

    use super::{Attributes, Hear, Piece};
    use crate::kit::piece::IntoPiece;

    /// Nothing happens to an element while prerendering.
    pub(super) fn put_together(
        tag: &'static str,
        attributes: Attributes,
        children: Vec<Piece>,
        _heard: Option<(&'static str, Hear)>,
    ) -> Piece {
        let attributes: Vec<AnyAttribute> = attributes
            .into_iter()
            .map(|(name, value)| custom_attribute(name, value).into_any_attr())
            .collect();
        custom(tag)
            .child(children)
            .add_any_attr(attributes)
            .into_piece()
    }
}

#[cfg(not(feature = "ssr"))]
mod imp {
    use leptos::tachys::renderer::dom::Dom;
    use leptos::tachys::renderer::types::{Element, Node};
    use leptos::tachys::view::{Mountable, Render};
    use wasm_bindgen::JsCast as _;
    use wasm_bindgen::closure::Closure;

    use super::{Attributes, Event, Hear, Piece};
    use crate::kit::piece::Built;

    pub(super) fn put_together(
        tag: &'static str,
        attributes: Attributes,
        children: Vec<Piece>,
        heard: Option<(&'static str, Hear)>,
    ) -> Piece {
        Piece::built_by(move || {
            let element = Dom::create_element(tag, None);
            for (name, value) in &attributes {
                Dom::set_attribute(&element, name, value);
            }
            let inside = children
                .into_iter()
                .map(|child| {
                    let mut child = child.build();
                    child.mount(&element, None);
                    child
                })
                .collect();
            let hear = heard.map(|(event, hear)| {
                let hear = Closure::<dyn FnMut(Event)>::new(hear);
                let listener = hear.as_ref().unchecked_ref();
                let _ = element.add_event_listener_with_callback(event, listener);
                hear
            });
            Standing {
                element,
                _inside: inside,
                _hear: hear,
            }
        })
    }

    /// An element on the page. What stands in it, and what listens, lives as long as it does.
    struct Standing {
        element: Element,
        _inside: Vec<Built>,
        _hear: Option<Closure<dyn FnMut(Event)>>,
    }

    impl Mountable for Standing {
        fn unmount(&mut self) {
            self.element.unmount();
        }

        fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
            self.element.mount(parent, marker);
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            self.element.insert_before_this(child)
        }

        fn elements(&self) -> Vec<Element> {
            self.element.elements()
        }
    }
}
