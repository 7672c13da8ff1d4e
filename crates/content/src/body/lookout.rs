//! Looking out for what an article shows by name, and for the list or table that it works on.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Body;
use crate::FaultKind;
use crate::insert::{Insert, MOST_WISHES, Tool, wishes};
use crate::reader::{At, Reader};

/// Where the walk stands between a paragraph's start and a table's end.
#[derive(Default)]
pub(super) struct Lookout {
    place: Place,
    /// The tool that waits for its list or table, with its name.
    waiting: Option<(Tool, At<String>)>,
    /// The choice being read.
    choice: Option<Choice>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Elsewhere,
    /// Right after the start of a paragraph.
    Opened,
    /// In what stands for a picture.
    Inside,
    /// Right after it.
    Behind,
}

/// A table whose last column says what a reader may want.
#[derive(Default)]
struct Choice {
    line: usize,
    known: Vec<String>,
    cell: String,
}

impl Lookout {
    /// Takes in one event; what it finds goes into `body`.
    pub(super) fn step(
        &mut self,
        event: &Event<'_>,
        line: usize,
        reader: &Reader<'_>,
        body: &mut Body,
    ) {
        let before = std::mem::take(&mut self.place);
        match (before, event) {
            (_, Event::Start(Tag::Paragraph)) => self.place = Place::Opened,
            (_, Event::Start(Tag::Image { dest_url, .. })) => {
                self.place = Place::Inside;
                let is_ours = ["gambar:", "alat:"]
                    .iter()
                    .any(|it| dest_url.starts_with(it));
                if before == Place::Opened && is_ours {
                    self.insert(dest_url, line, body);
                } else {
                    reader.fault(line, FaultKind::NotAlone);
                }
                return;
            }
            (Place::Inside, Event::End(TagEnd::Image)) => self.place = Place::Behind,
            (Place::Behind, Event::End(TagEnd::Paragraph)) => return,
            (Place::Inside | Place::Behind, _) => reader.fault(line, FaultKind::NotAlone),
            _ => {}
        }
        if let Event::Start(tag) = event {
            self.meet(tag, line, reader);
        }
        self.read_choice(event, line, reader, body);
    }

    /// Says what a tool still waits for at the end of the text.
    pub(super) fn finish(self, reader: &Reader<'_>) {
        if let Some((tool, name)) = self.waiting {
            missing(tool, name, reader);
        }
    }

    fn insert(&mut self, name: &str, line: usize, body: &mut Body) {
        let name = At {
            value: name.to_owned(),
            line,
        };
        if let Some(Insert::Tool(tool)) = Insert::read(&name.value) {
            self.waiting = tool.needs().map(|_| (tool, name.clone()));
        }
        body.inserts.push(name);
    }

    fn meet(&mut self, tag: &Tag<'_>, line: usize, reader: &Reader<'_>) {
        let Some((tool, name)) = self.waiting.take() else {
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

    fn read_choice(
        &mut self,
        event: &Event<'_>,
        line: usize,
        reader: &Reader<'_>,
        body: &mut Body,
    ) {
        let Some(choice) = &mut self.choice else {
            return;
        };
        match event {
            Event::Start(Tag::TableCell) => choice.cell.clear(),
            Event::Text(text) => choice.cell.push_str(text),
            Event::End(TagEnd::TableRow) => {
                let row = choice.row();
                if row.is_empty() {
                    reader.fault(line, FaultKind::NoWish);
                }
                body.wishes.push(row);
            }
            Event::End(TagEnd::Table) => {
                if choice.known.len() > MOST_WISHES {
                    let kind = FaultKind::TooManyWishes(choice.known.len());
                    reader.fault(choice.line, kind);
                }
                self.choice = None;
            }
            _ => {}
        }
    }
}

impl Choice {
    /// The wishes of the row that has just ended, by the order in which they first appeared.
    fn row(&mut self) -> Vec<usize> {
        let Self { known, cell, .. } = self;
        wishes(cell)
            .map(|wish| {
                known.iter().position(|it| it == wish).unwrap_or_else(|| {
                    known.push(wish.to_owned());
                    known.len() - 1
                })
            })
            .collect()
    }
}

fn missing(tool: Tool, name: At<String>, reader: &Reader<'_>) {
    let needed = tool.needs().unwrap_or_default();
    let tool = name.value;
    reader.fault(name.line, FaultKind::NothingToWorkOn { tool, needed });
}
