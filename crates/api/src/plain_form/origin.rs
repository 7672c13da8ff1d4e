//! Whether a form was posted from a page of this site.
//!
//! Our pages send no referrer, and then browsers send `Origin: null` with a form; so a missing
//! origin proves nothing either way, and the browser's own `Sec-Fetch-Site` is what counts.

use axum::http::HeaderMap;
use axum::http::header::{HOST, ORIGIN};
use site::Site;

/// Whether the form may have come from one of our pages.
pub(super) fn is_ours(headers: &HeaderMap, site: &Site) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let origin = headers
        .get(ORIGIN)
        .map(|value| value.to_str().unwrap_or_default())
        .filter(|origin| *origin != "null");
    let is_named_ours = match origin {
        None => true,
        Some(origin) => {
            let host = text(HOST.as_str());
            let own = origin.split_once("://").map(|(_, host)| host);
            origin == site.public_url.as_str() || (own.is_some() && own == host)
        }
    };
    match text("sec-fetch-site") {
        // `none`: the person reloaded the receipt.
        None | Some("same-origin" | "none") => is_named_ours,
        // The site and its API have origins of their own.
        Some(_) => site.api_origin.is_some() && is_named_ours,
    }
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    const EXAMPLE: &str = include_str!("../../../../site.example.toml");

    fn verdict(site: &str, sent: &[(&'static str, &'static str)]) -> bool {
        let site = Site::parse(site, "site.toml").unwrap_or_else(|faults| panic!("{faults}"));
        let headers = sent
            .iter()
            .chain(&[("host", "127.0.0.1:8080")])
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect();
        is_ours(&headers, &site)
    }

    #[test]
    fn our_own_pages_may_post() {
        for sent in [
            &[][..],
            &[("origin", "null"), ("sec-fetch-site", "same-origin")],
            &[("origin", "null")],
            &[("origin", "http://127.0.0.1:8080")],
            &[("sec-fetch-site", "none")],
        ] {
            assert!(verdict(EXAMPLE, sent), "{sent:?}");
        }
    }

    #[test]
    fn other_sites_may_not() {
        for sent in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site"), ("origin", "null")],
            &[("origin", "https://lain.example")],
            &[
                ("origin", "https://lain.example"),
                ("sec-fetch-site", "same-origin"),
            ],
        ] {
            assert!(!verdict(EXAMPLE, sent), "{sent:?}");
        }
    }

    #[test]
    fn a_site_on_another_origin_than_its_api_may_post_there() {
        let apart = EXAMPLE.replace(
            "api_origin = \"\"",
            "api_origin = \"http://127.0.0.1:9000\"",
        );
        let from = |origin| [("sec-fetch-site", "cross-site"), ("origin", origin)];
        assert!(verdict(&apart, &from("null")));
        assert!(verdict(&apart, &from("http://127.0.0.1:8080")));
        assert!(!verdict(&apart, &from("https://lain.example")));
    }
}
