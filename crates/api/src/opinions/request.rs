//! Reads feedback that came as JSON or as a form, and writes the response in the same kind.

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use locale::Lang;
use plain::{FormData, Thanks};
use report::wire::{JSON, Problem};
use zeroize::Zeroizing;

use super::Opinions;
use crate::plain_form::{FORM, preferred};
use crate::problem::ApiError;
use crate::store::StoreError;
use crate::{answer, body, headers};

/// Longest body: words sealed to 16 keys, as base64.
const MAX_BODY: usize = 64 * 1024;

/// The body of a request, by its media type.
pub(super) enum OpinionBody {
    /// From the app.
    Json(Vec<u8>),
    /// From a page without the app, and its language.
    Form(FormData, Lang),
}

/// Why feedback was not stored.
pub(super) enum OpinionError {
    /// The sender can correct it.
    Rejected(ApiError),
    /// The server cannot store it now.
    Unavailable(ApiError),
}

impl Opinions {
    /// Reads the body. A form that cannot be read is answered with its error page.
    pub(super) async fn read(
        &self,
        headers: &HeaderMap,
        body: Body,
    ) -> Result<OpinionBody, Response> {
        if headers::require_media_type(headers, FORM).is_err() {
            headers::require_media_type(headers, JSON).map_err(ApiError::into_response)?;
            let body = body::read(headers, body, MAX_BODY).await;
            return body.map(OpinionBody::Json).map_err(ApiError::into_response);
        }
        let refused = |status| {
            self.form
                .thanks_page(status, preferred(headers), &Thanks::Nothing)
        };
        if !self.form.is_ours(headers) {
            return Err(refused(StatusCode::FORBIDDEN));
        }
        let body = body::read(headers, body, MAX_BODY)
            .await
            .map(Zeroizing::new)
            .map_err(|refusal| refused(refusal.into_response().status()))?;
        let fields = FormData::read(&body);
        let lang = fields.first("lang").and_then(Lang::from_code);
        let lang = lang.unwrap_or_else(|| preferred(headers));
        Ok(OpinionBody::Form(fields, lang))
    }

    /// An empty response or problem details for the app, a page for a form.
    pub(super) fn answer(
        &self,
        page: Option<Lang>,
        result: Result<Thanks, OpinionError>,
    ) -> Response {
        match (page, result) {
            (None, Ok(_)) => answer::nothing(),
            (None, Err(OpinionError::Rejected(refusal) | OpinionError::Unavailable(refusal))) => {
                refusal.into_response()
            }
            (Some(lang), Ok(thanks_page)) => {
                self.form.thanks_page(StatusCode::OK, lang, &thanks_page)
            }
            (Some(lang), Err(OpinionError::Rejected(_))) => {
                self.form
                    .thanks_page(StatusCode::UNPROCESSABLE_ENTITY, lang, &Thanks::Nothing)
            }
            (Some(lang), Err(OpinionError::Unavailable(_))) => {
                self.form
                    .thanks_page(StatusCode::SERVICE_UNAVAILABLE, lang, &Thanks::Nothing)
            }
        }
    }
}

impl From<Problem> for OpinionError {
    fn from(problem: Problem) -> Self {
        Self::Rejected(problem.into())
    }
}

impl From<StoreError> for OpinionError {
    fn from(error: StoreError) -> Self {
        Self::Unavailable(error.into())
    }
}
