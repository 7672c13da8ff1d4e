//! Results while typing. The query stays on this page: the index is in memory, and in the address
//! the query is behind the `#`, which no request carries.

mod address;
mod roles;
mod row;
mod screen;
mod store;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{
    TimeoutHandle, document, request_animation_frame, set_timeout, set_timeout_with_handle,
};
use search::Role;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use self::screen::Screen;
use self::store::Store;
use crate::browser::long_wait;

/// The pause in typing after which results are announced and the address is updated.
const TYPING_PAUSE: Duration = Duration::from_millis(700);

/// Letters from which on an empty result is shown; before, it would come too soon.
const MIN_LETTERS: usize = 3;

/// Most results.
const MAX_RESULTS: usize = 10;

/// One search page that is shown.
struct Search {
    field: HtmlInputElement,
    screen: Screen,
    store: Store,
    /// Who they chose to be, for as long as something is typed; kept nowhere else.
    chosen: Cell<Option<Role>>,
    pause: RefCell<Option<TimeoutHandle>>,
}

/// Starts the search whose root is `part`, with what has been typed already.
pub(super) fn wake(part: &HtmlElement) {
    let Some(search) = Search::in_part(part) else {
        return;
    };
    let search = Rc::new(search);
    search.listen(part);
    let typed = !search.field.value().is_empty();
    if !typed && let Some(query) = address::query() {
        search.field.set_value(&query);
    }
    if search.field.value().is_empty() {
        if search.has_focus() {
            search.fetch();
        }
    } else {
        search.ask(false);
        search.wait_for_pause();
    }
}

impl Search {
    fn in_part(part: &HtmlElement) -> Option<Self> {
        let field = part.query_selector("input").ok()??;
        Some(Self {
            field: field.dyn_into().ok()?,
            screen: Screen::of(part)?,
            store: Store::named_in(part)?,
            chosen: Cell::new(None),
            pause: RefCell::new(None),
        })
    }

    fn listen(self: &Rc<Self>, part: &HtmlElement) {
        let on = |target: &Element, name: &str, what: fn(&Rc<Self>, &Event)| {
            let search = Rc::clone(self);
            let heard = Closure::<dyn Fn(Event)>::new(move |event: Event| what(&search, &event));
            let heard = heard.into_js_value();
            let _ = target.add_event_listener_with_callback(name, heard.unchecked_ref());
        };
        on(&self.field, "focus", |search, _| search.fetch());
        on(&self.field, "input", |search, _| {
            search.ask(false);
            search.wait_for_pause();
        });
        // Enter, or the button: the results at once, and the keyboard of a phone out of the way.
        on(part, "submit", |search, event| {
            event.prevent_default();
            search.ask(true);
            search.typing_paused();
            search.screen.focus();
        });
        // Another order at once. What was typed changes too when the field is left.
        on(part, "change", |search, event| {
            if let Some(role) = search.screen.chosen_role(event) {
                search.chosen.set(Some(role));
                search.ask(true);
                search.typing_paused();
            }
        });
        // Back from a result leads to the same results.
        on(part, "click", |search, _| {
            address::set_query(&search.query());
        });
    }

    fn query(&self) -> String {
        self.field.value().trim().to_owned()
    }

    /// The words with the space after them, which says that the last word is finished.
    fn typed(&self) -> String {
        self.field.value().trim_start().to_owned()
    }

    fn has_focus(&self) -> bool {
        let field: &Element = &self.field;
        document().active_element().as_ref() == Some(field)
    }

    /// Gets the index, once.
    fn fetch(self: &Rc<Self>) {
        if self.store.start_fetching() {
            let search = Rc::clone(self);
            spawn_local(async move {
                let slow = Rc::clone(&search);
                // Another way is offered, and the results are shown where they still come.
                let say_slow = move |is_slow| {
                    if is_slow && !slow.typed().is_empty() {
                        slow.screen.show_error();
                    }
                };
                long_wait::watch(search.store.fetch_index(), say_slow).await;
                search.ask(false);
                if !search.store.has_failed() {
                    search.wait_for_pause();
                }
                // Results that are shown already get passages.
                if search.store.fetch_passages().await
                    && !search.typed().is_empty()
                    && !search.screen.is_in_use()
                {
                    search.ask(false);
                }
            });
        }
    }

    /// Shows what there is for the words in the field, to which more may come unless that
    /// `is_finished`.
    fn ask(self: &Rc<Self>, is_finished: bool) {
        let typed = self.typed();
        if typed.is_empty() {
            self.chosen.set(None);
            self.screen.clear();
        } else if let Some(results) = self.store.results(&typed, self.chosen.get(), MAX_RESULTS) {
            let has_begun = typed.trim_end().chars().count() < MIN_LETTERS;
            if has_begun && results.count() == 0 && !is_finished {
                self.screen.clear();
            } else if self
                .screen
                .show(results, |results, at| self.store.hit(results, at))
            {
                self.finish_later();
            }
        } else if self.store.has_failed() {
            self.screen.show_error();
        } else {
            self.screen.show_waiting();
            self.fetch();
        }
    }

    /// Draws what stands below the screen once the first results are painted.
    fn finish_later(self: &Rc<Self>) {
        let search = Rc::clone(self);
        request_animation_frame(move || {
            set_timeout(move || search.finish(), Duration::ZERO);
        });
    }

    fn finish(&self) {
        self.screen
            .finish(|results, at| self.store.hit(results, at));
    }

    /// What follows a pause in typing.
    fn wait_for_pause(self: &Rc<Self>) {
        let search = Rc::clone(self);
        let next = set_timeout_with_handle(move || search.typing_paused(), TYPING_PAUSE).ok();
        if let Some(before) = self.pause.replace(next) {
            before.clear();
        }
    }

    fn typing_paused(self: &Rc<Self>) {
        // Another page may be shown by now.
        if !self.screen.is_shown() {
            return;
        }
        // Nothing is painted of a page in the background, and nothing waits for it.
        self.finish();
        self.screen.announce(&self.query());
        address::set_query(&self.query());
        if self.store.has_failed() && !self.query().is_empty() {
            // The network may be back.
            self.store.reset();
            self.fetch();
        }
    }
}
