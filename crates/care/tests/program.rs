//! The program as the care team runs it.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use api::store::{Kept, NewReport, SqliteStore, Store as _};
use locale::Lang;
use report::contents::{Answer, Contents, Payload};
use report::envelope::Envelope;
use report::key::{CareKey, PublicKey};
use report::mailbox::Mailbox;
use report::wire::{IdempotencyKey, Routing, Submission};
use tempfile::TempDir;

fn care(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_care"))
        .args(arguments)
        .env("TZ", "Asia/Jakarta")
        .output()
        .unwrap()
}

#[track_caller]
fn said(arguments: &[&str]) -> String {
    let output = care(arguments);
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{complaint}");
    String::from_utf8(output.stdout).unwrap()
}

/// The one line that the program ends with when it cannot do what it was asked.
#[track_caller]
fn complaint(arguments: &[&str]) -> String {
    let output = care(arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    text.trim_end().strip_prefix("care: ").unwrap().to_owned()
}

/// A folder with a key and a database.
struct Desk {
    folder: TempDir,
    public: PublicKey,
    store: SqliteStore,
}

impl Desk {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let printed = said(&["keygen", "--out", text(folder.path())]);
        let store = SqliteStore::open(&folder.path().join("reports.sqlite"))
            .await
            .unwrap();
        Self {
            public: printed.parse().unwrap(),
            folder,
            store,
        }
    }

    fn path(&self, name: &str) -> String {
        text(&self.folder.path().join(name)).to_owned()
    }

    async fn receive(&self, received_at: &str, routing: Routing, answers: Payload) -> String {
        let mailbox = Mailbox::generate().unwrap();
        let claim = mailbox.claim();
        let plaintext = Contents::new(&mailbox, answers).to_plaintext();
        let envelope =
            Envelope::seal(&plaintext, routing, std::slice::from_ref(&self.public)).unwrap();
        let kept = self.store.keep(NewReport {
            idempotency_key: IdempotencyKey::generate().unwrap(),
            body_digest: [0; 32],
            received_at: received_at.parse().unwrap(),
            read_by: "2026-11-25T09:00:00Z".parse().unwrap(),
            submission: Submission {
                routing,
                mailbox: claim,
                envelope,
            },
        });
        match kept.await {
            Ok(Kept::First(receipt)) => receipt.reference.to_string(),
            _ => panic!("the report is new"),
        }
    }

    fn list(&self) -> String {
        said(&["list", "--database", &self.path("reports.sqlite")])
    }
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

const QUIET: Routing = Routing {
    form: 1,
    lang: Lang::Id,
    urgent: false,
    under18: false,
    awaits_reply: false,
};

#[test]
fn a_new_key_is_private_and_its_public_half_is_printed() {
    let folder = tempfile::tempdir().unwrap();
    let printed = said(&["keygen", "--out", text(folder.path())]);

    assert_eq!(printed.lines().count(), 1);
    assert!(printed.starts_with("ra-care-pub1-"));
    assert_eq!(
        fs::read_to_string(folder.path().join("care.pub")).unwrap(),
        printed
    );
    let private_file = folder.path().join("care.key");
    let key: CareKey = fs::read_to_string(&private_file).unwrap().parse().unwrap();
    assert_eq!(format!("{}\n", key.public()), printed);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            fs::metadata(private_file).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}

#[test]
fn a_key_is_never_overwritten() {
    for present in ["care.key", "care.pub"] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(present), "precious").unwrap();
        let line = complaint(&["keygen", "--out", text(folder.path())]);
        assert!(line.contains(present) && line.contains("--out"), "{line}");
        assert_eq!(
            fs::read_to_string(folder.path().join(present)).unwrap(),
            "precious"
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
fn a_folder_that_is_not_there_is_told_in_one_line() {
    let folder: PathBuf = tempfile::tempdir().unwrap().path().join("gone");
    let line = complaint(&["keygen", "--out", text(&folder)]);
    assert!(line.starts_with("cannot write "), "{line}");
}

#[tokio::test]
async fn reports_are_listed_urgent_first_and_then_by_age() {
    let desk = Desk::new().await;
    assert_eq!(desk.list(), "no reports\n");
    let urgent = Routing {
        urgent: true,
        under18: true,
        lang: Lang::En,
        ..QUIET
    };
    let awaits = Routing {
        awaits_reply: true,
        ..QUIET
    };
    let new = desk
        .receive("2026-11-22T05:00:00Z", QUIET, Payload::default())
        .await;
    let old = desk
        .receive("2026-11-22T03:00:00Z", awaits, Payload::default())
        .await;
    let first = desk
        .receive("2026-11-22T06:00:00Z", urgent, Payload::default())
        .await;

    let date = "2026-11-25 16:00 +07:00";
    assert_eq!(
        desk.list().lines().collect::<Vec<_>>(),
        [
            "REFERENCE  RECEIVED                 READ BY                  LANGUAGE  NOTE"
                .to_owned(),
            format!("{first}    2026-11-22 13:00 +07:00  {date}  en        urgent, under 18"),
            format!("{old}    2026-11-22 10:00 +07:00  {date}  id        awaits reply"),
            format!("{new}    2026-11-22 12:00 +07:00  {date}  id"),
        ]
    );
}

#[tokio::test]
async fn a_report_is_opened_with_every_answer_beside_its_question() {
    let desk = Desk::new().await;
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
    let reference = desk.receive("2026-11-22T03:00:00Z", QUIET, answers).await;

    let opened = said(&[
        "open",
        &reference.to_lowercase(),
        "--database",
        &desk.path("reports.sqlite"),
        "--key",
        &desk.path("care.key"),
    ]);

    let (head, answers) = opened.split_once("\n\n").unwrap();
    assert_eq!(
        head,
        format!(
            "Reference     {reference}\n\
             Received      2026-11-22 10:00 +07:00\n\
             Read by       2026-11-25 16:00 +07:00\n\
             Language      id\n\
             Form          1\n\
             Urgent        no\n\
             Under 18      no\n\
             Awaits reply  no"
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
async fn another_key_opens_nothing_and_says_so_in_one_line() {
    let desk = Desk::new().await;
    let reference = desk
        .receive("2026-11-22T03:00:00Z", QUIET, Payload::default())
        .await;
    let elsewhere = tempfile::tempdir().unwrap();
    said(&["keygen", "--out", text(elsewhere.path())]);
    let database = desk.path("reports.sqlite");
    let open_with =
        |key: &str| complaint(&["open", &reference, "--database", &database, "--key", key]);

    let line = open_with(text(&elsewhere.path().join("care.key")));
    assert!(
        line.starts_with("this report is not sealed to the key "),
        "{line}"
    );

    let line = open_with(&desk.path("care.pub"));
    assert!(line.contains("not a private care key"), "{line}");

    let line = open_with("no/such.key");
    assert!(
        line.starts_with("cannot read the key no/such.key"),
        "{line}"
    );
}

#[tokio::test]
async fn a_reference_that_nobody_has_is_told_in_one_line() {
    let desk = Desk::new().await;
    let (database, key) = (desk.path("reports.sqlite"), desk.path("care.key"));
    let open = |reference| complaint(&["open", reference, "--database", &database, "--key", &key]);
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
    let line = complaint(&["list", "--database", text(&database)]);
    assert!(line.starts_with("there is no database at "), "{line}");
    assert!(!database.exists());

    fs::write(&database, "something else entirely").unwrap();
    let line = complaint(&["list", "--database", text(&database)]);
    assert!(line.starts_with("cannot read the database "), "{line}");
}
