//! From a query to what it finds.

mod rank;
mod units;

use crate::mark::Wanted;
use crate::{Found, Heading, Hit, Index, Kind, Span};

/// What answers a query, before anything of it is read that would be shown.
pub struct Results {
    /// Whether the words sound as if somebody wants to die or to hurt themselves.
    pub distress: bool,
    places: Vec<rank::Place>,
    wanted: Wanted,
}

impl Results {
    /// How many hits there are.
    pub fn count(&self) -> usize {
        self.places.len()
    }
}

/// Letters beyond this many are not read: nobody types as much into a search.
const LONGEST_QUERY: usize = 200;

impl Index {
    /// Looks for `query`, which may be anything and may end in the middle of a word, and gives at
    /// most `limit` hits.
    pub fn find(&self, query: &str, limit: usize) -> Found {
        let results = self.results(query, limit);
        Found {
            hits: (0..results.count())
                .filter_map(|at| self.hit(&results, at))
                .collect(),
            distress: results.distress,
        }
    }

    /// The same, with each hit left to [`Index::hit`]: to find the passage that is shown takes
    /// longer than to find the page, and most of the hits stand below the screen.
    pub fn results(&self, query: &str, limit: usize) -> Results {
        let end = query
            .char_indices()
            .nth(LONGEST_QUERY)
            .map_or(query.len(), |(at, _)| at);
        let query = query.get(..end).unwrap_or_default();
        let words = self.lexicon.read(query);
        let distress = self.distress.is_in(&words);
        let is_finished = query.ends_with(char::is_whitespace);
        let units = units::units(self, &words, is_finished);
        let wanted = units::wanted(self, &units);
        Results {
            distress,
            places: rank::rank(self, &units, &wanted, limit),
            wanted,
        }
    }

    /// The hit at a place of an answer of this index, the best at 0.
    pub fn hit(&self, results: &Results, at: usize) -> Option<Hit> {
        let wanted = &results.wanted;
        let place = results.places.get(at)?;
        let document = self.documents.get(place.document)?;
        let heading = place
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
            title: wanted.mark(&self.lexicon, &document.title),
            passage: self.passage(place, &document.summary, wanted),
            kind: document.kind,
        })
    }

    /// Text from under the heading that was found; the summary, where that says more or where
    /// there is no text.
    fn passage(&self, place: &rank::Place, summary: &str, wanted: &Wanted) -> Vec<Span> {
        let section = self
            .passages
            .get(place.document)
            .and_then(|sections| sections.get(place.section))
            .map(String::as_str)
            .filter(|text| !text.is_empty());
        let lexicon = &self.lexicon;
        match section {
            Some(text)
                if place.section > 0
                    || wanted.count(lexicon, text) > wanted.count(lexicon, summary) =>
            {
                wanted.passage(lexicon, text)
            }
            _ => wanted.mark(lexicon, summary),
        }
    }
}

impl Kind {
    /// How much what it is counts: an article answers, a term only explains.
    const fn favour(self) -> f32 {
        match self {
            Self::Article => 1.0,
            Self::Page => 0.95,
            Self::Service => 0.9,
            Self::Term => 0.8,
        }
    }
}
