//! The text of an article: what it holds, found in one walk over the Markdown.

mod lookout;

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use self::lookout::Lookout;
use crate::front_matter::is_slug;
use crate::insert::Insert;
use crate::reader::{At, Reader};
use crate::{Fault, FaultKind, Heading, Part};

/// What an article's text holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body {
    pub(crate) headings: Vec<At<Heading>>,
    pub(crate) links: Vec<At<String>>,
    /// Ids of sources, as the text cites them.
    pub(crate) citations: Vec<At<String>>,
    /// The words of each paragraph, heading or cell, without mark-up.
    pub(crate) passages: Vec<At<String>>,
    /// The names of what stands in paragraphs of their own.
    pub(crate) inserts: Vec<At<String>>,
    /// The wishes that each row of a choice fits, as places in the order they first appear.
    pub(crate) wishes: Vec<Vec<usize>>,
}

impl Body {
    /// Whether there is a tool that a script adds something to.
    pub(crate) fn has_scripted_tool(&self) -> bool {
        let inserts = self.inserts.iter().map(|it| Insert::read(&it.value));
        inserts
            .flatten()
            .any(|it| matches!(it, Insert::Tool(tool) if tool.has_script()))
    }

    /// The passages under each heading; a heading is none of them.
    pub(crate) fn parts(&self) -> Vec<Part> {
        let mut parts = vec![Part::default()];
        let mut headings = self.headings.iter().peekable();
        for passage in &self.passages {
            if let Some(heading) = headings.next_if(|it| it.line == passage.line) {
                parts.push(Part {
                    heading: Some(heading.value.clone()),
                    passages: Vec::new(),
                });
            } else if let Some(part) = parts.last_mut() {
                part.passages.push(passage.value.clone());
            }
        }
        parts
    }
}

/// Ids that stand around the text of every article; `isi` is the page's main part.
pub(crate) const ON_EVERY_PAGE: [&str; 9] = [
    "isi",
    "sumber",
    "bagian",
    "bagian-ini",
    "bantuan-cepat",
    "layanan-topik",
    "baca-juga",
    "tinjauan",
    "pendapat",
];

/// The Markdown we take.
pub(crate) fn parser(markdown: &str) -> Parser<'_> {
    // The older notes give a mark without a note below it, which is what a source mark is.
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_OLD_FOOTNOTES;
    Parser::new_ext(markdown, options)
}

/// Walks over `markdown`, which starts on `first_line` of `file`.
pub(crate) fn read(file: &str, markdown: &str, first_line: usize) -> (Body, Vec<Fault>) {
    let reader = Reader::new(file, markdown, first_line);
    let mut walk = Walk {
        reader: &reader,
        body: Body::default(),
        open: None,
        passage: None,
        lookout: Lookout::default(),
    };
    for (event, range) in parser(markdown).into_offset_iter() {
        walk.step(event, range);
    }
    let Walk { body, lookout, .. } = walk;
    lookout.finish(&reader);
    (body, reader.into_faults())
}

struct Walk<'r, 't> {
    reader: &'r Reader<'t>,
    body: Body,
    /// The heading being read.
    open: Option<At<Heading>>,
    /// The passage being read.
    passage: Option<At<String>>,
    lookout: Lookout,
}

impl Walk<'_, '_> {
    fn step(&mut self, event: Event<'_>, range: Range<usize>) {
        let line = self.reader.line_at(range.start);
        self.lookout.step(&event, line, self.reader, &mut self.body);
        match event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.text(&text, line),
            Event::SoftBreak | Event::HardBreak => self.text(" ", line),
            Event::FootnoteReference(id) => {
                self.body.citations.push(At {
                    value: id.into_string(),
                    line,
                });
            }
            Event::Html(_) | Event::InlineHtml(_) => self.reader.fault(line, FaultKind::RawHtml),
            Event::Rule
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, line: usize) {
        match tag {
            Tag::Heading { level, id, .. } => {
                self.break_passage();
                self.heading(level, id, line);
            }
            Tag::Link { dest_url, .. } => {
                self.body.links.push(At {
                    value: dest_url.into_string(),
                    line,
                });
            }
            Tag::FootnoteDefinition(_) => self.reader.fault(line, FaultKind::FootnoteText),
            Tag::Emphasis | Tag::Strong | Tag::Image { .. } => {}
            _ => self.break_passage(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.break_passage();
                self.body.headings.extend(self.open.take());
            }
            TagEnd::Link | TagEnd::Emphasis | TagEnd::Strong | TagEnd::Image => {}
            _ => self.break_passage(),
        }
    }

    fn heading(&mut self, level: HeadingLevel, id: Option<CowStr<'_>>, line: usize) {
        let level = level as u8;
        let above = self
            .body
            .headings
            .last()
            .map_or(1, |heading| heading.value.level);
        if !(2..=3).contains(&level) || level > above + 1 {
            self.reader.fault(line, FaultKind::HeadingOutOfOrder(level));
        }
        let anchor = id.map(CowStr::into_string).unwrap_or_default();
        if anchor.is_empty() {
            self.reader.fault(line, FaultKind::MissingAnchor);
        } else if !is_slug(&anchor)
            || ON_EVERY_PAGE.contains(&anchor.as_str())
            || ["sumber-", "istilah-"]
                .iter()
                .any(|it| anchor.starts_with(it))
        {
            // Those belong to the list of sources, to the terms and to what is around the text.
            self.reader
                .fault(line, FaultKind::BadAnchor(anchor.clone()));
        } else if self
            .body
            .headings
            .iter()
            .any(|it| it.value.anchor == anchor)
        {
            self.reader
                .fault(line, FaultKind::DuplicateAnchor(anchor.clone()));
        }
        self.open = Some(At {
            value: Heading {
                level,
                anchor,
                text: String::new(),
            },
            line,
        });
    }

    fn text(&mut self, text: &str, line: usize) {
        if let Some(heading) = &mut self.open {
            heading.value.text.push_str(text);
        }
        let passage = self.passage.get_or_insert(At {
            value: String::new(),
            line,
        });
        passage.value.push_str(text);
    }

    fn break_passage(&mut self) {
        self.body.passages.extend(self.passage.take());
    }
}
