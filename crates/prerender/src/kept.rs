//! What is kept on a phone whose owner asks for it: a short list of pages for each language, with
//! the files they need, and how much that is (`public/sw.js`, `public/keep.js`).

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use content::PageId;
use locale::Lang;
use ruang_aman::learn::safety::keeping::KILOBYTES;

use crate::output::Output;
use crate::sources::Sources;

/// The pages of the library that are kept: what helps without a network, and ways to find it.
const PAGES: [PageId; 5] = [
    PageId::Home,
    PageId::HelpNow,
    PageId::Services,
    PageId::Search,
    PageId::AToZ,
];

/// The list of one site.
pub(crate) struct Kept {
    lists: Vec<(Lang, Vec<String>, usize)>,
}

impl Kept {
    /// Lists and weighs what has been written.
    pub(crate) fn weigh(sources: &Sources, output: &Output) -> Result<Self> {
        let lists = Lang::ALL.into_iter().map(|lang| {
            let pages = PAGES.into_iter();
            let mut list: Vec<String> = pages
                .filter_map(|id| sources.library.page_address(lang, id))
                .collect();
            // The empty page that quick exit passes through, and the icon of every page.
            list.extend(["/x/".to_owned(), "/icon.svg".to_owned()]);
            // The last one tells that all before it are there.
            list.push(format!("/{}/offline.html", lang.code()));
            let bytes = bytes(&list, output)?;
            Ok((lang, list, bytes))
        });
        Ok(Self {
            lists: lists.collect::<Result<_>>()?,
        })
    }

    /// The worker with its list. Another build of the site is another file, which is what makes
    /// browsers that keep the site take the new one.
    pub(crate) fn worker(&self, script: &str) -> String {
        let lists: serde_json::Map<_, _> = self
            .lists
            .iter()
            .map(|(lang, list, _)| (lang.code().to_owned(), list.clone().into()))
            .collect();
        script.replace("FILES", &serde_json::Value::from(lists).to_string())
    }

    /// Says in a page how much would be kept.
    pub(crate) fn fill_in(&self, lang: Lang, html: &str) -> String {
        let found = self.lists.iter().find(|(of, ..)| *of == lang);
        let bytes = found.map_or(0, |(.., bytes)| *bytes);
        html.replace(KILOBYTES, &in_kilobytes(bytes, lang))
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
            .with_context(|| format!("{address} is to be kept and does not exist"))?;
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

/// Rounded up to ten, with the thousands apart as the language writes them.
fn in_kilobytes(bytes: usize, lang: Lang) -> String {
    let rounded = bytes.div_ceil(10_000) * 10;
    let apart = match lang {
        Lang::Id => '.',
        Lang::En => ',',
    };
    match (rounded / 1000, rounded % 1000) {
        (0, rest) => rest.to_string(),
        (thousands, rest) => format!("{thousands}{apart}{rest:03}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_language_does() {
        assert_eq!(in_kilobytes(431_001, Lang::Id), "440");
        assert_eq!(in_kilobytes(1_021_000, Lang::Id), "1.030");
        assert_eq!(in_kilobytes(1_021_000, Lang::En), "1,030");
    }

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
