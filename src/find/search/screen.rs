//! What the search shows and says. Its words stand on the page; what is found is only ever text.

use std::cell::Cell;

use leptos::prelude::document;
use search::{Found, Hit, Kind, Span};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlElement};

/// The parts of the page that change.
pub(super) struct Screen {
    part: HtmlElement,
    status: HtmlElement,
    heavy: HtmlElement,
    nothing: HtmlElement,
    broken: HtmlElement,
    results: HtmlElement,
    /// How many results stand there; none while there is nothing to say about them.
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
            results: one(".results")?,
            count: Cell::new(None),
        })
    }

    /// Nothing is asked.
    pub(super) fn clear(&self) {
        self.only(None, "");
    }

    /// The index is on its way.
    pub(super) fn ask_to_wait(&self) {
        self.only(None, &self.words("data-waiting"));
    }

    /// The index could not be had.
    pub(super) fn break_off(&self) {
        self.only(None, "");
        self.broken.set_hidden(false);
    }

    /// Shows what was found. It is counted aloud only after a pause.
    pub(super) fn show(&self, found: &Found) {
        self.only(Some(found.hits.len()), "");
        self.draw(found);
        self.heavy.set_hidden(!found.distress);
        self.nothing.set_hidden(!found.hits.is_empty());
        self.results.set_hidden(found.hits.is_empty());
    }

    /// Shows the same results with more to read, unless somebody is among them already.
    pub(super) fn refresh(&self, found: &Found) {
        let focused = document().active_element();
        if !focused.is_some_and(|it| self.results.contains(Some(&it))) {
            self.results.replace_children_with_node_0();
            self.draw(found);
        }
    }

    /// Whether the page that this is a part of is still the one that is shown.
    pub(super) fn is_shown(&self) -> bool {
        self.part.is_connected()
    }

    /// Says how much was found for `query`.
    pub(super) fn say(&self, query: &str) {
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

    fn only(&self, count: Option<usize>, status: &str) {
        self.count.set(count);
        if self.status.text_content().as_deref() != Some(status) {
            self.status.set_text_content(Some(status));
        }
        for block in [&self.heavy, &self.nothing, &self.broken, &self.results] {
            block.set_hidden(true);
        }
        self.results.replace_children_with_node_0();
    }

    fn draw(&self, found: &Found) {
        for hit in &found.hits {
            if let Some(item) = self.item(hit) {
                let _ = self.results.append_child(&item);
            }
        }
    }

    fn words(&self, name: &str) -> String {
        self.part.get_attribute(name).unwrap_or_default()
    }

    fn item(&self, hit: &Hit) -> Option<Element> {
        let item = element("li")?;
        item.set_attribute("data-result", &hit.id).ok()?;
        let link = element("a")?;
        link.set_attribute("href", &hit.link()).ok()?;
        write(&link, &hit.title);
        let kind = element("span")?;
        kind.set_attribute("class", "kind").ok()?;
        let mut said = self.words(match hit.kind {
            Kind::Article => "data-article",
            Kind::Service => "data-service",
            Kind::Term => "data-term",
            Kind::Page => "data-page",
        });
        if let Some(heading) = &hit.heading {
            said = format!("{said} · {}", heading.text);
        }
        kind.set_text_content(Some(&said));
        let passage = element("p")?;
        write(&passage, &hit.passage);
        for child in [link, kind, passage] {
            item.append_child(&child).ok()?;
        }
        Some(item)
    }
}

fn element(name: &str) -> Option<Element> {
    document().create_element(name).ok()
}

/// Writes text with what was looked for marked.
fn write(parent: &Element, spans: &[Span]) {
    for span in spans {
        if span.marked
            && let Some(mark) = element("mark")
        {
            mark.set_text_content(Some(&span.text));
            let _ = parent.append_child(&mark);
        } else {
            let _ = parent.append_with_str_1(&span.text);
        }
    }
}
