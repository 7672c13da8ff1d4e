//! Reads feedback that came as JSON or as a form, and writes the response in the same kind.

use axum::body::Body;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use locale::Lang;
use plain::{FormData, Thanks};
use report::wire::BodyError;
use zeroize::Zeroizing;

use super::Opinions;
use crate::plain_form::{FORM, preferred};
use crate::problem::ApiError;
use crate::{answer, body, headers};

/// Longest body: words sealed to 16 keys, as base64.
const MAX_BODY: usize = 64 * 1024;

impl Opinions {
    /// Reads what was said and stores it. The app gets an empty response or problem details, a form
    /// gets a page of the same status.
    pub(super) async fn receive<T>(
        &self,
        headers: &HeaderMap,
        body: Body,
        from_json: impl FnOnce(&[u8]) -> Result<T, BodyError>,
        from_form: impl FnOnce(&FormData) -> Result<T, ApiError>,
        store: impl AsyncFnOnce(T) -> Result<Thanks, ApiError>,
    ) -> Response {
        if headers::require_media_type(headers, FORM).is_err() {
            let stored = match body::json(headers, body, MAX_BODY, from_json).await {
                Ok(opinion) => store(opinion).await,
                Err(refusal) => Err(refusal),
            };
            return stored.map_or_else(ApiError::into_response, |_| answer::nothing());
        }
        let refused = |status, lang| self.form.thanks_page(status, lang, &Thanks::Nothing);
        let lang = preferred(headers);
        if !self.form.is_ours(headers) {
            return refused(StatusCode::FORBIDDEN, lang);
        }
        let body = match body::read(headers, body, MAX_BODY).await {
            Ok(body) => Zeroizing::new(body),
            Err(refusal) => return refused(refusal.into_response().status(), lang),
        };
        let fields = FormData::read(&body);
        let lang = fields
            .first("lang")
            .and_then(Lang::from_code)
            .unwrap_or(lang);
        let stored = match from_form(&fields) {
            Ok(opinion) => store(opinion).await,
            Err(refusal) => Err(refusal),
        };
        match stored {
            Ok(thanks) => self.form.thanks_page(StatusCode::OK, lang, &thanks),
            Err(refusal) => refused(refusal.into_response().status(), lang),
        }
    }
}
