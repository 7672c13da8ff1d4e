//! The blocks of a text: a heading, paragraph, list item, table row or quote with its sentences,
//! citations and links.

use super::sentence;
use crate::Heading;
use crate::reader::At;

/// A piece of text that is read in one go.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    /// The anchor of the heading above it, or its own where it is one; empty before the first.
    pub(crate) anchor: String,
    pub(crate) line: usize,
    /// Its words without mark-up; each cell of a row follows a line break.
    pub(crate) text: String,
    pub(crate) sentences: Vec<At<String>>,
    /// Ids of the sources it cites.
    pub(crate) cites: Vec<At<String>>,
    /// Where its links lead.
    pub(crate) links: Vec<At<String>>,
}

/// What kind of block it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// A heading of this level.
    Heading(u8),
    Paragraph,
    /// One item of a list.
    Item,
    /// The head of a table, with its number of cells.
    TableHead(usize),
    /// A row of a table, with its number of cells.
    TableRow(usize),
    Quote,
}

impl BlockKind {
    /// Whether it is made of sentences; headings and cells hold phrases.
    pub(crate) fn is_running_text(self) -> bool {
        matches!(self, Self::Paragraph | Self::Item | Self::Quote)
    }

    pub(crate) fn is_heading(self) -> bool {
        matches!(self, Self::Heading(_))
    }
}

impl Block {
    /// The heading, where the block is one.
    pub(crate) fn heading(&self) -> Option<Heading> {
        let BlockKind::Heading(level) = self.kind else {
            return None;
        };
        Some(Heading {
            level,
            anchor: self.anchor.clone(),
            text: self.text.clone(),
        })
    }

    /// The text, cell by cell in a table.
    pub(crate) fn passages(&self) -> impl Iterator<Item = &str> {
        self.text.split('\n').filter(|passage| !passage.is_empty())
    }
}

/// Collects blocks while the text is walked over.
#[derive(Default)]
pub(super) struct BlockBuilder {
    blocks: Vec<Block>,
    /// The kinds of block around the current position, the innermost last.
    around: Vec<BlockKind>,
    anchor: String,
    open: Option<OpenBlock>,
}

/// The block being read.
struct OpenBlock {
    /// Without sentences, which are split off at its end.
    block: Block,
    /// Where in its text each piece begins, and the line of the piece.
    lines: Vec<(usize, usize)>,
}

impl BlockBuilder {
    /// Level and anchor of every heading so far.
    pub(super) fn headings(&self) -> Vec<(u8, &str)> {
        let level = |block: &Block| match block.kind {
            BlockKind::Heading(level) => Some(level),
            _ => None,
        };
        let headings = self.blocks.iter();
        headings
            .filter_map(|block| Some((level(block)?, block.anchor.as_str())))
            .collect()
    }

    /// Begins a heading, which is a block even without text.
    pub(super) fn heading(&mut self, level: u8, anchor: &str, line: usize) {
        self.enter(BlockKind::Heading(level));
        anchor.clone_into(&mut self.anchor);
        self.open(line);
    }

    pub(super) fn enter(&mut self, kind: BlockKind) {
        self.close();
        self.around.push(kind);
    }

    pub(super) fn leave(&mut self) {
        self.close();
        self.around.pop();
    }

    /// Begins a cell. A row is one block; the end of a cell ends a sentence.
    pub(super) fn cell(&mut self, line: usize) {
        if let Some(BlockKind::TableHead(cells) | BlockKind::TableRow(cells)) =
            self.around.last_mut()
        {
            *cells += 1;
        }
        let kind = self.kind();
        let block = &mut self.open(line).block;
        block.kind = kind;
        block.text.push('\n');
    }

    pub(super) fn text(&mut self, text: &str, line: usize) {
        let open = self.open(line);
        open.lines.push((open.block.text.len(), line));
        open.block.text.push_str(text);
    }

    pub(super) fn cite(&mut self, id: &str, line: usize) {
        let cite = At::new(id.to_owned(), line);
        self.open(line).block.cites.push(cite);
    }

    pub(super) fn link(&mut self, destination: &str, line: usize) {
        let found = At::new(destination.to_owned(), line);
        self.open(line).block.links.push(found);
    }

    /// Ends the block being read, if there is one.
    pub(super) fn close(&mut self) {
        let Some(OpenBlock { mut block, lines }) = self.open.take() else {
            return;
        };
        let line_at = |offset: usize| {
            let mut before = lines.iter().rev();
            let found = before.find(|(start, _)| *start <= offset);
            found.map_or(block.line, |(_, line)| *line)
        };
        let sentences = sentence::split(&block.text).into_iter();
        let sentences = sentences.map(|(offset, text)| At::new(text.to_owned(), line_at(offset)));
        block.sentences = sentences.collect();
        self.blocks.push(block);
    }

    pub(super) fn finish(mut self) -> Vec<Block> {
        self.close();
        self.blocks
    }

    fn kind(&self) -> BlockKind {
        self.around.last().copied().unwrap_or(BlockKind::Paragraph)
    }

    fn open(&mut self, line: usize) -> &mut OpenBlock {
        let kind = self.kind();
        let anchor = &self.anchor;
        self.open.get_or_insert_with(|| OpenBlock {
            block: Block {
                kind,
                anchor: anchor.clone(),
                line,
                text: String::new(),
                sentences: Vec::new(),
                cites: Vec::new(),
                links: Vec::new(),
            },
            lines: vec![(0, line)],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::parse;

    fn blocks(markdown: &str, first_line: usize) -> Vec<Block> {
        parse("", markdown, first_line).0.blocks
    }

    fn kinds(markdown: &str) -> Vec<(BlockKind, Vec<String>)> {
        let of_block = |block: Block| {
            let sentences = block.sentences.into_iter().map(|it| it.value);
            (block.kind, sentences.collect())
        };
        blocks(markdown, 1).into_iter().map(of_block).collect()
    }

    #[test]
    fn each_item_row_and_paragraph_is_a_block() {
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
                block(BlockKind::TableHead(2), &["x", "y"]),
                block(BlockKind::TableRow(2), &["1", "2"]),
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

    #[test]
    fn the_passages_of_a_row_are_its_cells() {
        let found = blocks("| x *y* | |\n|--|--|\n| 1. A | `2` |\n", 1);
        let cells: Vec<Vec<&str>> = found.iter().map(|it| it.passages().collect()).collect();
        assert_eq!(cells, [vec!["x y"], vec!["1. A", "2"]]);
    }
}
