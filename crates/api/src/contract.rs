//! The API as an `OpenAPI` 3.1 document, made from the routes themselves: it lists exactly the paths
//! that are served.
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

/// Title, servers and tags.
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

/// The document without paths.
pub(crate) fn frame() -> OpenApi {
    Frame::openapi()
}

/// The document as `docs/openapi.json` contains it.
pub fn text() -> Result<String, serde_json::Error> {
    written(crate::routes::contract())
}

/// A document as JSON text, with the problems of each operation.
pub(crate) fn written(mut document: OpenApi) -> Result<String, serde_json::Error> {
    problems::write_out(&mut document);
    let mut text = document.to_pretty_json()?;
    text.push('\n');
    Ok(text)
}
