//! The index in memory, fetched when the search is about to be used. It stays in memory after the
//! page, so coming back to the search fetches nothing.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use search::{Hit, Index, Results, Role};
use web_sys::HtmlElement;

use crate::browser::fetch;

thread_local! {
    /// The index of the last page that fetched one, under its address.
    static LAST: RefCell<Option<(String, Rc<RefCell<Index>>)>> = const { RefCell::new(None) };
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LoadState {
    Idle,
    Loading,
    Loaded,
    Failed,
}

/// The index of one page.
pub(super) struct Store {
    index_at: String,
    passages_at: String,
    index: RefCell<Option<Rc<RefCell<Index>>>>,
    state: Cell<LoadState>,
}

impl Store {
    /// The store whose files the page names.
    pub(super) fn named_in(part: &HtmlElement) -> Option<Self> {
        let index_at = part.get_attribute("data-search")?;
        let index = LAST.with_borrow(|last| {
            let (_, index) = last.as_ref().filter(|(address, _)| *address == index_at)?;
            Some(Rc::clone(index))
        });
        let state = index
            .as_ref()
            .map_or(LoadState::Idle, |_| LoadState::Loaded);
        Some(Self {
            index_at,
            passages_at: part.get_attribute("data-passages")?,
            index: RefCell::new(index),
            state: Cell::new(state),
        })
    }

    /// Whether the index has to be fetched now; true for the first caller only.
    pub(super) fn start_fetching(&self) -> bool {
        let is_first = self.state.get() == LoadState::Idle;
        if is_first {
            self.state.set(LoadState::Loading);
        }
        is_first
    }

    /// Whether the index could not be loaded.
    pub(super) fn has_failed(&self) -> bool {
        self.state.get() == LoadState::Failed
    }

    /// Allows another attempt.
    pub(super) fn reset(&self) {
        self.state.set(LoadState::Idle);
    }

    /// Fetches the index.
    pub(super) async fn fetch_index(&self) {
        let bytes = fetch::bytes_at(&self.index_at).await;
        let index = bytes.and_then(|bytes| Index::from_bytes(&bytes).ok());
        self.state.set(match index {
            Some(index) => {
                let index = Rc::new(RefCell::new(index));
                LAST.set(Some((self.index_at.clone(), Rc::clone(&index))));
                self.index.replace(Some(index));
                LoadState::Loaded
            }
            None => LoadState::Failed,
        });
    }

    /// Fetches the texts that passages are taken from; whether they are here. Without them the
    /// summaries are shown.
    pub(super) async fn fetch_passages(&self) -> bool {
        let Some(index) = self.index.borrow().clone() else {
            return false;
        };
        let bytes = fetch::bytes_at(&self.passages_at).await;
        bytes.is_some_and(|bytes| index.borrow_mut().add_passages(&bytes).is_ok())
    }

    /// What answers `query`, where the index is here, for who chose to say who they are.
    pub(super) fn results(&self, query: &str, role: Option<Role>, most: usize) -> Option<Results> {
        let index = self.index.borrow();
        index
            .as_ref()
            .map(|it| it.borrow().results(query, role, most))
    }

    /// One hit of an answer.
    pub(super) fn hit(&self, results: &Results, at: usize) -> Option<Hit> {
        let index = self.index.borrow();
        index.as_ref().and_then(|it| it.borrow().hit(results, at))
    }
}
