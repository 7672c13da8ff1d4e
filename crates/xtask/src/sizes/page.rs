//! A finished page and the files it loads.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::Result;

use super::measure::{brotli_size, compressed_length};
use crate::files;

/// One prerendered page, with its weights in brotli bytes.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    /// Its address on the site.
    pub(crate) address: String,
    /// What `<html data-page>` says.
    pub(crate) kind: String,
    /// The page itself, with its style.
    pub(crate) html: usize,
    /// The styles that stand in it.
    pub(crate) style: usize,
    /// Further style sheets, scripts, icons and pictures named in it, without the app.
    pub(crate) parts: usize,
    /// The app that wakes it up.
    pub(crate) app: Option<App>,
    /// The program that works beside it, with everything it loads.
    pub(crate) worker: usize,
}

/// The app of a page, with its weights in brotli bytes.
#[derive(Debug, Clone)]
pub(crate) struct App {
    /// The name of its files.
    pub(crate) name: String,
    /// Its WebAssembly.
    pub(crate) wasm: usize,
    /// Its JavaScript.
    pub(crate) glue: usize,
}

impl Page {
    /// Every `index.html` of a finished site.
    pub(crate) fn read_all(dist: &Path) -> Result<Vec<Self>> {
        files::below(dist)?
            .into_iter()
            .filter(|file| file.file_name().is_some_and(|name| name == "index.html"))
            .map(|file| Self::read(dist, &file))
            .collect()
    }

    /// Everything that the page ever loads.
    pub(crate) fn everything(&self) -> usize {
        let app = self.app.as_ref().map_or(0, |app| app.wasm + app.glue);
        self.html + self.parts + app + self.worker
    }

    /// Whether it has the style of the report and the mailbox.
    pub(crate) fn is_form(&self) -> bool {
        matches!(self.kind.as_str(), "form" | "come-back")
    }

    fn read(dist: &Path, file: &Path) -> Result<Self> {
        let text = files::read(file)?;
        let folder = file.parent().unwrap_or(dist);
        let folder = folder.strip_prefix(dist).unwrap_or(folder);
        let mut address = String::from("/");
        for part in folder {
            address.push_str(&part.to_string_lossy());
            address.push('/');
        }
        let mut parts = 0;
        for part in referenced(dist, &text) {
            parts += brotli_size(&part)?;
        }
        let styles = text.split("<style>").skip(1);
        let style: String = styles
            .filter_map(|rest| rest.split("</style>").next())
            .collect();
        Ok(Self {
            address,
            kind: attributes(&text, "data-page")
                .next()
                .unwrap_or_default()
                .to_owned(),
            html: brotli_size(file)?,
            style: compressed_length(style.as_bytes())?,
            parts,
            app: App::of(dist, &text)?,
            worker: worker(dist, &text)?,
        })
    }
}

impl App {
    fn of(dist: &Path, html: &str) -> Result<Option<Self>> {
        let file = |name| {
            attributes(html, name)
                .next()
                .and_then(|it| it.strip_prefix('/'))
        };
        let (Some(glue), Some(wasm)) = (file("data-glue"), file("data-wasm")) else {
            return Ok(None);
        };
        Ok(Some(Self {
            name: wasm.split('.').next().unwrap_or_default().to_owned(),
            wasm: brotli_size(&dist.join(wasm))?,
            glue: brotli_size(&dist.join(glue))?,
        }))
    }
}

/// The worker that a page names, and the two files that the worker names.
fn worker(dist: &Path, html: &str) -> Result<usize> {
    let Some(script) = attributes(html, "data-code-worker").next() else {
        return Ok(0);
    };
    let script = dist.join(script.trim_start_matches('/'));
    let text = files::read(&script)?;
    let mut bytes = brotli_size(&script)?;
    for name in text.split('"').filter_map(|part| part.strip_prefix('/')) {
        bytes += brotli_size(&dist.join(name))?;
    }
    Ok(bytes)
}

/// Files of the site that a page names in `src` and `href`, other than pages and the app.
fn referenced(dist: &Path, html: &str) -> BTreeSet<PathBuf> {
    let app: Vec<&str> = ["data-glue", "data-wasm"]
        .into_iter()
        .filter_map(|name| attributes(html, name).next())
        .collect();
    attributes(html, "src")
        .chain(attributes(html, "href"))
        .filter(|address| !app.contains(address))
        .filter_map(|address| address.strip_prefix('/'))
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
