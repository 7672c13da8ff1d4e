//! One result on the page. It stays where it is while somebody types, and only what is different
//! about the next result in its place is written anew. What is found is only ever text.

use leptos::prelude::document;
use search::{Hit, Kind, Span};
use web_sys::{Element, HtmlElement};

/// What each kind of result is called, as the page says it.
pub(super) struct KindNames([String; 4]);

impl KindNames {
    pub(super) fn of(part: &HtmlElement) -> Self {
        Self(
            ["data-article", "data-service", "data-term", "data-page"]
                .map(|name| part.get_attribute(name).unwrap_or_default()),
        )
    }

    fn of_hit(&self, hit: &Hit) -> String {
        let [article, service, term, page] = &self.0;
        let name = match hit.kind {
            Kind::Article => article,
            Kind::Service => service,
            Kind::Term => term,
            Kind::Page => page,
        };
        match &hit.heading {
            Some(heading) => format!("{name} · {}", heading.text),
            None => name.clone(),
        }
    }
}

pub(super) struct Row {
    pub(super) item: Element,
    link: Element,
    kind: Element,
    passage: Element,
    hit: Hit,
}

impl Row {
    pub(super) fn new(hit: Hit, names: &KindNames) -> Option<Self> {
        let element = |name: &str| document().create_element(name).ok();
        let row = Self {
            item: element("li")?,
            link: element("a")?,
            kind: element("span")?,
            passage: element("p")?,
            hit,
        };
        row.kind.set_attribute("class", "kind").ok()?;
        row.item.set_attribute("data-result", &row.hit.id).ok()?;
        row.link.set_attribute("href", &row.hit.link()).ok()?;
        row.kind.set_text_content(Some(&names.of_hit(&row.hit)));
        write(&row.link, &row.hit.title);
        write(&row.passage, &row.hit.passage);
        row.item
            .append_with_node_3(&row.link, &row.kind, &row.passage)
            .ok()?;
        Some(row)
    }

    /// Shows `hit` in this place.
    pub(super) fn update(&mut self, hit: Hit, names: &KindNames) {
        let before = std::mem::replace(&mut self.hit, hit);
        let hit = &self.hit;
        if hit.id != before.id {
            let _ = self.item.set_attribute("data-result", &hit.id);
        }
        if hit.address != before.address || hit.heading != before.heading {
            let _ = self.link.set_attribute("href", &hit.link());
        }
        if hit.kind != before.kind || hit.heading != before.heading {
            self.kind.set_text_content(Some(&names.of_hit(hit)));
        }
        if hit.title != before.title {
            write(&self.link, &hit.title);
        }
        if hit.passage != before.passage {
            write(&self.passage, &hit.passage);
        }
    }
}

/// Writes text with what was looked for marked.
fn write(parent: &Element, spans: &[Span]) {
    parent.replace_children_with_node_0();
    for span in spans {
        if span.marked
            && let Ok(mark) = document().create_element("mark")
        {
            mark.set_text_content(Some(&span.text));
            let _ = parent.append_child(&mark);
        } else {
            let _ = parent.append_with_str_1(&span.text);
        }
    }
}
