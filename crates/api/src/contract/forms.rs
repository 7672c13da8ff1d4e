//! The forms that pages without script post. They exist for the contract alone: a form is read field
//! by field, where the first of several values counts.
#![expect(dead_code, reason = "the contract is made from the names and types")]

use report::wire::{LangCode, Verdict};
use utoipa::ToSchema;

/// The report on one page; every other field is named after its question.
#[derive(ToSchema)]
pub(crate) struct PlainForm {
    /// The language of the page.
    #[schema(nullable = false)]
    l: Option<LangCode>,
}

/// The same from a page without script.
#[derive(ToSchema)]
pub(crate) struct FeedbackForm {
    /// The name of the page.
    #[schema(pattern = "^[a-z0-9/-]{1,120}$")]
    page: String,
    answer: Verdict,
    /// Words of at most 500 letters, sealed on arrival.
    #[schema(nullable = false)]
    words: Option<String>,
    #[schema(nullable = false)]
    lang: Option<LangCode>,
}

/// The same from a page without script.
#[derive(ToSchema)]
pub(crate) struct WrongNumberForm {
    /// The name of the service.
    #[schema(pattern = "^[a-z0-9-]{1,60}$")]
    service: String,
    #[schema(nullable = false)]
    lang: Option<LangCode>,
}
