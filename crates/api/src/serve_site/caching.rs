//! The `Cache-Control` of every address.

/// Cached for a year without revalidation: the name changes when the bytes do.
const FOREVER: &str = "public, max-age=31536000, immutable";
/// Cached, but revalidated every time.
const REVALIDATE: &str = "no-cache";
/// Never cached, so that no trace is left on the device.
const NEVER: &str = "no-store";

/// The report form, its follow-up and quick exit.
const TRACELESS: [&str; 5] = ["/id/l", "/en/l", "/id/k", "/en/k", "/x"];

/// The `Cache-Control` for an address.
pub(super) fn for_path(path: &str) -> &'static str {
    if is_never_cached(path) {
        NEVER
    } else if is_hashed(path) {
        FOREVER
    } else {
        REVALIDATE
    }
}

/// Whether nothing at this address may be cached, by a browser or a proxy.
pub(super) fn is_never_cached(path: &str) -> bool {
    TRACELESS.iter().any(|start| {
        path.strip_prefix(start)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    })
}

/// Whether the name holds a hash of its bytes: `name.<16 hexadecimal digits>.extension`.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    let mut parts = name.rsplit('.');
    let (extension, hash, rest) = (parts.next(), parts.next(), parts.next());
    extension.is_some_and(|extension| !extension.is_empty() && extension != "html")
        && hash.is_some_and(|hash| {
            hash.len() == 16 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        })
        && rest.is_some_and(|rest| !rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{FOREVER, NEVER, REVALIDATE, for_path};

    #[test]
    fn what_is_kept_follows_from_the_address() {
        for (path, expected) in [
            ("/app.0123456789abcdef.wasm", FOREVER),
            ("/deep/a.b.0123456789abcdef.css", FOREVER),
            ("/app.0123456789ABCDEF.wasm", REVALIDATE),
            ("/app.0123456789abcde.wasm", REVALIDATE),
            ("/0123456789abcdef.wasm", REVALIDATE),
            ("/.0123456789abcdef.wasm", REVALIDATE),
            ("/page.0123456789abcdef.html", REVALIDATE),
            ("/", REVALIDATE),
            ("/id/", REVALIDATE),
            ("/id/belajar/", REVALIDATE),
            ("/id/layanan/", REVALIDATE),
            ("/xml", REVALIDATE),
            ("/id/l/", NEVER),
            ("/id/l", NEVER),
            ("/en/l/missing", NEVER),
            ("/en/k/", NEVER),
            ("/x/", NEVER),
            ("/x/app.0123456789abcdef.js", NEVER),
        ] {
            assert_eq!(for_path(path), expected, "{path}");
        }
    }
}
