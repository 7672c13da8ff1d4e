//! A part of a screen whose type is forgotten.
//!
//! `AnyView` would serve, but it carries more code for every type that ever becomes one: with the
//! code that hydrates it was a third of the form's weight.

use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::{Mountable, Render};

/// Forgets the type of a view.
pub(crate) trait IntoPiece {
    /// The same view as a piece.
    fn into_piece(self) -> Piece;
}

/// Builds the view when asked.
pub(crate) struct Piece(Box<dyn FnOnce() -> Built + Send>);

/// A view that stands on the page.
pub(crate) struct Built(Box<dyn Mountable>);

impl Piece {
    /// A piece that `build` puts together by hand.
    pub(crate) fn built_by<M: Mountable + 'static>(
        build: impl FnOnce() -> M + Send + 'static,
    ) -> Self {
        Self(Box::new(move || Built(Box::new(build()))))
    }
}

impl<T> IntoPiece for T
where
    T: Render + Send + 'static,
    T::State: 'static,
{
    fn into_piece(self) -> Piece {
        Piece::built_by(move || self.build())
    }
}

impl Render for Piece {
    type State = Built;

    fn build(self) -> Built {
        (self.0)()
    }

    /// Pieces of one place may differ in kind, so the new one takes the place of the old.
    fn rebuild(self, state: &mut Built) {
        let mut new = self.build();
        state.0.insert_before_this(&mut new);
        state.0.unmount();
        *state = new;
    }
}

impl Mountable for Built {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}
