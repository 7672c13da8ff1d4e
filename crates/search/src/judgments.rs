//! How good the search is, measured with queries whose answers people have judged.
//!
//! A line of the set is `query: page 3, page 2`. Every third query belongs to the blind part:
//! nothing is tuned on it, so that it shows what to expect of new queries.

use std::collections::BTreeMap;

use crate::Index;

/// A query and how well pages answer it: 3 is the page to land on, 1 helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgedQuery {
    /// What is typed.
    pub query: String,
    /// Grades by the id of a page.
    pub pages: BTreeMap<String, u8>,
    /// Whether nothing may be tuned on it.
    pub is_blind: bool,
}

/// A line that is no judged query, by its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {0} is no judged query; write `query: page 3, other-page 2`")]
pub struct BadLine(pub usize);

/// Reads a judged set.
pub fn read(text: &str) -> Result<Vec<JudgedQuery>, BadLine> {
    let mut queries: Vec<JudgedQuery> = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let (query, pages) = line.split_once(": ").ok_or(BadLine(number))?;
        let grade = |page: &str| {
            let (id, grade) = page.trim().split_once(' ')?;
            let grade = grade.parse().ok().filter(|grade| (1..=3).contains(grade))?;
            Some((id.to_owned(), grade))
        };
        let pages: Option<BTreeMap<String, u8>> = pages.split(',').map(grade).collect();
        queries.push(JudgedQuery {
            query: query.to_owned(),
            pages: pages.ok_or(BadLine(number))?,
            is_blind: queries.len() % 3 == 2,
        });
    }
    Ok(queries)
}

/// How well a set of queries was answered, each figure from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Quality {
    /// How many queries.
    pub queries: usize,
    /// How close the first five come to the best order there could be.
    pub ndcg_at_5: f64,
    /// How often a page that answers, grade 2 or 3, is among the first three.
    pub success_at_3: f64,
    /// The queries for which none is, and the pages found instead.
    pub misses: Vec<(String, Vec<String>)>,
}

/// Asks every query and measures what is found. A page counts once, where it first stands.
pub fn measure<'q>(index: &Index, queries: impl Iterator<Item = &'q JudgedQuery>) -> Quality {
    let mut quality = Quality::default();
    for judged in queries {
        let mut found: Vec<String> = Vec::new();
        for hit in index.find(&judged.query, 10).hits {
            if !found.contains(&hit.id) {
                found.push(hit.id);
            }
        }
        quality.queries += 1;
        quality.ndcg_at_5 += ndcg(judged, &found);
        let answers = |id: &String| judged.pages.get(id).is_some_and(|grade| *grade >= 2);
        if found.iter().take(3).any(answers) {
            quality.success_at_3 += 1.0;
        } else {
            found.truncate(3);
            quality.misses.push((judged.query.clone(), found));
        }
    }
    let count = number(quality.queries.max(1));
    quality.ndcg_at_5 /= count;
    quality.success_at_3 /= count;
    quality
}

fn ndcg(judged: &JudgedQuery, found: &[String]) -> f64 {
    let grades = found
        .iter()
        .map(|id| judged.pages.get(id).copied().unwrap_or_default());
    let mut best: Vec<u8> = judged.pages.values().copied().collect();
    best.sort_unstable_by(|a, b| b.cmp(a));
    gain(grades) / gain(best.into_iter()).max(f64::EPSILON)
}

fn gain(grades: impl Iterator<Item = u8>) -> f64 {
    grades
        .take(5)
        .enumerate()
        .map(|(place, grade)| (f64::from(grade).exp2() - 1.0) / (number(place) + 2.0).log2())
        .sum()
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_query_and_its_grades() {
        let read = read("# why\n\nbiaya visum: visum 3, perawatan-medis 2\n").expect("a set");
        let judged = read.first().expect("a query");
        assert_eq!(judged.query, "biaya visum");
        assert_eq!(judged.pages.get("perawatan-medis"), Some(&2));
        assert_eq!(super::read("x: visum 4"), Err(BadLine(1)));
    }

    #[test]
    fn the_best_order_is_worth_one_and_a_page_that_is_late_less() {
        let judged = JudgedQuery {
            query: String::new(),
            pages: BTreeMap::from([("a".to_owned(), 3), ("b".to_owned(), 2)]),
            is_blind: false,
        };
        let order = |ids: [&str; 2]| ndcg(&judged, &ids.map(ToOwned::to_owned));
        assert!((order(["a", "b"]) - 1.0).abs() < 1e-9);
        assert!(order(["b", "a"]) < 1.0);
        assert!(order(["x", "y"]) < 1e-9);
    }
}
