//! The pages that are not articles.

use std::str::FromStr;

use crate::Bilingual;

/// A page that is not an article. [`PageId`] is what code names it by.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page {
    /// Which page.
    pub id: PageId,
    /// Its part of the address; empty for the home page.
    pub slug: Bilingual,
    /// Its title; says nothing on the pages of the report.
    pub title: Bilingual,
    /// One sentence for previews.
    pub summary: Bilingual,
    /// Whether the page exists. Nothing may link to one that does not.
    pub published: bool,
}

/// A page that is not an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageId {
    /// The home page of a language.
    Home,
    /// Numbers to call now.
    HelpNow,
    /// All services.
    Services,
    /// What reporting is, and the way in.
    ReportIntro,
    /// The report form.
    Report,
    /// Coming back with a code.
    Mailbox,
    /// Search.
    Search,
    /// Practice.
    Practice,
    /// Every article in alphabetical order.
    AToZ,
    /// What the words mean.
    Glossary,
    /// Everything the articles rest on.
    Sources,
    /// The empty page that quick exit passes through.
    Exit,
}

impl PageId {
    /// All pages.
    pub const ALL: [Self; 12] = [
        Self::Home,
        Self::HelpNow,
        Self::Services,
        Self::ReportIntro,
        Self::Report,
        Self::Mailbox,
        Self::Search,
        Self::Practice,
        Self::AToZ,
        Self::Glossary,
        Self::Sources,
        Self::Exit,
    ];

    /// The name used in `pages.toml` and in `halaman:` links.
    pub const fn name(self) -> &'static str {
        self.names().0
    }

    /// The value of `<html data-page>`: a promise to tests and tools outside.
    pub const fn hook(self) -> &'static str {
        self.names().1
    }

    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Home => ("home", "home"),
            Self::HelpNow => ("darurat", "help-now"),
            Self::Services => ("layanan", "services"),
            Self::ReportIntro => ("lapor", "report-intro"),
            Self::Report => ("form", "form"),
            Self::Mailbox => ("comeback", "come-back"),
            Self::Search => ("cari", "search"),
            Self::Practice => ("latihan", "practice"),
            Self::AToZ => ("a-z", "a-z"),
            Self::Glossary => ("glosarium", "glossary"),
            Self::Sources => ("sumber", "sources"),
            Self::Exit => ("exit", "exit"),
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
