//! Checking that readers meet the name of whoever published a source, and not a domain.

use super::articles::ParsedArticle;
use super::data::{Data, PUBLISHERS, ends_with};
use crate::fault::in_file;
use crate::publishers::host;
use crate::table::duplicate_ids;
use crate::{Fault, FaultKind, SourceFile};

pub(super) fn check(
    files: &[SourceFile],
    articles: &[ParsedArticle<'_>],
    data: &Data,
    faults: &mut Vec<Fault>,
) {
    if !data.is_complete {
        return;
    }
    if let Some(file) = files.iter().find(|it| ends_with(&it.path, PUBLISHERS)) {
        let hosts = data.publishers.iter().map(|it| (it.line, &it.value.host));
        faults.extend(in_file(&file.path, duplicate_ids(hosts)));
    }
    for article in articles.iter().filter(|it| !it.is_draft()) {
        let sources = article.front.iter().flat_map(|front| &front.sources);
        for source in sources {
            let Some(host) = source.value.url.as_deref().and_then(host) else {
                continue;
            };
            if data.publishers.iter().all(|it| it.value.host != host) {
                let kind = FaultKind::UnnamedPublisher(host.to_owned());
                faults.push(article.fault(source.line, kind));
            }
        }
    }
}
