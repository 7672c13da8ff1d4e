//! The program and the care listener of a reporting API that runs.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use api::care::CareToken;
use api::clock::Clock;
use api::command_line::CommandLine;
use api::configuration::Configuration;
use api::startup::{self, Application};
use api::store::{NewFeedback, PostOutcome};
use clap::Parser as _;
use jiff::Timestamp;
use report::contents::Payload;
use report::envelope::Envelope;
use report::mailbox::Mailbox;
use report::message::{Message, Note, Reply, Sequence};
use report::wire::{Feedback, MailboxView, PageName};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::fixture::{Fixture, ROUTING, text};

const SITE: &str = include_str!("../../../../site.example.toml");
const RECEIVED: &str = "2026-11-22T03:00:00Z";

/// A running reporting API on the database of a fixture, and a worker with a token.
struct Api {
    fixture: Fixture,
    listener: SocketAddr,
    stop: oneshot::Sender<()>,
    running: JoinHandle<std::io::Result<()>>,
}

impl Api {
    async fn start() -> Self {
        let fixture = Fixture::new().await;
        let configuration = configuration(fixture.folder.path());
        let application = Application::build(&configuration, Clock::system())
            .await
            .unwrap();
        let listener = application.care_address().unwrap();
        let (stop, stopped) = oneshot::channel();
        let running = tokio::spawn(application.run_until_stopped(async {
            let _ = stopped.await;
        }));
        let api = Self {
            fixture,
            listener,
            stop,
            running,
        };
        api.add_worker_token("rina", "care.token").await;
        api
    }

    /// Adds a worker, and writes the token to a file of the folder.
    async fn add_worker_token(&self, name: &str, file: &str) {
        let token = CareToken::generate().unwrap();
        let added = self
            .fixture
            .store
            .add_worker(name.to_owned(), token.hash(), Timestamp::now());
        assert!(added.await.unwrap());
        let path = self.fixture.path(file);
        fs::write(&path, token.to_secret_text().as_bytes()).unwrap();
        set_mode(&path, 0o600);
    }

    /// Runs the program as the worker with this token.
    fn run_as(&self, token: &str, arguments: &[&str], input: &str) -> Output {
        let mut command = self.command(arguments);
        command.args(["--token-file", &self.fixture.path(token)]);
        run_command(command, input)
    }

    fn run(&self, arguments: &[&str], input: &str) -> String {
        let output = self.run_as("care.token", arguments, input);
        let error_line = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{error_line}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_care"));
        command
            .env_remove("CARE_TOKEN")
            .env("TZ", "Asia/Jakarta")
            .env("CARE_LANG", "en")
            .args(arguments)
            .args(["--api", &format!("http://{}", self.listener)]);
        command
    }

    async fn end(self) {
        self.fixture.store.close().await;
        self.stop.send(()).unwrap();
        self.running.await.unwrap().unwrap();
    }
}

fn configuration(folder: &Path) -> Configuration {
    fs::write(folder.join("site.toml"), SITE).unwrap();
    for (path, text) in [
        ("csp.txt", "default-src 'none'; frame-ancestors 'none'"),
        ("id/404.html", "tidak ada"),
        ("en/404.html", "not here"),
        ("id/l/answer.html", "{answer}"),
        ("en/l/answer.html", "{answer}"),
    ] {
        let file = folder.join("dist").join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, text).unwrap();
    }
    let at = |name: &str| text(&folder.join(name)).to_owned();
    let arguments = [
        "ruang-aman-api",
        "--site",
        &at("site.toml"),
        "--dist",
        &at("dist"),
        "--database",
        &at("reports.sqlite"),
        "--listen",
        "127.0.0.1:0",
        "--disk-reserve",
        "0",
        "--care-listen",
        "127.0.0.1:0",
    ];
    startup::configuration(&CommandLine::parse_from(arguments).server).unwrap()
}

fn run_command(mut command: Command, input: &str) -> Output {
    use std::io::Write as _;
    let mut child = command
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
fn error_line(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let line = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(line.lines().count(), 1, "{line}");
    let tells = |word: &str| word.contains("ra-care-token1-") && word.len() > 40;
    assert!(!line.split_whitespace().any(tells), "{line}");
    line
}

#[cfg(unix)]
fn set_mode(path: &str, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_of_several_pages_is_opened_as_a_whole() {
    let api = Api::start().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = api
        .fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    for number in 1..=4 {
        let note = Note {
            text: format!("{number} {}", "a".repeat(100_000)).into(),
            ..Note::default()
        };
        let sequence = Sequence::new(number).unwrap();
        let message = Message::seal(&note, sequence, mailbox.id(), mailbox.key())
            .unwrap_or_else(|error| panic!("{error}"));
        let at = "2026-11-22T05:00:00Z".parse().unwrap();
        let posted = api
            .fixture
            .store
            .insert_message(mailbox.id(), message, at)
            .await;
        assert!(matches!(posted.unwrap(), PostOutcome::Created(_)));
    }
    let first = api
        .fixture
        .store
        .mailbox_view(mailbox.id(), 0)
        .await
        .unwrap();
    assert!(matches!(first, Some(MailboxView::Open(open)) if open.more));

    let key = api.fixture.path("care.key");
    let opened = api.run(&["open", &reference, "--key", &key], "");
    for number in 1..=4 {
        let head = format!("Message {number} of the person,");
        assert_eq!(opened.matches(&head).count(), 1);
    }
    assert!(!opened.contains("is missing"));
    assert_eq!(opened, api.fixture.open(&reference));
    api.run(&["reply", &reference, "--key", &key], "Terima kasih.");
    api.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_case_is_worked_on_without_the_database() {
    let api = Api::start().await;
    let mailbox = Mailbox::generate().unwrap();
    let reference = api
        .fixture
        .receive_in(&mailbox, RECEIVED, ROUTING, Payload::default())
        .await;
    let key = api.fixture.path("care.key");
    let about = [reference.as_str(), "--key", &key];
    let with = |task: &'static str| [[task].as_slice(), &about].concat();

    assert_eq!(api.run(&["list"], ""), api.fixture.list());
    assert_eq!(api.run(&with("open"), ""), api.fixture.open(&reference));
    api.run(&[with("status"), vec!["being-read"]].concat(), "");
    api.run(
        &[with("handed"), vec!["legal", "--without-consent"]].concat(),
        "",
    );
    api.run(&with("reply"), "Terima kasih.");
    api.run(&[with("claim"), vec!["--as", "Rina"]].concat(), "");
    api.run(
        &[with("note"), vec!["--as", "Rina"]].concat(),
        "Telepon malam.",
    );
    let mine = ["list", "--key", &key, "--mine", "--as", "rina"];
    assert!(api.run(&mine, "").contains("with Rina"));
    api.add_worker_token("dewi", "dewi.token").await;
    let out = api.fixture.path("kasus");
    let export = [with("export"), vec!["--out", &out]].concat();
    let done = api.run_as("dewi.token", &export, "");
    assert!(done.status.success());
    let exported = fs::read_to_string(Path::new(&out).join("case.txt")).unwrap();
    assert_eq!(exported, api.fixture.open(&reference));

    let view = api
        .fixture
        .store
        .mailbox_view(mailbox.id(), 0)
        .await
        .unwrap();
    let Some(MailboxView::Open(open)) = view else {
        panic!("the report is kept")
    };
    let last = open.messages.last().unwrap();
    let reply: Reply = last
        .message()
        .unwrap()
        .open(last.sequence, mailbox.id(), mailbox.key())
        .unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(reply.text.as_str(), "Terima kasih.");

    api.run(&["withdraw", &reference], &reference);
    let line = error_line(&api.run_as("care.token", &with("open"), ""));
    assert!(line.contains("was withdrawn on"), "{line}");

    let log = api.run(&["log", &reference], "");
    let lines = log
        .lines()
        .skip(1)
        .filter(|line| !line.contains("database:"));
    let who_and_what: Vec<String> = lines
        .map(|line| {
            let words: Vec<&str> = line.split_whitespace().collect();
            words[3..5].join(" ")
        })
        .collect();
    assert_eq!(
        who_and_what,
        [
            "rina open",
            "rina status",
            "rina open",
            "rina status",
            "rina open",
            "rina status",
            "rina open",
            "rina reply",
            "rina open",
            "rina note",
            "rina open",
            "rina note",
            "dewi export",
            "rina withdraw"
        ]
    );
    api.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_readers_said_is_counted_and_their_words_are_opened() {
    let api = Api::start().await;
    let page: PageName = "kenali/persetujuan".parse().unwrap();
    let other: PageName = "kenali/mitos".parse().unwrap();
    let day = "2026-11-22".parse().unwrap();
    let seal = |words: &str, page: &PageName| {
        let recipients = std::slice::from_ref(&api.fixture.public);
        Envelope::seal(words.as_bytes(), Feedback::binding(page), recipients).unwrap()
    };
    for (helped, words) in [
        (true, None),
        (false, Some(seal("kurang\u{1b}[2J jelas", &page))),
        (false, Some(seal("dari halaman lain", &other))),
    ] {
        let page = page.as_str().to_owned();
        let feedback = NewFeedback {
            page,
            day,
            helped,
            words,
        };
        api.fixture.store.insert_feedback(feedback).await.unwrap();
    }
    let service = "sapa-129".to_owned();
    api.fixture
        .store
        .count_wrong_number(service, day)
        .await
        .unwrap();

    let counts = "DAY           YES     NO  PAGE\n\
         2026-11-22      1      2  kenali/persetujuan\n\
         \n\
         DAY         TIMES  WRONG NUMBER\n\
         2026-11-22      1  sapa-129\n";
    let sealed = "\n2026-11-22  kenali/persetujuan\n    sealed; give --key to read it\n";
    assert_eq!(
        api.run(&["opinions"], ""),
        format!("{counts}{sealed}{sealed}")
    );
    let key = api.fixture.path("care.key");
    let opened = api.run(&["opinions", "--key", &key], "");
    assert_eq!(
        opened,
        format!(
            "{counts}\n2026-11-22  kenali/persetujuan\n    kurang\\u{{1b}}[2J jelas\n\
             \n2026-11-22  kenali/persetujuan\n    \
             this report was changed after it was sealed; it cannot be opened\n"
        )
    );
    let database = api.fixture.path("reports.sqlite");
    let arguments = ["opinions", "--key", &key, "--database", &database];
    assert_eq!(crate::fixture::stdout_of(&arguments), opened);
    api.end().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_in_without_a_good_token() {
    let api = Api::start().await;
    let line = error_line(&run_command(api.command(&["list"]), ""));
    assert!(
        line.contains("--token-file") && line.contains("CARE_TOKEN"),
        "{line}"
    );

    let mut from_the_environment = api.command(&["list"]);
    let token = fs::read_to_string(api.fixture.path("care.token")).unwrap();
    from_the_environment.env("CARE_TOKEN", &token);
    assert!(run_command(from_the_environment, "").status.success());

    let stranger = CareToken::generate().unwrap().to_secret_text();
    fs::write(api.fixture.path("other.token"), stranger.as_bytes()).unwrap();
    set_mode(&api.fixture.path("other.token"), 0o600);
    let line = error_line(&api.run_as("other.token", &["list"], ""));
    assert!(line.contains("No care worker has this token"), "{line}");
    let line = error_line(&api.run_as("care.key", &["list"], ""));
    assert!(line.contains("not a care token"), "{line}");

    #[cfg(unix)]
    {
        set_mode(&api.fixture.path("care.token"), 0o640);
        let line = error_line(&api.run_as("care.token", &["list"], ""));
        assert!(line.contains("chmod 600"), "{line}");
        set_mode(&api.fixture.path("care.token"), 0o600);
    }

    let revoked = api
        .fixture
        .store
        .revoke_worker("rina".to_owned(), Timestamp::now());
    assert!(revoked.await.unwrap());
    let line = error_line(&api.run_as("care.token", &["list"], ""));
    assert!(line.contains("No care worker has this token"), "{line}");
    api.end().await;
}

#[test]
fn a_token_is_shown_to_no_other_machine() {
    for address in [
        "http://192.0.2.1:8081",
        "https://127.0.0.1:8081",
        "http://ruang-aman.example",
        "http://127.0.0.1.example:8081",
        "127.0.0.1:8081",
    ] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_care"));
        let token = CareToken::generate().unwrap().to_secret_text();
        command
            .args(["list", "--api", address])
            .env("CARE_TOKEN", token.as_str());
        let line = error_line(&run_command(command, ""));
        assert!(
            line.contains("no address on this machine") || line.contains("no address of the care"),
            "{line}"
        );
    }
}

#[tokio::test]
async fn who_works_on_the_database_itself_is_named_in_the_log() {
    let fixture = Fixture::new().await;
    let reference = fixture.receive(RECEIVED, ROUTING, Payload::default()).await;
    fixture.open(&reference);
    let log = crate::fixture::stdout_of(&["log", "--database", &fixture.path("reports.sqlite")]);
    let line = log.lines().nth(1).unwrap();
    assert!(
        line.contains("  database:") && line.contains(" open "),
        "{line}"
    );
    assert!(line.ends_with(&reference), "{line}");
}
