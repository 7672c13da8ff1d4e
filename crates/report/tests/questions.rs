//! The page of all questions that reviewers read.

use locale::Lang;
use report::questions::review;

#[test]
fn reviewers_read_the_questions_that_are_asked() {
    for (lang, read) in [
        (Lang::Id, include_str!("../../../docs/questions.id.md")),
        (Lang::En, include_str!("../../../docs/questions.en.md")),
    ] {
        assert!(
            read == review(lang),
            "the questions changed; look at what `cargo run -q -p report --example questions` \
             changes in docs/, and keep it"
        );
    }
}
