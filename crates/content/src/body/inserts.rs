//! Finds the pictures and tools of an article, and checks that each tool has its list or table.

use std::mem::take;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::FaultKind;
use crate::insert::{Insert, MOST_OPTIONS, Tool, option_index, options};
use crate::reader::{At, Reader};

/// Looks at every event of a text in turn.
#[derive(Default)]
pub(super) struct InsertScan {
    inserts: Vec<At<String>>,
    /// The options that each row of a choice matches.
    options: Vec<Vec<usize>>,
    position: Position,
    /// The tool whose list or table has to follow, with its name.
    pending: Option<(Tool, At<String>)>,
    /// The choice being read.
    choice: Option<Choice>,
}

/// Where an event stands in relation to an insert.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Position {
    #[default]
    Elsewhere,
    /// Right after the start of a paragraph.
    ParagraphStart,
    /// Between the start and the end of an image.
    InImage,
    /// Right after an image.
    AfterImage,
}

/// A table whose last column names what a reader may choose.
#[derive(Default)]
struct Choice {
    line: usize,
    known: Vec<String>,
    cell: String,
}

impl InsertScan {
    /// Takes the next event, which begins on `line`.
    pub(super) fn event(&mut self, event: &Event<'_>, line: usize, reader: &Reader<'_>) {
        let before = take(&mut self.position);
        match (before, event) {
            (_, Event::Start(Tag::Paragraph)) => self.position = Position::ParagraphStart,
            (_, Event::Start(Tag::Image { dest_url, .. })) => {
                self.position = Position::InImage;
                let is_insert = ["gambar:", "alat:"]
                    .iter()
                    .any(|it| dest_url.starts_with(it));
                if before == Position::ParagraphStart && is_insert {
                    self.insert(dest_url, line);
                } else {
                    reader.fault(line, FaultKind::NotAlone);
                }
                return;
            }
            (Position::InImage, Event::End(TagEnd::Image)) => self.position = Position::AfterImage,
            (Position::AfterImage, Event::End(TagEnd::Paragraph)) => return,
            (Position::InImage | Position::AfterImage, _) => {
                reader.fault(line, FaultKind::NotAlone);
            }
            _ => {}
        }
        if let Event::Start(tag) = event {
            self.start(tag, line, reader);
        }
        self.read_choice(event, line, reader);
    }

    /// The names of the inserts, and the options that each row of a choice matches.
    pub(super) fn finish(self, reader: &Reader<'_>) -> (Vec<At<String>>, Vec<Vec<usize>>) {
        if let Some((tool, name)) = self.pending {
            missing(tool, name, reader);
        }
        (self.inserts, self.options)
    }

    fn insert(&mut self, name: &str, line: usize) {
        let name = At::new(name.to_owned(), line);
        if let Some(Insert::Tool(tool)) = Insert::parse(&name.value) {
            self.pending = tool.needs().map(|_| (tool, name.clone()));
        }
        self.inserts.push(name);
    }

    fn start(&mut self, tag: &Tag<'_>, line: usize, reader: &Reader<'_>) {
        let Some((tool, name)) = self.pending.take() else {
            return;
        };
        if !tool.takes(tag) {
            missing(tool, name, reader);
        } else if tool == Tool::Choice {
            self.choice = Some(Choice {
                line,
                ..Choice::default()
            });
        }
    }

    fn read_choice(&mut self, event: &Event<'_>, line: usize, reader: &Reader<'_>) {
        let Some(choice) = &mut self.choice else {
            return;
        };
        match event {
            Event::Start(Tag::TableCell) => choice.cell.clear(),
            Event::Text(text) => choice.cell.push_str(text),
            Event::End(TagEnd::TableRow) => {
                let row = choice.row();
                if row.is_empty() {
                    reader.fault(line, FaultKind::NoOption);
                }
                self.options.push(row);
            }
            Event::End(TagEnd::Table) => {
                if choice.known.len() > MOST_OPTIONS {
                    let kind = FaultKind::TooManyOptions(choice.known.len());
                    reader.fault(choice.line, kind);
                }
                self.choice = None;
            }
            _ => {}
        }
    }
}

impl Choice {
    /// The options of the row that has just ended, by the order in which they first appeared.
    fn row(&mut self) -> Vec<usize> {
        let Self { known, cell, .. } = self;
        options(cell)
            .map(|option| option_index(option, known))
            .collect()
    }
}

fn missing(tool: Tool, name: At<String>, reader: &Reader<'_>) {
    let needed = tool.needs().unwrap_or_default();
    let tool = name.value;
    reader.fault(name.line, FaultKind::NothingToWorkOn { tool, needed });
}
