//! `care export`.

use std::fs;

use report::contents::{Answer, Payload};
use report::mailbox::Mailbox;
use serde_json::{Value, json};

use crate::fixture::{Fixture, ROUTING, care, care_with_input, error_line, text};

#[tokio::test]
async fn a_case_is_exported_for_this_user_alone_and_says_where_it_lies() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let mut answers = Payload::default();
    answers.push("words", Answer::Text("Satu\nDua \u{1b}[31m\u{202e}".into()));
    answers.push("kinds", Answer::Codes(vec!["words".into()]));
    let reference = fixture
        .receive_in(&mailbox, "2026-11-22T03:00:00Z", ROUTING, answers)
        .await;
    let about = fixture.report_arguments(&reference);
    let with = |task: &'static str, more: &[&'static str]| -> Vec<String> {
        let about = about.iter().cloned();
        let more = more.iter().map(|it| (*it).to_owned());
        [task.to_owned()]
            .into_iter()
            .chain(about)
            .chain(more)
            .collect()
    };
    let told = |arguments: &[String], input: &str| {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        care_with_input(&arguments, input)
    };
    assert!(told(&with("reply", &[]), "Terima kasih.").status.success());

    let out = fixture.folder.path().join("kasus");
    let mut export = with("export", &["--out"]);
    export.push(text(&out).to_owned());
    let done = told(&export, "");
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    let warning = String::from_utf8(done.stderr).unwrap();
    assert!(
        warning.contains(text(&out)) && warning.contains("delete it"),
        "{warning}"
    );

    let opened = fixture.open(&reference);
    assert_eq!(fs::read_to_string(out.join("case.txt")).unwrap(), opened);
    let raw = fs::read_to_string(out.join("case.json")).unwrap();
    assert!(
        !raw.contains('\u{1b}') && !raw.contains('\u{202e}'),
        "{raw}"
    );
    let case: Value = serde_json::from_str(&raw).unwrap();
    assert_eq!(case["reference"], json!(reference));
    assert_eq!(case["received_at"], json!("2026-11-22T03:00:00Z"));
    assert_eq!(
        case["answers"],
        json!({"words": "Satu\nDua \u{1b}[31m\u{202e}", "kinds": ["words"]})
    );
    assert_eq!(case["messages"][0]["from"], json!("team"));
    assert_eq!(case["messages"][0]["text"], json!("Terima kasih."));

    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode =
            |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&out), 0o700);
        for file in ["case.txt", "case.json"] {
            assert_eq!(mode(&out.join(file)), 0o600);
        }
    }

    let arguments: Vec<&str> = export.iter().map(String::as_str).collect();
    assert!(error_line(&arguments).contains("is there already"));
    assert_eq!(fs::read_to_string(out.join("case.json")).unwrap(), raw);
    assert_eq!(care(&["export", &reference]).status.code(), Some(2));
}
