//! What an article shows by name, in a paragraph of its own: a picture, or a tool made of the list
//! or table that follows.

use pulldown_cmark::{Event, Tag, TagEnd};

/// A name that an article writes where something is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Insert<'n> {
    /// `gambar:`: a drawing from the folder of pictures.
    Picture(&'n str),
    /// `alat:`: something to do on the page.
    Tool(Tool),
}

/// Something to do on the page, without script and without leaving a trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// Makes the list that follows one to tick; kept on the device only if asked.
    Ticks,
    /// Makes the numbered list that follows steps, of which one at a time opens.
    Steps,
    /// A circle to breathe with.
    Breath,
    /// Narrows the table that follows by what the reader wants, which its last column says.
    Choice,
}

/// The most that a choice can offer: the styles have a rule for each.
pub(crate) const MOST_WISHES: usize = 8;

impl<'n> Insert<'n> {
    /// Reads the name; `None` where nothing is called so.
    pub(crate) fn read(name: &'n str) -> Option<Self> {
        if let Some(picture) = name.strip_prefix("gambar:") {
            return Some(Self::Picture(picture));
        }
        Some(Self::Tool(match name.strip_prefix("alat:")? {
            "centang" => Tool::Ticks,
            "langkah" => Tool::Steps,
            "napas" => Tool::Breath,
            "pilih" => Tool::Choice,
            _ => return None,
        }))
    }
}

impl Tool {
    /// Whether `public/tools.js` adds something to it.
    pub(crate) const fn has_script(self) -> bool {
        matches!(self, Self::Ticks | Self::Choice)
    }

    /// What must follow it, in words; `None` where it stands alone.
    pub(crate) fn needs(self) -> Option<&'static str> {
        match self {
            Self::Ticks => Some("list with `-`"),
            Self::Steps => Some("list with `1.`"),
            Self::Choice => Some("table"),
            Self::Breath => None,
        }
    }

    /// Whether a block that starts like this is the one it needs.
    pub(crate) fn takes(self, tag: &Tag<'_>) -> bool {
        matches!(
            (self, tag),
            (Self::Ticks, Tag::List(None))
                | (Self::Steps, Tag::List(Some(_)))
                | (Self::Choice, Tag::Table(_))
        )
    }
}

/// The wishes that the last cell of a row names.
pub(crate) fn wishes(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|it| !it.is_empty())
}

/// The first name among `events`, with what stands before and after it.
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
