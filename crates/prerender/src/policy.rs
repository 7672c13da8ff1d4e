//! The content security policy the pages are made for.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};
use site::Site;

use crate::assets::Assets;

/// The whole policy on one line.
pub(crate) fn write(site: &Site, assets: &Assets) -> String {
    with_inline(site, &assets.inline_scripts(), &assets.inline_styles())
}

/// Nothing but our own origin, and nothing inline but these.
fn with_inline(site: &Site, scripts: &[&str], styles: &[&str]) -> String {
    let (scripts, styles) = (hashes(scripts), hashes(styles));
    let api = site
        .api_origin
        .as_ref()
        .map_or_else(String::new, |it| format!(" {}", it.as_str()));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; \
         style-src 'self'{styles}; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'{api}; \
         worker-src 'self'; manifest-src 'self'; form-action 'self'{api}; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}

/// How a policy names texts that stand inside pages.
fn hashes(inline: &[&str]) -> String {
    let hash = |text: &&str| BASE64.encode(&Sha256::digest(text.as_bytes()));
    let named = inline
        .iter()
        .map(|text| format!(" 'sha256-{}'", hash(text)));
    named.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example() -> Site {
        let text = include_str!("../../../site.example.toml");
        Site::parse(text, "site.example.toml").expect("the example is sound")
    }

    #[test]
    fn the_policy_allows_what_stands_in_the_pages_and_nothing_else_inline() {
        let policy = with_inline(&example(), &["go()", "stay()"], &["p{}"]);
        let (scripts, styles) = policy.split_once("style-src").expect("both");
        for (rules, text) in [(scripts, "go()"), (scripts, "stay()"), (styles, "p{}")] {
            let hash = BASE64.encode(&Sha256::digest(text.as_bytes()));
            assert!(rules.contains(&format!("'sha256-{hash}'")), "{text}");
        }
        assert_eq!(policy.matches("'sha256-").count(), 3);
        assert!(!policy.contains("unsafe-inline"));
        assert!(!policy.contains('\n'));
    }
}
