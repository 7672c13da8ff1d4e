//! The pages in response to a form. Their frame comes from the built site, so that they look like it.

use axum::http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use locale::Lang;
use plain::{Arrived, Form, Nonce, Refusal, Thanks, Trouble};
use report::answers::Answers;

use super::PlainForm;
use super::insert::ReceiptData;

/// The HTML before and after the main part of a page, for each language, Indonesian first.
pub(crate) struct Frames([Frame; 2]);

struct Frame {
    before: String,
    after: String,
}

impl Frames {
    /// The place in a frame's file for the main part.
    const MARKER: &'static str = "{answer}";

    /// Reads the files that the build wrote. Nothing, where one has not exactly one place for the
    /// main part.
    pub(crate) fn parse(pages: [&str; 2]) -> Option<Self> {
        let [id, en] = pages.map(|page| {
            let (before, after) = page.split_once(Self::MARKER)?;
            (!after.contains(Self::MARKER)).then(|| Frame {
                before: before.to_owned(),
                after: after.to_owned(),
            })
        });
        Some(Self([id?, en?]))
    }

    fn around(&self, lang: Lang, main: &str) -> String {
        let frame = &self.0[index(lang)];
        [frame.before.as_str(), main, &frame.after].concat()
    }
}

impl PlainForm {
    /// The receipt.
    pub(super) fn receipt(&self, lang: Lang, stored: &ReceiptData, status: StatusCode) -> Response {
        let come_back = match lang {
            Lang::Id => "/id/k/",
            Lang::En => "/en/k/",
        };
        let main = Arrived {
            site: &self.0.site,
            lang,
            reference: stored.reference,
            code: &stored.code,
            received_at: stored.received_at,
            read_by: stored.read_by,
            is_urgent: stored.is_urgent,
            contact: &stored.contact,
            share: &stored.share,
            come_back: self.0.mailbox_pages[index(lang)].then_some(come_back),
        }
        .page();
        self.page(status, lang, &main)
    }

    /// The form with everything that was entered, and what is wrong.
    pub(super) fn given_back(&self, lang: Lang, answers: &Answers, trouble: &Trouble) -> Response {
        let status = match trouble {
            Trouble::Faults(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Trouble::Store | Trouble::NoKeys => StatusCode::SERVICE_UNAVAILABLE,
        };
        let site = &self.0.site;
        let nonce = Nonce::generate().ok();
        let main = Form { site, lang }.given_back(answers, trouble, nonce);
        self.page(status, lang, &main)
    }

    /// The page for a request that is not the form.
    pub(super) fn refused(&self, status: StatusCode, lang: Lang) -> Response {
        let why = if status == StatusCode::PAYLOAD_TOO_LARGE {
            Refusal::TooLong
        } else {
            Refusal::NotTheForm
        };
        let main = plain::refused(&self.0.site, lang, why);
        self.page(status, lang, &main)
    }

    /// The page in response to feedback.
    pub(crate) fn thanks_page(&self, status: StatusCode, lang: Lang, what: &Thanks) -> Response {
        let main = plain::thanks_page(&self.0.site, lang, what);
        self.page(status, lang, &main)
    }

    fn page(&self, status: StatusCode, lang: Lang, main: &str) -> Response {
        let headers = [
            (CONTENT_TYPE, "text/html; charset=utf-8"),
            (CACHE_CONTROL, "no-store"),
        ];
        (status, headers, self.0.frames.around(lang, main)).into_response()
    }
}

/// The language of the browser, for a form that could not be read.
pub(crate) fn preferred(headers: &HeaderMap) -> Lang {
    headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .and_then(|languages| Lang::from_code(languages.get(..2)?))
        .unwrap_or_default()
}

const fn index(lang: Lang) -> usize {
    match lang {
        Lang::Id => 0,
        Lang::En => 1,
    }
}
