//! Lets in whoever holds the token of a mailbox, and tells others nothing at all.

use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use report::wire::{
    AccessToken, MAILBOX_ID_HEADER, MAILBOX_TOKEN_HEADER, MailboxId, Problem, ProblemCode,
};
use subtle::ConstantTimeEq as _;
use tokio::time::Instant;

use crate::app_state::AppState;
use crate::headers;
use crate::problem::ApiError;

/// A refusal leaves so long after the request came, whatever the reason was: the time it takes
/// tells nothing, and trying out many codes is slow. Nobody is locked out.
const REFUSAL_TIME: Duration = Duration::from_millis(250);

/// What an unknown mailbox is compared with.
const NOBODY: [u8; 32] = [0; 32];

/// A request by somebody who showed the id and the token of a mailbox. Its report may have been
/// withdrawn.
pub(crate) struct Holder {
    pub(crate) mailbox: MailboxId,
}

impl FromRequestParts<AppState> for Holder {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let arrived = Instant::now();
        let shown = Shown::read(&parts.headers)?;
        let stored = state.store().token_hash(shown.mailbox).await?;
        let known = stored.is_some();
        let same = stored.unwrap_or(NOBODY).ct_eq(&shown.token.hash());
        if known & bool::from(same) {
            return Ok(Self {
                mailbox: shown.mailbox,
            });
        }
        tokio::time::sleep_until(arrived + REFUSAL_TIME).await;
        Err(Problem::new(
            ProblemCode::UnknownMailbox,
            "no mailbox opens with this id and token; look at the digits of the code again",
        )
        .into())
    }
}

/// What the headers say.
struct Shown {
    mailbox: MailboxId,
    token: AccessToken,
}

impl Shown {
    fn read(headers: &HeaderMap) -> Result<Self, ApiError> {
        Ok(Self {
            mailbox: headers::required(
                headers,
                MAILBOX_ID_HEADER,
                "16 bytes as base64url without padding",
            )?,
            token: headers::required(
                headers,
                MAILBOX_TOKEN_HEADER,
                "32 bytes as base64url without padding",
            )?,
        })
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
