//! An element, put together without a type of its own.
//!
//! On the page it is made by hand: a screen of the report has forty of them, and what Leptos
//! needs around each to update it later would be most of the wait after "Lanjut".

use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Render as _};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Event;

use super::piece::{Built, Piece};

/// Attributes that never change.
pub(crate) type Attributes = Vec<(&'static str, String)>;

/// What is done when something happens to an element.
pub(crate) type Hear = Box<dyn FnMut(Event) + Send>;

/// An element with fixed attributes.
pub(crate) fn element(tag: &'static str, attributes: Attributes, children: Vec<Piece>) -> Piece {
    Making {
        attributes,
        children,
        ..making(tag)
    }
    .made()
}

/// An element with fixed attributes that hears of one kind of event.
pub(crate) fn hearing(
    tag: &'static str,
    attributes: Attributes,
    children: Vec<Piece>,
    event: &'static str,
    hear: Hear,
) -> Piece {
    Making {
        attributes,
        children,
        heard: Some((event, hear)),
        ..making(tag)
    }
    .made()
}

/// An element of which more is to be said.
pub(crate) fn making(tag: &'static str) -> Making {
    Making {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
        heard: None,
        value: None,
        follows: Vec::new(),
    }
}

/// An element that is being put together.
pub(crate) struct Making {
    tag: &'static str,
    attributes: Attributes,
    children: Vec<Piece>,
    heard: Option<(&'static str, Hear)>,
    value: Option<String>,
    follows: Vec<Follow>,
}

/// What changes with whatever it is made from.
enum Follow {
    /// An attribute, or that there is none.
    Attribute(&'static str, Box<dyn Fn() -> Option<String> + Send + Sync>),
    /// A property that is on or off.
    Switch(&'static str, Box<dyn Fn() -> bool + Send + Sync>),
}

impl Making {
    /// With one more attribute.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// With more attributes.
    pub(crate) fn with_all(mut self, attributes: &[(&'static str, &str)]) -> Self {
        let attributes = attributes.iter();
        self.attributes
            .extend(attributes.map(|(name, value)| (*name, (*value).to_owned())));
        self
    }

    /// With this inside.
    pub(crate) fn holding(mut self, children: Vec<Piece>) -> Self {
        self.children = children;
        self
    }

    /// With something typed in it already.
    pub(crate) fn saying(mut self, value: String) -> Self {
        self.value = Some(value);
        self
    }

    /// Doing this when it hears of the event.
    pub(crate) fn on(
        mut self,
        event: &'static str,
        hear: impl FnMut(Event) + Send + 'static,
    ) -> Self {
        self.heard = Some((event, Box::new(hear)));
        self
    }

    /// With an attribute that follows whatever it is made from.
    pub(crate) fn following(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.follows.push(Follow::Attribute(name, Box::new(value)));
        self
    }

    /// Out of sight while this is so.
    pub(crate) fn hidden_while(self, is_hidden: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.following("hidden", move || is_hidden().then(String::new))
    }

    /// With a property that is on while this is so.
    pub(crate) fn switched(
        mut self,
        name: &'static str,
        is_on: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.follows.push(Follow::Switch(name, Box::new(is_on)));
        self
    }

    /// The element.
    pub(crate) fn made(self) -> Piece {
        put_together(self)
    }
}

fn put_together(making: Making) -> Piece {
    Piece::built_by(move || {
        let element = Dom::create_element(making.tag, None);
        for (name, value) in &making.attributes {
            Dom::set_attribute(&element, name, value);
        }
        if let Some(value) = making.value {
            set_property(&element, "value", &value.into());
        }
        let inside = making
            .children
            .into_iter()
            .map(|child| {
                let mut child = child.build();
                child.mount(&element, None);
                child
            })
            .collect();
        let hear = making.heard.map(|(event, hear)| {
            let hear = Closure::<dyn FnMut(Event)>::new(hear);
            let listener = hear.as_ref().unchecked_ref();
            let _ = element.add_event_listener_with_callback(event, listener);
            hear
        });
        let follows = making.follows.into_iter();
        let follows = follows.map(|it| keep_true(element.clone(), it)).collect();
        Standing {
            element,
            _inside: inside,
            _hear: hear,
            _follows: follows,
        }
    })
}

fn keep_true(element: Element, follow: Follow) -> RenderEffect<Option<String>> {
    RenderEffect::new(move |before: Option<Option<String>>| match &follow {
        Follow::Attribute(name, value) => {
            let value = value();
            match &value {
                Some(value) if before.flatten().as_ref() != Some(value) => {
                    Dom::set_attribute(&element, name, value);
                }
                Some(_) => {}
                None => Dom::remove_attribute(&element, name),
            }
            value
        }
        Follow::Switch(name, is_on) => {
            set_property(&element, name, &is_on().into());
            None
        }
    })
}

fn set_property(element: &Element, name: &str, value: &JsValue) {
    // A control takes any value; what it cannot hold it leaves out.
    let _ = js_sys::Reflect::set(element, &name.into(), value);
}

/// An element on the page. What stands in it, and what listens, lives as long as it does.
struct Standing {
    element: Element,
    _inside: Vec<Built>,
    _hear: Option<Closure<dyn FnMut(Event)>>,
    _follows: Vec<RenderEffect<Option<String>>>,
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
