//! Whatever is in a file, checking it ends in a library or in faults.

use content::{Library, SourceFile};
use proptest::prelude::*;

use crate::sample::{EN, ID, SERVICES, files};

/// The sample with one file cut, filled with something else and joined again.
fn disturbed(path: &str, cut: usize, length: usize, filling: &str) -> Vec<SourceFile> {
    let mut files = files();
    for file in files.iter_mut().filter(|file| file.path == path) {
        let mut chars: Vec<char> = file.text.chars().collect();
        let start = cut % (chars.len() + 1);
        let end = (start + length).min(chars.len());
        chars.splice(start..end, filling.chars());
        file.text = chars.into_iter().collect();
    }
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_is_checked_without_a_panic(text in "\\PC{0,200}", matter in "(?s).{0,200}") {
        let mut files = files();
        for file in files.iter_mut().filter(|file| file.path == ID) {
            file.text = format!("+++\n{matter}\n+++\n{text}");
        }
        // Nothing this short can be a whole article.
        prop_assert!(Library::from_files(&files).is_err());
    }

    #[test]
    fn a_disturbed_file_is_checked_without_a_panic(
        path in prop::sample::select(vec![ID, EN, SERVICES]),
        cut in 0usize..2000,
        length in 0usize..40,
        filling in "[\\[\\]\\^#+=\"'|<>(){}*`\n 0-9a-zé🙂-]{0,30}",
    ) {
        match Library::from_files(&disturbed(path, cut, length, &filling)) {
            Ok(library) => prop_assert!(!library.routes().is_empty()),
            Err(faults) => prop_assert!(!faults.0.is_empty() && faults.0.iter().all(|it| it.line > 0)),
        }
    }
}
