//! Makes every page of a development build reload itself after the next build.
//!
//! A script is added to the built pages before the server reads them. It is a file of the site's
//! own origin, so pages are tried under the same content security policy as in a release.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::files;

const SCRIPT_FILE: &str = "dev/reload.js";
const BUILD_FILE: &str = "dev/build.txt";

/// Polls the name of the build, and reloads when it changes.
const SCRIPT: &str = r#"
let seen;
setInterval(async () => {
  try {
    const response = await fetch("/dev/build.txt", { cache: "no-store" });
    const build = await response.text();
    if (seen && response.ok && build !== seen) location.reload();
    if (response.ok) seen = build;
  } catch { /* The server restarts after each build. */ }
}, 700);
"#;

/// Adds the script to every page in `dist`. `build` is another name for each build.
pub(super) fn add_to_pages(dist: &Path, build: &str) -> Result<()> {
    for file in files::below(dist)? {
        if file.extension().is_some_and(|it| it == "html") {
            write(&file, &with_script(&files::read(&file)?))?;
        }
    }
    files::create_folder(&dist.join("dev"))?;
    write(&dist.join(SCRIPT_FILE), SCRIPT)?;
    write(&dist.join(BUILD_FILE), build)
}

fn with_script(page: &str) -> String {
    let script = format!("<script src=\"/{SCRIPT_FILE}\" defer></script></head>");
    page.replacen("</head>", &script, 1)
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_get_the_script_and_fragments_stay_as_they_are() {
        let dist = tempfile::tempdir().expect("a folder");
        let page = dist.path().join("index.html");
        let fragment = dist.path().join("fragment.html");
        fs::write(&page, "<head><title>x</title></head><body></body>").expect("written");
        fs::write(&fragment, "<main></main>").expect("written");
        add_to_pages(dist.path(), "7").expect("added");
        let read = |file: &Path| fs::read_to_string(file).expect("read");
        assert_eq!(
            read(&page),
            "<head><title>x</title><script src=\"/dev/reload.js\" defer></script></head>\
             <body></body>"
        );
        assert_eq!(read(&fragment), "<main></main>");
        assert_eq!(read(&dist.path().join(BUILD_FILE)), "7");
        assert!(SCRIPT.contains(BUILD_FILE));
    }
}
