//! The content security policy the pages are made for.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use site::Site;

/// The whole policy on one line. Nothing but our own origin, no inline script but the guard.
pub(crate) fn write(site: &Site, guard: &str) -> String {
    let guard = BASE64.encode(&Sha256::digest(guard.as_bytes()));
    let api = site
        .api_origin
        .as_ref()
        .map_or_else(String::new, |it| format!(" {}", it.as_str()));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{guard}'; \
         style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'{api}; \
         worker-src 'self'; manifest-src 'self'; form-action 'self'{api}; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Site {
        let text = include_str!("../../../site.example.toml");
        Site::parse(text, "site.example.toml").expect("the example is sound")
    }

    #[test]
    fn the_policy_allows_the_guard_and_nothing_else_inline() {
        let policy = write(&example(), "go()");
        let hash = BASE64.encode(&Sha256::digest(b"go()"));
        assert!(policy.contains(&format!("'sha256-{hash}'")));
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains('\n'));
    }
}
