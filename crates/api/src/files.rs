//! `/v1/files`: sealed files, piece by piece, after the report is stored.

pub(crate) mod announce;
pub(crate) mod append;
pub(crate) mod delete;
pub(crate) mod progress;

use axum::http::HeaderMap;
use report::attachment::FileId;
use report::wire::{FILE_ID_HEADER, Problem, ProblemCode};

use crate::headers;
use crate::problem::ApiError;

/// The id of the file in the headers.
fn file_id(headers: &HeaderMap) -> Result<FileId, ApiError> {
    headers::required(
        headers,
        FILE_ID_HEADER,
        "16 bytes as base64url without padding",
    )
}

fn not_announced() -> ApiError {
    Problem::new(
        ProblemCode::NotFound,
        "this file was not announced, or is deleted; announce it with POST",
    )
    .into()
}
