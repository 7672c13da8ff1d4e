//! An element with fixed attributes, put together without a type of its own.
//!
//! On the page it is made by hand: a screen of the report has forty of them, and what Leptos
//! needs around each to update it later would be most of the wait after "Lanjut".

use super::piece::Piece;

/// Attributes that never change.
pub(crate) type Attributes = Vec<(&'static str, String)>;

/// An element with fixed attributes.
#[cfg(feature = "ssr")]
pub(crate) fn element(tag: &'static str, attributes: Attributes, children: Vec<Piece>) -> Piece {
    use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
    use leptos::attr::custom::custom_attribute;
    use leptos::html::{ElementChild, custom};
    use leptos::prelude::*;

    use super::piece::IntoPiece;

    let attributes: Vec<AnyAttribute> = attributes
        .into_iter()
        .map(|(name, value)| custom_attribute(name, value).into_any_attr())
        .collect();
    custom(tag)
        .child(children)
        .add_any_attr(attributes)
        .into_piece()
}

#[cfg(not(feature = "ssr"))]
pub(crate) use on_the_page::element;

#[cfg(not(feature = "ssr"))]
mod on_the_page {
    use leptos::tachys::renderer::dom::Dom;
    use leptos::tachys::renderer::types::{Element, Node};
    use leptos::tachys::view::{Mountable, Render};

    use super::{Attributes, Piece};
    use crate::kit::piece::Built;

    /// An element with fixed attributes.
    pub(crate) fn element(
        tag: &'static str,
        attributes: Attributes,
        children: Vec<Piece>,
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
            Standing {
                element,
                _inside: inside,
            }
        })
    }

    /// An element on the page. What stands in it lives as long as it does.
    struct Standing {
        element: Element,
        _inside: Vec<Built>,
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
