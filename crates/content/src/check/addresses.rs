//! Holding the site to every address it ever published.

use super::data::find;
use crate::{Fault, FaultKind, Library, SourceFile};

/// `addresses.txt` lists exactly what is published: what is new is added to it, and what is in
/// it never dies.
pub(super) fn check(library: &Library, files: &[SourceFile], faults: &mut Vec<Fault>) {
    let Some(file) = find(files, "addresses.txt", faults) else {
        return;
    };
    let listed: Vec<(usize, &str)> = file
        .text
        .lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let routes = library.routes();
    let end = file.text.lines().count().max(1);
    let fault = |line, kind| Fault {
        file: file.path.clone(),
        line,
        kind,
    };
    for route in &routes {
        if !listed.iter().any(|(_, address)| *address == route.address) {
            faults.push(fault(
                end,
                FaultKind::AddressNotListed(route.address.clone()),
            ));
        }
    }
    for (line, address) in listed {
        if !routes.iter().any(|route| route.address == address) {
            faults.push(fault(line, FaultKind::AddressGone(address.to_owned())));
        }
    }
}
