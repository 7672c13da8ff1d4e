//! `cargo xtask content`: prints every article with its figures, or every fault of the content.

use std::path::Path;

use ::content::{Article, Library, SourceFile, read_folder};
use anyhow::{Context, Result, bail};
use locale::Lang;

mod history;
mod published;

use crate::project::Project;

/// Prints the table of articles, or fails with every fault. `keep` adds new addresses and anchors
/// to the lists of what others may link to.
pub(crate) fn check(project: &Project, keep: bool) -> Result<()> {
    let mut files = files(&project.root)?;
    if keep && published::add_new(&project.root, &files)? {
        files = self::files(&project.root)?;
    }
    let mut faults = history::removed_lines(&project.root, &files)?;
    match Library::from_files(&files) {
        Ok(library) => print(&library),
        Err(found) => faults.extend(found.0.iter().map(ToString::to_string)),
    }
    if faults.is_empty() {
        return Ok(());
    }
    for fault in &faults {
        eprintln!("{fault}");
    }
    bail!("the content has {} faults, listed above", faults.len())
}

/// The content, with paths that start at the root of the project.
fn files(root: &Path) -> Result<Vec<SourceFile>> {
    let front = format!("{}/", root.to_string_lossy().replace('\\', "/"));
    let mut files = read_folder(&root.join("content")).context("the content cannot be read")?;
    for file in &mut files {
        if let Some(path) = file.path.strip_prefix(&front) {
            file.path = path.to_owned();
        }
    }
    Ok(files)
}

fn print(library: &Library) {
    println!(
        "{:<34} {:<4} {:>5} {:>14} {:>7} {:>12} {:>7} {:>5}  {:<22} review",
        "article",
        "lang",
        "words",
        "words/sentence",
        "longest",
        "letters/word",
        "sources",
        "links",
        "translation",
    );
    let originals = library.articles(Lang::Id);
    for original in originals {
        row(original);
        if let Some(translation) = library.article(Lang::En, &original.id) {
            row(translation);
        }
    }
    for note in library.notes() {
        println!("{note}");
    }
    let claims = library.claims();
    for claim in &claims.on_press_alone {
        println!("{claim}");
    }
    println!(
        "{} statements of law, a number or a finding, {} of them on press alone",
        claims.all,
        claims.on_press_alone.len(),
    );
    let articles: Vec<&Article> = Lang::ALL
        .into_iter()
        .flat_map(|lang| library.articles(lang))
        .collect();
    let words: usize = articles.iter().map(|article| article.words).sum();
    let behind = articles.iter().filter(|it| it.newer_original.is_some());
    let reviewed = articles.iter().filter(|it| it.review.is_some());
    println!(
        "{} articles in two languages, {words} words, {} translations behind, {} texts reviewed, no fault",
        library.articles(Lang::Id).count(),
        behind.count(),
        reviewed.count(),
    );
}

fn row(article: &Article) {
    let reading = article.reading;
    let translation = match (article.lang, article.newer_original) {
        (Lang::Id, _) => "original".to_owned(),
        (Lang::En, None) => "up to date".to_owned(),
        (Lang::En, Some(day)) => format!("behind since {day}"),
    };
    let review = article
        .review
        .as_ref()
        .map_or_else(|| "none".to_owned(), |it| format!("{} {}", it.on, it.by));
    println!(
        "{:<34} {:<4} {:>5} {:>14.1} {:>7} {:>12.1} {:>7} {:>5}  {translation:<22} {review}",
        article.id,
        article.lang.code(),
        article.words,
        reading.mean_sentence(),
        reading.longest,
        reading.mean_word(),
        article.sources.len(),
        article.links,
    );
}

#[cfg(test)]
mod tests {
    use super::files;

    #[test]
    fn faults_name_files_from_the_root_of_the_project() {
        let root = tempfile::tempdir().expect("a folder");
        for folder in ["id/kenali", "en", "data", "pictures"] {
            std::fs::create_dir_all(root.path().join("content").join(folder)).expect("made");
        }
        let article = root.path().join("content/id/kenali/satu.md");
        std::fs::write(article, "").expect("written");
        let found = files(root.path()).expect("read");
        let paths: Vec<_> = found.iter().map(|file| file.path.as_str()).collect();
        assert_eq!(paths, ["content/id/kenali/satu.md"]);
    }
}
