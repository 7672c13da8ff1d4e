//! `care reply` beside the lists of what staff rules forbid, and `care withdraw`.

use std::fs;
use std::process::Output;

use report::contents::{Answer, Payload};
use report::mailbox::Mailbox;
use report::wire::MailboxView;

use crate::fixture::{Fixture, ROUTING, care_with_input, error_line, stdout_of};

const RECEIVED: &str = "2026-11-22T03:00:00Z";

fn reply(fixture: &Fixture, reference: &str, more: &[&str], words: &str) -> Output {
    let about = fixture.report_arguments(reference);
    let arguments: Vec<&str> = ["reply"]
        .into_iter()
        .chain(about.iter().map(String::as_str))
        .chain(more.iter().copied())
        .collect();
    care_with_input(&arguments, words)
}

async fn messages(fixture: &Fixture, mailbox: &Mailbox) -> usize {
    match fixture.store.mailbox_view(mailbox.id(), 0).await.unwrap() {
        Some(MailboxView::Open(open)) => open.messages.len(),
        _ => panic!("the report is kept"),
    }
}

#[tokio::test]
async fn a_reply_that_staff_rules_forbid_waits_until_its_writer_has_read_why() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    for (words, told) in [
        (
            "Halo.\nKenapa kamu sendirian?",
            "“sendirian” blame and body (L4)",
        ),
        (
            "Kami atur mediasi.",
            "“mediasi” arranges a meeting, an apology or mediation (P5)",
        ),
        (
            "What about your religion?",
            "“religion” asks what is never asked (P2)",
        ),
        (
            "You must call us.",
            "“must” gives tasks instead of choices (P7)",
        ),
    ] {
        let refused = reply(&fixture, &reference, &[], words);
        assert_eq!(refused.status.code(), Some(1), "{words}");
        let lines = String::from_utf8(refused.stderr).unwrap();
        assert!(lines.contains(told), "{lines}");
        assert!(lines.trim_end().ends_with("with --send-anyway"), "{lines}");
    }
    assert_eq!(messages(&fixture, &mailbox).await, 0);

    // What was refused last is kept, sealed, and need not be written again.
    let about = fixture.report_arguments(&reference);
    let draft: Vec<&str> = ["draft"]
        .into_iter()
        .chain(about.iter().map(String::as_str))
        .collect();
    assert_eq!(stdout_of(&draft), "    You must call us.\n");
    let kept = fs::read(fixture.path(&format!("{reference}.draft"))).unwrap();
    assert!(!kept.windows(4).any(|letters| letters == b"must"));

    let sent = reply(&fixture, &reference, &["--draft", "--send-anyway"], "");
    assert!(sent.status.success());
    assert!(String::from_utf8(sent.stderr).unwrap().contains("(P7)"));
    assert_eq!(messages(&fixture, &mailbox).await, 1);
    assert!(error_line(&draft).starts_with(&format!("no reply to {reference} was kept")));
}

#[tokio::test]
async fn nothing_is_read_before_key_and_report_are_known() {
    let fixture = Fixture::new().await;
    let reference = fixture.receive(RECEIVED, ROUTING, Payload::default()).await;
    let database = fixture.path("reports.sqlite");
    for (reference, key) in [
        (reference.as_str(), "no/such.key"),
        ("A7K-39Q", &*fixture.path("care.key")),
    ] {
        let arguments = ["reply", reference, "--database", &database, "--key", key];
        // An empty message would be refused first if it were read first.
        let line = error_line(&arguments);
        assert!(!line.contains("empty"), "{line}");
    }
}

#[tokio::test]
async fn a_template_names_the_person_as_they_wish_and_is_sent_or_only_printed() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let mut answers = Payload::default();
    answers.push("call_name", Answer::Text("Mawar".into()));
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, answers)
        .await;
    let template = ["--template", "first", "--from", "Sari"];
    let printed = reply(
        &fixture,
        &reference,
        &[template.as_slice(), &["--print"]].concat(),
        "",
    );
    assert_eq!(
        String::from_utf8(printed.stdout).unwrap(),
        "Halo Mawar, ini Sari. Apakah sekarang waktu yang baik?\n"
    );
    assert_eq!(messages(&fixture, &mailbox).await, 0);
    let sent = reply(&fixture, &reference, &template, "");
    assert!(sent.status.success());
    assert!(sent.stderr.is_empty(), "no word of it is on a list");
    assert_eq!(messages(&fixture, &mailbox).await, 1);
}

#[tokio::test]
async fn the_topic_is_told_and_the_reply_is_sent() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    let sent = reply(&fixture, &reference, &[], "Laporanmu sudah dibaca.");
    assert!(sent.status.success());
    let lines = String::from_utf8(sent.stderr).unwrap();
    assert_eq!(lines, "“laporan” the topic in a message (L7)\n");
    assert_eq!(messages(&fixture, &mailbox).await, 1);
}

#[tokio::test]
async fn a_report_is_withdrawn_only_when_its_reference_is_written_twice() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    let database = fixture.path("reports.sqlite");
    let arguments = ["withdraw", &reference, "--database", &database];
    for slip in ["", "ya\n", "A7K-39Q\n"] {
        let refused = care_with_input(&arguments, slip);
        assert_eq!(refused.status.code(), Some(1));
        let line = String::from_utf8(refused.stderr).unwrap();
        assert!(line.starts_with("care: nothing was deleted"), "{line}");
    }
    assert_eq!(messages(&fixture, &mailbox).await, 0);

    let done = care_with_input(&arguments, &format!("{}\n", reference.to_lowercase()));
    assert!(done.status.success());
    assert!(matches!(
        fixture.store.mailbox_view(mailbox.id(), 0).await,
        Ok(Some(MailboxView::Withdrawn(_)))
    ));
    let remembered = fixture.folder.path().join("reports.sqlite-deleted");
    assert!(
        remembered.is_file(),
        "a restored backup would bring it back"
    );
    let again = care_with_input(&arguments, &reference);
    let line = String::from_utf8(again.stderr).unwrap();
    assert!(line.contains("was withdrawn on"), "{line}");
}
