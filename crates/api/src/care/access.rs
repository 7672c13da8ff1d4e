//! Lets in whoever shows the token of a worker.

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use jiff::Timestamp;
use report::attachment::FileId;
use report::reference::Reference;
use report::wire::{Problem, ProblemCode};

use super::token::CareToken;
use crate::desk::{self, Desk};
use crate::problem::Refusal;
use crate::store::{Act, Opening};

/// Somebody of the team, known by their token.
pub(super) struct Caller {
    name: String,
}

impl Caller {
    /// Notes for good what is about to be done, before it is done.
    pub(super) async fn note(
        &self,
        desk: &Desk,
        act: Act,
        reference: Reference,
        file: Option<FileId>,
        at: Timestamp,
    ) -> Result<(), Refusal> {
        let opening = Opening {
            worker: self.name.clone(),
            at,
            reference,
            file,
            act,
        };
        let noted = desk.store().note_opening(opening).await;
        noted.map_err(|error| desk::unavailable(&error))
    }
}

impl FromRequestParts<Desk> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Self, Refusal> {
        let token = shown(&parts.headers).ok_or_else(unknown)?;
        let worker = desk.store().worker_by_token(token.hash()).await;
        match worker.map_err(|error| desk::unavailable(&error))? {
            Some(worker) => Ok(Self { name: worker.name }),
            None => Err(unknown()),
        }
    }
}

fn shown(headers: &HeaderMap) -> Option<CareToken> {
    let mut sent = headers.get_all(AUTHORIZATION).iter();
    let (value, None) = (sent.next()?, sent.next()) else {
        return None;
    };
    let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
    scheme
        .eq_ignore_ascii_case("bearer")
        .then(|| token.parse().ok())?
}

fn unknown() -> Refusal {
    Problem::new(
        ProblemCode::UnknownToken,
        "send the token of a care worker as `Authorization: Bearer`; `ruang-aman-api care-token` gives and revokes them",
    )
    .into()
}
