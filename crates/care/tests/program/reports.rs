//! `care list` and `care open`.

use std::fs;

use locale::Lang;
use report::contents::{Answer, Payload};
use report::wire::Routing;

use crate::fixture::{Fixture, ROUTING, care_with_input, error_line, stdout_of, text};

#[tokio::test]
async fn reports_are_listed_urgent_first_and_then_by_age() {
    let fixture = Fixture::new().await;
    assert_eq!(fixture.list(), "no reports\n");
    let urgent = Routing {
        urgent: true,
        under18: true,
        lang: Lang::En,
        ..ROUTING
    };
    let awaits = Routing {
        awaits_reply: true,
        ..ROUTING
    };
    let new = fixture
        .receive("2026-11-22T05:00:00Z", ROUTING, Payload::default())
        .await;
    let old = fixture
        .receive("2026-11-22T03:00:00Z", awaits, Payload::default())
        .await;
    let first = fixture
        .receive("2026-11-22T06:00:00Z", urgent, Payload::default())
        .await;

    let date = "2126-11-25 16:00 +07:00";
    assert_eq!(
        fixture.list().lines().collect::<Vec<_>>(),
        [
            "REFERENCE  RECEIVED                 READ BY                  LANGUAGE  STATUS           NOTE"
                .to_owned(),
            format!("{first}    2026-11-22 13:00 +07:00  {date}  en        sent             urgent, under 18"),
            format!("{old}    2026-11-22 10:00 +07:00  {date}  id        sent             awaits reply"),
            format!("{new}    2026-11-22 12:00 +07:00  {date}  id        sent"),
        ]
    );
}

#[tokio::test]
async fn a_report_is_opened_with_every_answer_beside_its_question() {
    let fixture = Fixture::new().await;
    let mut answers = Payload::default();
    answers.push("role", Answer::Text("passenger".into()));
    answers.push(
        "kinds",
        Answer::Codes(vec!["words".into(), "followed".into()]),
    );
    answers.push(
        "words",
        Answer::Text("Baris satu\nBaris \u{1b}[31mdua\u{202e}".into()),
    );
    answers.push("order_none", Answer::Tick(true));
    answers.push("new\u{1b}key", Answer::Text("x\ny".into()));
    let reference = fixture
        .receive("2026-11-22T03:00:00Z", ROUTING, answers)
        .await;

    let opened = stdout_of(&[
        "open",
        &reference.to_lowercase(),
        "--database",
        &fixture.path("reports.sqlite"),
        "--key",
        &fixture.path("care.key"),
    ]);

    let (head, answers) = opened.split_once("\n\n").unwrap();
    // Opening it tells the person that somebody reads.
    let (answers, told) = answers.split_once("\nMessage 1 of the team, ").unwrap();
    let (now, _) = told.split_once('\n').unwrap();
    assert_eq!(
        head,
        format!(
            "Reference     {reference}\n\
             Received      2026-11-22 10:00 +07:00\n\
             Read by       2126-11-25 16:00 +07:00\n\
             Language      id\n\
             Form          1\n\
             Urgent        no\n\
             Under 18      no\n\
             Awaits reply  no\n\
             Status        being-read since {now}\n\
             Contact       as the answers say"
        )
    );
    let question = |pay| {
        let mut known = Payload::default();
        known.push(pay, Answer::Tick(true));
        known.rows(Lang::Id)[0].question.unwrap()
    };
    let words = |key| Lang::Id.text(key);
    assert_eq!(
        answers,
        format!(
            "{} [role]\n    passenger: {}\n\n\
             {} [kinds]\n    words: {}\n    followed: {}\n\n\
             {} [words]\n    Baris satu\n    Baris \\u{{1b}}[31mdua\\u{{202e}}\n\n\
             {} [order_none]\n    true\n\n\
             [new\\u{{1b}}key]\n    x\n    y\n",
            question("role"),
            words(locale::Key::ReportRolePassenger),
            question("kinds"),
            words(locale::Key::ReportKindsWords),
            words(locale::Key::ReportKindsFollowed),
            question("words"),
            question("order_none"),
        )
    );
}

#[tokio::test]
async fn only_the_first_opening_changes_the_status() {
    let fixture = Fixture::new().await;
    let reference = fixture
        .receive("2026-11-22T03:00:00Z", ROUTING, Payload::default())
        .await;
    assert!(fixture.list().contains("  sent"));
    let first = fixture.open(&reference);
    assert!(fixture.list().contains("  being-read"));
    assert_eq!(fixture.open(&reference), first);
    assert_eq!(first.matches("Message 1 of the team").count(), 1);
    assert!(!first.contains("Message 2 of the team"));
}

#[tokio::test]
async fn done_reports_are_listed_when_asked_for_and_long_lists_come_in_pages() {
    let fixture = Fixture::new().await;
    let mut references = Vec::new();
    for hour in 3..6 {
        let received = format!("2026-11-22T0{hour}:00:00Z");
        references.push(
            fixture
                .receive(&received, ROUTING, Payload::default())
                .await,
        );
    }
    let about = fixture.report_arguments(&references[0]);
    let mut reply: Vec<&str> = vec!["reply"];
    reply.extend(about.iter().map(String::as_str));
    reply.extend(["--status", "done"]);
    assert!(care_with_input(&reply, "Terima kasih.").status.success());

    let database = fixture.path("reports.sqlite");
    let list = |more: &[&str]| stdout_of(&[&["list", "--database", &database], more].concat());
    let listed = |text: &str| {
        references
            .iter()
            .map(|it| text.contains(it.as_str()))
            .collect::<Vec<_>>()
    };
    assert_eq!(listed(&list(&[])), [false, true, true]);
    assert_eq!(listed(&list(&["--all"])), [true; 3]);
    assert_eq!(
        list(&["--urgent"]),
        "no reports of this kind; `care list --all` shows every one\n"
    );
    assert_eq!(
        listed(&list(&["--unread", "--since", "2026-11-22"])),
        [false, true, true]
    );
    assert_eq!(listed(&list(&["--since", "2026-11-23"])), [false; 3]);
    let first = list(&["--all", "--per-page", "2"]);
    assert_eq!(listed(&first), [true, true, false]);
    assert!(
        first.ends_with("\npage 1 of 2, 3 reports; --page shows another\n"),
        "{first}"
    );
    assert_eq!(
        listed(&list(&["--all", "--per-page", "2", "--page", "2"])),
        [false, false, true]
    );
    let line = error_line(&["list", "--database", &database, "--page", "9"]);
    assert_eq!(line, "there is no page 9; the last is 1");
}

#[cfg(unix)]
#[tokio::test]
async fn a_key_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let fixture = Fixture::new().await;
    let reference = fixture
        .receive("2026-11-22T03:00:00Z", ROUTING, Payload::default())
        .await;
    let (database, key) = (fixture.path("reports.sqlite"), fixture.path("care.key"));
    for mode in [0o644, 0o640, 0o604] {
        fs::set_permissions(&key, fs::Permissions::from_mode(mode)).unwrap();
        let line = error_line(&["open", &reference, "--database", &database, "--key", &key]);
        assert_eq!(
            line,
            format!("others can read the key {key}; take that away with `chmod 600`")
        );
    }
    assert!(fixture.list().contains("  sent"), "nothing was opened");
}

#[tokio::test]
async fn another_key_opens_nothing_and_says_so_in_one_line() {
    let fixture = Fixture::new().await;
    let reference = fixture
        .receive("2026-11-22T03:00:00Z", ROUTING, Payload::default())
        .await;
    let elsewhere = tempfile::tempdir().unwrap();
    stdout_of(&["keygen", "--out", text(elsewhere.path())]);
    let database = fixture.path("reports.sqlite");
    let open_with =
        |key: &str| error_line(&["open", &reference, "--database", &database, "--key", key]);

    let line = open_with(text(&elsewhere.path().join("care.key")));
    assert!(
        line.starts_with("this report is not sealed to the key "),
        "{line}"
    );

    let line = open_with(&fixture.path("care.pub"));
    assert!(line.contains("not a private care key"), "{line}");

    let line = open_with("no/such.key");
    assert!(
        line.starts_with("cannot read the key no/such.key"),
        "{line}"
    );
}

#[tokio::test]
async fn a_reference_that_nobody_has_is_told_in_one_line() {
    let fixture = Fixture::new().await;
    let (database, key) = (fixture.path("reports.sqlite"), fixture.path("care.key"));
    let open = |reference| error_line(&["open", reference, "--database", &database, "--key", &key]);
    assert_eq!(
        open("A7K-39Q"),
        "no report has the reference A7K-39Q; `care list` shows every one"
    );
    let line = open("laporan\u{1b}[2J");
    assert!(
        line.starts_with("laporan\\u{1b}[2J: not a reference"),
        "{line}"
    );
}

#[test]
fn a_database_that_is_not_there_or_is_none_is_told_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("reports.sqlite");
    let line = error_line(&["list", "--database", text(&database)]);
    assert!(line.starts_with("there is no database at "), "{line}");
    assert!(!database.exists());

    fs::write(&database, "something else entirely").unwrap();
    let line = error_line(&["list", "--database", text(&database)]);
    assert!(line.starts_with("cannot read the database "), "{line}");
}
