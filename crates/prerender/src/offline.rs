//! What a phone saves whose owner wants to read without internet: a short list of pages for each
//! language, with the files they need, and how many bytes that is (`public/sw.js`,
//! `public/keep.js`).

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use content::PageId;
use locale::Lang;

use crate::output::Output;
use crate::sources::Sources;

/// The pages of the library that are saved: what helps without a network, and ways to find it.
const PAGES: [PageId; 5] = [
    PageId::Home,
    PageId::HelpNow,
    PageId::Services,
    PageId::Search,
    PageId::AToZ,
];

/// The list of each language, in the order of [`Lang::ALL`].
pub(crate) struct OfflineFiles([List; 2]);

struct List {
    addresses: Vec<String>,
    bytes: usize,
}

impl OfflineFiles {
    /// Lists the pages, which must have been written, and counts their bytes.
    pub(crate) fn list(sources: &Sources, output: &Output) -> Result<Self> {
        let list = |lang: Lang| {
            let pages = PAGES.into_iter();
            let mut addresses: Vec<String> = pages
                .filter_map(|id| sources.library.page_address(lang, id))
                .collect();
            // The empty page that quick exit passes through, and the icon of every page.
            addresses.extend(["/x/".to_owned(), "/icon.svg".to_owned()]);
            // The last one tells that all before it are there.
            addresses.push(format!("/{}/offline.html", lang.code()));
            let bytes = bytes(&addresses, output)?;
            anyhow::Ok(List { addresses, bytes })
        };
        Ok(Self([list(Lang::Id)?, list(Lang::En)?]))
    }

    /// The worker with its list. Another build of the site is another file, so that browsers
    /// which have saved the site fetch the new one.
    pub(crate) fn worker(&self, script: &str) -> String {
        let lists: serde_json::Map<_, _> = Lang::ALL
            .into_iter()
            .zip(&self.0)
            .map(|(lang, list)| (lang.code().to_owned(), list.addresses.clone().into()))
            .collect();
        script.replace("FILES", &serde_json::Value::from(lists).to_string())
    }

    /// How many bytes each language is, in the order of [`Lang::ALL`].
    pub(crate) fn bytes(&self) -> [usize; 2] {
        [self.0[0].bytes, self.0[1].bytes]
    }
}

/// Bytes of the files and of everything with a hash in its name that they mention, each once.
fn bytes(list: &[String], output: &Output) -> Result<usize> {
    let mut files = BTreeSet::new();
    for address in list {
        let index = if address.ends_with('/') {
            "index.html"
        } else {
            ""
        };
        let file = format!("{}{index}", address.trim_start_matches('/'));
        let text = output
            .read(&file)
            .with_context(|| format!("{address} is to be saved and does not exist"))?;
        files.extend(hashed(&String::from_utf8_lossy(&text)));
        files.insert(file);
    }
    files
        .into_iter()
        .map(|file| Ok(output.read(&file)?.len()))
        .sum()
}

/// The files with a hash in their name that a page mentions, as the worker finds them.
fn hashed(html: &str) -> BTreeSet<String> {
    html.split('"')
        .filter_map(|value| value.strip_prefix('/'))
        .filter(|value| {
            let parts: Vec<&str> = value.split('.').collect();
            matches!(parts[..], [_, hash, _] if hash.len() == 16
                && hash.bytes().all(|it| it.is_ascii_hexdigit()))
        })
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_known_by_the_hash_in_their_name() {
        let html = r#"<link href="/style.0123456789abcdef.css"><a href="/id/">x</a><i data-wasm="/app.fedcba9876543210.wasm">"#;
        assert_eq!(
            hashed(html),
            BTreeSet::from([
                "app.fedcba9876543210.wasm".to_owned(),
                "style.0123456789abcdef.css".to_owned()
            ])
        );
    }
}
