//! A finished page and what it pulls in.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::weigh::{files, weigh};

/// One prerendered page, with its weights in brotli bytes.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// Its address on the site.
    pub(crate) address: String,
    /// What `<html data-page>` says.
    pub(crate) kind: String,
    /// The page itself.
    pub(crate) html: usize,
    /// Its style sheets.
    pub(crate) css: usize,
    /// Style sheets, scripts, icons and pictures named in it, without the app.
    pub(crate) parts: usize,
}

impl Page {
    /// Every `index.html` of a finished site.
    pub(crate) fn read_all(dist: &Path) -> Result<Vec<Self>> {
        files(dist)?
            .into_iter()
            .filter(|file| file.file_name().is_some_and(|name| name == "index.html"))
            .map(|file| Self::read(dist, &file))
            .collect()
    }

    fn read(dist: &Path, file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        let folder = file.parent().unwrap_or(dist);
        let folder = folder.strip_prefix(dist).unwrap_or(folder);
        let mut address = String::from("/");
        for part in folder {
            address.push_str(&part.to_string_lossy());
            address.push('/');
        }
        let (mut css, mut parts) = (0, 0);
        for part in referenced(dist, &text) {
            let bytes = weigh(&part)?.brotli;
            parts += bytes;
            if part.extension().is_some_and(|extension| extension == "css") {
                css += bytes;
            }
        }
        Ok(Self {
            address,
            kind: attributes(&text, "data-page")
                .next()
                .unwrap_or_default()
                .to_owned(),
            html: weigh(file)?.brotli,
            css,
            parts,
        })
    }
}

/// Files of the site that a page names in `src` and `href`, other than pages and the app.
fn referenced(dist: &Path, html: &str) -> BTreeSet<PathBuf> {
    attributes(html, "src")
        .chain(attributes(html, "href"))
        .filter_map(|address| address.strip_prefix('/'))
        .filter(|name| !name.starts_with("app."))
        .map(|name| dist.join(name.split(['?', '#']).next().unwrap_or_default()))
        .filter(|file| file.is_file() && file.extension().is_some_and(|end| end != "html"))
        .collect()
}

/// The values of an attribute, in order. Enough for HTML that the prerenderer wrote itself.
fn attributes<'a>(html: &'a str, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
    let start = format!(" {name}=\"");
    let parts: Vec<&str> = html
        .split(start.as_str())
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    parts.into_iter()
}

#[cfg(test)]
mod tests {
    use super::attributes;

    #[test]
    fn attribute_values_are_read() {
        let html = r#"<html data-page="form"><script src="/a.js" data-src="x"></script>"#;
        assert_eq!(attributes(html, "src").collect::<Vec<_>>(), ["/a.js"]);
        assert_eq!(attributes(html, "data-page").next(), Some("form"));
    }
}
