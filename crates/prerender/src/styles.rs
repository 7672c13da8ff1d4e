//! The styles: a small text for each kind of page from the many files in `style/`.

use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Browsers, Features, Targets};

/// Bundles `style/<name>` with everything it imports, and minifies it.
///
/// A fault in a style names its file and line.
pub(crate) fn bundle(root: &Path, name: &str) -> Result<String> {
    let tokens = read(root, "tokens.css")?;
    let css = with_constants(read(root, name)?, &tokens);
    // Once more, for what can be put shorter now.
    let sheet = StyleSheet::parse(&css, ParserOptions::default())
        .map_err(|error| anyhow!("style: {error}"))?;
    minified(sheet)
}

fn read(root: &Path, name: &str) -> Result<String> {
    let provider = FileProvider::new();
    let mut bundler = Bundler::new(&provider, None, ParserOptions::default());
    let sheet = bundler
        .bundle(&root.join("style").join(name))
        .map_err(|error| anyhow!("style: {error}"))?;
    minified(sheet)
}

fn minified(mut sheet: StyleSheet<'_>) -> Result<String> {
    let targets = Targets {
        browsers: Some(browsers()),
        // The tokens have a set of their own for the dark.
        exclude: Features::LightDark,
        ..Targets::default()
    };
    sheet
        .minify(MinifyOptions {
            targets,
            ..MinifyOptions::default()
        })
        .map_err(|error| anyhow!("style: {error}"))?;
    let css = sheet
        .to_css(PrinterOptions {
            minify: true,
            targets,
            ..PrinterOptions::default()
        })
        .map_err(|error| anyhow!("style: {error}"))?;
    Ok(css.code)
}

/// Fills in the constants of `tokens` where they are mentioned, and leaves out what they are.
///
/// Distances and sizes are tokens for whoever writes a style; a phone would pay for them at every
/// mention. A constant is a token that has one value whatever the page, shorter than its mention.
fn with_constants(mut css: String, tokens: &str) -> String {
    let block = tokens.split_once(":root{").map(|(_, rest)| rest);
    let block = block
        .and_then(|rest| rest.split_once('}'))
        .map(|(it, _)| it);
    for token in block.unwrap_or_default().split(';') {
        let Some((name, value)) = token.split_once(':') else {
            continue;
        };
        let mention = format!("var({name})");
        let has_one_value = tokens.matches(&format!("{name}:")).count() == 1;
        if name.starts_with("--") && has_one_value && value.len() <= mention.len() {
            css = css
                .replacen(&format!("{token};"), "", 1)
                .replacen(&format!("{token}}}"), "}", 1)
                .replace(&mention, value);
        }
    }
    css
}

/// The oldest browsers the styles are written for: phones that stopped being updated in 2022.
fn browsers() -> Browsers {
    let version = |major: u32| Some(major << 16);
    Browsers {
        android: version(99),
        chrome: version(99),
        firefox: version(97),
        ios_saf: version(15).map(|it| it | (4 << 8)),
        safari: version(15).map(|it| it | (4 << 8)),
        samsung: version(18),
        ..Browsers::default()
    }
}

#[cfg(test)]
mod contrast;

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    /// The texts that stand in a page of each kind.
    const KINDS: [&[&str]; 3] = [
        &["library.css", "reading.css"],
        &["library.css", "finding.css"],
        &["form.css"],
    ];

    fn built(name: &str) -> String {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        bundle(&root, name).expect("the styles are sound")
    }

    #[test]
    fn each_kind_of_page_gets_texts_with_layers() {
        for names in KINDS {
            assert!(built(names[0]).contains("@layer tokens"), "{names:?}");
            for css in names.iter().map(|it| built(it)) {
                assert!(css.contains("@layer page") || css.contains("@layer components"));
                assert!(!css.contains("@import"), "{names:?}");
                // It stands inside a page.
                assert!(!css.contains("</"), "{names:?}");
            }
        }
    }

    #[test]
    fn a_style_costs_at_most_five_kilobytes() {
        for names in KINDS {
            let mut packed = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, 11, 24);
            for css in names.iter().map(|it| built(it)) {
                packed.write_all(css.as_bytes()).expect("written");
            }
            let bytes = packed.into_inner().len();
            println!("{names:?}: {bytes}");
            assert!(bytes <= 5000, "{names:?} costs {bytes}");
        }
    }

    #[test]
    fn a_token_with_one_short_value_is_filled_in_and_no_other() {
        let tokens = ":root{--a:1rem;--ink:red;--stack:a, b, c, d, e, f}\
                      @media print{:root{--ink:#000}}";
        let rule = "p{margin:var(--a);color:var(--ink);font:var(--stack)}";
        let filled = "p{margin:1rem;color:var(--ink);font:var(--stack)}";
        assert_eq!(with_constants(rule.to_owned(), tokens), filled);
        assert_eq!(
            with_constants(format!("{tokens}{rule}"), tokens),
            format!("{}{filled}", tokens.replace("--a:1rem;", ""))
        );
    }

    /// Files of their own use the tokens of the page they belong to, which has no constants.
    #[test]
    fn nothing_mentions_a_token_that_its_page_does_not_have() {
        let page = built("library.css");
        for name in [
            "library.css",
            "reading.css",
            "finding.css",
            "form.css",
            "tools.css",
            "print.css",
        ] {
            let css = built(name);
            let own = if name == "form.css" { &css } else { &page };
            let mentions = css.split("var(--").skip(1);
            let names = mentions.filter_map(|rest| rest.split([')', ',']).next());
            for token in names {
                let set = format!("--{token}:");
                assert!(
                    own.contains(&set) || css.contains(&set),
                    "{name} mentions --{token}"
                );
            }
        }
    }
}
