//! The page of the report, whose form gets a new nonce with every response.

use std::io::Write as _;

use plain::{Form, Nonce};

use super::{caching, media_type};

/// Compresses about as well as the build does, in a thousandth of the time.
const QUALITY: u32 = 5;
/// Large enough for the page, and no larger: it is the memory of the encoder for each response.
const WINDOW_BITS: u32 = 18;

/// A page, cut where the nonce goes.
pub(super) struct NoncePage {
    before: String,
    after: String,
}

impl NoncePage {
    /// Cuts a page that has exactly one field for a nonce. Nothing, where a page has none, or where
    /// browsers and proxies may keep it: a nonce must not reach two people.
    pub(super) fn split(address: &str, bytes: &[u8]) -> Option<Self> {
        let is_page = media_type::of(address).starts_with("text/html");
        if !is_page || !caching::is_never_cached(address) {
            return None;
        }
        let page = std::str::from_utf8(bytes).ok()?;
        let field = Form::nonce_field(Nonce::PLACEHOLDER);
        let (before, after) = page.split_once(&field)?;
        (!after.contains(&field)).then(|| Self {
            before: before.to_owned(),
            after: after.to_owned(),
        })
    }

    /// The page with this nonce in its form. Without one its post is a report of its own.
    pub(super) fn plain(&self, nonce: Option<Nonce>) -> Vec<u8> {
        let nonce = nonce.map(|nonce| nonce.to_string()).unwrap_or_default();
        let field = Form::nonce_field(&nonce);
        [self.before.as_str(), &field, &self.after]
            .concat()
            .into_bytes()
    }

    /// The same in brotli.
    pub(super) fn compressed(&self, nonce: Option<Nonce>) -> Vec<u8> {
        let page = self.plain(nonce);
        let mut packed = brotli::CompressorWriter::new(
            Vec::with_capacity(page.len() / 4),
            4096,
            QUALITY,
            WINDOW_BITS,
        );
        // Writing to a vector cannot fail.
        let _ = packed.write_all(&page);
        packed.into_inner()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn page() -> NoncePage {
        let field = Form::nonce_field(Nonce::PLACEHOLDER);
        let html = format!("<form>{field}<button></form>");
        NoncePage::split("/id/l/index.html", html.as_bytes()).expect("a page with a nonce")
    }

    #[test]
    fn every_answer_has_the_nonce_it_was_given_and_the_rest_of_the_page() {
        let nonce = Nonce::generate().ok();
        let plain = page().plain(nonce);
        let text = String::from_utf8(plain.clone()).expect("text");
        let field = Form::nonce_field(&nonce.expect("random bytes").to_string());
        assert_eq!(text, format!("<form>{field}<button></form>"));

        let mut unpacked = Vec::new();
        let packed = page().compressed(nonce);
        brotli::Decompressor::new(packed.as_slice(), 4096)
            .read_to_end(&mut unpacked)
            .expect("brotli");
        assert_eq!(unpacked, plain);
    }

    #[test]
    fn pages_that_are_kept_or_have_not_one_field_are_served_as_they_are() {
        let field = Form::nonce_field(Nonce::PLACEHOLDER);
        for (address, html) in [
            ("/id/index.html", field.clone()),
            ("/id/l/words.txt", field.clone()),
            ("/id/l/index.html", String::new()),
            ("/id/l/index.html", field.repeat(2)),
        ] {
            assert!(NoncePage::split(address, html.as_bytes()).is_none());
        }
    }
}
