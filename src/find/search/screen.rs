//! The results and messages of the search. All texts are on the page.

use std::cell::{Cell, RefCell};

use leptos::prelude::{document, window};
use search::{Hit, Results, Role};
use wasm_bindgen::JsCast as _;
use web_sys::{Event, HtmlElement};

use super::roles::Roles;
use super::row::{KindNames, Row};

/// Results that fill the screen of a phone; the others are rendered a moment later.
const FIRST_RESULTS: usize = 4;

/// Narrower screens are those of phones, as `style/` has it.
const PHONE_WIDTH: f64 = 768.0;

/// The parts of the page that change.
pub(super) struct Screen {
    part: HtmlElement,
    status: HtmlElement,
    heavy: HtmlElement,
    nothing: HtmlElement,
    broken: HtmlElement,
    roles: Roles,
    results: HtmlElement,
    names: KindNames,
    /// The results that were shown so far, the first of which stand on the page.
    rows: RefCell<Vec<Row>>,
    shown: Cell<usize>,
    /// What of the last answer is still to be drawn.
    unfinished: RefCell<Option<Results>>,
    /// How many results there are; none while there is nothing to say about them.
    count: Cell<Option<usize>>,
}

impl Screen {
    /// The parts inside `part`.
    pub(super) fn of(part: &HtmlElement) -> Option<Self> {
        let one = |selector: &str| {
            let found = part.query_selector(selector).ok()??;
            found.dyn_into::<HtmlElement>().ok()
        };
        Some(Self {
            part: part.clone(),
            status: one(".search-status")?,
            heavy: one("[data-say=heavy]")?,
            nothing: one("[data-say=nothing]")?,
            broken: one("[data-say=broken]")?,
            roles: Roles::of(part)?,
            results: one(".results")?,
            names: KindNames::of(part),
            rows: RefCell::default(),
            shown: Cell::new(0),
            unfinished: RefCell::new(None),
            count: Cell::new(None),
        })
    }

    /// The query is empty.
    pub(super) fn clear(&self) {
        self.blank("", false);
    }

    /// The index is loading.
    pub(super) fn show_waiting(&self) {
        self.blank(&self.words("data-waiting"), false);
    }

    /// The index could not be loaded.
    pub(super) fn show_error(&self) {
        self.blank("", true);
    }

    /// Shows what was found, the first results at once; whether [`Screen::finish`] has the others
    /// to show. They are counted aloud only after a pause.
    pub(super) fn show(
        &self,
        results: Results,
        hit: impl Fn(&Results, usize) -> Option<Hit>,
    ) -> bool {
        let count = results.count();
        let is_first = self.count.replace(Some(count)).is_none();
        self.set_status("");
        self.truncate(count);
        self.draw(&results, 0..count.min(FIRST_RESULTS), hit);
        hide(&self.heavy, !results.distress);
        self.roles.show(&results);
        hide(&self.nothing, count > 0);
        hide(&self.results, count == 0);
        hide(&self.broken, true);
        if is_first {
            self.scroll_field_to_top();
        }
        let is_unfinished = count > FIRST_RESULTS;
        self.unfinished.replace(is_unfinished.then_some(results));
        is_unfinished
    }

    /// Shows the results below the first ones.
    pub(super) fn finish(&self, hit: impl Fn(&Results, usize) -> Option<Hit>) {
        if let Some(results) = self.unfinished.take() {
            self.draw(&results, FIRST_RESULTS..results.count(), hit);
        }
    }

    /// Whether a result has the focus, so that the results must not change.
    pub(super) fn is_in_use(&self) -> bool {
        let focused = document().active_element();
        focused.is_some_and(|it| self.results.contains(Some(&it)))
    }

    /// Who they chose to be, where that is what has just changed.
    pub(super) fn chosen_role(&self, changed: &Event) -> Option<Role> {
        self.roles.chosen(changed)
    }

    /// Whether the page that this is a part of is still the one that is shown.
    pub(super) fn is_shown(&self) -> bool {
        self.part.is_connected()
    }

    /// Announces the number of results for `query`.
    pub(super) fn announce(&self, query: &str) {
        let Some(count) = self.count.get() else {
            return;
        };
        let words = self.words(match count {
            0 => "data-none",
            1 => "data-one",
            _ => "data-many",
        });
        let mut said = words.replace("{count}", &count.to_string());
        said = said.replace("{query}", query);
        if !self.heavy.hidden() {
            said = format!("{said}. {}", self.words("data-with-help"));
        }
        self.status.set_text_content(Some(&said));
    }

    /// Moves the focus to what comes first of all that is shown.
    pub(super) fn focus(&self) {
        let shown = [&self.heavy, &self.results, &self.nothing, &self.broken];
        if let Some(first) = shown.into_iter().find(|it| !it.hidden()) {
            let _ = first.focus();
        }
    }

    /// On a phone the header and the keyboard leave no space for results, so with the first one the
    /// field scrolls to the top of the screen, unless it is there already.
    fn scroll_field_to_top(&self) {
        let width = window().inner_width().ok().and_then(|it| it.as_f64());
        let scrolled = window().scroll_y().unwrap_or_default();
        if width.is_some_and(|width| width < PHONE_WIDTH)
            && scrolled < f64::from(self.part.offset_top())
        {
            self.part.scroll_into_view();
        }
    }

    /// Shows no result.
    fn blank(&self, status: &str, has_failed: bool) {
        self.count.set(None);
        self.unfinished.take();
        self.set_status(status);
        self.truncate(0);
        hide(&self.broken, !has_failed);
        self.roles.hide();
        for block in [&self.heavy, &self.nothing, &self.results] {
            hide(block, true);
        }
    }

    fn set_status(&self, status: &str) {
        if self.status.text_content().as_deref() != Some(status) {
            self.status.set_text_content(Some(status));
        }
    }

    /// Takes the results beyond the first `count` off the page.
    fn truncate(&self, count: usize) {
        let rows = self.rows.borrow();
        let remaining = count.min(self.shown.get());
        for row in rows.iter().take(self.shown.get()).skip(remaining) {
            row.item.remove();
        }
        self.shown.set(remaining);
    }

    fn draw(
        &self,
        results: &Results,
        places: std::ops::Range<usize>,
        hit: impl Fn(&Results, usize) -> Option<Hit>,
    ) {
        let mut rows = self.rows.borrow_mut();
        for (at, hit) in places.filter_map(|at| Some((at, hit(results, at)?))) {
            if let Some(row) = rows.get_mut(at) {
                row.update(hit, &self.names);
            } else {
                rows.extend(Row::new(hit, &self.names));
            }
            if at >= self.shown.get()
                && let Some(row) = rows.get(at)
            {
                let _ = self.results.append_child(&row.item);
                self.shown.set(at + 1);
            }
        }
    }

    fn words(&self, name: &str) -> String {
        self.part.get_attribute(name).unwrap_or_default()
    }
}

/// Setting the same value again would cost a layout.
pub(super) fn hide(block: &HtmlElement, is_hidden: bool) {
    if block.hidden() != is_hidden {
        block.set_hidden(is_hidden);
    }
}
