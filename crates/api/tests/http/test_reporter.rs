//! A person with the code of a report, who uses the mailbox.

use report::attachment::{Attachment, FileId, FileKind, SealedSize};
use report::mailbox::Mailbox;
use report::message::{Message, Note, Reply, Sequence, Status};
use report::wire::{
    FILE_ID_HEADER, FILES_PATH, FileAnnouncement, MAILBOX_ID_HEADER, MAILBOX_PATH,
    MAILBOX_TOKEN_HEADER, MESSAGES_PATH, MailboxId, NoteBody, Routing, UPLOAD_OFFSET_HEADER,
};
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::Value;

use crate::test_app::{TestApp, client, json};
use crate::test_report::{TestReport, normal_routing};

pub(crate) const JSON: &str = "application/json";
pub(crate) const PROBLEM: &str = "application/problem+json";

/// The mailbox of the report, and a client for the server.
pub(crate) struct TestReporter {
    client: Client,
    address: String,
    pub(crate) mailbox: Mailbox,
    pub(crate) report: TestReport,
}

impl TestReporter {
    /// Sends a report.
    pub(crate) async fn of(server: &TestApp) -> Self {
        Self::with_routing(server, normal_routing()).await
    }

    pub(crate) async fn with_routing(server: &TestApp, routing: Routing) -> Self {
        let reporter = Self::new(&server.address().to_string(), routing);
        assert_eq!(reporter.report.send(server).await.status(), 201);
        reporter
    }

    /// A person whose report is not sent yet.
    pub(crate) fn new(address: &str, routing: Routing) -> Self {
        let mailbox = Mailbox::generate().unwrap();
        let report = TestReport::to_mailbox("cerita", routing, &mailbox);
        Self::with_delivery(address, mailbox, report)
    }

    pub(crate) fn with_delivery(address: &str, mailbox: Mailbox, report: TestReport) -> Self {
        Self {
            client: client(),
            address: address.to_owned(),
            report,
            mailbox,
        }
    }

    /// The same person, with a server at another address.
    pub(crate) fn at(self, address: &str) -> Self {
        Self {
            address: address.to_owned(),
            client: client(),
            ..self
        }
    }

    /// The same in place.
    pub(crate) fn move_to(&mut self, address: &str) {
        address.clone_into(&mut self.address);
        self.client = client();
    }

    pub(crate) fn id(&self) -> MailboxId {
        self.mailbox.id()
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.bare(method, path)
            .header(MAILBOX_ID_HEADER, self.id().to_string())
            .header(
                MAILBOX_TOKEN_HEADER,
                self.mailbox.token().to_secret_text().as_str(),
            )
    }

    /// A request without the headers that open the mailbox.
    pub(crate) fn bare(&self, method: Method, path: &str) -> RequestBuilder {
        self.client
            .request(method, format!("http://{}{path}", self.address))
    }

    /// The mailbox as JSON.
    pub(crate) async fn view(&self) -> Value {
        let response = self
            .request(Method::GET, MAILBOX_PATH)
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 200);
        json(response, JSON).await
    }

    pub(crate) fn note(&self, sequence: u32, text: &str) -> Message {
        let note = Note {
            text: text.to_owned().into(),
            ..Note::default()
        };
        Message::seal(&note, number(sequence), self.id(), self.mailbox.key())
            .unwrap_or_else(|error| panic!("{error}"))
    }

    pub(crate) fn reply(&self, sequence: u32, status: Status, text: &str) -> Message {
        let reply = Reply {
            at: crate::test_app::NOW.parse().unwrap(),
            status,
            handed: None,
            text: text.to_owned().into(),
        };
        Message::seal(&reply, number(sequence), self.id(), self.mailbox.key())
            .unwrap_or_else(|error| panic!("{error}"))
    }

    pub(crate) fn posting(&self, message: &Message) -> RequestBuilder {
        self.request(Method::POST, MESSAGES_PATH)
            .header("Content-Type", JSON)
            .body(NoteBody::new(message.clone()).unwrap().to_body())
    }

    pub(crate) async fn post(&self, message: &Message) -> Response {
        self.posting(message).send().await.unwrap()
    }

    pub(crate) async fn announce(&self, file: &TestUpload) -> Response {
        self.announcing(file).send().await.unwrap()
    }

    pub(crate) fn announcing(&self, file: &TestUpload) -> RequestBuilder {
        let announcement = FileAnnouncement::new(file.id(), file.size);
        self.request(Method::POST, FILES_PATH)
            .header("Content-Type", JSON)
            .body(announcement.to_body())
    }

    /// The request that sends the piece `index` of the file.
    pub(crate) fn piece(&self, file: &TestUpload, index: usize) -> RequestBuilder {
        self.bytes_at(file.id(), file.offset(index), file.pieces[index].clone())
    }

    pub(crate) fn bytes_at(&self, file: FileId, offset: usize, bytes: Vec<u8>) -> RequestBuilder {
        self.about(Method::PATCH, file)
            .header("Content-Type", "application/octet-stream")
            .header(UPLOAD_OFFSET_HEADER, offset.to_string())
            .body(bytes)
    }

    pub(crate) fn about(&self, method: Method, file: FileId) -> RequestBuilder {
        self.request(method, FILES_PATH)
            .header(FILE_ID_HEADER, file.to_string())
    }

    /// Sends a whole file.
    pub(crate) async fn upload(&self, file: &TestUpload) {
        assert_eq!(self.announce(file).await.status(), 201);
        for index in 0..file.pieces.len() {
            let response = self.piece(file, index).send().await.unwrap();
            assert_eq!(response.status(), 200);
        }
    }
}

/// A file that is sealed and ready to be sent.
pub(crate) struct TestUpload {
    pub(crate) attachment: Attachment,
    pub(crate) size: SealedSize,
    pub(crate) pieces: Vec<Vec<u8>>,
}

impl TestUpload {
    pub(crate) fn new(reporter: &TestReporter, file: &[u8]) -> Self {
        let attachment = Attachment::generate(FileKind::Jpeg).unwrap();
        let size = SealedSize::of(file.len()).unwrap();
        let pieces = (0..size.pieces())
            .map(|index| attachment.seal_piece(file, index, reporter.id()).unwrap())
            .collect();
        Self {
            attachment,
            size,
            pieces,
        }
    }

    pub(crate) fn id(&self) -> FileId {
        self.attachment.id()
    }

    pub(crate) fn offset(&self, index: usize) -> usize {
        self.pieces[..index].iter().map(Vec::len).sum()
    }
}

pub(crate) fn number(number: u32) -> Sequence {
    Sequence::new(number).unwrap()
}
