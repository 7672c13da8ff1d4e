//! `POST /v1/plain`: one form in, one page out, however often it is sent.

use axum::Extension;
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, LOCATION};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use plain::{MAX_FORM, Posted, Trouble};
use zeroize::Zeroizing;

use super::posted_forms::{FormPost, PostedForm};
use super::{FORM, PlainForm, preferred};
use crate::app_state::AppState;
use crate::pace::Peer;
use crate::{body, contract, headers};

/// Accepts the form and answers once its report is durably stored.
#[utoipa::path(
    post,
    path = "/v1/plain",
    operation_id = "sendPlainForm",
    tag = "reports",
    request_body(
        content = contract::PlainForm,
        content_type = "application/x-www-form-urlencoded",
        description = "At most 1048576 bytes, from a page of this site",
    ),
    responses(
        (status = 201, description = "The receipt", body = String, content_type = "text/html"),
        (status = 200, description = "The first receipt", body = String, content_type = "text/html"),
        (status = 400, description = "Not a form", body = String, content_type = "text/html"),
        (status = 403, description = "From another site", body = String, content_type = "text/html"),
        (status = 413, description = "Too long", body = String, content_type = "text/html"),
        (status = 415, description = "Not a form", body = String, content_type = "text/html"),
        (status = 422, description = "The form, with what to put right", body = String, content_type = "text/html"),
        (status = 503, description = "The form; nothing could be stored", body = String, content_type = "text/html"),
    ),
    extensions(("x-problems" = json!([]))),
)]
pub(crate) async fn receive(
    Extension(form): Extension<PlainForm>,
    State(state): State<AppState>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let refused = |status| form.refused(status, preferred(&headers));
    if !form.is_ours(&headers) {
        return refused(StatusCode::FORBIDDEN);
    }
    if headers::require_media_type(&headers, FORM).is_err() {
        return refused(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let body = match body::read(&headers, body, MAX_FORM).await {
        Ok(body) => Zeroizing::new(body),
        Err(refusal) => return refused(refusal.into_response().status()),
    };
    let posted = Posted::read(&body);
    let faults = posted.faults();
    if !faults.is_empty() {
        return form.given_back(posted.lang, &posted.answers, &Trouble::Faults(faults));
    }
    if form.0.recipients.is_empty() {
        tracing::error!("the site file has no care keys; a report could not be sealed");
        return form.given_back(posted.lang, &posted.answers, &Trouble::NoKeys);
    }
    let posted_form = match posted.nonce {
        Some(nonce) => {
            let post = FormPost {
                nonce,
                peer: peer.map(|Extension(peer)| peer),
                headers: &headers,
            };
            form.0.posted_forms.find(post, &body).await
        }
        // Nothing tells whether another post is hers, so nobody ever gets this receipt again.
        None => PostedForm::default(),
    };
    let status = if posted_form.initialized() {
        StatusCode::OK
    } else {
        StatusCode::CREATED
    };
    // A browser drops the first connection when its person taps again. The report must not be
    // dropped with it, so the work goes on by itself and the second attempt waits for it.
    let work = tokio::spawn(async move {
        let stored = posted_form
            .get_or_try_init(|| form.seal_and_insert(&state, &posted))
            .await;
        match stored {
            Ok(stored) => form.receipt(posted.lang, stored, status),
            Err(error) => {
                tracing::error!(%error, "a report from the plain form could not be stored");
                form.given_back(posted.lang, &posted.answers, &Trouble::Store)
            }
        }
    });
    work.await.unwrap_or_else(|_| crate::problem::internal())
}

/// Somebody opened the address itself, from their history perhaps. Nothing is here to see, and
/// where it leads says nothing.
#[utoipa::path(
    get,
    path = "/v1/plain",
    operation_id = "leavePlainForm",
    tag = "reports",
    responses((status = 303, description = "There is nothing to see here")),
)]
pub(crate) async fn open() -> Response {
    let headers = [(LOCATION, "/"), (CACHE_CONTROL, "no-store")];
    (StatusCode::SEE_OTHER, headers).into_response()
}
