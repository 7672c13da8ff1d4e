//! `cargo xtask sizes`: what a visitor downloads, in brotli bytes, against its budgets.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, bail};
use locale::Lang;

mod measure;
mod page;

use crate::files;
use measure::brotli_size;
use page::Page;

const KB: usize = 1000;

/// Each app as it is, with little room. The goal of the report is 170 kB: docs/decisions/0005 says
/// what came in and how it gets out again.
const WASM: [(&str, usize); 4] = [
    ("app", 45 * KB),
    ("find", 91 * KB),
    ("mailbox", 105 * KB),
    ("report", 186 * KB),
];

/// The report page with everything it loads. The goal is 217 kB, likewise. What opens an exported
/// chat is not counted: it loads once such a file is chosen.
const REPORT_WITH_EVERYTHING: usize = 231 * KB;

/// The style of a kind of page, which stands in every page of the kind.
const STYLE: usize = 5 * KB;

/// The styles that are files, which no page waits for.
const OTHER_STYLES: usize = 4 * KB;

/// An article with its style: what one round trip holds.
const ARTICLE: usize = 14 * KB;

/// The index of one language for a hundred articles, and what an article adds to it, as
/// `cargo xtask bench` reckons.
const INDEX_FOR_A_HUNDRED: usize = 45 * KB;
const INDEX_OF_AN_ARTICLE: usize = 210;

/// One line of the table.
#[derive(Debug, Clone)]
struct BudgetLine {
    what: String,
    bytes: usize,
    budget: usize,
}

impl BudgetLine {
    fn is_over(&self) -> bool {
        self.bytes > self.budget
    }

    fn print(&self) {
        let verdict = if self.is_over() { "TOO BIG" } else { "ok" };
        println!(
            "{:<58} {:>9} {:>9}  {verdict}",
            self.what,
            kilobytes(self.bytes),
            kilobytes(self.budget),
        );
    }
}

/// Measures a finished site and fails when a budget is broken.
pub(crate) fn check(dist: &Path) -> Result<()> {
    if !dist.join("csp.txt").is_file() {
        bail!(
            "{} holds no finished site; build one with cargo xtask run",
            dist.display()
        );
    }
    let lines = measure(dist)?;
    println!("{:<58} {:>9} {:>9}", "brotli", "kB", "budget");
    for line in &lines {
        line.print();
    }
    let broken = lines.iter().filter(|line| line.is_over()).count();
    if broken > 0 {
        bail!("{broken} of the size budgets are broken; they are marked TOO BIG above");
    }
    Ok(())
}

fn measure(dist: &Path) -> Result<Vec<BudgetLine>> {
    let css = all(dist, |name| has_extension(name, "css"))?;
    let pages = Page::read_all(dist)?;
    let apps: BTreeMap<&str, (usize, usize)> = pages
        .iter()
        .filter_map(|page| page.app.as_ref())
        .map(|app| (app.name.as_str(), (app.wasm, app.glue)))
        .collect();
    let mut styles = BTreeMap::new();
    for page in pages.iter().filter(|page| page.style > 0) {
        let heaviest = styles.entry(page.is_form()).or_insert(0);
        *heaviest = page.style.max(*heaviest);
    }
    for (what, is_missing) in [("app", apps.is_empty()), ("style", styles.is_empty())] {
        if is_missing {
            bail!("{} holds no {what}; build the site again", dist.display());
        }
    }
    let mut lines = vec![line(
        "styles that are files",
        css.iter().sum(),
        OTHER_STYLES,
    )];
    for (is_form, bytes) in styles {
        let kind = if is_form { "the form" } else { "the library" };
        lines.push(line(&format!("style inside pages of {kind}"), bytes, STYLE));
    }
    for (name, (wasm, glue)) in apps {
        let budget = WASM.iter().find(|(app, _)| *app == name);
        let Some((_, budget)) = budget.copied() else {
            bail!("{name} is an app without a budget; give it one in crates/xtask/src/sizes.rs");
        };
        lines.push(line(&format!("WASM of {name}"), wasm, budget));
        lines.push(line(&format!("glue of {name}"), glue, 8 * KB));
    }

    let articles: Vec<_> = pages
        .iter()
        .filter(|page| matches!(page.kind.as_str(), "article" | "section"))
        .collect();
    if articles.is_empty() {
        bail!("{} holds no article; build the site again", dist.display());
    }
    if let Some(largest) = articles.iter().max_by_key(|page| page.html) {
        lines.push(line(
            &format!(
                "largest of {} articles, with its style: {}",
                articles.len(),
                largest.address
            ),
            largest.html,
            ARTICLE,
        ));
    }
    lines.extend(indexes(dist, &articles)?);
    for page in pages.iter().filter(|page| page.kind == "form") {
        lines.push(line(
            &format!("report page with everything: {}", page.address),
            page.everything(),
            REPORT_WITH_EVERYTHING,
        ));
    }
    for address in ["/id/", "/en/"] {
        lines.extend(
            pages
                .iter()
                .filter(|page| page.address == address)
                .map(first_visit),
        );
    }
    Ok(lines)
}

/// The search index of each language, as it is and extrapolated to a hundred articles.
fn indexes(dist: &Path, articles: &[&Page]) -> Result<Vec<BudgetLine>> {
    let mut lines = Vec::new();
    for lang in Lang::ALL {
        let (code, start) = (lang.code(), format!("search-{}.", lang.code()));
        let is_index = |name: &str| name.starts_with(&start) && has_extension(name, "bin");
        let bytes = all(dist, is_index)?.into_iter().sum();
        if bytes == 0 {
            continue;
        }
        let folder = format!("/{code}/");
        let of_lang = |page: &&&Page| page.address.starts_with(&folder);
        let count = articles.iter().filter(of_lang).count();
        let more = count.saturating_sub(100) * INDEX_OF_AN_ARTICLE;
        let missing = 100_usize.saturating_sub(count) * INDEX_OF_AN_ARTICLE;
        for (what, bytes) in [
            (format!("search index of {code}: {count} articles"), bytes),
            (
                format!("search index of {code}: a hundred"),
                bytes + missing,
            ),
        ] {
            lines.push(line(&what, bytes, INDEX_FOR_A_HUNDRED + more));
        }
    }
    Ok(lines)
}

fn line(what: &str, bytes: usize, budget: usize) -> BudgetLine {
    BudgetLine {
        what: what.to_owned(),
        bytes,
        budget,
    }
}

/// What must arrive before anything is shown; one round trip holds about 14 kB.
fn first_visit(page: &Page) -> BudgetLine {
    line(
        &format!("first visit, HTML with its style: {}", page.address),
        page.html,
        ARTICLE,
    )
}

fn all(dist: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<usize>> {
    files::below(dist)?
        .into_iter()
        .filter(|file| {
            file.file_name()
                .is_some_and(|name| wanted(&name.to_string_lossy()))
        })
        .map(|file| brotli_size(&file))
        .collect()
}

fn has_extension(name: &str, extension: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|found| found == extension)
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal only")]
fn kilobytes(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use data_encoding::HEXLOWER;
    use sha2::{Digest, Sha256};

    use super::check;

    fn site(style: &str) -> tempfile::TempDir {
        let dist = tempfile::tempdir().expect("a folder");
        let article = dist.path().join("id/kenali/persetujuan");
        fs::create_dir_all(&article).expect("made");
        for (name, text) in [
            ("csp.txt", "default-src 'none'"),
            ("app.0123456789abcdef.wasm", "wasm"),
            ("app.0123456789abcdef.js", "glue"),
            (
                "id/kenali/persetujuan/index.html",
                &format!(
                    r#"<html data-page="article"><style>{style}</style><script data-glue="/app.0123456789abcdef.js" data-wasm="/app.0123456789abcdef.wasm"></script></html>"#
                ),
            ),
        ] {
            fs::write(dist.path().join(name), text).expect("written");
        }
        dist
    }

    #[test]
    fn a_site_within_its_budgets_passes() {
        check(site("p{}").path()).expect("within all budgets");
    }

    #[test]
    fn a_broken_budget_fails_the_check() {
        // Digests do not compress.
        let heavy: String = (0_u32..180)
            .flat_map(|n| {
                HEXLOWER
                    .encode(&Sha256::digest(n.to_le_bytes()))
                    .into_bytes()
            })
            .map(char::from)
            .collect();
        let error = check(site(&heavy).path()).expect_err("5 kB of style are exceeded");
        assert!(
            error.to_string().contains("1 of the size budgets"),
            "{error}"
        );
    }

    #[test]
    fn an_index_that_would_be_too_large_for_a_hundred_articles_fails_the_check() {
        let site = site("p{}");
        let index = site.path().join("search-id.0123456789abcdef.bin");
        let digest = |n: u32| Sha256::digest(n.to_le_bytes());
        fs::write(&index, (0..800).flat_map(digest).collect::<Vec<u8>>()).expect("written");
        check(site.path()).expect_err("25 kB for one article leave no room for others");
        fs::write(&index, "small").expect("written");
        check(site.path()).expect("room for all");
    }

    #[test]
    fn an_empty_folder_is_no_site() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(check(folder.path()).is_err());
    }
}
