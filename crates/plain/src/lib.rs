//! The report on one page, for a browser in which the app does not run: a form, what was posted
//! from it, and the receipt.
//!
//! Beside it, the first screen of the guided form, as the page holds it until the app runs.
//!
//! Everything is generated from the questions in `report`; a new question appears by itself. The
//! prerenderer puts the empty form into the report's page, and the reporting API gives it back
//! filled in when something has to be put right, so that both are the same form.

mod block;
mod condition;
mod fault;
mod field;
mod first_screen;
mod form;
mod form_data;
mod form_text;
mod html;
mod moment;
mod nonce;
mod option;
mod plain_questions;
mod posted;
mod question;
mod receipt;
mod refusal;
mod thanks_page;

pub use first_screen::{first_screen, help};
pub use form::{Form, Trouble};
pub use form_data::FormData;
pub use html::escape;
pub use nonce::{Nonce, NotANonce};
pub use plain_questions::PlainQuestions;
pub use posted::Posted;
pub use receipt::Arrived;
pub use refusal::{Refusal, refused};
pub use thanks_page::{Thanks, thanks_page};

/// The path that the form is posted to, on the API's origin.
pub const PLAIN_PATH: &str = "/v1/plain";

/// Largest body of the form in bytes. A form whose fields all stand at their largest takes a small
/// part of it; the rest is for texts that are too long, which are given back whole.
pub const MAX_FORM: usize = 1024 * 1024;

/// The name of the hidden field that says which language the page is in.
const LANG_FIELD: &str = "l";
/// The name of the hidden field that says that a number or address could not be read, and that its
/// person was told.
const TOLD_FIELD: &str = "t";
/// The name of the hidden field that holds the [`Nonce`].
const NONCE_FIELD: &str = "n";
