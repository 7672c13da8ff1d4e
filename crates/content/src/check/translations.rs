//! Checking that the two languages of an article say the same things at the same anchors.

use locale::Lang;

use super::articles::ParsedArticle;
use crate::front_matter::FrontMatter;
use crate::reader::At;
use crate::{Fault, FaultKind, Heading};

pub(super) fn check(articles: &[ParsedArticle<'_>], faults: &mut Vec<Fault>) {
    for article in articles.iter().filter(|article| !article.is_draft()) {
        let language = name(article.lang.other());
        let other = articles
            .iter()
            .find(|it| it.id == article.id && it.lang != article.lang);
        match other {
            None => faults.push(article.fault(1, FaultKind::MissingTranslation(language))),
            Some(other) if other.is_draft() => {
                faults.push(article.fault(1, FaultKind::TranslationIsDraft(language)));
            }
            // The English text is the translation, so that is where a difference is mended.
            Some(other) if article.lang == Lang::En => {
                anchors(article, other, language, faults);
                front_matter(article, other, language, faults);
            }
            Some(_) => {}
        }
    }
}

fn name(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "Indonesian",
        Lang::En => "English",
    }
}

/// Reports the first anchor at which the two part ways.
fn anchors(
    own: &ParsedArticle<'_>,
    other: &ParsedArticle<'_>,
    language: &'static str,
    faults: &mut Vec<Fault>,
) {
    let mine: Vec<At<Heading>> = own.body.headings().collect();
    let theirs: Vec<At<Heading>> = other.body.headings().collect();
    for index in 0..mine.len().max(theirs.len()) {
        let (a, b) = (mine.get(index), theirs.get(index));
        let anchor =
            |it: Option<&At<Heading>>| it.map(|it| (it.value.level, it.value.anchor.clone()));
        if anchor(a) != anchor(b) {
            let said = |it: Option<(u8, String)>| {
                it.map_or_else(
                    || "no heading".to_owned(),
                    |(level, anchor)| format!("`{} {{#{anchor}}}`", "#".repeat(level.into())),
                )
            };
            let (own_says, other_says) = (said(anchor(a)), said(anchor(b)));
            let line = a
                .or(mine.last())
                .map_or(own.body_line, |heading| heading.line);
            let kind = FaultKind::AnchorsDiffer {
                language,
                own: own_says,
                other: other_says,
            };
            faults.push(own.fault(line, kind));
            return;
        }
    }
}

fn front_matter(
    own: &ParsedArticle<'_>,
    other: &ParsedArticle<'_>,
    language: &'static str,
    faults: &mut Vec<Fault>,
) {
    let (Some(a), Some(b)) = (&own.front, &other.front) else {
        return;
    };
    let mut same = |key, line, equal: bool| {
        if !equal {
            faults.push(own.fault(line, FaultKind::TranslationDiffers { key, language }));
        }
    };
    same("section", a.section.line, own.section == other.section);
    same("audience", a.audience_line, a.audience == b.audience);
    let eq = |a: &[At<String>], b: &[At<String>]| {
        a.iter()
            .map(|it| &it.value)
            .eq(b.iter().map(|it| &it.value))
    };
    same("related", a.related_line, eq(&a.related, &b.related));
    same("services", a.services_line, eq(&a.services, &b.services));
    let now = |front: &FrontMatter| {
        let lines = front.now.iter();
        lines.map(|it| it.value.to.clone()).collect::<Vec<_>>()
    };
    same("now", a.now_line, now(a) == now(b));
    let sources = |front: &FrontMatter| {
        let sources = front.sources.iter().map(|it| &it.value);
        sources
            .map(|it| (it.id.clone(), it.kind))
            .collect::<Vec<_>>()
    };
    let line = a.sources.first().map_or(1, |source| source.line);
    same("sources", line, sources(a) == sources(b));
}
