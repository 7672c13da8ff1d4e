//! The pages that are not articles.

use std::str::FromStr;

use crate::Words;

/// A page that is not an article. [`PageId`] is what code names it by.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page {
    /// Which page.
    pub id: PageId,
    /// Its part of the address; empty for the home page.
    pub slug: Words,
    /// Its title; says nothing on the pages of the report.
    pub title: Words,
    /// One sentence for previews.
    pub summary: Words,
    /// Whether the page exists. Nothing may link to one that does not.
    pub published: bool,
}

/// A page that is not an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageId {
    /// The home page of a language.
    Home,
    /// Numbers to call now.
    Darurat,
    /// All services.
    Layanan,
    /// What reporting is, and the way in.
    Lapor,
    /// The report form.
    Form,
    /// Coming back with a code.
    Comeback,
    /// Search.
    Cari,
    /// Practice.
    Latihan,
    /// Every article in alphabetical order.
    AZ,
    /// What the words mean.
    Glosarium,
    /// Everything the articles rest on.
    Sumber,
    /// The empty page that quick exit passes through.
    Exit,
}

impl PageId {
    /// All pages.
    pub const ALL: [Self; 12] = [
        Self::Home,
        Self::Darurat,
        Self::Layanan,
        Self::Lapor,
        Self::Form,
        Self::Comeback,
        Self::Cari,
        Self::Latihan,
        Self::AZ,
        Self::Glosarium,
        Self::Sumber,
        Self::Exit,
    ];

    /// The name used in `pages.toml` and in `halaman:` links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Darurat => "darurat",
            Self::Layanan => "layanan",
            Self::Lapor => "lapor",
            Self::Form => "form",
            Self::Comeback => "comeback",
            Self::Cari => "cari",
            Self::Latihan => "latihan",
            Self::AZ => "a-z",
            Self::Glosarium => "glosarium",
            Self::Sumber => "sumber",
            Self::Exit => "exit",
        }
    }

    /// The value of `<html data-page>`.
    pub const fn hook(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Darurat => "help-now",
            Self::Layanan => "services",
            Self::Lapor => "report-intro",
            Self::Form => "form",
            Self::Comeback => "come-back",
            Self::Cari => "search",
            Self::Latihan => "practice",
            Self::AZ => "a-z",
            Self::Glosarium => "glossary",
            Self::Sumber => "sources",
            Self::Exit => "exit",
        }
    }
}

impl FromStr for PageId {
    type Err = &'static str;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|id| id.name() == name).ok_or(
            "one of home, darurat, layanan, lapor, form, comeback, cari, latihan, a-z, \
                 glosarium, sumber, exit",
        )
    }
}
