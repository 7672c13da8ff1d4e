//! The file beside a page of the library that a visit fetches instead of the whole page.

use std::fmt::Write as _;

use pages::{App, HeaderLinks, Page, PageKind};

use crate::assets::Assets;
use crate::document::{escape, find_script, own_style, tool_style};

/// A fragment that tells a visit nothing, so that it loads the page (`src/visit/fragment.rs`).
const WHOLE: &str = "<template></template>";

/// The name of the file and its text; none for pages that no visit leads to.
pub(crate) fn of(page: &Page, header: &HeaderLinks, assets: &Assets) -> Option<(String, String)> {
    let folder = page.file.strip_suffix("index.html")?;
    let region = page.region.as_ref()?;
    // What a page may ask of the phone is said in the headers of the document, and those of
    // another page say no. So this one is always loaded whole.
    let text = if page.needs.place {
        WHOLE.to_owned()
    } else {
        write(page, region, header, assets)
    };
    Some((format!("{folder}fragment.html"), text))
}

fn write(page: &Page, region: &str, header: &HeaderLinks, assets: &Assets) -> String {
    let mut text = String::from("<template");
    for (name, value) in [
        ("title", page.title.as_str()),
        ("page", page.kind.hook()),
        ("lang", page.lang.code()),
        ("alternate", &page.alternate),
        ("home", &header.home),
        ("search", &header.search),
        ("help", &header.help),
    ] {
        let _ = write!(text, " data-{name}=\"{}\"", escape(value));
    }
    text.push_str("></template>");
    text.push_str(&own_style(page, assets));
    if page.needs.tool_style {
        text.push_str(&tool_style(assets));
    }
    text.push_str(region);
    // The app makes scripts of them once the region is on the page (`src/visit.rs`).
    if page.needs.tools {
        let _ = write!(text, "<script src=\"{}\"></script>", assets.tools);
    }
    if page.kind == PageKind::Article {
        let _ = write!(text, "<script src=\"{}\"></script>", assets.share);
    }
    if page.needs.offline {
        let _ = write!(text, "<script src=\"{}\"></script>", assets.keep);
    }
    if page.needs.app == Some(App::Find) {
        text.push_str(&find_script(assets, ""));
    }
    text
}
