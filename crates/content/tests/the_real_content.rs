//! The content of this repository, held to every rule.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::path::Path;

use content::{Library, PageId, Place, read_folder};
use locale::Lang;

fn library() -> Library {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let files = read_folder(&folder).unwrap();
    Library::from_files(&files).unwrap_or_else(|faults| panic!("\n{faults}\n"))
}

#[test]
fn the_content_of_the_repository_has_no_fault() {
    assert!(library().articles(Lang::Id).count() > 0);
}
