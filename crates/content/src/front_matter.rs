//! The front matter of an article: the TOML between the two lines of `+++`.

use toml_check::record;

use crate::now::WrittenNow;
use crate::reader::At;
use crate::table::{
    self, Table, duplicate_ids, optional_url, read_toml, string_or_empty, with_line,
};
use crate::{Audience, Date, Fault, FaultKind, Review, Source};

const SUMMARY_LIMIT: usize = 160;

/// What the front matter says.
#[derive(Clone, Debug)]
pub(crate) struct FrontMatter {
    pub(crate) id: At<String>,
    pub(crate) slug: At<String>,
    pub(crate) title: At<String>,
    pub(crate) summary: At<String>,
    pub(crate) section: At<String>,
    pub(crate) audience: Vec<Audience>,
    pub(crate) audience_line: usize,
    pub(crate) now: Vec<At<WrittenNow>>,
    pub(crate) now_line: usize,
    pub(crate) content_note: Option<At<String>>,
    pub(crate) keywords: Vec<String>,
    pub(crate) related: Vec<At<String>>,
    pub(crate) related_line: usize,
    pub(crate) services: Vec<At<String>>,
    pub(crate) services_line: usize,
    pub(crate) sources: Vec<At<Source>>,
    pub(crate) updated: Date,
    pub(crate) review: Option<Review>,
    pub(crate) draft: bool,
}

impl FrontMatter {
    /// What the page says above the text: title, summary, what can be done at once, and note.
    pub(crate) fn shown(&self) -> impl Iterator<Item = At<&str>> {
        let now = self.now.iter();
        let now = now.filter_map(|it| Some(At::new(it.value.say.as_deref()?, it.line)));
        [&self.title, &self.summary]
            .into_iter()
            .chain(&self.content_note)
            .map(|it| At::new(it.value.as_str(), it.line))
            .chain(now)
    }
}

/// A file cut in two.
pub(crate) struct Split<'a> {
    /// The TOML; starts on line 2.
    pub(crate) toml: &'a str,
    /// The Markdown.
    pub(crate) body: &'a str,
    /// The line the Markdown starts on.
    pub(crate) body_line: usize,
}

/// Cuts a file into front matter and text; `None` where it has no front matter.
pub(crate) fn split(text: &str) -> Option<Split<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = text.split_inclusive('\n');
    let opening = lines.next().filter(|line| line.trim_end() == "+++")?;
    let start = opening.len();
    let mut end = start;
    for (number, line) in lines.enumerate() {
        if line.trim_end() == "+++" {
            let (toml, rest) = (text.get(start..end)?, text.get(end + line.len()..)?);
            return Some(Split {
                toml,
                body: rest,
                body_line: number + 3,
            });
        }
        end += line.len();
    }
    None
}

/// Reads the front matter; `None` where something that must be there is faulty.
pub(crate) fn read(file: &str, toml: &str, faults: &mut Vec<Fault>) -> Option<FrontMatter> {
    read_toml(file, toml, 2, faults, front_matter)
}

fn front_matter(table: &Table<'_>) -> Option<FrontMatter> {
    record!(
        table,
        FrontMatter {
            id,
            slug: slug(table),
            title,
            summary: summary(table),
            section,
            audience: audience(table),
            audience_line: Some(table.line_of("audience")),
            now: Some(table.tables("now", with_line(now))),
            now_line: Some(table.line_of("now")),
            content_note,
            keywords,
            related,
            related_line: Some(table.line_of("related")),
            services,
            services_line: Some(table.line_of("services")),
            sources: Some(sources(table)),
            updated,
            review: Some(review(table)),
            draft,
        }
    )
}

fn slug(table: &Table<'_>) -> Option<At<String>> {
    let slug: At<String> = table.get("slug")?;
    if !is_slug(&slug.value) {
        table.wrong("slug", "lower-case letters a–z, digits and hyphens");
        return None;
    }
    Some(slug)
}

/// Whether `text` can be a part of an address or an anchor.
pub(crate) fn is_slug(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(plain) && !text.starts_with('-') && !text.ends_with('-')
}

fn summary(table: &Table<'_>) -> Option<At<String>> {
    let summary: At<String> = table.get("summary")?;
    let length = summary.value.chars().count();
    if length > SUMMARY_LIMIT {
        table.fault(At::new(FaultKind::SummaryTooLong(length), summary.line));
    }
    Some(summary)
}

fn now(table: &Table<'_>) -> Option<WrittenNow> {
    record!(table, WrittenNow { say, to })
}

fn audience(table: &Table<'_>) -> Option<Vec<Audience>> {
    let mut audience = Vec::new();
    let words: Vec<At<String>> = table.get("audience")?;
    if words.is_empty() {
        table.wrong(
            "audience",
            "at least one kind of reader, such as \"anyone\"",
        );
    }
    for word in words {
        match word.value.parse() {
            Ok(one) => audience.push(one),
            Err(expected) => {
                let (key, expected) = ("audience", str::to_owned(expected));
                table.fault(At::new(FaultKind::WrongValue { key, expected }, word.line));
            }
        }
    }
    Some(audience)
}

fn review(table: &Table<'_>) -> Option<Review> {
    let by = string_or_empty(table, "reviewed_by").filter(|name| !name.is_empty());
    let on = table.get::<Option<Date>>("reviewed_on").flatten();
    let alone = |key, kind| table.fault(At::new(kind, table.line_of(key)));
    match (&by, on) {
        (Some(_), None) => alone("reviewed_by", FaultKind::ReviewWithoutDate),
        (None, Some(_)) => alone("reviewed_on", FaultKind::ReviewWithoutName),
        _ => {}
    }
    Some(Review { by: by?, on: on? })
}

fn sources(table: &Table<'_>) -> Vec<At<Source>> {
    let source = |it: &Table<'_>| {
        record!(
            it,
            Source {
                id: table::id(it),
                kind: table::choice(it, "kind"),
                title,
                read,
                url: Some(optional_url(it)),
                note
            }
        )
    };
    let sources = table.tables("sources", with_line(source));
    for fault in duplicate_ids(sources.iter().map(|it| (it.line, &it.value.id))) {
        table.fault(fault);
    }
    sources
}
