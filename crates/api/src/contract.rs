//! The contract as `OpenAPI` 3.1, made from the routes themselves: an address that is served
//! stands in it, and one that stands in it is served.
//!
//! The bodies come from `report::wire`; what no type describes is here: forms, headers and the
//! problems of each address. `docs/openapi.json` is the reviewed copy; a test compares them.

mod forms;
mod headers;
mod problems;

use report::wire::Problem;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

pub(crate) use forms::{FeedbackForm, PlainForm, WrongNumberForm};
pub(crate) use headers::{AttemptHeaders, FileHeaders, HolderHeaders, PieceHeaders};

/// What stands before the addresses.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "Ruang Aman reporting API",
        description = "Receives sealed reports and keeps them; docs/api.md says the same in words.",
        license(name = "MIT OR Apache-2.0", identifier = "MIT OR Apache-2.0")
    ),
    servers((url = "/")),
    components(schemas(Problem)),
    tags(
        (name = "reports", description = "A report on its way in"),
        (name = "mailbox", description = "For whoever holds the code of a report"),
        (name = "files", description = "Sealed files that follow a report"),
        (name = "pages", description = "What readers say of pages and numbers"),
        (name = "health", description = "For machines that watch")
    )
)]
struct Frame;

/// The document before any address is in it.
pub(crate) fn frame() -> OpenApi {
    Frame::openapi()
}

/// The contract as the file in `docs` has it.
pub fn text() -> Result<String, serde_json::Error> {
    written(crate::routes::contract())
}

/// A document with its problems written out, as a file in `docs` has it.
pub(crate) fn written(mut document: OpenApi) -> Result<String, serde_json::Error> {
    problems::write_out(&mut document);
    let mut text = document.to_pretty_json()?;
    text.push('\n');
    Ok(text)
}
