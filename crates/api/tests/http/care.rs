//! The care listener: who is let in, what is answered, and what the opening log says.

use api::care::CareToken;
use api::care::wire::{NewReply, OpeningLog, Queue, SealedCase};
use api::configuration::{Configuration, Storage};
use api::startup::Application;
use api::store::SqlStore;
use report::message::{Message, Status};
use report::reference::Reference;
use report::wire::{MailboxView, Routing, WITHDRAW_PATH};
use reqwest::{Method, RequestBuilder, Response};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::cluster::Cluster;
use crate::test_app::{NOW, TestApp, configuration, folder, json};
use crate::test_report::normal_routing;
use crate::test_reporter::{JSON, PROBLEM, TestReporter, TestUpload};

const REPORTS: &str = "/v1/care/reports";

/// A server, its database, and a worker who is let in.
struct Team {
    server: TestApp,
    store: SqlStore,
    shown: String,
}

impl Team {
    async fn on_sqlite() -> Self {
        let folder = folder();
        let configuration = configuration(folder.path());
        Self::new(
            TestApp::start_with(folder, configuration.clone()).await,
            &configuration,
        )
        .await
    }

    async fn on_postgres(cluster: &Cluster) -> Self {
        let folder = folder();
        let mut configuration = configuration(folder.path());
        configuration.storage = Storage {
            database_url: Some(cluster.url().parse().unwrap()),
            ..configuration.storage
        };
        Self::new(
            TestApp::start_with(folder, configuration.clone()).await,
            &configuration,
        )
        .await
    }

    async fn new(server: TestApp, configuration: &Configuration) -> Self {
        let store = configuration.storage.open_existing().await.unwrap();
        let mut team = Self {
            server,
            store,
            shown: String::new(),
        };
        team.shown = team.admit("rina").await;
        team
    }

    /// Lets somebody in, and answers with what they show.
    async fn admit(&self, name: &str) -> String {
        let token = CareToken::generate().unwrap();
        let at = NOW.parse().unwrap();
        let added = self.store.add_worker(name.to_owned(), token.hash(), at);
        assert!(added.await.unwrap());
        format!("Bearer {}", *token.to_secret_text())
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.server.care(method, path, &self.shown)
    }

    async fn get(&self, path: &str) -> Response {
        self.request(Method::GET, path).send().await.unwrap()
    }

    async fn read<T: DeserializeOwned>(&self, path: &str) -> T {
        let response = self.get(path).await;
        assert_eq!(response.status(), 200, "{path}");
        serde_json::from_value(json(response, JSON).await).unwrap()
    }

    async fn reply(&self, reference: Reference, message: &Message, status: Status) -> Response {
        let body = serde_json::to_vec(&NewReply::new(message, status, false)).unwrap();
        self.request(Method::POST, &format!("{REPORTS}/{reference}/replies"))
            .header("Content-Type", JSON)
            .body(body)
            .send()
            .await
            .unwrap()
    }

    async fn log(&self) -> Vec<String> {
        let log: OpeningLog = self.read("/v1/care/openings").await;
        let lines = log.openings.iter();
        lines
            .map(|line| format!("{} {} {}", line.worker, line.act, line.reference))
            .collect()
    }

    async fn end(self) {
        self.store.close().await;
        self.server.stop().await;
    }
}

#[track_caller]
fn code(response: Response, status: u16) -> impl Future<Output = String> + use<> {
    assert_eq!(response.status(), status);
    let body = json(response, PROBLEM);
    async move { body.await["code"].as_str().unwrap().to_owned() }
}

async fn a_worker_reads_answers_and_is_named_in_the_log(team: Team) {
    let urgent = Routing {
        urgent: true,
        ..normal_routing()
    };
    let first = TestReporter::of(&team.server).await;
    let reporter = TestReporter::with_routing(&team.server, urgent).await;
    let file = TestUpload::new(&reporter, &vec![7; 300_000]);
    reporter.upload(&file).await;
    reporter.post(&reporter.note(1, "catatan")).await;

    let queue: Queue = team.read(REPORTS).await;
    let order: Vec<bool> = queue.reports.iter().map(|report| report.urgent).collect();
    assert_eq!(order, [true, false]);
    assert_eq!(queue.reports[0].unanswered, 1);
    let reference = queue.reports[0].reference;
    assert!(team.log().await.is_empty(), "a list opens nothing");

    let case: SealedCase = team.read(&format!("{REPORTS}/{reference}")).await;
    let (report, correspondence) = case.stored().unwrap();
    let (stored, _) = team.store.find_case(reference, 0).await.unwrap().unwrap();
    assert!(report.envelope == stored.envelope);
    assert_eq!(report.listed.routing, urgent);
    assert_eq!(correspondence.mailbox, reporter.id());
    assert_eq!(correspondence.messages.len(), 1);
    assert_eq!(correspondence.next_reply().unwrap().get(), 1);

    let response = team
        .get(&format!("{REPORTS}/{reference}/files/{}", file.id()))
        .await;
    assert_eq!(
        response.headers()["content-type"],
        "application/octet-stream"
    );
    assert!(response.bytes().await.unwrap() == file.pieces.concat());

    let message = reporter.reply(1, Status::MessageForYou, "balasan");
    let answer = team.reply(reference, &message, Status::MessageForYou).await;
    assert_eq!(answer.status(), 201);
    assert_eq!(json(answer, JSON).await["sequence"], 1);
    let again = team.reply(reference, &message, Status::MessageForYou).await;
    assert_eq!(code(again, 409).await, "sequence-conflict");
    let view = reporter.view().await;
    assert_eq!(view["status"]["word"], "message-for-you");
    assert_eq!(view["messages"].as_array().unwrap().len(), 2);

    let dewi = team.admit("dewi").await;
    let path = format!("{REPORTS}/{reference}/export");
    let exported = team
        .server
        .care(Method::GET, &path, &dewi)
        .send()
        .await
        .unwrap();
    assert_eq!(exported.status(), 200);
    let path = format!("{REPORTS}/{reference}/withdraw");
    let gone = team
        .server
        .care(Method::POST, &path, &dewi)
        .send()
        .await
        .unwrap();
    assert_eq!(json(gone, JSON).await["reference"], reference.to_string());
    assert_eq!(reporter.view().await["state"], "withdrawn");
    assert_eq!(first.view().await["state"], "open");
    let response = team.get(&format!("{REPORTS}/{reference}")).await;
    assert_eq!(code(response, 410).await, "withdrawn");
    let queue: Queue = team.read(REPORTS).await;
    assert_eq!((queue.reports.len(), queue.withdrawn.len()), (1, 1));

    let said = |who: &str, act: &str| format!("{who} {act} {reference}");
    assert_eq!(
        team.log().await,
        [
            said("rina", "open"),
            said("rina", "file"),
            said("rina", "reply"),
            said("rina", "reply"),
            said("dewi", "export"),
            said("dewi", "withdraw"),
        ]
    );
    team.end().await;
}

#[tokio::test]
async fn a_worker_reads_answers_and_is_named_in_the_log_on_sqlite() {
    a_worker_reads_answers_and_is_named_in_the_log(Team::on_sqlite().await).await;
}

#[tokio::test]
async fn a_worker_reads_answers_and_is_named_in_the_log_on_postgres() {
    let cluster = Cluster::start();
    a_worker_reads_answers_and_is_named_in_the_log(Team::on_postgres(&cluster).await).await;
}

#[tokio::test]
async fn nobody_is_let_in_without_a_token_that_is_not_revoked() {
    let team = Team::on_sqlite().await;
    let reporter = TestReporter::of(&team.server).await;
    let foreign = format!(
        "Bearer {}",
        *CareToken::generate().unwrap().to_secret_text()
    );
    let bare = team.shown.replace("Bearer ", "");
    for shown in ["", "Bearer ", "Basic YTpi", &foreign, &bare] {
        let response = team
            .server
            .care(Method::GET, REPORTS, shown)
            .send()
            .await
            .unwrap();
        assert_eq!(response.headers()["www-authenticate"], "Bearer");
        assert_eq!(code(response, 401).await, "unknown-token");
    }
    assert_eq!(team.get(REPORTS).await.status(), 200);

    let at = NOW.parse().unwrap();
    assert!(
        team.store
            .revoke_worker("rina".to_owned(), at)
            .await
            .unwrap()
    );
    for path in [REPORTS, "/v1/care/openings"] {
        assert_eq!(code(team.get(path).await, 401).await, "unknown-token");
    }
    assert_eq!(reporter.view().await["state"], "open");
    team.end().await;
}

#[tokio::test]
async fn the_public_address_knows_nothing_of_the_team_and_the_other_nothing_of_the_public() {
    let team = Team::on_sqlite().await;
    let public = team
        .server
        .request(Method::GET, REPORTS)
        .header("Authorization", &team.shown);
    assert_eq!(code(public.send().await.unwrap(), 404).await, "not-found");
    for path in ["/", "/id/", "/v1/reports", WITHDRAW_PATH, "/health/live"] {
        let response = team.get(path).await;
        assert_eq!(response.headers()["x-content-type-options"], "nosniff");
        assert_eq!(code(response, 404).await, "not-found");
    }
    let wrong = team.request(Method::DELETE, REPORTS).send().await.unwrap();
    assert_eq!(code(wrong, 405).await, "method-not-allowed");
    team.end().await;
}

#[tokio::test]
async fn what_cannot_be_a_reply_is_refused_without_repeating_it() {
    let team = Team::on_sqlite().await;
    let reporter = TestReporter::of(&team.server).await;
    let queue: Queue = team.read(REPORTS).await;
    let reference = queue.reports[0].reference;
    let note = serde_json::to_string(&NewReply::new(
        &reporter.note(1, "catatan"),
        Status::BeingRead,
        false,
    ));
    let sent = NewReply::new(&reporter.reply(1, Status::Sent, "a"), Status::Sent, false);
    for (body, status, expected) in [
        ("{".to_owned(), 400, "malformed-json"),
        ("{\"rahasia\":1}".to_owned(), 422, "invalid-field"),
        (
            "{\"status\":\"rahasia\",\"sealed\":\"\"}".to_owned(),
            422,
            "invalid-field",
        ),
        (
            "{\"status\":\"done\",\"sealed\":\"rahasia\"}".to_owned(),
            422,
            "invalid-field",
        ),
        (note.unwrap(), 422, "invalid-field"),
        (serde_json::to_string(&sent).unwrap(), 422, "invalid-field"),
    ] {
        let response = team
            .request(Method::POST, &format!("{REPORTS}/{reference}/replies"))
            .header("Content-Type", JSON)
            .body(body)
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), status);
        let problem: Value = json(response, PROBLEM).await;
        assert_eq!(problem["code"], expected);
        assert!(!problem.to_string().contains("rahasia"), "{problem}");
    }
    for path in ["A7K-39Q", "laporan", &format!("{reference}/files/x")] {
        let response = team.get(&format!("{REPORTS}/{path}")).await;
        assert_eq!(code(response, 404).await, "not-found");
    }
    let view = team.store.mailbox_view(reporter.id(), 0).await.unwrap();
    assert!(matches!(view, Some(MailboxView::Open(open)) if open.messages.is_empty()));
    assert!(team.log().await.is_empty());
    team.end().await;
}

#[tokio::test]
async fn an_address_that_others_reach_is_refused() {
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:0"] {
        let folder = folder();
        let configuration = Configuration {
            care_listen: Some(address.to_owned()),
            ..configuration(folder.path())
        };
        let refused = Application::build(&configuration, api::clock::Clock::system()).await;
        let Err(faults) = refused else {
            panic!("{address} is taken");
        };
        let told = faults.to_string();
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(told.contains("reached from other machines"), "{told}");
    }
}
