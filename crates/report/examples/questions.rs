//! Writes the questions of the report for reviewers: `docs/questions.id.md` and `.en.md`.

use std::{fs, io};

use locale::Lang;
use report::questions::review;

fn main() -> io::Result<()> {
    for lang in Lang::ALL {
        let file = format!("docs/questions.{}.md", lang.code());
        fs::write(&file, review(lang))?;
        println!("{file}");
    }
    Ok(())
}
