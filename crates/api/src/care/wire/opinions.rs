//! Feedback of readers about pages and phone numbers.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::store::{FeedbackCount, FeedbackWords, WrongNumber};

/// Counts, and sealed words.
#[derive(Serialize, Deserialize, ToSchema)]
pub struct OpinionList {
    /// Whether pages helped, by page and day.
    pub pages: Vec<FeedbackCount>,
    /// Numbers that somebody found wrong, by service and day.
    pub wrong_numbers: Vec<WrongNumber>,
    /// Words about pages, the oldest first.
    pub words: Vec<FeedbackWords>,
}
