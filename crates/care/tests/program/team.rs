//! Notes of the team, and who looks after a report.

use std::process::Output;

use report::contents::Payload;

use crate::fixture::{Fixture, ROUTING, care_with_input, stdout_of};

const RECEIVED: &str = "2026-11-22T03:00:00Z";

/// A fixture with a site file that names its key, and with one report.
async fn with_report() -> (Fixture, String) {
    let fixture = Fixture::new().await;
    let example = include_str!("../../../../site.example.toml");
    // The keys of the example stand in one list.
    let (before, rest) = example.split_once("care_keys = [").unwrap();
    let (_, after) = rest.split_once(']').unwrap();
    let site = format!("{before}care_keys = [\"{}\"]{after}", fixture.public);
    std::fs::write(fixture.path("site.toml"), site).unwrap();
    let reference = fixture.receive(RECEIVED, ROUTING, Payload::default()).await;
    (fixture, reference)
}

fn run(fixture: &Fixture, task: &str, reference: &str, more: &[&str], input: &str) -> Output {
    let about = fixture.report_arguments(reference);
    let site = fixture.path("site.toml");
    let mut arguments = vec![task];
    arguments.extend(about.iter().map(String::as_str));
    arguments.extend(["--site", &site]);
    arguments.extend(more);
    care_with_input(&arguments, input)
}

#[track_caller]
fn said(output: &Output) -> String {
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[track_caller]
fn refusal(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn list(fixture: &Fixture, more: &[&str]) -> String {
    let (database, key) = (fixture.path("reports.sqlite"), fixture.path("care.key"));
    let mut arguments = vec!["list", "--database", &database, "--key", &key];
    arguments.extend(more);
    stdout_of(&arguments)
}

#[tokio::test]
async fn who_looks_after_a_report_is_seen_by_the_others_and_not_in_the_database() {
    let (fixture, reference) = with_report().await;
    let other = fixture.receive(RECEIVED, ROUTING, Payload::default()).await;
    let claim = |reference: &str, more: &[&str]| run(&fixture, "claim", reference, more, "");

    assert_eq!(
        said(&claim(&reference, &["--as", "Sari Penanda"])),
        format!("{reference}: you look after it now\n")
    );
    assert!(list(&fixture, &[]).contains("with Sari Penanda"));
    assert!(
        !fixture.list().contains("Sari"),
        "without a key nobody is named"
    );
    let mine = list(&fixture, &["--mine", "--as", "sari penanda "]);
    assert!(
        mine.contains(&reference) && !mine.contains(&other),
        "{mine}"
    );
    let nothing = list(&fixture, &["--mine", "--as", "Budi"]);
    assert!(nothing.starts_with("no reports of this kind"), "{nothing}");

    // Somebody else does not take it over by accident.
    let line = refusal(&claim(&reference, &["--as", "Budi"]));
    assert!(line.contains("Sari Penanda looks after it"), "{line}");
    let line = refusal(&claim(&reference, &["--as", "Budi", "--release"]));
    assert!(line.contains("not you"), "{line}");
    // Claimed again, nothing changes.
    let again = said(&claim(&reference, &["--as", "Sari Penanda"]));
    assert!(again.starts_with("by Sari Penanda since "), "{again}");
    said(&claim(&reference, &["--as", "Budi", "--take-over"]));
    assert!(list(&fixture, &[]).contains("with Budi"));
    assert!(
        fixture
            .open(&reference)
            .contains("Looked after  by Budi since ")
    );
    said(&claim(&reference, &["--as", "Budi", "--release"]));
    assert!(!list(&fixture, &[]).contains("with "));
    let line = refusal(&claim(&reference, &["--as", "Budi", "--release"]));
    assert!(line.contains("nobody looks after"), "{line}");

    let opened = fixture.open(&reference);
    for line in [
        "Sari Penanda looks after this report since ",
        "Budi looks after this report since ",
        "Budi looks after this report no more since ",
    ] {
        assert_eq!(opened.matches(line).count(), 1, "{opened}");
    }
    fixture.store.close().await;
    for file in ["reports.sqlite", "reports.sqlite-wal"] {
        let bytes = std::fs::read(fixture.path(file)).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !text.contains("Penanda") && !text.contains("Budi"),
            "{file}"
        );
    }
}

#[tokio::test]
async fn a_note_is_for_the_team_and_never_for_the_person() {
    let (fixture, reference) = with_report().await;
    let words = "Telepon setelah jam 7.\n\u{1b}[2J Jangan sebut topiknya.";
    let noted = run(&fixture, "note", &reference, &["--as", "Sari"], words);
    assert_eq!(
        said(&noted),
        format!("{reference}: the note is kept for the team\n")
    );
    let opened = fixture.open(&reference);
    let told = "Note of the team by Sari, ";
    assert!(opened.contains(told) && opened.contains("    Telepon setelah jam 7.\n"));
    assert!(opened.contains("\\u{1b}[2J Jangan"), "{opened}");
    // A note changes nothing about who looks after the report, and answers nobody.
    assert!(!opened.contains("Looked after"));
    let listed = list(&fixture, &[]);
    assert!(!listed.contains("with "), "{listed}");

    let too_long = "a".repeat(5003);
    let refused = run(&fixture, "note", &reference, &["--as", "Sari"], &too_long);
    let line = refusal(&refused);
    assert!(line.contains("3 letters too many") && line.contains(&too_long));
    let endless = "a".repeat(101);
    for name in ["", "  ", &endless] {
        let output = run(&fixture, "note", &reference, &["--as", name], "a");
        assert_eq!(output.status.code(), Some(2), "{name:?}");
    }
    let out = fixture.path("kasus");
    said(&run_export(&fixture, &reference, &out));
    let json = std::fs::read_to_string(format!("{out}/case.json")).unwrap();
    let case: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(case["notes"][0]["by"], "Sari");
    assert!(json.contains("Telepon setelah jam 7."));
}

fn run_export(fixture: &Fixture, reference: &str, out: &str) -> Output {
    let about = fixture.report_arguments(reference);
    let mut arguments = vec!["export"];
    arguments.extend(about.iter().map(String::as_str));
    arguments.extend(["--out", out]);
    care_with_input(&arguments, "")
}

#[tokio::test]
async fn a_note_that_another_key_opens_is_told_and_hides_nothing() {
    let (fixture, reference) = with_report().await;
    said(&run(&fixture, "claim", &reference, &["--as", "Sari"], ""));
    // Somebody whose key came later finds what was sealed before it closed, and says so.
    let folder = fixture.path("other");
    std::fs::create_dir(&folder).unwrap();
    stdout_of(&["keygen", "--out", &folder]);
    let path = format!("{folder}/care.key");
    let database = fixture.path("reports.sqlite");
    let listed = stdout_of(&["list", "--database", &database, "--key", &path]);
    assert!(listed.contains("another key opens by whom"), "{listed}");
}

#[tokio::test]
async fn without_the_keys_of_the_team_nothing_is_sealed() {
    let (fixture, reference) = with_report().await;
    let about = fixture.report_arguments(&reference);
    let mut arguments = vec!["note", "--as", "Sari"];
    arguments.extend(about.iter().map(String::as_str));
    let output = care_with_input(&arguments, "a");
    let line = refusal(&output);
    assert!(line.contains("name the site file with --site"), "{line}");
}
