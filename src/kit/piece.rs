//! A part of a screen whose type is forgotten.
//!
//! `AnyView` would serve, but it carries the code that hydrates for every type that ever becomes
//! one, a third of the form's weight, and the form is built, not hydrated (see `FormPage`).
//! While prerendering it is an `AnyView` after all, because there it must become text.

#[cfg(not(feature = "ssr"))]
pub(crate) use imp::Built;
pub(crate) use imp::Piece;

/// Forgets the type of a view.
pub(crate) trait IntoPiece {
    /// The same view as a piece.
    fn into_piece(self) -> Piece;
}

#[cfg(feature = "ssr")]
mod imp {
    use leptos::prelude::{AnyView, IntoAny, IntoView};

    pub(crate) type Piece = AnyView;

    impl<T: IntoView + 'static> super::IntoPiece for T {
        fn into_piece(self) -> Piece {
            self.into_any()
        }
    }
}

#[cfg(not(feature = "ssr"))]
mod imp {
    use leptos::attr::Attribute;
    use leptos::attr::any_attribute::AnyAttribute;
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::renderer::types::{Element, Node};
    use leptos::tachys::view::add_attr::AddAnyAttr;
    use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};

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

    impl<T> super::IntoPiece for T
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

    // Elements accept as children only what could also be hydrated or become text. In the browser
    // nothing asks a piece for either.
    impl RenderHtml for Piece {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn to_html_with_buf(
            self,
            _buf: &mut String,
            _position: &mut Position,
            _escape: bool,
            _mark_branches: bool,
            _extra_attrs: Vec<AnyAttribute>,
        ) {
        }

        fn hydrate<const FROM_SERVER: bool>(
            self,
            _cursor: &Cursor,
            _position: &PositionState,
        ) -> Built {
            self.build()
        }

        fn into_owned(self) -> Self {
            self
        }
    }

    impl AddAnyAttr for Piece {
        type Output<NewAttr: Attribute> = Self;

        fn add_any_attr<NewAttr: Attribute>(self, _attr: NewAttr) -> Self {
            self
        }
    }
}
