//! Whether a word came from the app or from a form, and the answer that goes with it.

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
use crate::{answer, body, headers};

/// The longest body: words sealed to 16 keys, as base64.
const LONGEST: usize = 64 * 1024;

/// A body, and how it came.
pub(super) enum Sent {
    /// From a program, as JSON.
    Program(Vec<u8>),
    /// From a page without one.
    Page(FormData, Lang),
}

/// Why a word is not kept.
pub(super) enum NotKept {
    /// The sender can put it right.
    Refused(ApiError),
    /// The server cannot do it now.
    Failed(ApiError),
}

impl Opinions {
    /// Reads the body, from either. A form that is none gets its page at once.
    pub(super) async fn read(&self, headers: &HeaderMap, body: Body) -> Result<Sent, Response> {
        if headers::require_media_type(headers, FORM).is_err() {
            headers::require_media_type(headers, JSON).map_err(ApiError::into_response)?;
            let body = body::read(headers, body, LONGEST).await;
            return body.map(Sent::Program).map_err(ApiError::into_response);
        }
        let refused = |status| {
            self.form
                .thanks_page(status, preferred(headers), &Thanks::Nothing)
        };
        if !self.form.is_ours(headers) {
            return Err(refused(StatusCode::FORBIDDEN));
        }
        let body = body::read(headers, body, LONGEST)
            .await
            .map(Zeroizing::new)
            .map_err(|refusal| refused(refusal.into_response().status()))?;
        let fields = FormData::read(&body).map_err(|_| refused(StatusCode::BAD_REQUEST))?;
        let lang = fields.first("lang").and_then(Lang::from_code);
        let lang = lang.unwrap_or_else(|| preferred(headers));
        Ok(Sent::Page(fields, lang))
    }

    /// Nothing for a program, a page for a page.
    pub(super) fn answer(&self, page: Option<Lang>, kept: Result<Thanks, NotKept>) -> Response {
        match (page, kept) {
            (None, Ok(_)) => answer::nothing(),
            (None, Err(NotKept::Refused(refusal) | NotKept::Failed(refusal))) => {
                refusal.into_response()
            }
            (Some(lang), Ok(thanks_page)) => {
                self.form.thanks_page(StatusCode::OK, lang, &thanks_page)
            }
            (Some(lang), Err(NotKept::Refused(_))) => {
                self.form
                    .thanks_page(StatusCode::UNPROCESSABLE_ENTITY, lang, &Thanks::Nothing)
            }
            (Some(lang), Err(NotKept::Failed(_))) => {
                self.form
                    .thanks_page(StatusCode::SERVICE_UNAVAILABLE, lang, &Thanks::Nothing)
            }
        }
    }
}

impl From<Problem> for NotKept {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem.into())
    }
}
