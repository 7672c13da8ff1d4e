//! `POST /v1/reports`: stores a sealed report once, and answers every attempt with its receipt.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use report::wire::{
    IDEMPOTENCY_HEADER, IdempotencyKey, JSON, MAX_BODY, Problem, ProblemCode, Receipt, Submission,
};
use sha2::{Digest as _, Sha256};
use site::promise::read_by;

use crate::answer;
use crate::app_state::AppState;
use crate::body;
use crate::contract::AttemptHeaders;
use crate::headers;
use crate::problem::ApiError;
use crate::store::{InsertOutcome, NewReport};

/// Accepts a report and answers once it is durably stored.
#[utoipa::path(
    post,
    path = "/v1/reports",
    operation_id = "sendReport",
    tag = "reports",
    params(AttemptHeaders),
    request_body = Submission,
    responses(
        (status = 201, description = "The report is stored", body = Receipt),
        (status = 200, description = "The same bytes were stored before", body = Receipt),
    ),
    extensions(("x-problems" = json!([
        "malformed-json", "missing-idempotency-key", "idempotency-conflict", "too-large",
        "unsupported-media-type", "invalid-field", "proof-needed", "unavailable",
    ]))),
)]
pub(crate) async fn receive(
    State(state): State<AppState>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, ApiError> {
    headers::require_media_type(&headers, JSON)?;
    let idempotency_key = idempotency_key(&headers)?;
    let body = body::read(&headers, body, MAX_BODY).await?;
    let submission = Submission::parse(&body).map_err(|error| Problem::from(&error))?;

    let admitted = state.proof_of_work().admit(idempotency_key, &headers)?;
    let received_at = state.now();
    let report = NewReport {
        idempotency_key,
        body_digest: Sha256::digest(&body).into(),
        received_at,
        read_by: read_by(state.promise(), received_at, submission.routing.urgent),
        submission,
    };
    // Frees the body: while the report waits for the disk, only its sealed bytes are in memory.
    drop(body);
    let outcome = state.store().insert_report(report).await;
    drop(admitted);
    match outcome {
        Ok(InsertOutcome::Created(receipt)) => Ok(answer::json(StatusCode::CREATED, &receipt)),
        Ok(InsertOutcome::Replayed(receipt)) => Ok(answer::json(StatusCode::OK, &receipt)),
        Ok(InsertOutcome::Conflict(receipt)) => Err(Problem::new(
            ProblemCode::IdempotencyConflict,
            "this key belongs to an earlier report, whose receipt is here; use a new key for a new report",
        )
        .with_receipt(receipt)
        .into()),
        Ok(InsertOutcome::MailboxTaken) => Err(Problem::new(
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

fn idempotency_key(headers: &HeaderMap) -> Result<IdempotencyKey, ApiError> {
    headers::once(headers, IDEMPOTENCY_HEADER).ok_or_else(|| {
        let detail =
            format!("send {IDEMPOTENCY_HEADER} once, with 32 lowercase hexadecimal digits");
        Problem::new(ProblemCode::MissingIdempotencyKey, detail).into()
    })
}
