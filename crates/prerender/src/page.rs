//! A page that is rendered: what stands on it, and which app it belongs to.

use std::fmt::Write as _;

use content::PageId;
use locale::Lang;
use ruang_aman::learn::safety::keeping::KILOBYTES;

use crate::assets::Assets;
use crate::document::{escape, find_script};

/// A fragment that tells a visit nothing, so that it loads the page (`src/shell/visit/fragment.rs`).
const WHOLE: &str = "<template></template>";

/// The hook of pages that the reporting API answers the plain form with.
pub(crate) const ANSWER: &str = "answer";

/// One page, rendered; what is left is the head around it.
pub(crate) struct Page {
    /// The file, relative to the site's root.
    pub(crate) file: String,
    /// The language of the page.
    pub(crate) lang: Lang,
    /// The value of `<html data-page>`.
    pub(crate) hook: &'static str,
    /// What the tab shows.
    pub(crate) title: String,
    /// One sentence for previews; empty where nothing may be said.
    pub(crate) description: String,
    /// The address that counts, in this language and in the other; none for pages nobody links to.
    pub(crate) address: Option<(String, String)>,
    /// The same page in the other language.
    pub(crate) alternate: String,
    /// What stands in `<body>`.
    pub(crate) body: String,
    /// The part that a visit replaces; none for the report.
    pub(crate) region: Option<String>,
}

impl Page {
    /// The file that a visit fetches instead of the whole page.
    pub(crate) fn fragment(&self, assets: &Assets) -> Option<String> {
        // What a page may ask of the phone is said in the headers of the document, and those of
        // another page say no. So this one is always loaded whole.
        if self.is_asked_for_a_place() {
            return Some(WHOLE.to_owned());
        }
        let region = self
            .region
            .as_ref()
            .filter(|_| self.file.ends_with("index.html"))?;
        // The app makes scripts of them once the region stands (`src/shell/visit.rs`).
        let mut scripts = String::new();
        if self.has_tools() {
            let _ = write!(scripts, "<script src=\"{}\"></script>", assets.tools);
        }
        if self.lists_what_is_kept() {
            let _ = write!(scripts, "<script src=\"{}\"></script>", assets.keep);
        }
        if self.app() == AppKind::Find {
            scripts.push_str(&find_script(assets, ""));
        }
        Some(format!(
            "<template data-title=\"{}\" data-page=\"{}\" data-lang=\"{}\" data-alternate=\"{}\"></template>{region}{scripts}",
            escape(&self.title),
            self.hook,
            self.lang.code(),
            escape(&self.alternate),
        ))
    }

    /// Where the fragment stands: beside the page.
    pub(crate) fn fragment_file(&self) -> String {
        self.file.replace("index.html", "fragment.html")
    }

    /// Tells the search on it where its index is.
    pub(crate) fn name_index(&mut self, assets: &Assets) {
        if let Some(search) = assets.search.get(self.lang as usize) {
            self.body = search.name_in(&self.body);
            self.region = self.region.as_deref().map(|it| search.name_in(it));
        }
    }

    /// Whether an article on it holds a tool that a script adds something to.
    pub(crate) fn has_tools(&self) -> bool {
        self.has(" data-tool")
    }

    /// Whether there is a button on it that asks the phone where it is.
    pub(crate) fn is_asked_for_a_place(&self) -> bool {
        self.has(" data-place=")
    }

    /// Whether it says what is kept on this device for reading without internet.
    pub(crate) fn lists_what_is_kept(&self) -> bool {
        self.has(" data-kept-pages")
    }

    /// Whether it says how much would be kept, which is known when everything else is written.
    pub(crate) fn says_how_much(&self) -> bool {
        self.body.contains(KILOBYTES)
    }

    /// The app that wakes the page up.
    pub(crate) fn app(&self) -> AppKind {
        match AppKind::of(self.hook) {
            AppKind::Reading if self.is_for_finding() => AppKind::Find,
            app => app,
        }
    }

    /// Whether something on it is looked for with the program of `src/find.rs`.
    fn is_for_finding(&self) -> bool {
        self.has(" data-find=\"")
    }

    fn has(&self, mark: &str) -> bool {
        self.region
            .as_ref()
            .is_some_and(|region| region.contains(mark))
    }

    /// Whether it is nothing without the app.
    pub(crate) fn needs_app(&self) -> bool {
        self.has_app() && matches!(self.app(), AppKind::Report | AppKind::Mailbox)
    }

    /// Whether there is anything on it for the app to do.
    pub(crate) fn has_app(&self) -> bool {
        self.hook != ANSWER
    }
}

/// Which app a page belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum AppKind {
    /// The library.
    Reading,
    /// The report, which starts at once and is kept out of search engines.
    Report,
    /// Coming back with a code, likewise.
    Mailbox,
    /// A page of the library on which people look for something. It stays plain HTML around the
    /// part that a program of its own wakes at once.
    Find,
}

impl AppKind {
    /// The app of the pages with this hook.
    pub(crate) fn of(hook: &str) -> Self {
        if hook == PageId::Report.hook() {
            Self::Report
        } else if hook == PageId::Mailbox.hook() {
            Self::Mailbox
        } else {
            Self::Reading
        }
    }
}
