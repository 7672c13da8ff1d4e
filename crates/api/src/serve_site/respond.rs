//! Finds the file for a request and answers with it.

use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LOCATION,
    VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use plain::Nonce;

use super::caching;
use super::files::{File, SiteFiles, Variant};
use super::meant;
use super::nonce_page::NoncePage;
use crate::problem;

/// Responds to a request for a file of the site.
pub(crate) fn answer(
    files: &SiteFiles,
    method: &Method,
    uri: &Uri,
    headers: &HeaderMap,
) -> Response {
    if !matches!(*method, Method::GET | Method::HEAD) {
        return problem::method_not_allowed("GET, HEAD");
    }
    let path = percent_decode_str(uri.path()).decode_utf8_lossy();
    let index = if path.ends_with('/') {
        "index.html"
    } else {
        ""
    };
    if let Some(file) = files.get(&format!("{path}{index}")) {
        return found(file, &path, headers);
    }
    if let Some(page) = meant::page(files, &path)
        && let Some(location) = with_query(&page, uri.query())
    {
        let cached = HeaderValue::from_static(caching::for_path(&page));
        return (
            StatusCode::PERMANENT_REDIRECT,
            [(LOCATION, location), (CACHE_CONTROL, cached)],
        )
            .into_response();
    }
    missing(files, &path, headers)
}

fn found(file: &File, path: &str, headers: &HeaderMap) -> Response {
    if let Some(page) = &file.nonce_page {
        return with_nonce(page, file, path, headers);
    }
    let variant = best(file, headers);
    let unchanged = headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|tag| tag.trim().trim_start_matches("W/"))
        .any(|tag| tag == "*" || tag.as_bytes() == variant.etag.as_bytes());
    let mut response = if unchanged {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        body(StatusCode::OK, file, variant)
    };
    let answer = response.headers_mut();
    answer.insert(ETAG, variant.etag.clone());
    describe(answer, file, path);
    response
}

/// A page with a new nonce, which has no entity tag and is compressed for each response.
fn with_nonce(page: &NoncePage, file: &File, path: &str, headers: &HeaderMap) -> Response {
    let nonce = Nonce::generate().ok();
    let is_compressed = takes_brotli(headers);
    let bytes = if is_compressed {
        page.compressed(nonce)
    } else {
        page.plain(nonce)
    };
    let mut response = bytes.into_response();
    let answer = response.headers_mut();
    answer.insert(CONTENT_TYPE, HeaderValue::from_static(file.media_type));
    if is_compressed {
        answer.insert(CONTENT_ENCODING, BROTLI);
    }
    answer.insert(VARY, VARY_ON);
    answer.insert(
        CACHE_CONTROL,
        HeaderValue::from_static(caching::for_path(path)),
    );
    response
}

/// The 404 page in the language of the address, which still offers help.
fn missing(files: &SiteFiles, path: &str, headers: &HeaderMap) -> Response {
    let english = path == "/en" || path.starts_with("/en/");
    let page = if english {
        "/en/404.html"
    } else {
        "/id/404.html"
    };
    let Some(file) = files.get(page) else {
        return problem::internal();
    };
    let mut response = body(StatusCode::NOT_FOUND, file, best(file, headers));
    describe(response.headers_mut(), file, path);
    response
}

fn body(status: StatusCode, file: &File, variant: &Variant) -> Response {
    let mut response = (status, variant.bytes.clone()).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.media_type));
    if file
        .brotli
        .as_ref()
        .is_some_and(|brotli| std::ptr::eq(brotli, variant))
    {
        headers.insert(CONTENT_ENCODING, BROTLI);
    }
    response
}

fn describe(headers: &mut HeaderMap, file: &File, path: &str) {
    headers.insert(
        CACHE_CONTROL,
        HeaderValue::from_static(caching::for_path(path)),
    );
    if file.brotli.is_some() {
        headers.insert(VARY, VARY_ON);
    }
}

const BROTLI: HeaderValue = HeaderValue::from_static("br");
const VARY_ON: HeaderValue = HeaderValue::from_static("accept-encoding");

/// The compressed form where there is one and the client takes it.
fn best<'f>(file: &'f File, headers: &HeaderMap) -> &'f Variant {
    match &file.brotli {
        Some(brotli) if takes_brotli(headers) => brotli,
        _ => &file.plain,
    }
}

fn takes_brotli(headers: &HeaderMap) -> bool {
    headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            parts
                .next()
                .is_some_and(|name| name.eq_ignore_ascii_case("br"))
                && parts.all(|part| !is_zero_quality(part))
        })
}

fn is_zero_quality(part: &str) -> bool {
    part.split_once('=').is_some_and(|(name, value)| {
        name.trim().eq_ignore_ascii_case("q") && value.trim().parse() == Ok(0.0_f32)
    })
}

fn with_query(page: &str, query: Option<&str>) -> Option<HeaderValue> {
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    HeaderValue::from_str(&format!("{page}{query}")).ok()
}
