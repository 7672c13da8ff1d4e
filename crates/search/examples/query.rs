//! Asks the index of the real library, to see what a query finds:
//! `cargo run -p search --features build --example query -- id "biaya visum"`.

use std::path::Path;

use content::{Library, read_folder};
use locale::Lang;
use search::{Index, build};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let lang = match arguments.next().as_deref() {
        Some("en") => Lang::En,
        _ => Lang::Id,
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    let library = Library::from_files(&read_folder(&folder)?)?;
    let built = build::of_library(&library, lang);
    let mut index = Index::from_bytes(&built.index)?;
    index.add_passages(&built.passages)?;
    for query in arguments {
        let found = index.find(&query, 6);
        println!(
            "{query}{}",
            if found.distress { "  (distress)" } else { "" }
        );
        for hit in found.hits {
            let passage: String = hit
                .passage
                .iter()
                .map(|span| {
                    if span.marked {
                        format!("[{}]", span.text)
                    } else {
                        span.text.clone()
                    }
                })
                .collect();
            println!("  {:<24} {:<44} {passage}", hit.id, hit.link());
        }
    }
    Ok(())
}
