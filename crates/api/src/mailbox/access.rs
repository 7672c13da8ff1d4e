//! Authenticates requests to a mailbox by its token, and tells others nothing about it.

use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use report::wire::{
    AccessToken, MAILBOX_ID_HEADER, MAILBOX_TOKEN_HEADER, MailboxId, Problem, ProblemCode,
};
use subtle::ConstantTimeEq as _;
use tokio::time::Instant;

use crate::app_state::AppState;
use crate::headers;
use crate::problem::ApiError;

/// Every refusal is sent this long after the request, whatever its reason: its timing tells nothing,
/// and trying out many codes is slow. Nobody is locked out.
const REFUSAL_DELAY: Duration = Duration::from_millis(250);

/// Compared with the token when the mailbox is unknown, so that both take the same time.
const NO_TOKEN_HASH: [u8; 32] = [0; 32];

/// The mailbox whose id and token came with the request. Its report may have been withdrawn.
pub(crate) struct AuthenticatedMailbox {
    pub(crate) id: MailboxId,
}

impl FromRequestParts<AppState> for AuthenticatedMailbox {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let arrived = Instant::now();
        let wanted = "16 bytes as base64url without padding";
        let id = headers::required(&parts.headers, MAILBOX_ID_HEADER, wanted)?;
        let wanted = "32 bytes as base64url without padding";
        let token: AccessToken = headers::required(&parts.headers, MAILBOX_TOKEN_HEADER, wanted)?;
        let stored = state.store().token_hash(id).await?;
        let known = stored.is_some();
        let same = stored.unwrap_or(NO_TOKEN_HASH).ct_eq(&token.hash());
        if known & bool::from(same) {
            return Ok(Self { id });
        }
        tokio::time::sleep_until(arrived + REFUSAL_DELAY).await;
        Err(Problem::new(
            ProblemCode::UnknownMailbox,
            "no mailbox opens with this id and token; look at the digits of the code again",
        )
        .into())
    }
}

/// The answer when there is nothing to change any more.
pub(crate) fn gone() -> ApiError {
    Problem::new(
        ProblemCode::Withdrawn,
        "the report was withdrawn, and nothing can be added to it; send a new report",
    )
    .into()
}
