//! Feedback about the site itself: whether a page helped, and which number was wrong.

use jiff::civil::Date;
use report::envelope::Envelope;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An answer to "did this page help".
pub struct NewFeedback {
    /// The id of the page; the caller knows that there is such a page.
    pub page: String,
    /// The day it was given; the time is not stored.
    pub day: Date,
    /// Whether it helped.
    pub helped: bool,
    /// Words beside it, sealed like a report.
    pub words: Option<Envelope>,
}

/// How one page was judged on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = PageOpinion)]
pub struct FeedbackCount {
    /// The id of the page.
    pub page: String,
    /// The day.
    #[schema(value_type = String)]
    pub day: Date,
    /// How many found that it helped.
    pub yes: u32,
    /// How many found that it did not.
    pub no: u32,
}

/// Sealed words about a page.
#[derive(Serialize, Deserialize, ToSchema)]
#[schema(as = SealedWords)]
pub struct FeedbackWords {
    /// Which words these are; grows with each.
    pub id: i64,
    /// The id of the page.
    pub page: String,
    /// The day they came.
    #[schema(value_type = String)]
    pub day: Date,
    /// The sealed words.
    #[schema(value_type = String)]
    pub envelope: Envelope,
}

/// How often a number was reported as wrong on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = NumberOpinion)]
pub struct WrongNumber {
    /// The id of the service.
    pub service: String,
    /// The day.
    #[schema(value_type = String)]
    pub day: Date,
    /// How often.
    pub count: u32,
}
