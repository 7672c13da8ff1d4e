//! The program of search and services starts no Leptos, so nothing that it runs may need it: Leptos
//! panics where it is asked to run something before it was started.

use super::sources::{read, rust_files};

#[test]
fn search_and_what_it_shares_run_without_leptos() {
    let shared = ["src/find", "src/browser/"];
    let files: Vec<_> = rust_files()
        .filter(|file| shared.iter().any(|folder| file.starts_with(folder)))
        .collect();
    assert!(files.len() > 10, "{files:?}");
    for file in files {
        let text = read(&file);
        for started in ["leptos::task", "leptos::spawn", "Effect::new"] {
            assert!(
                !text.contains(started),
                "{file} uses `{started}`, which panics in the program of search and services"
            );
        }
    }
}
