//! What a query finds.

/// The answer to one query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What was found, the best first.
    pub hits: Vec<Hit>,
    /// Whether the words sound as if somebody wants to die or to hurt themselves: a crisis line
    /// then comes before everything else, gently.
    pub distress: bool,
}

/// One place that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The id of the article or page it leads to, the value of `data-result`. Services lead to the
    /// page `layanan`, terms to the page `glosarium`.
    pub id: String,
    /// The address without the heading. A service's or term's own ends in its `#anchor`.
    pub address: String,
    /// The heading under which most of it was found, where that is not the top of the page.
    pub heading: Option<Heading>,
    /// The title of what is found.
    pub title: Vec<Span>,
    /// A few words of it, with what was looked for marked.
    pub passage: Vec<Span>,
    /// What it is.
    pub kind: Kind,
}

impl Hit {
    /// Where the link leads: the heading that was found, or the top.
    pub fn link(&self) -> String {
        match &self.heading {
            Some(heading) => format!("{}#{}", self.address, heading.anchor),
            None => self.address.clone(),
        }
    }

    /// The title without marks.
    pub fn title_text(&self) -> String {
        self.title.iter().map(|span| span.text.as_str()).collect()
    }
}

/// A heading within a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its anchor, without `#`.
    pub anchor: String,
    /// Its words.
    pub text: String,
}

/// A piece of text. Spans in a row are the text; nothing stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The piece.
    pub text: String,
    /// Whether it is what was looked for, to be shown in `<mark>`.
    pub marked: bool,
}

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An article of the library.
    Article,
    /// A service that helps.
    Service,
    /// A word of the glossary.
    Term,
    /// A page that is not an article.
    Page,
}

impl Kind {
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Article => 0,
            Self::Service => 1,
            Self::Term => 2,
            Self::Page => 3,
        }
    }

    pub(crate) const fn of(code: u8) -> Option<Self> {
        match code {
            0 => Some(Self::Article),
            1 => Some(Self::Service),
            2 => Some(Self::Term),
            3 => Some(Self::Page),
            _ => None,
        }
    }
}
