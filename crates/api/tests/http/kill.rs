//! Killed at random moments under load, again and again: what was acknowledged is there, once, and
//! opens. `cargo xtask kill --rounds 50` does it more often.

use std::collections::HashSet;
use std::env;
use std::sync::{Arc, Mutex};

use api::store::{DatabaseUrl, SqlStore};
use report::envelope::Envelope;
use report::key::CareKey;
use report::mailbox::Mailbox;
use report::random;
use report::wire::{IDEMPOTENCY_HEADER, IdempotencyKey, REPORTS_PATH, Receipt, Submission};
use reqwest::{Client, StatusCode};
use tempfile::TempDir;
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::cluster::Cluster;
use crate::process::TestProcess;
use crate::test_app::{client, database, folder};
use crate::test_report::{TestReport, normal_routing};
use crate::test_reporter::{TestReporter, TestUpload};

/// Number of senders at the same time.
const PEOPLE: usize = 8;
/// Largest number of answers in a round before the kill.
const ANSWERS: usize = 20;
/// The key of the care team.
const SEED: [u8; 32] = [7; 32];
/// What all of them write. Sealing takes long, and the server cannot tell that it is the same.
const WORDS: &[u8] = b"cerita";

fn rounds() -> usize {
    env::var("RUANG_AMAN_KILL_ROUNDS").map_or(10, |rounds| rounds.parse().unwrap())
}

fn at_most(most: usize) -> usize {
    usize::from(u16::from_be_bytes(random::array().unwrap())) % (most + 1)
}

/// Somebody's report and file, and what of it was acknowledged.
struct Sending {
    reporter: TestReporter,
    envelope: Arc<Envelope>,
    file: TestUpload,
    receipt: Option<Receipt>,
    whole: bool,
}

impl Sending {
    fn new(address: &str, envelope: &Arc<Envelope>) -> Self {
        let mailbox = Mailbox::generate().unwrap();
        let submission = Submission::new(
            normal_routing(),
            mailbox.registration(),
            Envelope::parse(envelope.as_bytes().to_vec()).unwrap(),
        );
        let report = TestReport {
            key: IdempotencyKey::generate().unwrap().to_string(),
            body: submission.to_body(),
        };
        let reporter = TestReporter::with_delivery(address, mailbox, report);
        Self {
            file: TestUpload::new(&reporter, b"berkas"),
            reporter,
            envelope: Arc::clone(envelope),
            receipt: None,
            whole: false,
        }
    }

    /// Sends what is not acknowledged yet. Fails when the program is killed in the middle.
    async fn go_on(&mut self, client: &Client, address: &str) -> Result<(), reqwest::Error> {
        let report = &self.reporter.report;
        let answer = client
            .post(format!("http://{address}{REPORTS_PATH}"))
            .header("Content-Type", "application/json")
            .header(IDEMPOTENCY_HEADER, &report.key)
            .body(report.body.clone())
            .send()
            .await?;
        assert!(answer.status().is_success(), "{}", answer.status());
        let receipt: Receipt = serde_json::from_slice(&answer.bytes().await?).unwrap();
        if let Some(earlier) = &self.receipt {
            assert_eq!(*earlier, receipt);
        }
        self.receipt = Some(receipt);
        let announced = self.reporter.announcing(&self.file).send().await?;
        assert!(announced.status().is_success(), "{}", announced.status());
        let stored = self.reporter.piece(&self.file, 0).send().await?;
        assert_eq!(stored.status(), StatusCode::OK);
        self.whole = true;
        Ok(())
    }
}

/// Where the program keeps what it gets.
struct TestDatabase {
    folder: TempDir,
    cluster: Option<Cluster>,
}

impl TestDatabase {
    fn start(&self) -> TestProcess {
        match &self.cluster {
            Some(cluster) => {
                TestProcess::start_with(self.folder.path(), &[("DATABASE_URL", &cluster.url())])
            }
            None => TestProcess::start(self.folder.path()),
        }
    }

    async fn store(&self) -> SqlStore {
        match &self.cluster {
            Some(cluster) => {
                let url: DatabaseUrl = cluster.url().parse().unwrap();
                SqlStore::connect(&url).await.unwrap()
            }
            None => SqlStore::open_read_only(&database(self.folder.path()))
                .await
                .unwrap(),
        }
    }
}

/// Everybody sends until the program is killed; what was acknowledged by then is noted in each.
async fn one_round(
    database_setup: &TestDatabase,
    sendings: Vec<Sending>,
    envelope: &Arc<Envelope>,
) -> Vec<Sending> {
    let program = database_setup.start();
    // Whoever has everything acknowledged is done; the rest goes on with the same bytes.
    let (done, waiting): (Vec<_>, Vec<_>) = sendings.into_iter().partition(|sending| sending.whole);
    let all = Arc::new(Mutex::new(done));
    let (answered, mut answers) = mpsc::unbounded_channel();
    let waiting = Arc::new(Mutex::new(waiting));
    let mut people = JoinSet::new();
    for _ in 0..PEOPLE {
        let (all, waiting) = (Arc::clone(&all), Arc::clone(&waiting));
        let (answered, envelope) = (answered.clone(), Arc::clone(envelope));
        let (client, address) = (client(), program.address.clone());
        people.spawn(async move {
            loop {
                let next = waiting.lock().unwrap().pop();
                let mut sending = match next {
                    Some(sending) => sending.at(&address),
                    None => Sending::new(&address, &envelope),
                };
                let went_on = sending.go_on(&client, &address).await;
                all.lock().unwrap().push(sending);
                if went_on.is_err() || answered.send(()).is_err() {
                    return;
                }
            }
        });
    }
    drop(answered);
    for _ in 0..at_most(ANSWERS) {
        // Nobody is left to answer where all have failed, which they say when they are joined.
        if answers.recv().await.is_none() {
            break;
        }
    }
    for _ in 0..at_most(200) {
        tokio::task::yield_now().await;
    }
    assert_eq!(program.end("-KILL").0, None);
    drop(answers);
    people.join_all().await;
    let mut all: Vec<Sending> = std::mem::take(&mut *all.lock().unwrap());
    all.append(&mut waiting.lock().unwrap());
    all
}

impl Sending {
    fn at(self, address: &str) -> Self {
        Self {
            reporter: self.reporter.at(address),
            ..self
        }
    }
}

async fn nothing_is_lost(database_setup: TestDatabase) {
    let recipients = [CareKey::from_seed(SEED).public()];
    let envelope = Arc::new(Envelope::seal(WORDS, normal_routing(), &recipients).unwrap());
    let mut sendings = Vec::new();
    for _ in 0..rounds() {
        sendings = one_round(&database_setup, sendings, &envelope).await;
        let store = database_setup.store().await;
        check_present(&store, &sendings).await;
        store.close().await;
    }

    // Whoever got no answer sends the same bytes once more, and then everything is there once.
    let program = database_setup.start();
    for sending in sendings.iter_mut().filter(|sending| !sending.whole) {
        let address = program.address.clone();
        sending.reporter.move_to(&address);
        sending.go_on(&client(), &address).await.unwrap();
    }
    program.end("-KILL");
    let store = database_setup.store().await;
    check(&store, &sendings).await;
    assert_eq!(store.list_reports().await.unwrap().len(), sendings.len());
    store.close().await;
    println!("{} reports in {} rounds", sendings.len(), rounds());
}

/// Everything that was acknowledged is there, once.
async fn check_present(store: &SqlStore, sendings: &[Sending]) {
    let listed = store.list_reports().await.unwrap();
    let references: HashSet<_> = listed.iter().map(|listed| listed.reference).collect();
    assert_eq!(references.len(), listed.len());
    for receipt in sendings
        .iter()
        .filter_map(|sending| sending.receipt.as_ref())
    {
        assert!(references.contains(&receipt.reference));
    }
}

/// Everything is there, belongs to its mailbox, and opens.
async fn check(store: &SqlStore, sendings: &[Sending]) {
    let key = CareKey::from_seed(SEED);
    check_present(store, sendings).await;
    for (index, sending) in sendings.iter().enumerate() {
        let id = sending.reporter.id();
        let reference = sending.receipt.as_ref().unwrap().reference;
        let case = store.find_case(reference, 0).await.unwrap();
        let (stored, correspondence) = case.unwrap();
        assert!(correspondence.mailbox == id);
        assert!(stored.envelope.as_bytes() == sending.envelope.as_bytes());
        // Opening takes long in an unoptimised program, and all are the same bytes.
        if index % 20 == 0 {
            let opened = stored.envelope.open(stored.listed.routing, &key);
            assert!(opened.unwrap().as_slice() == WORDS);
        }
        let sealed = store.sealed_file(id, sending.file.id()).await.unwrap();
        let opened = sending.file.attachment.open(&sealed.unwrap(), id);
        assert!(opened.unwrap().as_slice() == b"berkas");
    }
}

#[tokio::test]
async fn nothing_that_was_acknowledged_is_lost_from_a_file() {
    let database_setup = TestDatabase {
        folder: folder(),
        cluster: None,
    };
    nothing_is_lost(database_setup).await;
}

#[tokio::test]
async fn nothing_that_was_acknowledged_is_lost_from_a_server() {
    let database_setup = TestDatabase {
        folder: folder(),
        cluster: Some(Cluster::start()),
    };
    nothing_is_lost(database_setup).await;
}
