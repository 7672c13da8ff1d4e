//! From a query to what it finds.

mod rank;
mod units;

use crate::asker::{Asker, Role};
use crate::mark::Highlight;
use crate::{Found, Heading, Hit, Index, Kind, Span};

/// The ranked results of a query, before the texts that are shown are read.
pub struct Results {
    /// Whether the words sound as if somebody wants to die or to hurt themselves.
    pub distress: bool,
    /// The side of a ride that is asking, as chosen or as the words tell.
    pub role: Option<Role>,
    /// Whether it matters: the words are about a ride, or a page is for one side of it alone.
    pub role_matters: bool,
    matches: Vec<rank::Match>,
    highlight: Highlight,
}

impl Results {
    /// How many hits there are.
    pub fn count(&self) -> usize {
        self.matches.len()
    }
}

/// Most letters of a query; the rest is ignored.
const MAX_QUERY_LETTERS: usize = 200;

impl Index {
    /// Looks for `query`, which may be anything and may end in the middle of a word, and gives at
    /// most `limit` hits.
    pub fn find(&self, query: &str, limit: usize) -> Found {
        self.find_as(None, query, limit)
    }

    /// The same for somebody who chose to say who they are.
    pub fn find_as(&self, chosen: Option<Role>, query: &str, limit: usize) -> Found {
        let results = self.results(query, chosen, limit);
        Found {
            hits: (0..results.count())
                .filter_map(|at| self.hit(&results, at))
                .collect(),
            distress: results.distress,
        }
    }

    /// The same without the texts, which [`Index::hit`] reads one by one: finding a passage takes
    /// longer than ranking the pages, and most hits are below the visible part of the page.
    pub fn results(&self, query: &str, chosen: Option<Role>, limit: usize) -> Results {
        let end = query
            .char_indices()
            .nth(MAX_QUERY_LETTERS)
            .map_or(query.len(), |(at, _)| at);
        let query = query.get(..end).unwrap_or_default();
        let words = self.lexicon.read(query);
        let distress = self.distress.is_in(&words);
        let is_finished = query.ends_with(char::is_whitespace);
        let mut asker = self.asker_words.asker(&self.lexicon, query);
        let tells_of_a_ride = !asker.tells.is_empty();
        asker.role = chosen.or(asker.role);
        let Asker { role, .. } = asker;
        let units = units::units(self, &words, is_finished, &asker);
        let highlight = units::highlight(self, &units);
        let matches = rank::rank(self, &units, &highlight, role, limit);
        let is_for_one = |it: &rank::Match| {
            let document = self.documents.get(it.document);
            document.is_some_and(|it| it.only_for.is_some())
        };
        Results {
            distress,
            role,
            role_matters: tells_of_a_ride || matches.iter().any(is_for_one),
            matches,
            highlight,
        }
    }

    /// The hit at `at` among the results of this index; the best is at 0.
    pub fn hit(&self, results: &Results, at: usize) -> Option<Hit> {
        let highlight = &results.highlight;
        let found = results.matches.get(at)?;
        let document = self.documents.get(found.document)?;
        let heading = found
            .section
            .checked_sub(1)
            .and_then(|at| document.headings.get(at));
        Some(Hit {
            id: document.id.clone(),
            address: document.address.clone(),
            heading: heading.map(|it| Heading {
                anchor: it.anchor.clone(),
                text: it.text.clone(),
            }),
            title: highlight.mark(&self.lexicon, &document.title),
            passage: self.passage(found, &document.summary, highlight),
            kind: document.kind,
        })
    }

    /// Text from under the heading that was found; the summary, where that says more or where
    /// there is no text.
    fn passage(&self, found: &rank::Match, summary: &str, highlight: &Highlight) -> Vec<Span> {
        let section = self
            .passages
            .get(found.document)
            .and_then(|sections| sections.get(found.section))
            .map(String::as_str)
            .filter(|text| !text.is_empty());
        let lexicon = &self.lexicon;
        match section {
            Some(text)
                if found.section > 0
                    || highlight.count(lexicon, text) > highlight.count(lexicon, summary) =>
            {
                highlight.passage(lexicon, text)
            }
            _ => highlight.mark(lexicon, summary),
        }
    }
}

impl Kind {
    /// The factor of this kind in a score: an article answers, a term only explains.
    const fn kind_weight(self) -> f32 {
        match self {
            Self::Article => 1.0,
            Self::Page => 0.95,
            Self::Service => 0.9,
            Self::Term => 0.8,
        }
    }
}
