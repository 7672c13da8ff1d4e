//! From a query to what it finds.

mod rank;
mod units;

use crate::mark::Wanted;
use crate::{Found, Heading, Hit, Index, Kind, Span};

/// Letters beyond this many are not read: nobody types as much into a search.
const LONGEST_QUERY: usize = 200;

impl Index {
    /// Looks for `query`, which may be anything and may end in the middle of a word, and gives at
    /// most `limit` hits.
    pub fn find(&self, query: &str, limit: usize) -> Found {
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
        let hits = rank::rank(self, &units, &wanted, limit)
            .into_iter()
            .filter_map(|place| self.hit(&place, &wanted))
            .collect();
        Found { hits, distress }
    }

    fn hit(&self, place: &rank::Place, wanted: &Wanted) -> Option<Hit> {
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
