//! The text of an article, parsed once: checks, counts, search and HTML all read what is here.

mod block;
mod inserts;
mod sentence;

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use self::block::BlockBuilder;
pub(crate) use self::block::{Block, BlockKind};
use self::inserts::InsertScan;
use crate::front_matter::is_slug;
use crate::insert::{Insert, Tool};
use crate::reader::{At, Reader};
use crate::{Fault, FaultKind, Heading, Part};

/// The parsed text of an article.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body<'t> {
    /// Its headings, paragraphs, list items, table rows and quotes, in order.
    pub(crate) blocks: Vec<Block>,
    /// The names of its pictures and tools.
    pub(crate) inserts: Vec<At<String>>,
    /// The options that each row of a choice matches, as indices in order of first appearance.
    pub(crate) options: Vec<Vec<usize>>,
    /// What the HTML is written from.
    pub(crate) events: Vec<Event<'t>>,
}

impl Body<'_> {
    /// The headings, each with its level and anchor.
    pub(crate) fn headings(&self) -> impl Iterator<Item = At<Heading>> {
        self.blocks
            .iter()
            .filter_map(|block| Some(At::new(block.heading()?, block.line)))
    }

    /// Whether a heading has this anchor.
    pub(crate) fn has_anchor(&self, anchor: &str) -> bool {
        let mut headings = self.blocks.iter().filter(|block| block.kind.is_heading());
        headings.any(|block| block.anchor == anchor)
    }

    /// Every link, in order.
    pub(crate) fn links(&self) -> impl Iterator<Item = &At<String>> {
        self.blocks.iter().flat_map(|block| &block.links)
    }

    /// The ids of sources as the text cites them, in order.
    pub(crate) fn cites(&self) -> impl Iterator<Item = &At<String>> {
        self.blocks.iter().flat_map(|block| &block.cites)
    }

    /// Whether there is a tool to do something with.
    pub(crate) fn has_tool(&self) -> bool {
        self.tools().next().is_some()
    }

    /// Whether there is a tool that a script adds something to.
    pub(crate) fn has_scripted_tool(&self) -> bool {
        self.tools().any(Tool::has_script)
    }

    fn tools(&self) -> impl Iterator<Item = Tool> {
        let inserts = self.inserts.iter().map(|it| Insert::parse(&it.value));
        inserts.flatten().filter_map(|it| match it {
            Insert::Tool(tool) => Some(tool),
            Insert::Picture(_) => None,
        })
    }

    /// The passages under each heading.
    pub(crate) fn parts(&self) -> Vec<Part> {
        let mut parts = vec![Part::default()];
        for block in &self.blocks {
            if let Some(heading) = block.heading() {
                parts.push(Part {
                    heading: Some(heading),
                    passages: Vec::new(),
                });
            } else if let Some(part) = parts.last_mut() {
                part.passages
                    .extend(block.passages().map(ToOwned::to_owned));
            }
        }
        parts
    }
}

/// Ids that every article page uses around the text; `isi` is the page's main part.
pub(crate) const PAGE_IDS: [&str; 14] = [
    "isi",
    "langsung",
    "pakai",
    "tautan",
    "pesan",
    "kutipan",
    "sumber",
    "bagian",
    "bagian-ini",
    "bantuan-cepat",
    "layanan-topik",
    "baca-juga",
    "tinjauan",
    "pendapat",
];

/// Parses `markdown`, which starts on `first_line` of `file`.
pub(crate) fn parse<'t>(
    file: &str,
    markdown: &'t str,
    first_line: usize,
) -> (Body<'t>, Vec<Fault>) {
    let reader = Reader::new(file, markdown, first_line);
    let mut walk = Walk {
        reader: &reader,
        blocks: BlockBuilder::default(),
        inserts: InsertScan::default(),
        events: Vec::new(),
    };
    // The older notes allow a mark without a note below it, which is what a citation is.
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_OLD_FOOTNOTES;
    for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
        walk.event(event, &range);
    }
    let (inserts, options) = walk.inserts.finish(&reader);
    let body = Body {
        blocks: walk.blocks.finish(),
        inserts,
        options,
        events: walk.events,
    };
    (body, reader.into_faults())
}

/// The sentences of a short text from a data file.
pub(crate) fn sentences(text: &str) -> Vec<String> {
    let (body, _) = parse("", text, 1);
    let blocks = body.blocks.into_iter();
    blocks
        .flat_map(|block| block.sentences)
        .map(|sentence| sentence.value)
        .collect()
}

struct Walk<'r, 't> {
    reader: &'r Reader<'r>,
    blocks: BlockBuilder,
    inserts: InsertScan,
    events: Vec<Event<'t>>,
}

impl<'t> Walk<'_, 't> {
    fn event(&mut self, event: Event<'t>, range: &Range<usize>) {
        let line = self.reader.line_at(range.start);
        self.inserts.event(&event, line, self.reader);
        match &event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) | Event::Code(text) => self.blocks.text(text, line),
            Event::SoftBreak | Event::HardBreak => self.blocks.text(" ", line),
            Event::FootnoteReference(id) => self.blocks.cite(id, line),
            Event::Html(_) | Event::InlineHtml(_) => self.reader.fault(line, FaultKind::RawHtml),
            Event::Rule
            | Event::TaskListMarker(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_) => {}
        }
        self.events.push(event);
    }

    fn start(&mut self, tag: &Tag<'_>, line: usize) {
        match tag {
            Tag::Heading { level, id, .. } => {
                self.heading(*level, id.as_deref().unwrap_or_default(), line);
            }
            Tag::Item => self.blocks.enter(BlockKind::Item),
            Tag::BlockQuote(_) => self.blocks.enter(BlockKind::Quote),
            Tag::TableHead => self.blocks.enter(BlockKind::TableHead(0)),
            Tag::TableRow => self.blocks.enter(BlockKind::TableRow(0)),
            Tag::TableCell => self.blocks.cell(line),
            Tag::Link { dest_url, .. } => self.blocks.link(dest_url, line),
            Tag::FootnoteDefinition(_) => self.reader.fault(line, FaultKind::FootnoteText),
            Tag::Emphasis | Tag::Strong | Tag::Image { .. } => {}
            _ => self.blocks.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::TableHead
            | TagEnd::TableRow => self.blocks.leave(),
            TagEnd::TableCell
            | TagEnd::Link
            | TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Image => {}
            _ => self.blocks.close(),
        }
    }

    fn heading(&mut self, level: HeadingLevel, anchor: &str, line: usize) {
        let level = level as u8;
        let headings = self.blocks.headings();
        let above = headings.last().map_or(1, |(level, _)| *level);
        if !(2..=3).contains(&level) || level > above + 1 {
            self.reader.fault(line, FaultKind::HeadingOutOfOrder(level));
        }
        let is_reserved = PAGE_IDS.contains(&anchor)
            || ["sumber-", "istilah-"]
                .iter()
                .any(|it| anchor.starts_with(it));
        if anchor.is_empty() {
            self.reader.fault(line, FaultKind::MissingAnchor);
        } else if !is_slug(anchor) || is_reserved {
            let kind = FaultKind::BadAnchor(anchor.to_owned());
            self.reader.fault(line, kind);
        } else if headings.iter().any(|(_, other)| *other == anchor) {
            let kind = FaultKind::DuplicateAnchor(anchor.to_owned());
            self.reader.fault(line, kind);
        }
        self.blocks.heading(level, anchor, line);
    }
}
