//! Holding every article to every anchor it ever had: others link to a paragraph.

use locale::Lang;

use super::data::find;
use crate::body::PAGE_IDS;
use crate::{Fault, FaultKind, Library, SourceFile};

/// `anchors.txt` lists each anchor as `<article>#<anchor>`, the same in both languages.
pub(super) fn check(library: &Library, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = find(files, "anchors.txt", faults) else {
        return;
    };
    let lines = file.text.lines().map(str::trim).zip(1..);
    let listed: Vec<(&str, usize)> = lines
        .filter(|(line, _)| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let anchors: Vec<String> = library
        .articles(Lang::default())
        .flat_map(|article| {
            let id = &article.id;
            article
                .contents
                .iter()
                .map(move |it| format!("{id}#{}", it.anchor))
        })
        .collect();
    let fault = |line, kind| Fault {
        file: file.path.clone(),
        line,
        kind,
    };
    let end = file.text.lines().count().max(1);
    for anchor in &anchors {
        if !listed.iter().any(|(line, _)| line == anchor) {
            faults.push(fault(end, FaultKind::AnchorNotListed(anchor.clone())));
        }
    }
    for (anchor, line) in listed {
        // A link to what stands on every page still finds it.
        let of_the_page = anchor
            .split_once('#')
            .is_some_and(|(_, name)| PAGE_IDS.contains(&name));
        if !of_the_page && !anchors.iter().any(|it| it == anchor) {
            faults.push(fault(line, FaultKind::AnchorGone(anchor.to_owned())));
        }
    }
}
