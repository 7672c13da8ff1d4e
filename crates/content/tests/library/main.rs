//! The library from outside: a small sample, planted faults, and the real content.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at a surprise"
)]

mod any_text;
mod data_faults;
mod facts;
mod faults;
mod faults_in_synonyms;
mod faults_in_words;
mod folder;
mod now;
mod pictures;
mod queries;
mod real_content;
mod rendering;
mod sample;
mod tools;
