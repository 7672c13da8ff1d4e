//! An article as the views show it.

use std::str::FromStr;

use locale::Lang;

use crate::{Date, Now, Reading};

/// One published article in one language.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Article {
    /// The name that never changes, the same in both languages.
    pub id: String,
    /// The language of the text.
    pub lang: Lang,
    /// Its part of the address; unused where the article is its section's overview.
    pub slug: String,
    /// The heading of the page.
    pub title: String,
    /// At most 160 characters, without mark-up.
    pub summary: String,
    /// The id of its section.
    pub section: String,
    /// For whom it is written.
    pub audience: Vec<Audience>,
    /// What can be done at once; empty, or three lines.
    pub now: Vec<Now>,
    /// What hard things the text touches, to be shown before it.
    pub content_note: Option<String>,
    /// Words people type when they look for it.
    pub keywords: Vec<String>,
    /// Ids of related articles, all published.
    pub related: Vec<String>,
    /// Ids of services shown under the text.
    pub services: Vec<String>,
    /// In the order of the numbers the text cites them by: the first is `[1]`.
    pub sources: Vec<Source>,
    /// When the text last changed in substance.
    pub updated: Date,
    /// Who has reviewed it; `None` until an expert has, and the page then says so.
    pub review: Option<Review>,
    /// The text as HTML, without the title. Source marks lead to `#sumber-<source id>`.
    pub html: String,
    /// Whether it has a tool to do something with.
    pub has_tool: bool,
    /// Whether it has a tool that a script adds something to.
    pub has_scripted_tool: bool,
    /// The headings, for the list on the page.
    pub contents: Vec<Heading>,
    /// The text without mark-up, heading by heading; the first part has none.
    pub text: Vec<Part>,
    /// Number of words in the text.
    pub words: usize,
    /// How hard it is to read.
    pub reading: Reading,
    /// Number of links in the text.
    pub links: usize,
    /// The day of the Indonesian version, where that is newer than this translation of it.
    pub newer_original: Option<Date>,
}

/// A heading of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// 2 or 3.
    pub level: u8,
    /// The fixed anchor, the same in both languages.
    pub anchor: String,
    /// Its words, without mark-up.
    pub text: String,
}

/// What stands under one heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The heading; none for what stands before the first.
    pub heading: Option<Heading>,
    /// The words of each paragraph, point or cell, without mark-up.
    pub passages: Vec<String>,
}

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The name the text cites it by; its entry in the list has the HTML id `sumber-<id>`.
    pub id: String,
    /// What sort of source it is.
    pub kind: SourceKind,
    /// What it is called.
    pub title: String,
    /// When it was read, where that is known: what has changed since may not be in the text.
    pub read: Option<Date>,
    /// Where it can be read; always `https:`. Not every address was kept.
    pub url: Option<String>,
    /// A remark, such as how certain it is.
    pub note: Option<String>,
}

/// What sort of source it is, the one that settles most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// The words of a law or regulation.
    Law,
    /// An authority speaking of its own work, here or elsewhere.
    Official,
    /// A study that was published as one.
    Research,
    /// An organisation or company speaking of its own work.
    Organisation,
    /// Press, blogs and whoever else reports what others say.
    Press,
}

impl SourceKind {
    /// All of them, in the order in which readers meet them.
    pub const ALL: [Self; 5] = [
        Self::Law,
        Self::Official,
        Self::Research,
        Self::Organisation,
        Self::Press,
    ];
}

impl FromStr for SourceKind {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(match word {
            "law" => Self::Law,
            "official" => Self::Official,
            "research" => Self::Research,
            "organisation" => Self::Organisation,
            "press" => Self::Press,
            _ => return Err("one of law, official, research, organisation, press"),
        })
    }
}

/// An expert's review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// Who reviewed.
    pub by: String,
    /// When.
    pub on: Date,
}

/// For whom an article is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Every reader.
    Anyone,
    /// Someone who takes rides.
    Passenger,
    /// Someone who gives rides.
    Driver,
    /// Someone who sees it happen.
    Witness,
    /// Someone who stands by a person who was harmed.
    Supporter,
    /// An organisation that works with us.
    Partner,
}

impl FromStr for Audience {
    type Err = &'static str;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Ok(match word {
            "anyone" => Self::Anyone,
            "passenger" => Self::Passenger,
            "driver" => Self::Driver,
            "witness" => Self::Witness,
            "supporter" => Self::Supporter,
            "partner" => Self::Partner,
            _ => return Err("one of anyone, passenger, driver, witness, supporter, partner"),
        })
    }
}
