//! The text as its reader meets it: blocks of sentences, each with what it rests on.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use crate::body;
use crate::reader::{At, Reader};

mod sentence;

/// A stretch of text that is read at one go.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    /// The anchor of the heading it stands under; empty before the first one.
    pub(crate) anchor: String,
    pub(crate) line: usize,
    pub(crate) sentences: Vec<At<String>>,
    /// Ids of the sources it cites.
    pub(crate) cites: Vec<String>,
    /// Where its links lead.
    pub(crate) links: Vec<String>,
}

/// What kind of stretch it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Heading,
    Paragraph,
    /// One point of a list.
    Item,
    /// The head of a table, with so many cells.
    Head(usize),
    /// A row of a table, with so many cells.
    Row(usize),
    Quote,
}

impl BlockKind {
    /// Whether it is made of sentences; headings and cells are words set apart.
    pub(crate) fn is_running_text(self) -> bool {
        matches!(self, Self::Paragraph | Self::Item | Self::Quote)
    }
}

/// Number of words in a text: what stands between blanks and holds a letter or a digit.
pub(crate) fn words(text: &str) -> usize {
    each_word(text).count()
}

/// The words of a text.
pub(crate) fn each_word(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
}

/// Reads `markdown`, which starts on `first_line` of its file.
pub(crate) fn blocks(markdown: &str, first_line: usize) -> Vec<Block> {
    let reader = Reader::new("", markdown, first_line);
    let mut walk = Walk {
        reader: &reader,
        blocks: Vec::new(),
        around: Vec::new(),
        anchor: String::new(),
        open: None,
    };
    for (event, range) in body::parser(markdown).into_offset_iter() {
        walk.step(event, &range);
    }
    walk.close();
    walk.blocks
}

struct Walk<'r, 't> {
    reader: &'r Reader<'t>,
    blocks: Vec<Block>,
    /// The kinds of block the walk is inside of, the innermost last.
    around: Vec<BlockKind>,
    anchor: String,
    open: Option<Open>,
}

/// The block being read.
struct Open {
    kind: BlockKind,
    line: usize,
    text: String,
    /// Where in the text each line of the file begins.
    lines: Vec<(usize, usize)>,
    cites: Vec<String>,
    links: Vec<String>,
}

impl Walk<'_, '_> {
    fn step(&mut self, event: Event<'_>, range: &Range<usize>) {
        let line = self.reader.line_at(range.start);
        match event {
            Event::Start(tag) => self.start(tag, line),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.text(&text, line),
            Event::SoftBreak | Event::HardBreak => self.text(" ", line),
            Event::FootnoteReference(id) => {
                let open = self.open(line);
                open.cites.push(id.into_string());
            }
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, line: usize) {
        match tag {
            Tag::Heading { id, .. } => {
                self.enter(BlockKind::Heading);
                self.anchor = id.map(CowStr::into_string).unwrap_or_default();
            }
            Tag::Item => self.enter(BlockKind::Item),
            Tag::BlockQuote(_) => self.enter(BlockKind::Quote),
            Tag::TableHead => self.enter(BlockKind::Head(0)),
            Tag::TableRow => self.enter(BlockKind::Row(0)),
            Tag::TableCell => self.cell(line),
            Tag::Paragraph => self.close(),
            Tag::Link { dest_url, .. } => self.open(line).links.push(dest_url.into_string()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::BlockQuote(_)
            | TagEnd::TableHead
            | TagEnd::TableRow => {
                self.close();
                self.around.pop();
            }
            TagEnd::Paragraph => self.close(),
            _ => {}
        }
    }

    fn enter(&mut self, kind: BlockKind) {
        self.close();
        self.around.push(kind);
    }

    /// A row is one block; what ends one of its cells ends a sentence.
    fn cell(&mut self, line: usize) {
        if let Some(BlockKind::Head(cells) | BlockKind::Row(cells)) = self.around.last_mut() {
            *cells += 1;
        }
        let kind = self.kind();
        let open = self.open(line);
        open.kind = kind;
        open.text.push('\n');
    }

    fn kind(&self) -> BlockKind {
        self.around.last().copied().unwrap_or(BlockKind::Paragraph)
    }

    fn open(&mut self, line: usize) -> &mut Open {
        let kind = self.kind();
        self.open.get_or_insert_with(|| Open {
            kind,
            line,
            text: String::new(),
            lines: vec![(0, line)],
            cites: Vec::new(),
            links: Vec::new(),
        })
    }

    fn text(&mut self, text: &str, line: usize) {
        let open = self.open(line);
        open.lines.push((open.text.len(), line));
        open.text.push_str(text);
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let line_at = |offset: usize| {
            let before = open.lines.iter().rev().find(|(start, _)| *start <= offset);
            before.map_or(open.line, |(_, line)| *line)
        };
        let sentences = sentence::split(&open.text)
            .into_iter()
            .map(|(offset, text)| At {
                value: text.to_owned(),
                line: line_at(offset),
            })
            .collect();
        self.blocks.push(Block {
            kind: open.kind,
            anchor: self.anchor.clone(),
            line: open.line,
            sentences,
            cites: open.cites,
            links: open.links,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(markdown: &str) -> Vec<(BlockKind, Vec<String>)> {
        let said = |block: Block| {
            let sentences = block.sentences.into_iter().map(|it| it.value);
            (block.kind, sentences.collect())
        };
        blocks(markdown, 1).into_iter().map(said).collect()
    }

    #[test]
    fn each_point_row_and_paragraph_is_a_block() {
        let found = kinds("Satu. Dua.\n\n- a\n- b. C\n\n| x | y |\n|--|--|\n| 1 | 2 |\n\n> q\n");
        let block = |kind, sentences: &[&str]| {
            let sentences = sentences.iter().map(|it| (*it).to_owned());
            (kind, sentences.collect::<Vec<_>>())
        };
        assert_eq!(
            found,
            [
                block(BlockKind::Paragraph, &["Satu.", "Dua."]),
                block(BlockKind::Item, &["a"]),
                block(BlockKind::Item, &["b.", "C"]),
                block(BlockKind::Head(2), &["x", "y"]),
                block(BlockKind::Row(2), &["1", "2"]),
                block(BlockKind::Quote, &["q"]),
            ]
        );
    }

    #[test]
    fn a_sentence_knows_its_line_and_a_block_its_sources() {
        let found = blocks("## H {#h}\n\nSatu\ndua.[^s1]\nTiga [x](artikel:y).\n", 10);
        let block = &found[1];
        assert_eq!(block.anchor, "h");
        assert_eq!((block.cites.len(), block.links.len()), (1, 1));
        let lines: Vec<_> = block.sentences.iter().map(|it| it.line).collect();
        assert_eq!(lines, [12, 14]);
    }
}
