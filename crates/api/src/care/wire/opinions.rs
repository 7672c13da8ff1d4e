//! Feedback of readers about pages and phone numbers.

use data_encoding::BASE64URL_NOPAD;
use report::envelope::Envelope;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::NotAnAnswer;
use crate::store::{FeedbackCount, FeedbackWords, WrongNumber};

/// Counts, and sealed words.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct OpinionList {
    /// Whether pages helped, by page and day.
    pub pages: Vec<PageOpinion>,
    /// Numbers that somebody found wrong, by service and day.
    pub wrong_numbers: Vec<NumberOpinion>,
    /// Words about pages, the oldest first.
    pub words: Vec<SealedWords>,
}

/// How one page was judged on one day.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct PageOpinion {
    /// The id of the page.
    pub page: String,
    /// The day.
    pub day: String,
    /// How many found that it helped.
    pub yes: u32,
    /// How many found that it did not.
    pub no: u32,
}

/// How often a number was reported as wrong on one day.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct NumberOpinion {
    /// The id of the service.
    pub service: String,
    /// The day.
    pub day: String,
    /// How often.
    pub count: u32,
}

/// Sealed words about a page.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct SealedWords {
    /// Which words these are; grows with each.
    pub id: i64,
    /// The id of the page.
    pub page: String,
    /// The day they came.
    pub day: String,
    /// The sealed words.
    envelope: String,
}

impl OpinionList {
    /// The list for stored feedback.
    pub fn new(
        pages: Vec<FeedbackCount>,
        words: Vec<FeedbackWords>,
        numbers: Vec<WrongNumber>,
    ) -> Self {
        let pages = pages.into_iter().map(|count| PageOpinion {
            page: count.page,
            day: count.day.to_string(),
            yes: count.yes,
            no: count.no,
        });
        let numbers = numbers.into_iter().map(|number| NumberOpinion {
            service: number.service,
            day: number.day.to_string(),
            count: number.count,
        });
        let words = words.into_iter().map(|words| SealedWords {
            id: words.id,
            page: words.page,
            day: words.day.to_string(),
            envelope: BASE64URL_NOPAD.encode(words.envelope.as_bytes()),
        });
        Self {
            pages: pages.collect(),
            wrong_numbers: numbers.collect(),
            words: words.collect(),
        }
    }
}

impl SealedWords {
    /// The envelope that holds them.
    pub fn envelope(&self) -> Result<Envelope, NotAnAnswer> {
        let bytes = BASE64URL_NOPAD.decode(self.envelope.as_bytes());
        Envelope::parse(bytes.map_err(|_| NotAnAnswer)?).map_err(|_| NotAnAnswer)
    }
}
