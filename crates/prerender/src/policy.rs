//! The content security policy the pages are made for.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use site::Site;

/// The whole policy on one line. Nothing but our own origin, no inline script but these.
pub(crate) fn write(site: &Site, inline: [&str; 2]) -> String {
    let [guard, fallback] = inline.map(|it| BASE64.encode(&Sha256::digest(it.as_bytes())));
    let api = site
        .api_origin
        .as_ref()
        .map_or_else(String::new, |it| format!(" {}", it.as_str()));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{guard}' 'sha256-{fallback}'; \
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
    fn the_policy_allows_two_scripts_and_nothing_else_inline() {
        let policy = write(&example(), ["go()", "stay()"]);
        for script in ["go()", "stay()"] {
            let hash = BASE64.encode(&Sha256::digest(script.as_bytes()));
            assert!(policy.contains(&format!("'sha256-{hash}'")), "{script}");
        }
        assert_eq!(policy.matches("'sha256-").count(), 2);
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains('\n'));
    }
}
