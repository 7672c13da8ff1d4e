//! One app for every organisation: another site file changes pages, and no byte of the app.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::support::{Outcome, TestEnvironment};

/// The values of another organisation, as a site file has them. None is in the example.
const OTHER: [(&str, &str); 5] = [
    ("Lembaga Contoh Ruang Aman", "Yayasan Lain Sekali"),
    ("Asia/Jakarta", "Asia/Jayapura"),
    ("021-0000-0000", "0967-555-0199"),
    ("retention_days = 365", "retention_days = 165"),
    ("example.org", "lain.example.net"),
];

/// The files that a browser runs, by name; the loader and styles are the same for another reason.
fn programs(dist: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dist)? {
        let file = entry?.path();
        let name = file.file_name().context("a name")?.to_string_lossy();
        let is_program = Path::new(&*name)
            .extension()
            .is_some_and(|it| it == "wasm" || it == "js");
        if is_program {
            files.insert(name.into_owned(), fs::read(&file)?);
        }
    }
    Ok(files)
}

/// Writes the pages of a site file around a copy of the app.
fn prerender(environment: &TestEnvironment, site: &Path, dist: &Path) -> Outcome {
    fs::create_dir_all(dist)?;
    for entry in fs::read_dir(&environment.app)? {
        let entry = entry?;
        fs::copy(entry.path(), dist.join(entry.file_name()))?;
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = Command::new(&environment.prerenderer)
        .env("RUANG_AMAN_SITE", site)
        .env("TRUNK_SOURCE_DIR", &root)
        .env("TRUNK_STAGING_DIR", dist)
        .env("TRUNK_PROFILE", "debug")
        .env_remove("RUANG_AMAN_APP")
        .output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "the prerenderer: {told}");
    Ok(())
}

/// The value of the attribute that the app reads.
fn organisation(dist: &Path, page: &str) -> Result<Option<String>> {
    let html = fs::read_to_string(dist.join(page).join("index.html"))?;
    let root = html.split_once("<head>").context("a head")?.0;
    Ok(root
        .split_once("data-organisation=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(value, _)| value.to_owned()))
}

#[test]
fn another_organisation_changes_no_byte_of_the_app() -> Outcome {
    let environment = TestEnvironment::find()?;
    let folder = tempfile::tempdir()?;
    let one = fs::read_to_string(&environment.site)?;
    let mut two = one.clone();
    for (from, to) in OTHER {
        ensure!(two.contains(from), "the test site does not say {from:?}");
        two = two.replace(from, to);
    }
    let mut dists = Vec::new();
    for (name, text) in [("one", &one), ("two", &two)] {
        let (site, dist) = (
            folder.path().join(format!("{name}.toml")),
            folder.path().join(name),
        );
        fs::write(&site, text)?;
        prerender(&environment, &site, &dist)?;
        dists.push(dist);
    }
    let [first, second] = &dists[..] else {
        unreachable!("two were written");
    };
    let (before, after) = (programs(first)?, programs(second)?);
    ensure!(
        before.values().any(|bytes| bytes.starts_with(b"\0asm")),
        "there is no app"
    );
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    ensure!(
        names(&before) == names(&after),
        "{:?}\n{:?}",
        names(&before),
        names(&after)
    );
    for (name, bytes) in &before {
        // The worker that saves the site lists pages by their bytes.
        ensure!(
            name == "sw.js" || after.get(name) == Some(bytes),
            "{name} differs"
        );
    }
    for page in ["id/l", "en/l", "id/k", "en/k"] {
        let said = organisation(second, page)?.context("no organisation")?;
        ensure!(
            said != organisation(first, page)?.context("no organisation")?,
            "{page}"
        );
        ensure!(
            said.contains("Yayasan Lain Sekali") && said.contains("ra-care-pub1-"),
            "{said}"
        );
    }
    Ok(())
}

/// Care keys are large, and only these two kinds of page use them.
#[test]
fn only_report_and_mailbox_say_whose_keys_they_use() -> Outcome {
    let environment = TestEnvironment::find()?;
    for (page, says) in [
        ("id/l", true),
        ("en/k", true),
        ("id", false),
        ("en/services", false),
        ("id/lapor", false),
    ] {
        let said = organisation(&environment.dist, page)?.is_some();
        ensure!(said == says, "{page}");
    }
    Ok(())
}

/// What an organisation fills in is in no program: neither its name nor its keys.
#[test]
fn no_program_holds_what_an_organisation_filled_in() -> Outcome {
    let environment = TestEnvironment::find()?;
    let site = fs::read_to_string(&environment.site)?;
    let key = site
        .split_once("ra-care-pub1-")
        .and_then(|(_, rest)| rest.get(..40))
        .context("a care key")?;
    for (name, bytes) in programs(&environment.dist)? {
        for value in ["Lembaga Contoh Ruang Aman", "021-0000-0000", key] {
            let is_there = bytes
                .windows(value.len())
                .any(|window| window == value.as_bytes());
            ensure!(!is_there, "{name} holds {value}");
        }
    }
    Ok(())
}
