//! Holding the site to every address it ever published, and every article to every anchor it ever
//! had: others link to them.

use locale::Lang;

use super::data::find;
use crate::body::PAGE_IDS;
use crate::{Fault, FaultKind, Library, SourceFile};

pub(super) fn check(library: &Library, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let routes = library.routes().into_iter();
    let addresses: Vec<String> = routes.map(|route| route.address).collect();
    let is_gone = |address: &str| !addresses.iter().any(|it| it == address);
    if let Some(file) = find(files, "addresses.txt", faults) {
        let new = FaultKind::AddressNotListed;
        compare(
            file,
            &addresses,
            new,
            is_gone,
            FaultKind::AddressGone,
            faults,
        );
    }
    let articles = library.articles(Lang::default());
    let anchors: Vec<String> = articles
        .flat_map(|article| {
            let headings = article.contents.iter();
            headings.map(move |it| format!("{}#{}", article.id, it.anchor))
        })
        .collect();
    // A link to what stands on every page still finds it.
    let is_of_page = |anchor: &str| {
        let name = anchor.split_once('#');
        name.is_some_and(|(_, name)| PAGE_IDS.contains(&name))
    };
    let is_gone = |anchor: &str| !is_of_page(anchor) && !anchors.iter().any(|it| it == anchor);
    if let Some(file) = find(files, "anchors.txt", faults) {
        let new = FaultKind::AnchorNotListed;
        compare(file, &anchors, new, is_gone, FaultKind::AnchorGone, faults);
    }
}

/// A list names exactly what is `published`: what is new is added to it, and what is in it never
/// dies.
fn compare(
    list: &SourceFile,
    published: &[String],
    new: fn(String) -> FaultKind,
    is_gone: impl Fn(&str) -> bool,
    gone: fn(String) -> FaultKind,
    faults: &mut Vec<Fault>,
) {
    let lines = list.text.lines().map(str::trim).zip(1..);
    let listed: Vec<(&str, usize)> = lines
        .filter(|(line, _)| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let end = list.text.lines().count().max(1);
    let unlisted = published
        .iter()
        .filter(|it| !listed.iter().any(|(line, _)| line == it));
    faults.extend(unlisted.map(|it| list.fault(end, new(it.clone()))));
    let dead = listed.iter().filter(|(line, _)| is_gone(line));
    faults.extend(dead.map(|(it, line)| list.fault(*line, gone((*it).to_owned()))));
}
