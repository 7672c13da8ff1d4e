//! Authenticates care workers by their bearer token.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use jiff::Timestamp;
use report::attachment::FileId;
use report::reference::Reference;
use report::wire::{Problem, ProblemCode};

use super::token::CareToken;
use crate::app_state::AppState;
use crate::problem::ApiError;
use crate::store::{Act, Opening};

/// The worker whose token came with the request.
pub(super) struct AuthenticatedWorker {
    name: String,
}

impl AuthenticatedWorker {
    /// Writes to the opening log durably. Handlers call this before the action itself.
    pub(super) async fn log_opening(
        &self,
        state: &AppState,
        act: Act,
        reference: Reference,
        file: Option<FileId>,
        at: Timestamp,
    ) -> Result<(), ApiError> {
        let opening = Opening {
            worker: self.name.clone(),
            at,
            reference,
            file,
            act,
        };
        Ok(state.store().log_opening(opening).await?)
    }
}

impl FromRequestParts<AppState> for AuthenticatedWorker {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, ApiError> {
        let token = bearer_token(&parts.headers).ok_or_else(unknown_token)?;
        let worker = state.store().worker_by_token(token.hash()).await?;
        let name = worker.ok_or_else(unknown_token)?.name;
        Ok(Self { name })
    }
}

fn bearer_token(headers: &HeaderMap) -> Option<CareToken> {
    let mut sent = headers.get_all(AUTHORIZATION).iter();
    let (value, None) = (sent.next()?, sent.next()) else {
        return None;
    };
    let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.parse().ok())?
}

fn unknown_token() -> ApiError {
    Problem::new(
        ProblemCode::UnknownToken,
        "send the token of a care worker as `Authorization: Bearer`; `ruang-aman-api care-token` gives and revokes them",
    )
    .into()
}
