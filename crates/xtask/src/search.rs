//! `cargo xtask search`: measures the search with judged queries, and lists those that it answers
//! badly. The blind part is measured but not listed: the search must not be tuned on it.

use anyhow::{Context, Result};
use content::{Library, read_folder};
use locale::Lang;
use search::judgments::{self, JudgedQuery, Quality};
use search::{Index, build};

use crate::files;
use crate::project::Project;

/// Measures both languages and prints a table.
pub(crate) fn measure(project: &Project) -> Result<()> {
    let library = Library::from_files(&read_folder(&project.root.join("content"))?)?;
    println!(
        "{:<14} {:<8} {:>8} {:>8} {:>10}",
        "set", "part", "queries", "nDCG@5", "success@3"
    );
    let mut misses = Vec::new();
    for lang in Lang::ALL {
        let index = index(&library, lang)?;
        for set in ["", "-passenger", "-driver"] {
            let set = format!("{}{set}", lang.code());
            let queries = queries(project, &set)?;
            for (part, is_blind) in [("open", false), ("blind", true)] {
                let chosen = queries.iter().filter(|it| it.is_blind == is_blind);
                let quality = judgments::measure(&index, chosen);
                print(&set, part, &quality);
                if !is_blind {
                    misses.extend(quality.misses);
                }
            }
        }
    }
    for (query, found) in misses {
        println!("missed  {query:<40} {}", found.join(", "));
    }
    Ok(())
}

fn index(library: &Library, lang: Lang) -> Result<Index> {
    let built = build::of_library(library, lang);
    Index::from_bytes(&built.index).context("the index that was just built cannot be read")
}

fn queries(project: &Project, set: &str) -> Result<Vec<JudgedQuery>> {
    let file = project
        .root
        .join(format!("crates/search/judgments/{set}.txt"));
    let text = files::read(&file)?;
    judgments::read(&text).with_context(|| format!("{} cannot be used", file.display()))
}

fn print(set: &str, part: &str, quality: &Quality) {
    println!(
        "{:<14} {part:<8} {:>8} {:>8.3} {:>10.3}",
        set, quality.queries, quality.ndcg_at_5, quality.success_at_3,
    );
}
