//! The HTML of an article's text.

mod table;
mod tools;

pub(crate) use self::tools::breathing;

use locale::{Lang, message};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd, html};

use crate::escape::escape;
use crate::insert::{self, Insert};
use crate::picture::Picture;

/// A checked text and what its HTML needs besides.
pub(crate) struct Document<'a> {
    /// The id of the article.
    pub(crate) id: &'a str,
    pub(crate) lang: Lang,
    pub(crate) title: &'a str,
    /// Ids of the sources, in the order of their numbers.
    pub(crate) sources: Vec<&'a str>,
    pub(crate) pictures: &'a [Picture],
    pub(crate) events: &'a [Event<'a>],
    /// The address of a link, from its destination and its words.
    pub(crate) resolve: &'a dyn Fn(&str, &str) -> Option<String>,
    /// The meaning of a term, by its id.
    pub(crate) explain: &'a dyn Fn(&str) -> Option<Explanation>,
}

/// The meaning of a term, which opens beside it.
pub(crate) struct Explanation {
    pub(crate) meaning: String,
    /// The term's entry in the glossary.
    pub(crate) address: String,
    /// The words of the link to it.
    pub(crate) more: String,
}

/// The HTML of a text.
pub(crate) fn render(document: &Document<'_>) -> String {
    let mut renderer = Renderer {
        document,
        explained: Vec::new(),
        after_term: None,
        label: document.title.to_owned(),
        heading: None,
        anchor: String::new(),
        tables: 0,
    };
    let mut rest = document.events;
    let mut out = String::new();
    while let Some((before, name, after)) = insert::split(rest) {
        out.push_str(&renderer.html(before));
        rest = after;
        match Insert::parse(name) {
            Some(Insert::Picture(id)) => {
                let picture = document.pictures.iter().find(|it| it.id == id);
                out.extend(picture.map(|it| it.html(document.lang)));
            }
            Some(Insert::Tool(tool)) => {
                rest = tools::tool(tool, &mut renderer, rest, &mut out);
            }
            None => {}
        }
    }
    out.push_str(&renderer.html(rest));
    out
}

struct Renderer<'a> {
    document: &'a Document<'a>,
    /// The terms that have been explained; a second time only the glossary is linked.
    explained: Vec<String>,
    /// What ends the term being written.
    after_term: Option<String>,
    /// The name of a table: the heading above it, or the article's title.
    label: String,
    /// The words of the heading being written.
    heading: Option<String>,
    /// The anchor of the last heading.
    anchor: String,
    /// Tables written under this label.
    tables: usize,
}

impl Renderer<'_> {
    /// The HTML of `events`.
    fn html(&mut self, mut events: &[Event<'_>]) -> String {
        let mut out = String::new();
        let is_table = |event: &Event<'_>| matches!(event, Event::Start(Tag::Table(_)));
        while let Some(at) = events.iter().position(is_table) {
            let (before, rest) = events.split_at(at);
            let (rows, after) = insert::block(rest);
            out.push_str(&self.text(before));
            out.push_str(&self.table_box());
            out.push_str(&table::table(self, rows));
            out.push_str("</section>\n");
            events = after;
        }
        out.push_str(&self.text(events));
        out
    }

    /// The HTML of `events`, which hold no table.
    fn text(&mut self, events: &[Event<'_>]) -> String {
        let events = events.iter().enumerate().flat_map(|(at, event)| {
            // A link is written before its words are read, so they are looked up ahead.
            self.events(event.clone(), events.get(at + 1..).unwrap_or_default())
        });
        let mut out = String::new();
        html::push_html(&mut out, events.flatten());
        out
    }

    /// The events that stand for `event`.
    fn events<'e>(&mut self, event: Event<'e>, ahead: &[Event<'e>]) -> [Option<Event<'e>>; 2] {
        match event {
            Event::Start(Tag::Heading { .. }) => [
                Some(raw("<div class=\"head\">".to_owned())),
                Some(self.event(event)),
            ],
            Event::End(TagEnd::Heading(_)) => {
                let event = self.event(event);
                [Some(event), Some(raw(self.link_here()))]
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                let opening = self
                    .term(&dest_url)
                    .unwrap_or_else(|| self.link(&dest_url, &plain_text(link_content(ahead))));
                [Some(raw(opening)), None]
            }
            other => [Some(self.event(other)), None],
        }
    }

    fn event<'e>(&mut self, event: Event<'e>) -> Event<'e> {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                self.heading = Some(String::new());
                id.as_deref()
                    .unwrap_or_default()
                    .clone_into(&mut self.anchor);
                Event::Start(Tag::Heading {
                    level,
                    id,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                })
            }
            Event::End(TagEnd::Heading(level)) => {
                if let Some(words) = self.heading.take() {
                    self.label = words;
                    self.tables = 0;
                }
                Event::End(TagEnd::Heading(level))
            }
            Event::Text(text) => {
                self.heading
                    .iter_mut()
                    .for_each(|heading| heading.push_str(&text));
                Event::Text(text)
            }
            Event::End(TagEnd::Link) => {
                raw(self.after_term.take().unwrap_or_else(|| "</a>".to_owned()))
            }
            Event::FootnoteReference(id) => raw(self.source_mark(&id)),
            other => other,
        }
    }

    fn link(&self, destination: &str, words: &str) -> String {
        let address = (self.document.resolve)(destination, words);
        let address = address.as_deref().unwrap_or(destination);
        let leaves = if address.starts_with("https:") {
            " rel=\"noreferrer\""
        } else {
            ""
        };
        format!("<a href=\"{}\"{leaves}>", escape(address))
    }

    /// The word becomes a button that opens its meaning, without script. A browser that knows no
    /// popovers shows the meaning in place.
    fn term(&mut self, destination: &str) -> Option<String> {
        let id = destination.strip_prefix("istilah:")?;
        if self.explained.iter().any(|it| it == id) {
            return None;
        }
        let Explanation {
            meaning,
            address,
            more,
        } = (self.document.explain)(id)?;
        self.explained.push(id.to_owned());
        self.after_term = Some(format!(
            "</button><span class=\"meaning\" popover id=\"istilah-{id}\">{} \
             <a href=\"{}\">{}</a></span>",
            escape(&meaning),
            escape(&address),
            escape(&more),
        ));
        Some(format!(
            "<button type=\"button\" class=\"term\" popovertarget=\"istilah-{id}\">"
        ))
    }

    fn source_mark(&self, id: &str) -> String {
        let mut sources = self.document.sources.iter();
        let number = sources.position(|it| *it == id).map_or(0, |at| at + 1);
        format!(
            "<sup><a href=\"#sumber-{}\">[{number}]</a></sup>",
            escape(id)
        )
    }

    /// A link to the heading that has just ended, to be passed on; `public/share.js` copies it.
    fn link_here(&self) -> String {
        let words = message::copy_link_to(self.document.lang, &self.label);
        format!(
            "<a class=\"here\" href=\"#{}\" aria-label=\"{}\" data-copy></a></div>\n",
            escape(&self.anchor),
            escape(&words),
        )
    }

    fn table_box(&mut self) -> String {
        self.tables += 1;
        let mut label = escape(&self.label);
        // Regions of one page need names that differ.
        if self.tables > 1 {
            label = format!("{label} ({})", self.tables);
        }
        format!("<section class=\"table\" tabindex=\"0\" aria-label=\"{label}\">")
    }
}

/// The events up to the end of the link that has just begun.
fn link_content<'s, 'e>(ahead: &'s [Event<'e>]) -> &'s [Event<'e>] {
    let end = ahead
        .iter()
        .position(|event| matches!(event, Event::End(TagEnd::Link)));
    end.and_then(|end| ahead.get(..end)).unwrap_or(ahead)
}

/// The words of `events`, without mark-up.
fn plain_text(events: &[Event<'_>]) -> String {
    let texts = events.iter().filter_map(|event| match event {
        Event::Text(text) => Some(&**text),
        _ => None,
    });
    texts.collect()
}

fn raw<'e>(html: String) -> Event<'e> {
    Event::InlineHtml(CowStr::from(html))
}
