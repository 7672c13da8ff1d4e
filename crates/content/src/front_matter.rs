//! The front matter of an article: the TOML between the two lines of `+++`.

use crate::reader::At;
use crate::table::{Table, TableExt, read_toml};
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
    let at = |key| {
        table.string(key).map(|value| At {
            value,
            line: table.line_of(key),
        })
    };
    // Everything is read before anything is given up, so that all faults are found at once.
    let (id, slug, section) = (at("id"), slug(table), at("section"));
    let (title, summary) = (at("title"), summary(table));
    let (audience, review) = (audience(table), review(table));
    let content_note = table.optional_string("content_note").map(|value| At {
        value,
        line: table.line_of("content_note"),
    });
    let (keywords, related) = (table.strings("keywords"), table.strings("related"));
    let (services, updated) = (table.strings("services"), table.date("updated"));
    let sources = sources(table);
    let draft = table.flag("draft");
    Some(FrontMatter {
        id: id?,
        slug: slug?,
        title: title?,
        summary: summary?,
        section: section?,
        audience: audience?,
        audience_line: table.line_of("audience"),
        content_note,
        keywords: keywords?.into_iter().map(|it| it.value).collect(),
        related: related?,
        related_line: table.line_of("related"),
        services: services?,
        services_line: table.line_of("services"),
        sources,
        updated: updated?,
        review,
        draft,
    })
}

fn slug(table: &Table<'_>) -> Option<At<String>> {
    let value = table.string("slug")?;
    if !is_slug(&value) {
        table.wrong("slug", "lower-case letters a–z, digits and hyphens");
        return None;
    }
    Some(At {
        value,
        line: table.line_of("slug"),
    })
}

/// Whether `text` can be a part of an address or an anchor.
pub(crate) fn is_slug(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(plain) && !text.starts_with('-') && !text.ends_with('-')
}

fn summary(table: &Table<'_>) -> Option<At<String>> {
    let (value, line) = (table.string("summary")?, table.line_of("summary"));
    let length = value.chars().count();
    if length > SUMMARY_LIMIT {
        table.fault_at(line, FaultKind::SummaryTooLong(length));
    }
    Some(At { value, line })
}

fn audience(table: &Table<'_>) -> Option<Vec<Audience>> {
    let mut audience = Vec::new();
    let words = table.strings("audience")?;
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
                let expected = str::to_owned(expected);
                table.fault_at(
                    word.line,
                    FaultKind::WrongValue {
                        key: "audience",
                        expected,
                    },
                );
            }
        }
    }
    Some(audience)
}

fn review(table: &Table<'_>) -> Option<Review> {
    let by = table
        .string_or_empty("reviewed_by")
        .filter(|name| !name.is_empty());
    let on = table.optional_date("reviewed_on");
    match (by, on) {
        (Some(by), Some(on)) => Some(Review { by, on }),
        (Some(_), None) => {
            table.fault_at(table.line_of("reviewed_by"), FaultKind::ReviewWithoutDate);
            None
        }
        (None, Some(_)) => {
            table.fault_at(table.line_of("reviewed_on"), FaultKind::ReviewWithoutName);
            None
        }
        (None, None) => None,
    }
}

fn sources(table: &Table<'_>) -> Vec<At<Source>> {
    let sources = table.tables("sources", |it| {
        let (id, title) = (it.string("id"), it.string("title"));
        let (url, note) = (it.optional_string("url"), it.optional_string("note"));
        if url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
            it.wrong("url", "an address that starts with https://");
        }
        if id.as_ref().is_some_and(|id| !is_slug(id)) {
            it.wrong("id", "lower-case letters, digits and hyphens");
        }
        Some(At {
            value: Source {
                id: id?,
                title: title?,
                url,
                note,
            },
            line: it.line(),
        })
    });
    for (index, source) in sources.iter().enumerate() {
        let id = &source.value.id;
        if let Some(first) = sources.iter().take(index).find(|it| it.value.id == *id) {
            let other = format!("line {}", first.line);
            table.fault_at(
                source.line,
                FaultKind::DuplicateId {
                    id: id.clone(),
                    other,
                },
            );
        }
    }
    sources
}
