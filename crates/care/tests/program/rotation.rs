//! New keys for new reports, while old reports stay readable.

use std::fs;

use report::contents::Payload;
use report::key::PublicKey;
use site::Site;

use crate::fixture::{Fixture, ROUTING, error_line, stdout_of, text};

const RECEIVED: &str = "2026-11-22T03:00:00Z";
const EXAMPLE: &str = include_str!("../../../../site.example.toml");

/// The care keys that the site file names.
fn recipients(file: &str) -> Vec<PublicKey> {
    let site = Site::parse(&fs::read_to_string(file).unwrap(), file).unwrap();
    let keys = site.care_keys.iter();
    keys.map(|key| key.as_str().parse().unwrap()).collect()
}

#[tokio::test]
async fn old_reports_stay_readable_and_new_ones_use_the_new_key() {
    let mut fixture = Fixture::new().await;
    let site = fixture.path("site.toml");
    let colleague = tempfile::tempdir().unwrap();
    let other = stdout_of(&["keygen", "--out", text(colleague.path())]);
    let keys = format!(
        "care_keys = [\"{}\", \"{}\"] # both",
        fixture.public,
        other.trim()
    );
    fs::write(&site, EXAMPLE.replace("care_keys = []", &keys)).unwrap();
    let before = fixture.receive(RECEIVED, ROUTING, Payload::default()).await;

    let old = fixture.path("care.key");
    let printed = stdout_of(&["rotate", "--key", &old, "--site", &site]);
    let new: PublicKey = printed.parse().unwrap();
    let named = recipients(&site);
    assert_eq!(named, [new.clone(), other.parse().unwrap()]);
    assert!(fs::read_to_string(&site).unwrap().contains("# both"));

    fixture.public = new.clone();
    let after = fixture.receive(RECEIVED, ROUTING, Payload::default()).await;
    let database = fixture.path("reports.sqlite");
    let new_file = fixture.path(&format!("care-{}.key", new.id()));
    let both = [old.as_str(), &new_file];
    let opens = |reference: &str, keys: &[&str]| {
        let mut arguments = vec!["open", reference, "--database", &database];
        arguments.extend(keys.iter().flat_map(|key| ["--key", *key]));
        stdout_of(&arguments)
    };
    for reference in [&before, &after] {
        assert!(opens(reference, &both).contains(reference.as_str()));
        assert!(opens(reference, &[text(fixture.folder.path())]).contains(reference.as_str()));
    }
    opens(&before, &[&old]);
    opens(&after, &[&new_file]);
    let line = error_line(&["open", &after, "--database", &database, "--key", &old]);
    assert!(
        line.starts_with("this report is not sealed to the key "),
        "{line}"
    );
    let theirs = text(&colleague.path().join("care.key")).to_owned();
    let line = error_line(&[
        "open",
        &after,
        "--database",
        &database,
        "--key",
        &old,
        "--key",
        &theirs,
    ]);
    assert!(
        line.starts_with("this is not sealed to any of these 2 keys"),
        "{line}"
    );

    let line = error_line(&["rotate", "--key", &old, "--site", &site]);
    assert!(
        line.contains("does not name the public half of this key"),
        "{line}"
    );
    assert_eq!(recipients(&site), named);
}

#[test]
fn a_new_recipient_is_added_to_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let site = text(&folder.path().join("site.toml")).to_owned();
    fs::write(&site, EXAMPLE).unwrap();
    let mut named = Vec::new();
    for name in ["satu", "dua"] {
        let out = folder.path().join(name);
        fs::create_dir(&out).unwrap();
        let printed = stdout_of(&["keygen", "--out", text(&out), "--site", &site]);
        named.push(printed.parse().unwrap());
        assert_eq!(recipients(&site), named);
    }
}

#[test]
fn a_site_file_that_is_not_in_order_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let site = text(&folder.path().join("site.toml")).to_owned();
    fs::write(&site, "care_keys = 1").unwrap();
    let out = text(folder.path()).to_owned();
    let output = crate::fixture::care(&["keygen", "--out", &out, "--site", &site]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&site).unwrap(), "care_keys = 1");
    assert!(!folder.path().join("care.key").exists());
}
