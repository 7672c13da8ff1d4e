//! A sentence is put into every field that takes words, also while the disk is full, and into all
//! that is refused; it is then looked for wherever anything could have been left.

mod refused;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use api::care::wire::NewReply;
use data_encoding::{BASE64, BASE64URL_NOPAD, HEXLOWER};
use locale::Lang;
use plain::{Form, PLAIN_PATH};
use report::message::Status;
use report::questions::AnswerKey;
use report::wire::FEEDBACK_PATH;
use reqwest::{Client, StatusCode};
use site::Site;

use crate::care_tokens::let_in;
use crate::faults::limit_files;
use crate::plain_form::{FORM, agreed, filled, with_key};
use crate::process::{TestProcess, contains, envelope_of, program};
use crate::test_app::{client, database, json};
use crate::test_report::{TestReport, normal_routing};
use crate::test_reporter::{JSON, TestReporter, TestUpload};
use crate::webhook_receiver::{SECRET, WebhookReceiver};

/// What is looked for. It is the same in a form, in JSON, in a header and in an address.
const CANARY: &str = "PENANDA-CERITA-4711";

/// The canary as it would be found: as it is, in small letters, in hexadecimal, and in the middle
/// of base64 at each of its three offsets.
fn traces() -> Vec<Vec<u8>> {
    let small = CANARY.to_lowercase();
    let mut traces = vec![
        CANARY.into(),
        small.into_bytes(),
        HEXLOWER.encode(CANARY.as_bytes()).into_bytes(),
    ];
    for before in 0..3 {
        let shifted = [vec![0; before], CANARY.into()].concat();
        for text in [BASE64.encode(&shifted), BASE64URL_NOPAD.encode(&shifted)] {
            // Its ends depend on what stands around it.
            traces.push(text.as_bytes()[4..24].to_vec());
        }
    }
    traces
}

#[track_caller]
fn check_clean(place: &str, bytes: &[u8]) {
    for trace in traces() {
        assert!(
            !contains(bytes, &trace),
            "{} is in {place}",
            String::from_utf8_lossy(&trace)
        );
    }
}

/// Everything in the folder that the server wrote.
fn written(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), fs::read(path).unwrap()))
        .collect()
}

struct MonitoredApp {
    program: TestProcess,
    receiver: WebhookReceiver,
    metrics: String,
    care: String,
    client: Client,
    networks: AtomicUsize,
}

impl MonitoredApp {
    /// The program with everything on that could tell: webhooks, metrics, the care listener.
    async fn start(folder: &Path) -> Self {
        let receiver = WebhookReceiver::answering(&[500]).await;
        let (metrics, care) = (free_address(), free_address());
        let environment = [
            // Nothing turns the log up: what is not said at its one level is never said.
            ("RUST_LOG", "trace"),
            ("RUST_BACKTRACE", "full"),
            ("RUANG_AMAN_WEBHOOK_URL", receiver.url.as_str()),
            ("RUANG_AMAN_WEBHOOK_SECRET", SECRET),
            ("RUANG_AMAN_METRICS", metrics.as_str()),
            ("RUANG_AMAN_CARE_LISTEN", care.as_str()),
            ("RUANG_AMAN_TRUSTED_PROXIES", "127.0.0.1"),
        ];
        let program = TestProcess::start_with_full_disk(folder, &environment);
        Self {
            program,
            receiver,
            metrics,
            care,
            client: client(),
            networks: AtomicUsize::new(0),
        }
    }

    /// The address of a client as a proxy names it: this many requests of one network would be slowed.
    fn another_network(&self) -> String {
        let number = self.networks.fetch_add(1, Ordering::Relaxed);
        format!("{CANARY}, 10.{}.{}.1", number / 256, number % 256)
    }

    fn address(&self) -> &str {
        &self.program.address
    }

    async fn post(
        &self,
        path: &str,
        media_type: &str,
        body: impl Into<reqwest::Body>,
    ) -> StatusCode {
        let address = format!("http://{}{path}", self.address());
        let request = self.client.post(address).header("Content-Type", media_type);
        request.body(body).send().await.unwrap().status()
    }

    /// Ends the program and looks through what it left.
    async fn check(mut self, folder: &Path, events: usize) -> String {
        let metrics = self.client.get(format!("http://{}/metrics", self.metrics));
        let metrics = metrics.send().await.unwrap().text().await.unwrap();
        assert!(
            metrics.contains("ruang_aman_request_seconds_count"),
            "{metrics}"
        );
        check_clean("the metrics", metrics.as_bytes());
        for _ in 0..events {
            let (headers, body) = self.receiver.next().await;
            check_clean("a webhook", format!("{headers:?}{body}").as_bytes());
        }
        // Before it ends, because the end writes the log of the database into its file.
        let files = written(folder);
        assert!(
            files
                .iter()
                .any(|(path, _)| path.ends_with("reports.sqlite-wal"))
        );
        let database = database(folder).display().to_string();
        let listed = program()
            .args(["outbox", "list", "--all", "--database", &database])
            .output();
        let (_, log) = self.program.end("-TERM");
        for (path, bytes) in files.into_iter().chain(written(folder)) {
            check_clean(&path.display().to_string(), &bytes);
        }
        check_clean("the list of events", &listed.unwrap().stdout);
        check_clean("the log", log.as_bytes());
        log
    }
}

/// An address that nobody uses now.
fn free_address() -> String {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    free.local_addr().unwrap().to_string()
}

/// Every field of the plain form that takes words, by its name.
fn fields_for_words() -> Vec<String> {
    let site = include_str!("../../../../site.example.toml");
    let site = Site::parse(site, "site.toml").unwrap();
    let form = Form {
        site: &site,
        lang: Lang::Id,
    };
    let page = form.empty();
    let typed = page.split('<').filter(|tag| tag.contains(" dir=\"auto\""));
    typed
        .map(|tag| {
            let (_, name) = tag.split_once(" name=\"").unwrap();
            name.split('"').next().unwrap().to_owned()
        })
        .collect()
}

/// A plain form with the canary in every field that takes words, sent by e-mail or not at all.
fn full_form(with_contact: bool) -> String {
    let contact = [
        (AnswerKey::Channel, "email"),
        (AnswerKey::Address, "PENANDA-CERITA-4711@contoh.id"),
    ];
    let mut body = agreed(if with_contact { &contact } else { &[] });
    let address = filled(Lang::Id, &[(AnswerKey::Address, "")]);
    let address = address.rsplit('&').next().unwrap().trim_end_matches('=');
    let fields = fields_for_words();
    assert!(fields.len() > 5, "{fields:?}");
    for name in fields.iter().filter(|name| *name != address) {
        body = format!("{body}&{name}={CANARY}");
    }
    body
}

#[tokio::test]
async fn words_that_are_kept_are_found_nowhere() {
    let folder = with_key();
    let watched = MonitoredApp::start(folder.path()).await;
    let mut reporter = TestReporter::new(watched.address(), normal_routing());
    reporter.report = TestReport::to_mailbox(CANARY, normal_routing(), &reporter.mailbox);
    let receipt = json(watched.program.send(&reporter.report).await, JSON).await;
    let reference = receipt["reference"].as_str().unwrap();
    let note = reporter.post(&reporter.note(1, CANARY)).await;
    assert_eq!(note.status(), 201);
    let file = TestUpload::new(&reporter, CANARY.repeat(100).as_bytes());
    reporter.upload(&file).await;
    for with_contact in [true, false] {
        let sent = watched
            .post(PLAIN_PATH, FORM, full_form(with_contact))
            .await;
        assert_eq!(sent, 201, "{with_contact}");
    }
    let words = format!("page=kenali/persetujuan&answer=no&words={CANARY}&lang=id");
    assert_eq!(watched.post(FEEDBACK_PATH, FORM, words).await, 200);
    let reply = reporter.reply(1, Status::MessageForYou, CANARY);
    let reply = serde_json::to_vec(&NewReply::new(&reply, Status::MessageForYou, false)).unwrap();
    let reply = watched
        .client
        .post(format!(
            "http://{}/v1/care/reports/{reference}/replies",
            watched.care
        ))
        .header("Authorization", let_in(folder.path(), "rina"))
        .header("Content-Type", JSON)
        .body(reply);
    assert_eq!(reply.send().await.unwrap().status(), 201);

    // What is looked through is where all of this really is.
    let wal = database(folder.path()).with_extension("sqlite-wal");
    let wal = fs::read(wal).unwrap();
    assert!(contains(&wal, &envelope_of(&reporter.report)[..64]));
    assert!(contains(&wal, &file.pieces[0][..64]));
    // The first was not heard at once and told again.
    let log = watched.check(folder.path(), 5).await;
    assert!(log.contains("not told yet"), "{log}");
}

#[tokio::test]
async fn words_that_meet_a_full_disk_are_found_nowhere() {
    let folder = with_key();
    let watched = MonitoredApp::start(folder.path()).await;
    let reporter = TestReporter::new(watched.address(), normal_routing());
    assert_eq!(watched.program.send(&reporter.report).await.status(), 201);
    limit_files(&watched.program, "0");
    let refused = TestReport::new(CANARY);
    assert_eq!(watched.program.send(&refused).await.status(), 503);
    assert_eq!(reporter.post(&reporter.note(1, CANARY)).await.status(), 503);
    let file = TestUpload::new(&reporter, CANARY.as_bytes());
    assert_eq!(reporter.announce(&file).await.status(), 503);
    assert_eq!(watched.post(PLAIN_PATH, FORM, full_form(false)).await, 503);
    let words = format!("page=kenali/persetujuan&answer=no&words={CANARY}&lang=id");
    assert_eq!(watched.post(FEEDBACK_PATH, FORM, words).await, 503);
    limit_files(&watched.program, "unlimited");
    let log = watched.check(folder.path(), 1).await;
    assert!(log.contains("could not be stored"), "{log}");
}
