//! `POST /v1/reports`: one sealed report in, one receipt out, however often it is sent.

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use report::wire::{
    IDEMPOTENCY_HEADER, IdempotencyKey, JSON, Problem, ProblemCode, Receipt, Submission,
};
use sha2::{Digest as _, Sha256};
use site::promise::read_by;

use super::{Desk, body};
use crate::problem::{self, Refusal};
use crate::store::{Kept, NewReport};

/// Accepts a report and answers once it is durably stored.
pub(crate) async fn receive(
    State(desk): State<Desk>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    require_json(&headers)?;
    let idempotency_key = idempotency_key(&headers)?;
    let body = body::read(&headers, body).await?;
    let submission = Submission::parse(&body).map_err(|error| Problem::from(&error))?;

    let received_at = desk.clock.now();
    let report = NewReport {
        idempotency_key,
        body_digest: Sha256::digest(&body).into(),
        received_at,
        read_by: read_by(&desk.promise, received_at, submission.routing.urgent),
        submission,
    };
    match desk.store.keep(report).await {
        Ok(Kept::First(receipt)) => Ok(answer(StatusCode::CREATED, &receipt)),
        Ok(Kept::Again(receipt)) => Ok(answer(StatusCode::OK, &receipt)),
        Ok(Kept::Conflict(receipt)) => Err(Problem::new(
            ProblemCode::IdempotencyConflict,
            "this key belongs to an earlier report, whose receipt is here; use a new key for a new report",
        )
        .with_receipt(receipt)
        .into()),
        Ok(Kept::MailboxTaken) => Err(Problem::new(
            ProblemCode::InvalidField,
            "another report has this mailbox; draw a new one at random",
        )
        .at_field("mailbox.id")
        .into()),
        Err(error) => {
            tracing::error!(%error, "a report could not be stored");
            Err(Problem::new(
                ProblemCode::Unavailable,
                "the report was not stored; send the same bytes again with the same key",
            )
            .into())
        }
    }
}

fn require_json(headers: &HeaderMap) -> Result<(), Refusal> {
    let media_type = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let essence = media_type
        .and_then(|value| value.split(';').next())
        .unwrap_or_default();
    if essence.trim().eq_ignore_ascii_case(JSON) {
        return Ok(());
    }
    let detail = format!("send the report with Content-Type: {JSON}");
    Err(Problem::new(ProblemCode::UnsupportedMediaType, detail).into())
}

fn idempotency_key(headers: &HeaderMap) -> Result<IdempotencyKey, Refusal> {
    let mut sent = headers.get_all(IDEMPOTENCY_HEADER).iter();
    let key = match (sent.next(), sent.next()) {
        (Some(value), None) => value.to_str().ok().and_then(|text| text.parse().ok()),
        _ => None,
    };
    key.ok_or_else(|| {
        let detail =
            format!("send {IDEMPOTENCY_HEADER} once, with 32 lowercase hexadecimal digits");
        Problem::new(ProblemCode::MissingIdempotencyKey, detail).into()
    })
}

fn answer(status: StatusCode, receipt: &Receipt) -> Response {
    match serde_json::to_vec(receipt) {
        Ok(body) => {
            let headers = [(CONTENT_TYPE, JSON), (CACHE_CONTROL, "no-store")];
            (status, headers, body).into_response()
        }
        Err(_) => problem::internal(),
    }
}
