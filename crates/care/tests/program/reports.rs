//! `care list` and `care open`.

use std::fs;

use locale::Lang;
use report::answers::Answers;
use report::contact::News;
use report::contents::{Answer, Payload};
use report::mailbox::Mailbox;
use report::message::{Message, Note, Sequence};
use report::questions::AnswerKey;
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
            "Language      id\n\
             Contact       Kami tidak menghubungi kamu, karena belum ada cara yang dipilih.\n\
             Reference     {reference}\n\
             Received      2026-11-22 10:00 +07:00\n\
             Read by       2126-11-25 16:00 +07:00\n\
             Form          1\n\
             Urgent        no\n\
             Under 18      no\n\
             Awaits reply  no\n\
             Status        being-read since {now}"
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

/// The line of the head of a case under this name.
fn line<'a>(opened: &'a str, name: &str) -> &'a str {
    let mut lines = opened.lines();
    lines
        .find_map(|line| line.strip_prefix(name))
        .map_or("", str::trim)
}

#[tokio::test]
async fn the_contact_plan_comes_first_and_is_what_the_person_read() {
    let fixture = Fixture::new().await;
    let mut answers = Answers::default();
    for (key, code) in [
        (AnswerKey::Way, "b"),
        (AnswerKey::ContactMode, "chosen"),
        (AnswerKey::Channel, "phone"),
        (AnswerKey::Hours, "eve"),
        (AnswerKey::Tz, "WITA"),
        (AnswerKey::Care, "no_voice"),
        (AnswerKey::MissedCall, "unsure"),
        (AnswerKey::Needs, "safe_place"),
    ] {
        answers.choose(key, code, true).unwrap();
    }
    answers.write(AnswerKey::Address, "0812 3456 7890").unwrap();
    let says = "dari \u{202e}kantor polisi";
    answers.write(AnswerKey::IfAnswered, says).unwrap();
    let told = answers
        .contact_plan()
        .words(Lang::Id, None, News::Unsaid)
        .replace('\u{202e}', "\\u{202e}");
    let routing = answers.routing(Lang::Id);
    let mailbox = Mailbox::generate().unwrap();
    let reference = fixture
        .receive_in(
            &mailbox,
            "2026-11-22T03:00:00Z",
            routing,
            answers.sealed_payload(),
        )
        .await;

    let opened = fixture.open(&reference);
    let first: Vec<_> = opened.lines().take(2).collect();
    assert_eq!(first[0], "Language      id");
    assert_eq!(first[1], format!("Contact       {told}"));
    assert!(told.contains("telepon saja: +62 812 3456 7890. Waktunya: Malam 18–21 WITA."));
    assert_eq!(line(&opened, "Urgent "), "yes: Perlu tempat aman malam ini");
    assert!(line(&opened, "Warning ").contains("names the topic: “polisi” (L7)"));
    assert!(!opened.contains("[urgency]"));

    // Changed while nobody knew whether the report had arrived.
    let mut changed = Payload::default();
    changed.push("address", Answer::Text("+6281300000000".into()));
    changed.push("if_answered", Answer::Text(String::new()));
    let note = Note {
        answers: changed,
        ..Note::default()
    };
    let message = Message::seal(&note, Sequence::FIRST, mailbox.id(), mailbox.key());
    let message = message.unwrap_or_else(|error| panic!("{error}"));
    let at = "2026-11-22T05:00:00Z".parse().unwrap();
    fixture
        .store
        .insert_message(mailbox.id(), message, at)
        .await
        .unwrap();
    let opened = fixture.open(&reference);
    assert!(line(&opened, "Contact ").contains("+62 813 0000 0000"));
    assert!(line(&opened, "Warning ").is_empty());
}

#[tokio::test]
async fn older_reports_without_reason_or_plan_are_read_as_before() {
    let fixture = Fixture::new().await;
    let mut answers = Payload::default();
    answers.push("channel", Answer::Text("wa".into()));
    answers.push("address", Answer::Text("0812 3456 7890".into()));
    answers.push("ongoing", Answer::Codes(vec!["has_pictures".into()]));
    let routing = Routing {
        urgent: true,
        lang: Lang::En,
        ..ROUTING
    };
    let reference = fixture
        .receive("2026-11-22T03:00:00Z", routing, answers)
        .await;
    let opened = fixture.open(&reference);
    assert!(
        line(&opened, "Contact ").starts_with("We contact you by WhatsApp message alone: +62 812")
    );
    assert_eq!(line(&opened, "Urgent "), "yes");
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
