//! An insert: a picture, or a tool made of the list or table that follows, which an article names
//! in a paragraph of its own.

use pulldown_cmark::{Event, Tag, TagEnd};

/// What an article inserts by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Insert<'n> {
    /// `gambar:`: a drawing from the folder of pictures.
    Picture(&'n str),
    /// `alat:`: an exercise on the page.
    Tool(Tool),
}

/// An exercise on the page, which needs no script and stores nothing unless asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// Turns the list that follows into a checklist; stored on the device only if asked.
    Checklist,
    /// Turns the numbered list that follows into steps, of which one at a time opens.
    Steps,
    /// A circle to breathe with.
    Breathing,
    /// Filters the table that follows by the options in its last column.
    Choice,
}

/// Most options of a choice: the styles have a rule for each.
pub(crate) const MOST_OPTIONS: usize = 8;

impl<'n> Insert<'n> {
    /// The insert of this name; `None` where there is none.
    pub(crate) fn parse(name: &'n str) -> Option<Self> {
        if let Some(picture) = name.strip_prefix("gambar:") {
            return Some(Self::Picture(picture));
        }
        Some(Self::Tool(match name.strip_prefix("alat:")? {
            "centang" => Tool::Checklist,
            "langkah" => Tool::Steps,
            "napas" => Tool::Breathing,
            "pilih" => Tool::Choice,
            _ => return None,
        }))
    }
}

impl Tool {
    /// Whether `public/tools.js` adds something to it.
    pub(crate) const fn has_script(self) -> bool {
        matches!(self, Self::Checklist | Self::Choice)
    }

    /// What has to follow it, in words; `None` where nothing does.
    pub(crate) fn needs(self) -> Option<&'static str> {
        match self {
            Self::Checklist => Some("list with `-`"),
            Self::Steps => Some("list with `1.`"),
            Self::Choice => Some("table"),
            Self::Breathing => None,
        }
    }

    /// Whether a block that starts with `tag` is the one it needs.
    pub(crate) fn takes(self, tag: &Tag<'_>) -> bool {
        matches!(
            (self, tag),
            (Self::Checklist, Tag::List(None))
                | (Self::Steps, Tag::List(Some(_)))
                | (Self::Choice, Tag::Table(_))
        )
    }
}

/// The options that the last cell of a row names.
pub(crate) fn options(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|it| !it.is_empty())
}

/// The index of `option` among the known ones, to which it is added when it is new.
pub(crate) fn option_index(option: &str, known: &mut Vec<String>) -> usize {
    known.iter().position(|it| it == option).unwrap_or_else(|| {
        known.push(option.to_owned());
        known.len() - 1
    })
}

/// The name of the first insert among `events`, with the events before and after it.
pub(crate) fn split<'s, 'e>(
    events: &'s [Event<'e>],
) -> Option<(&'s [Event<'e>], &'s str, &'s [Event<'e>])> {
    let at = events.windows(4).position(|found| name(found).is_some())?;
    let (before, rest) = events.split_at(at);
    let (found, after) = rest.split_at_checked(4)?;
    Some((before, name(found)?, after))
}

fn name<'s>(events: &'s [Event<'_>]) -> Option<&'s str> {
    match events {
        [
            Event::Start(Tag::Paragraph),
            Event::Start(Tag::Image { dest_url, .. }),
            Event::End(TagEnd::Image),
            Event::End(TagEnd::Paragraph),
        ] => Some(dest_url),
        _ => None,
    }
}

/// The block that `events` start with, without its own start and end, and what follows it.
pub(crate) fn block<'s, 'e>(events: &'s [Event<'e>]) -> (&'s [Event<'e>], &'s [Event<'e>]) {
    let mut depth = 0_usize;
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            let inner = events.get(1..at).unwrap_or_default();
            return (inner, events.get(at + 1..).unwrap_or_default());
        }
    }
    (events, &[])
}

/// The blocks that `events` are made of, each without its own start and end.
pub(crate) fn blocks<'s, 'e>(mut events: &'s [Event<'e>]) -> Vec<&'s [Event<'e>]> {
    let mut found = Vec::new();
    while !events.is_empty() {
        let (inner, rest) = block(events);
        found.push(inner);
        events = rest;
    }
    found
}
