//! A part of a screen whose type is forgotten.
//!
//! `AnyView` would serve, but it carries more code for every type that ever becomes one: with the
//! code that hydrates it was a third of the form's weight.

use leptos::tachys::renderer::types::{Element, Node as DomNode};
use leptos::tachys::view::{Mountable, Render};

/// Forgets the type of a view.
pub(crate) trait IntoNode {
    /// The same view as a node.
    fn into_node(self) -> Node;
}

/// Builds a view when it is rendered.
pub(crate) struct Node(Box<dyn FnOnce() -> Mounted + Send>);

/// A view that was built, on the page or ready for it.
pub(crate) struct Mounted(Box<dyn Mountable>);

impl Node {
    /// A node that `build` makes without Leptos.
    pub(crate) fn new<M: Mountable + 'static>(build: impl FnOnce() -> M + Send + 'static) -> Self {
        Self(Box::new(move || Mounted(Box::new(build()))))
    }
}

impl<T> IntoNode for T
where
    T: Render + Send + 'static,
    T::State: 'static,
{
    fn into_node(self) -> Node {
        Node::new(move || self.build())
    }
}

impl Render for Node {
    type State = Mounted;

    fn build(self) -> Mounted {
        (self.0)()
    }

    /// Nodes in one place may differ in kind, so the new one replaces the old.
    fn rebuild(self, state: &mut Mounted) {
        let mut new = self.build();
        state.0.insert_before_this(&mut new);
        state.0.unmount();
        *state = new;
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&DomNode>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}
