//! The styles: one small file from the many in `style/`.

use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};

/// Bundles `style/main.css` with everything it imports, and minifies it.
///
/// A fault in a style names its file and line.
pub(crate) fn bundle(root: &Path) -> Result<String> {
    let provider = FileProvider::new();
    let mut bundler = Bundler::new(&provider, None, ParserOptions::default());
    let targets = Targets::from(browsers());
    let mut sheet = bundler
        .bundle(&root.join("style/main.css"))
        .map_err(|error| anyhow!("style: {error}"))?;
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
mod tests {
    use super::*;

    #[test]
    fn the_styles_bundle_into_one_file_with_layers() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let css = bundle(&root).expect("the styles are sound");
        assert!(css.contains("@layer tokens"));
        assert!(!css.contains("@import"));
    }
}
