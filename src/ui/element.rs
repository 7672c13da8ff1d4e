//! An element without a type of its own.
//!
//! It is made by hand: a screen of the report has forty of them, and what Leptos needs around each
//! to update it later would be most of the wait after "Lanjut".

use leptos::prelude::RenderEffect;
use leptos::tachys::renderer::dom::Dom;
use leptos::tachys::renderer::types::{Element, Node as DomNode};
use leptos::tachys::view::{Mountable, Render as _};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::Event;

use super::node::{Mounted, Node};

/// Attributes that never change.
pub(crate) type Attributes = Vec<(&'static str, String)>;

/// Called for each event.
pub(crate) type Listener = Box<dyn FnMut(Event) + Send>;

/// An element with fixed attributes.
pub(crate) fn element(tag: &'static str, attributes: Attributes, children: Vec<Node>) -> Node {
    ElementBuilder {
        attributes,
        children,
        ..element_builder(tag)
    }
    .build()
}

/// An element with fixed attributes and a listener for one kind of event.
pub(crate) fn element_with_listener(
    tag: &'static str,
    attributes: Attributes,
    children: Vec<Node>,
    event: &'static str,
    listener: Listener,
) -> Node {
    ElementBuilder {
        attributes,
        children,
        listener: Some((event, listener)),
        ..element_builder(tag)
    }
    .build()
}

/// Starts an element that needs more than attributes and children.
pub(crate) fn element_builder(tag: &'static str) -> ElementBuilder {
    ElementBuilder {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
        listener: None,
        value: None,
        dynamic: Vec::new(),
    }
}

/// An element that is not built yet.
pub(crate) struct ElementBuilder {
    tag: &'static str,
    attributes: Attributes,
    children: Vec<Node>,
    listener: Option<(&'static str, Listener)>,
    value: Option<String>,
    dynamic: Vec<Dynamic>,
}

/// What changes with the signals it reads.
enum Dynamic {
    /// An attribute; absent while there is no value.
    Attribute(&'static str, Box<dyn Fn() -> Option<String> + Send + Sync>),
    /// A property that is true or false.
    Property(&'static str, Box<dyn Fn() -> bool + Send + Sync>),
}

impl ElementBuilder {
    /// Adds an attribute.
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.attributes.push((name, value.to_owned()));
        self
    }

    /// Adds attributes.
    pub(crate) fn with_all(mut self, attributes: &[(&'static str, &str)]) -> Self {
        let attributes = attributes.iter();
        self.attributes
            .extend(attributes.map(|(name, value)| (*name, (*value).to_owned())));
        self
    }

    /// With more attributes that are owned already.
    pub(crate) fn with_owned(mut self, attributes: Attributes) -> Self {
        self.attributes.extend(attributes);
        self
    }

    /// Sets the children.
    pub(crate) fn children(mut self, children: Vec<Node>) -> Self {
        self.children = children;
        self
    }

    /// Sets what is typed in it already.
    pub(crate) fn value(mut self, value: String) -> Self {
        self.value = Some(value);
        self
    }

    /// Sets the listener for one kind of event.
    pub(crate) fn on(
        mut self,
        event: &'static str,
        listener: impl FnMut(Event) + Send + 'static,
    ) -> Self {
        self.listener = Some((event, Box::new(listener)));
        self
    }

    /// Adds an attribute that changes with the signals it reads.
    pub(crate) fn dynamic_attribute(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.dynamic.push(Dynamic::Attribute(name, Box::new(value)));
        self
    }

    /// Hides it while this is true.
    pub(crate) fn hidden_while(self, is_hidden: impl Fn() -> bool + Send + Sync + 'static) -> Self {
        self.dynamic_attribute("hidden", move || is_hidden().then(String::new))
    }

    /// Adds a property that changes with the signals it reads.
    pub(crate) fn dynamic_property(
        mut self,
        name: &'static str,
        is_on: impl Fn() -> bool + Send + Sync + 'static,
    ) -> Self {
        self.dynamic.push(Dynamic::Property(name, Box::new(is_on)));
        self
    }

    /// Finishes the element.
    pub(crate) fn build(self) -> Node {
        build(self)
    }
}

fn build(builder: ElementBuilder) -> Node {
    Node::new(move || {
        let element = Dom::create_element(builder.tag, None);
        for (name, value) in &builder.attributes {
            Dom::set_attribute(&element, name, value);
        }
        if let Some(value) = builder.value {
            set_property(&element, "value", &value.into());
        }
        let children = builder
            .children
            .into_iter()
            .map(|child| {
                let mut child = child.build();
                child.mount(&element, None);
                child
            })
            .collect();
        let listener = builder.listener.map(|(event, listener)| {
            let listener = Closure::<dyn FnMut(Event)>::new(listener);
            let callback = listener.as_ref().unchecked_ref();
            let _ = element.add_event_listener_with_callback(event, callback);
            listener
        });
        let dynamic = builder.dynamic.into_iter();
        let dynamic = dynamic
            .map(|it| keep_current(element.clone(), it))
            .collect();
        MountedElement {
            element,
            _children: children,
            _listener: listener,
            _dynamic: dynamic,
        }
    })
}

fn keep_current(element: Element, dynamic: Dynamic) -> RenderEffect<Option<String>> {
    RenderEffect::new(move |before: Option<Option<String>>| match &dynamic {
        Dynamic::Attribute(name, value) => {
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
        Dynamic::Property(name, is_on) => {
            set_property(&element, name, &is_on().into());
            None
        }
    })
}

fn set_property(element: &Element, name: &str, value: &JsValue) {
    // A control takes any value; what it cannot hold it leaves out.
    let _ = js_sys::Reflect::set(element, &name.into(), value);
}

/// An element on the page. Its children and listeners live as long as it does.
struct MountedElement {
    element: Element,
    _children: Vec<Mounted>,
    _listener: Option<Closure<dyn FnMut(Event)>>,
    _dynamic: Vec<RenderEffect<Option<String>>>,
}

impl Mountable for MountedElement {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&DomNode>) {
        self.element.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.element.elements()
    }
}
