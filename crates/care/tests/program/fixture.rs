//! A folder with a key and a database, and the program under test.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use api::store::{InsertOutcome, NewReport, SqlStore};
use locale::Lang;
use report::contents::{Contents, Payload};
use report::envelope::Envelope;
use report::key::PublicKey;
use report::mailbox::Mailbox;
use report::wire::{IdempotencyKey, Routing, Submission};
use tempfile::TempDir;

pub(crate) fn care(arguments: &[&str]) -> Output {
    care_with_input(arguments, "")
}

/// The same with standard input.
pub(crate) fn care_with_input(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_care"))
        .args(arguments)
        .env("TZ", "Asia/Jakarta")
        .env("CARE_LANG", "en")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read its input may be gone by now.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

#[track_caller]
pub(crate) fn stdout_of(arguments: &[&str]) -> String {
    let output = care(arguments);
    let error_line = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error_line}");
    String::from_utf8(output.stdout).unwrap()
}

/// The one line on standard error with which the program fails.
#[track_caller]
pub(crate) fn error_line(arguments: &[&str]) -> String {
    let output = care(arguments);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    text.trim_end().strip_prefix("care: ").unwrap().to_owned()
}

/// A folder with a key and a database.
pub(crate) struct Fixture {
    pub(crate) folder: TempDir,
    pub(crate) public: PublicKey,
    pub(crate) store: SqlStore,
}

impl Fixture {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let printed = stdout_of(&["keygen", "--out", text(folder.path())]);
        let store = SqlStore::open(&folder.path().join("reports.sqlite"))
            .await
            .unwrap();
        Self {
            public: printed.parse().unwrap(),
            folder,
            store,
        }
    }

    pub(crate) fn path(&self, name: &str) -> String {
        text(&self.folder.path().join(name)).to_owned()
    }

    pub(crate) async fn receive(
        &self,
        received_at: &str,
        routing: Routing,
        answers: Payload,
    ) -> String {
        let mailbox = Mailbox::generate().unwrap();
        self.receive_in(&mailbox, received_at, routing, answers)
            .await
    }

    pub(crate) async fn receive_in(
        &self,
        mailbox: &Mailbox,
        received_at: &str,
        routing: Routing,
        answers: Payload,
    ) -> String {
        let registration = mailbox.registration();
        let plaintext = Contents::new(mailbox, answers).to_plaintext();
        let envelope =
            Envelope::seal(&plaintext, routing, std::slice::from_ref(&self.public)).unwrap();
        let kept = self.store.insert_report(NewReport {
            idempotency_key: IdempotencyKey::generate().unwrap(),
            body_digest: [0; 32],
            received_at: received_at.parse().unwrap(),
            // Far enough away that no promise is about to break.
            read_by: "2126-11-25T09:00:00Z".parse().unwrap(),
            submission: Submission::new(routing, registration, envelope),
        });
        match kept.await {
            Ok(InsertOutcome::Created(receipt)) => receipt.reference.to_string(),
            _ => panic!("the report is new"),
        }
    }

    /// The arguments of a command about one report.
    pub(crate) fn report_arguments(&self, reference: &str) -> [String; 5] {
        [
            reference.to_owned(),
            "--database".to_owned(),
            self.path("reports.sqlite"),
            "--key".to_owned(),
            self.path("care.key"),
        ]
    }

    pub(crate) fn open(&self, reference: &str) -> String {
        let about = self.report_arguments(reference);
        let arguments: Vec<&str> = ["open"]
            .into_iter()
            .chain(about.iter().map(String::as_str))
            .collect();
        stdout_of(&arguments)
    }

    pub(crate) fn list(&self) -> String {
        stdout_of(&["list", "--database", &self.path("reports.sqlite")])
    }
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

pub(crate) const ROUTING: Routing = Routing {
    form: 1,
    lang: Lang::Id,
    urgent: false,
    under18: false,
    awaits_reply: false,
};
