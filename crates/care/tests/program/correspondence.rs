//! Messages, status and withdrawal as the care team sees them.

use std::process::Output;

use api::store::PostOutcome;
use locale::Lang;
use report::code::SecretCode;
use report::consent::{Consents, Recipient};
use report::contents::{Answer, Payload};
use report::mailbox::Mailbox;
use report::message::{Message, Note, Reply, Sequence, Status};
use report::wire::MailboxView;

use crate::fixture::{Fixture, ROUTING, care_with_input, error_line};

const RECEIVED: &str = "2026-11-22T03:00:00Z";

async fn post(fixture: &Fixture, mailbox: &Mailbox, sequence: u32, note: &Note) {
    let message = Message::seal(note, number(sequence), mailbox.id(), mailbox.key())
        .unwrap_or_else(|e| panic!("{e}"));
    let at = "2026-11-22T05:00:00Z".parse().unwrap();
    let posted = fixture
        .store
        .insert_message(mailbox.id(), message, at)
        .await
        .unwrap();
    assert!(matches!(posted, PostOutcome::Created(_)));
}

fn words(text: &str) -> Note {
    Note {
        text: text.to_owned().into(),
        ..Note::default()
    }
}

fn number(number: u32) -> Sequence {
    Sequence::new(number).unwrap()
}

/// Runs a command about one report, with something on its standard input.
fn run(fixture: &Fixture, task: &str, reference: &str, more: &[&str], input: &str) -> Output {
    let about = fixture.report_arguments(reference);
    let arguments: Vec<&str> = [task]
        .into_iter()
        .chain(about.iter().map(String::as_str))
        .chain(more.iter().copied())
        .collect();
    care_with_input(&arguments, input)
}

#[track_caller]
fn failure_line(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr.clone())
        .unwrap()
        .trim_end()
        .to_owned()
}

/// What the person reads: status and words of every reply.
async fn replies(fixture: &Fixture, mailbox: &Mailbox) -> Vec<(Status, String)> {
    let Some(MailboxView::Open(open)) = fixture.store.mailbox_view(mailbox.id(), 0).await.unwrap()
    else {
        panic!("the report is kept")
    };
    let replies: Vec<_> = open
        .messages
        .iter()
        .filter_map(|posted| {
            let reply: Reply = posted
                .message()?
                .open(posted.sequence, mailbox.id(), mailbox.key())
                .ok()?;
            Some((reply.status, reply.text.to_string()))
        })
        .collect();
    assert_eq!(
        open.status.word,
        replies.last().map_or(Status::Sent, |(status, _)| *status)
    );
    replies
}

#[tokio::test]
async fn what_the_team_writes_is_read_with_the_code_alone() {
    let fixture = Fixture::new().await;
    let code = SecretCode::generate().unwrap();
    let mailbox = code.mailbox().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;

    let done = run(&fixture, "status", &reference, &["being-read"], "");
    assert!(done.status.success());
    assert_eq!(
        String::from_utf8(done.stdout).unwrap(),
        format!("{reference} is being-read now\n")
    );
    let text = "Kapan waktu yang baik?\nPilih saja.\n";
    assert!(
        run(&fixture, "reply", &reference, &[], text)
            .status
            .success()
    );
    let choice = ["--status", "waiting-for-you"];
    assert!(
        run(&fixture, "reply", &reference, &choice, "Dua pilihan.")
            .status
            .success()
    );

    // All that is left on the other side is the code on a piece of paper.
    let paper = code.to_groups();
    drop((code, mailbox));
    let mailbox = SecretCode::parse(&paper).unwrap().mailbox().unwrap();
    assert_eq!(
        replies(&fixture, &mailbox).await,
        [
            (Status::BeingRead, String::new()),
            (
                Status::MessageForYou,
                "Kapan waktu yang baik?\nPilih saja.".to_owned()
            ),
            (Status::WaitingForYou, "Dua pilihan.".to_owned()),
        ]
    );
    assert!(
        fixture.list().contains("  waiting-for-you"),
        "{}",
        fixture.list()
    );
}

#[tokio::test]
async fn a_status_that_needs_words_is_not_set_without_them() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;

    for (task, more, input, expected) in [
        (
            "status",
            "done",
            "",
            "care: nobody is told `done` without a reason",
        ),
        (
            "status",
            "message-for-you",
            "",
            "care: `message-for-you` comes with a message",
        ),
        ("status", "sent", "", "care: a report is `sent` only until"),
        (
            "reply",
            "--status=sent",
            "a",
            "care: a report is `sent` only until",
        ),
        (
            "reply",
            "--status=done",
            " \n",
            "care: the message is empty",
        ),
    ] {
        let line = failure_line(&run(&fixture, task, &reference, &[more], input));
        assert!(line.starts_with(expected), "{line}");
        assert_eq!(line.lines().count(), 1);
    }
    let closed = run(&fixture, "status", &reference, &["closed"], "");
    assert_eq!(closed.status.code(), Some(2));
    assert!(
        String::from_utf8(closed.stderr)
            .unwrap()
            .contains("choose sent, being-read")
    );
    assert!(replies(&fixture, &mailbox).await.is_empty());
}

#[tokio::test]
async fn messages_of_both_sides_are_shown_in_their_order() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    let mut answers = Payload::default();
    answers.push("area", Answer::Text("Makassar".into()));
    let note = Note {
        answers,
        ..words("Satu hal\n\u{1b}[31mlagi\u{202e}")
    };
    post(&fixture, &mailbox, 1, &note).await;
    assert!(
        fixture.list().trim_end().ends_with("1 new message"),
        "{}",
        fixture.list()
    );
    run(&fixture, "reply", &reference, &[], "Terima kasih.");
    assert!(
        !fixture.list().contains("new message"),
        "{}",
        fixture.list()
    );
    post(&fixture, &mailbox, 2, &words("Sama-sama.")).await;
    post(&fixture, &mailbox, 3, &words("Nomor saya ganti.")).await;
    assert!(
        fixture.list().trim_end().ends_with("2 new messages"),
        "{}",
        fixture.list()
    );

    let opened = fixture.open(&reference);
    let (_, messages) = opened.split_once("\n\n").unwrap();
    let mut known = Payload::default();
    known.push("area", Answer::Tick(true));
    let area = known.rows(Lang::Id)[0].question.unwrap();
    let at = "2026-11-22 12:00 +07:00";
    let team = messages
        .lines()
        .find_map(|line| line.strip_prefix("Message 1 of the team, "))
        .unwrap();
    assert_eq!(
        messages,
        format!(
            "Message 1 of the person, {at}\n    Satu hal\n    \\u{{1b}}[31mlagi\\u{{202e}}\n\
             {area} [area]\n    Makassar\n\n\
             Message 1 of the team, {team}\n    status: message-for-you\n    Terima kasih.\n\n\
             Message 2 of the person, {at}\n    Sama-sama.\n\n\
             Message 3 of the person, {at}\n    Nomor saya ganti.\n"
        )
    );
}

#[tokio::test]
async fn a_reply_that_the_person_deleted_is_gone_and_its_number_is_not_used_again() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    run(&fixture, "reply", &reference, &[], "Pertama.");
    fixture
        .store
        .delete_reply(mailbox.id(), number(1))
        .await
        .unwrap();
    run(&fixture, "reply", &reference, &[], "Kedua.");

    let opened = fixture.open(&reference);
    assert!(!opened.contains("Pertama."));
    assert!(opened.contains("\n    deleted by the person\n"), "{opened}");
    assert!(opened.contains("\nMessage 2 of the team, "), "{opened}");
    assert_eq!(
        replies(&fixture, &mailbox).await,
        [(Status::MessageForYou, "Kedua.".to_owned())]
    );
}

#[tokio::test]
async fn a_message_that_nobody_with_the_code_wrote_is_told_as_such() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    let forged = Mailbox::from_parts(mailbox.id().0, [0; 32], [0; 32]);
    post(&fixture, &forged, 1, &words("Tarik laporan saya")).await;

    let opened = fixture.open(&reference);
    assert!(!opened.contains("Tarik laporan saya"));
    let line = "\n    this message was changed or belongs elsewhere; it cannot be opened\n";
    assert!(opened.contains(line), "{opened}");
}

#[tokio::test]
async fn stopped_contact_stands_in_the_list_and_above_the_answers() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    let at = "2026-11-22T05:00:00Z".parse().unwrap();
    fixture.store.stop_contact(mailbox.id(), at).await.unwrap();

    assert!(
        fixture.list().trim_end().ends_with("  contact stopped"),
        "{}",
        fixture.list()
    );
    let line = "\nContact       stopped by the person on 2026-11-22 12:00 +07:00";
    assert!(fixture.open(&reference).contains(line));
}

#[tokio::test]
async fn a_withdrawn_report_is_listed_as_such_and_cannot_be_opened_or_answered() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    let kept = fixture.receive(RECEIVED, ROUTING, Payload::default()).await;
    let at = "2026-11-22T05:00:00Z".parse().unwrap();
    fixture.store.withdraw(mailbox.id(), at).await.unwrap();

    let list = fixture.list();
    let (reports, withdrawn) = list.split_once("\n\n").unwrap();
    assert!(reports.contains(&kept) && !reports.contains(&reference));
    assert_eq!(
        withdrawn,
        format!(
            "REFERENCE  RECEIVED                 WITHDRAWN\n\
             {reference}    2026-11-22 10:00 +07:00  2026-11-22 12:00 +07:00\n"
        )
    );
    let line = format!(
        "care: {reference} was withdrawn on 2026-11-22 12:00 +07:00; nothing of it is kept"
    );
    assert_eq!(
        failure_line(&run(&fixture, "open", &reference, &[], "")),
        line
    );
    assert_eq!(
        failure_line(&run(&fixture, "reply", &reference, &[], "Halo")),
        line
    );
}

#[test]
fn a_database_of_an_older_version_is_told_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("reports.sqlite");
    let made = std::process::Command::new(env!("CARGO_BIN_EXE_care"))
        .args(["keygen", "--out"])
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(made.status.success());
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let options = sqlx::sqlite::SqliteConnectOptions::new()
            .filename(&database)
            .create_if_missing(true);
        let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
        let first = include_str!("../../../api/migrations/sqlite/0001_reports.sql");
        sqlx::raw_sql(first).execute(&pool).await.unwrap();
        pool.close().await;
    });
    let line = error_line(&["list", "--database", crate::fixture::text(&database)]);
    assert!(
        line.contains("was written by an older version (no such table: upkeep)"),
        "{line}"
    );
}

/// What the person allowed when they sent the report.
fn allowing(codes: &[&str]) -> Payload {
    let mut answers = Payload::default();
    let codes = codes.iter().map(|&code| code.to_owned()).collect();
    answers.push("share", Answer::Codes(codes));
    answers
}

/// The lines of `care open` about consents.
fn consents(opened: &str) -> Vec<&str> {
    let lines = opened.lines();
    lines
        .filter_map(|line| line.strip_prefix("Consent"))
        .map(str::trim)
        .collect()
}

#[tokio::test]
async fn a_consent_that_was_taken_back_is_shown_and_nothing_is_handed_on_against_it() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let answers = allowing(&["uptd", "legal"]);
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, answers)
        .await;
    assert_eq!(
        consents(&fixture.open(&reference)),
        [
            "uptd (the protection unit or service): given; not handed on",
            "legal (legal aid or a psychologist): given; not handed on",
        ]
    );
    let take_back = Note {
        answers: allowing(&["legal"]),
        ..Note::default()
    };
    post(&fixture, &mailbox, 1, &take_back).await;

    let refused = failure_line(&run(&fixture, "handed", &reference, &["uptd"], ""));
    assert!(
        refused.starts_with(
            "care: the person took the consent for uptd (the protection unit or service) back on \
             2026-11-22 12:00 +07:00, so nothing was noted"
        ),
        "{refused}"
    );
    let refused = failure_line(&run(&fixture, "handed", &reference, &["app_name"], ""));
    assert!(
        refused.starts_with("care: the person did not allow app_name"),
        "{refused}"
    );
    let unknown = run(&fixture, "handed", &reference, &["police"], "");
    assert_eq!(unknown.status.code(), Some(2));

    let noted = run(&fixture, "handed", &reference, &["legal"], "");
    assert_eq!(
        String::from_utf8(noted.stdout).unwrap(),
        format!(
            "{reference}: noted as handed on to legal (legal aid or a psychologist); the person \
             can read so with the code\n"
        )
    );
    let again = run(&fixture, "handed", &reference, &["legal"], "");
    assert!(again.status.success());
    let again = String::from_utf8(again.stdout).unwrap();
    assert!(again.contains("noted already as handed on"), "{again}");
    let demanded = ["uptd", "--without-consent"];
    assert!(
        run(&fixture, "handed", &reference, &demanded, "")
            .status
            .success()
    );

    let opened = fixture.open(&reference);
    let told = consents(&opened);
    assert!(
        told[0].starts_with(
            "uptd (the protection unit or service): taken back on 2026-11-22 12:00 +07:00; \
             already handed on ("
        ) && told[1].starts_with("legal (legal aid or a psychologist): given; already handed on ("),
        "{told:?}"
    );
    // What was only noted answers nothing: the change still waits for somebody.
    assert!(
        fixture.list().contains("1 new message"),
        "{}",
        fixture.list()
    );
    let exported = run(
        &fixture,
        "export",
        &reference,
        &["--out", &fixture.path("case")],
        "",
    );
    assert!(exported.status.success());
    let json = std::fs::read_to_string(fixture.path("case/case.json")).unwrap();
    let case: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(case["consents"][0]["recipient"], "uptd");
    assert_eq!(case["consents"][0]["given"], false);
    assert_eq!(case["consents"][0]["taken_back_at"], "2026-11-22T05:00:00Z");
    assert!(case["consents"][1]["handed_at"].is_string());
}

#[tokio::test]
async fn the_person_reads_with_the_code_what_was_handed_on() {
    let fixture = Fixture::new().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, allowing(&["legal"]))
        .await;
    // Nobody opened it before: whoever hands it on has begun to read.
    let noted = run(&fixture, "handed", &reference, &["legal"], "");
    assert!(noted.status.success());
    assert_eq!(
        replies(&fixture, &mailbox).await,
        [(Status::BeingRead, String::new())]
    );
    let words = run(&fixture, "reply", &reference, &[], "Kapan waktu yang baik?");
    assert!(words.status.success());
    let demanded = ["uptd", "--without-consent"];
    assert!(
        run(&fixture, "handed", &reference, &demanded, "")
            .status
            .success()
    );
    // The status stays the one that was told.
    let told = replies(&fixture, &mailbox).await;
    assert_eq!(told[2], (Status::MessageForYou, String::new()));
    let Some(MailboxView::Open(open)) = fixture.store.mailbox_view(mailbox.id(), 0).await.unwrap()
    else {
        panic!("the report is kept")
    };
    let seen = Consents::in_mailbox(&open, &mailbox);
    for recipient in [Recipient::Legal, Recipient::Uptd] {
        let consent = seen.get(recipient).unwrap();
        assert!(consent.handed_at.is_some(), "{consent:?}");
    }
}
