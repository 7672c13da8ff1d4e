//! Small forms and explained words on pages, without script.

use std::collections::BTreeSet;

use anyhow::{Context, ensure};

use crate::support::{Outcome, Page, TestEnvironment, pages};

/// The values of the hidden fields of one name.
fn hidden<'p>(page: &'p Page, name: &str) -> Vec<&'p str> {
    let field = format!("name=\"{name}\"");
    page.tags("<input ")
        .into_iter()
        .filter(|tag| tag.contains("type=\"hidden\"") && tag.contains(&field))
        .filter_map(|tag| tag.split_once("value=\"")?.1.split('"').next())
        .collect()
}

#[test]
fn every_article_asks_whether_it_helped_under_a_name_of_its_own() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    let mut names = BTreeSet::new();
    for page in all
        .iter()
        .filter(|it| it.html.contains("<article data-id="))
    {
        let id = page.attributes("data-id");
        let id = id.first().context("an article has an id")?;
        let asked = hidden(page, "page");
        ensure!(
            asked.len() == 1 && asked[0].ends_with(&format!("/{id}")),
            "{} asks about {asked:?}",
            page.address
        );
        ensure!(
            page.html.contains("action=\"/v1/feedback\"") && page.html.contains("value=\"no\""),
            "{} takes no answer",
            page.address
        );
        names.insert(asked[0].to_owned());
    }
    ensure!(names.len() > 40, "only {} articles ask", names.len());
    Ok(())
}

#[test]
fn every_service_with_a_number_asks_whether_it_is_wrong() -> Outcome {
    let all = pages(&TestEnvironment::find()?)?;
    for page in all.iter().filter(|it| it.kind() == "services") {
        let asked = hidden(page, "service");
        let ids = page.attributes("id");
        ensure!(asked.len() >= 15, "only {} services ask", asked.len());
        for service in asked {
            ensure!(ids.contains(&service), "{service} has no entry");
        }
        ensure!(page.html.contains("action=\"/v1/wrong-number\""));
    }
    Ok(())
}

#[test]
fn every_word_that_is_explained_opens_its_meaning() -> Outcome {
    let mut explained = 0;
    for page in pages(&TestEnvironment::find()?)? {
        let ids = page.attributes("id");
        for target in page.attributes("popovertarget") {
            ensure!(
                ids.contains(&target),
                "{} opens {target}, which is not there",
                page.address
            );
            explained += 1;
        }
    }
    ensure!(explained > 20, "only {explained} words are explained");
    Ok(())
}
