//! One page: what is on it, and what it needs.

use content::PageId;
use locale::Lang;

/// One page, rendered; what is missing is the head around it.
pub struct Page {
    /// The file, relative to the site's root.
    pub file: String,
    /// The language of the page.
    pub lang: Lang,
    /// What sort of page it is.
    pub kind: PageKind,
    /// What the tab shows.
    pub title: String,
    /// One sentence for previews; empty where nothing may be said.
    pub description: String,
    /// The canonical address, in this language and in the other; none for pages nobody links to.
    pub address: Option<(String, String)>,
    /// The address of the same page in the other language.
    pub alternate: String,
    /// The content of `<body>`.
    pub body: String,
    /// The part that a visit replaces; none for the report, the mailbox and the answer.
    pub region: Option<String>,
    /// What its head has to load.
    pub needs: Needs,
}

/// What sort of page it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// A page that is not an article.
    Page(PageId),
    /// The list of a section.
    Section,
    /// An article.
    Article,
    /// The page for addresses that lead nowhere.
    NotFound,
    /// The page in place of one that was not saved, without internet.
    Offline,
    /// The frame of the pages that the reporting API answers the form without script with.
    Answer,
}

impl PageKind {
    /// The value of `<html data-page>`: a promise to tests and tools outside.
    pub const fn hook(self) -> &'static str {
        match self {
            Self::Page(id) => id.hook(),
            Self::Section => "section",
            Self::Article => "article",
            Self::NotFound => "not-found",
            Self::Offline => "offline",
            Self::Answer => "answer",
        }
    }
}

/// What the head of a page has to load, known from what was rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a page needs a file or does not"
)]
pub struct Needs {
    /// The app that runs on it.
    pub app: Option<App>,
    /// `tools.css`: it has something to do something with.
    pub tool_style: bool,
    /// `tools.js`: an article has a tool that a script adds something to.
    pub tools: bool,
    /// `place.js`: it has a button that asks the phone where it is.
    pub place: bool,
    /// `keep.js`: it lists the pages that are saved on this device.
    pub offline: bool,
}

impl Needs {
    /// Nothing but an app.
    pub(crate) const fn only(app: Option<App>) -> Self {
        Self {
            app,
            tool_style: false,
            tools: false,
            place: false,
            offline: false,
        }
    }

    /// Whether the page is nothing without its app.
    pub const fn app_is_the_page(&self) -> bool {
        matches!(self.app, Some(App::Report | App::Mailbox))
    }
}

/// The program that runs on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum App {
    /// The library: follows links without loading whole pages.
    Reading,
    /// Search and the list of services. The page stays plain HTML around the part that this
    /// program works on at once.
    Find,
    /// The report, which starts at once and is kept out of search engines.
    Report,
    /// The mailbox, likewise.
    Mailbox,
}

/// Where the two files of a search index are.
pub struct SearchIndex {
    /// What is needed to find anything.
    pub index: String,
    /// The texts that passages are taken from.
    pub passages: String,
}

/// Where the header of the library leads. It follows the language when a visit changes it.
pub struct HeaderLinks {
    /// The home page.
    pub home: String,
    /// The field of the search.
    pub search: String,
    /// Help now.
    pub help: String,
}
