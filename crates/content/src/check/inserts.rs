//! Checking that what an article shows by name is there, and is the same in both languages.

use super::articles::ParsedArticle;
use super::data::Data;
use crate::insert::Insert;
use crate::{Fault, FaultKind};

pub(super) fn check(articles: &[ParsedArticle<'_>], data: &Data, faults: &mut Vec<Fault>) {
    for article in articles.iter().filter(|article| !article.is_draft()) {
        let inserts = &article.body.inserts;
        for (index, insert) in inserts.iter().enumerate() {
            let name = &insert.value;
            let is_known = match Insert::parse(name) {
                Some(Insert::Picture(id)) => data.pictures.iter().any(|it| it.id == id),
                Some(Insert::Tool(_)) => true,
                None => false,
            };
            if !is_known && data.is_complete {
                faults.push(article.fault(insert.line, FaultKind::UnknownInsert(name.clone())));
            }
            if inserts.iter().take(index).any(|it| it.value == *name) {
                faults.push(article.fault(insert.line, FaultKind::InsertedTwice(name.clone())));
            }
        }
        if article.lang == locale::Lang::En {
            same_as_its_source(article, articles, faults);
        }
    }
}

/// The English text is the translation, so that is where a difference is mended.
fn same_as_its_source(
    own: &ParsedArticle<'_>,
    articles: &[ParsedArticle<'_>],
    faults: &mut Vec<Fault>,
) {
    let Some(other) = articles
        .iter()
        .find(|it| it.id == own.id && it.lang != own.lang)
    else {
        return;
    };
    let names = |it: &ParsedArticle<'_>| -> Vec<String> {
        let inserts = it.body.inserts.iter();
        inserts.map(|insert| insert.value.clone()).collect()
    };
    let (mine, theirs) = (names(own), names(other));
    let line = own.body.inserts.first().map_or(own.body_line, |it| it.line);
    if mine != theirs {
        let list = |names: &[String]| match names {
            [] => "none".to_owned(),
            names => names.join(", "),
        };
        let kind = FaultKind::InsertsDiffer {
            own: list(&mine),
            other: list(&theirs),
        };
        faults.push(own.fault(line, kind));
    } else if own.body.options != other.body.options {
        faults.push(own.fault(line, FaultKind::OptionsDiffer));
    }
}
