//! Results while somebody types. What is typed stays on this page: it is asked of an index that
//! lies in memory, and stands in the address behind the `#`, which no request carries.

mod address;
mod row;
mod screen;
mod store;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::{
    TimeoutHandle, document, request_animation_frame, set_timeout, set_timeout_with_handle,
};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use self::screen::Screen;
use self::store::Store;

/// After so long without a key the results are spoken and the address takes up the words.
const PAUSE: Duration = Duration::from_millis(700);

/// With fewer letters than these somebody has only begun: that nothing is found would be said too
/// soon.
const BEGUN: usize = 3;

/// More than anybody looks through.
const MOST: usize = 10;

/// One search page that is shown.
struct Search {
    field: HtmlInputElement,
    screen: Screen,
    store: Store,
    pause: RefCell<Option<TimeoutHandle>>,
}

/// Wakes the search whose root is `part`. What was typed before that is asked now.
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
        search.wait();
    }
}

impl Search {
    fn in_part(part: &HtmlElement) -> Option<Self> {
        let field = part.query_selector("input").ok()??;
        Some(Self {
            field: field.dyn_into().ok()?,
            screen: Screen::of(part)?,
            store: Store::named_in(part)?,
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
            search.wait();
        });
        // Enter, or the button: the results at once, and the keyboard of a phone out of the way.
        on(part, "submit", |search, event| {
            event.prevent_default();
            search.ask(true);
            search.settle();
            search.screen.focus();
        });
        // Whoever follows a result finds the same results on the way back.
        on(part, "click", |search, _| address::keep(&search.query()));
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
        if self.store.is_called_for() {
            let search = Rc::clone(self);
            spawn_local(async move {
                search.store.fetch_index().await;
                search.ask(false);
                if !search.store.is_broken() {
                    search.wait();
                }
                // Results stand already; they get better words to show.
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
            self.screen.clear();
        } else if let Some(results) = self.store.results(&typed, MOST) {
            let has_begun = typed.trim_end().chars().count() < BEGUN;
            if has_begun && results.count() == 0 && !is_finished {
                self.screen.clear();
            } else if self
                .screen
                .show(results, |results, at| self.store.hit(results, at))
            {
                self.finish_later();
            }
        } else if self.store.is_broken() {
            self.screen.break_off();
        } else {
            self.screen.ask_to_wait();
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

    /// Settles once nothing has been typed for a while.
    fn wait(self: &Rc<Self>) {
        let search = Rc::clone(self);
        let next = set_timeout_with_handle(move || search.settle(), PAUSE).ok();
        if let Some(before) = self.pause.replace(next) {
            before.clear();
        }
    }

    fn settle(self: &Rc<Self>) {
        // Somebody may have gone on to another page by now.
        if !self.screen.is_shown() {
            return;
        }
        // Nothing is painted of a page in the background, and nothing waits for it.
        self.finish();
        self.screen.say(&self.query());
        address::keep(&self.query());
        if self.store.is_broken() && !self.query().is_empty() {
            // There may be a signal again.
            self.store.mend();
            self.fetch();
        }
    }
}
