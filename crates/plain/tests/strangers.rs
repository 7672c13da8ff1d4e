//! Whatever is posted as a form is read: no bytes bring the program down, what is given
//! back stays text, and what was read is sealed and opened again.
//!
//! This is a fuzz target, as `crates/report/tests/strangers.rs` describes them.

#[path = "../../report/tests/support/spoiled.rs"]
mod spoiled;

use std::path::Path;

use plain::{Form, Posted, Trouble};
use proptest::prelude::*;
use report::contents::Contents;
use report::mailbox::Mailbox;
use site::Site;

const SITE: &str = include_str!("../../../site.example.toml");

/// How often bytes are tried that are nothing at all.
const MADE_UP: usize = 1000;

/// The body of a form, mostly spoiled.
fn forms() -> impl Strategy<Value = Vec<u8>> {
    spoiled::sent(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/__fuzz__/form/corpus"))
}

fn read_form(body: &[u8]) {
    let posted = Posted::read(body);
    let mailbox = Mailbox::from_parts([1; 16], [2; 32], [3; 32]);
    let contents = Contents::new(&mailbox, posted.answers.payload());
    let opened = Contents::from_plaintext(&contents.to_plaintext());
    assert!(opened.is_ok_and(|it| it.answers == contents.answers));
}

fn give_back(body: &[u8]) {
    let posted = Posted::read(body);
    let site = Site::parse(SITE, "site.toml").unwrap_or_else(|faults| panic!("{faults}"));
    let form = Form {
        site: &site,
        lang: posted.lang,
    };
    let trouble = Trouble::Faults(posted.faults());
    let page = form.given_back(&posted.answers, &trouble, posted.nonce);
    for hostile in ["<script", "<img", "<svg", "<!--", "<a href=\"javascript:"] {
        assert!(!page.contains(hostile), "{hostile} is in the page");
    }
    assert_eq!(page.matches('<').count(), page.matches('>').count());
}

#[test]
fn fuzz_form() {
    bolero::check!(name = "form")
        .with_iterations(MADE_UP)
        .for_each(|body: &[u8]| {
            read_form(body);
            give_back(body);
        });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn forms_are_read(body in forms()) {
        read_form(&body);
    }

    #[test]
    fn what_comes_back_for_putting_right_is_text_and_no_page(body in forms()) {
        give_back(&body);
    }
}
