//! Somebody who holds the code of a report that was sent.

use report::attachment::{Attachment, FileId, FileKind, SealedSize};
use report::mailbox::Mailbox;
use report::message::{Message, Note, Reply, Sequence, Status};
use report::wire::{
    FILE_ID_HEADER, FILES_PATH, FileAnnouncement, MAILBOX_ID_HEADER, MAILBOX_PATH,
    MAILBOX_TOKEN_HEADER, MESSAGES_PATH, MailboxId, NoteBody, Routing, UPLOAD_OFFSET_HEADER,
};
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::Value;

use crate::delivery::{Delivery, quiet};
use crate::server::{Server, client, json};

pub(crate) const JSON: &str = "application/json";
pub(crate) const PROBLEM: &str = "application/problem+json";

/// What the code leads to, and the server it is for.
pub(crate) struct Holder {
    client: Client,
    address: String,
    pub(crate) mailbox: Mailbox,
    pub(crate) delivery: Delivery,
}

impl Holder {
    /// Sends a report and keeps its code.
    pub(crate) async fn of(server: &Server) -> Self {
        Self::with_routing(server, quiet()).await
    }

    pub(crate) async fn with_routing(server: &Server, routing: Routing) -> Self {
        let holder = Self::new(&server.address().to_string(), routing);
        assert_eq!(holder.delivery.send(server).await.status(), 201);
        holder
    }

    /// Somebody whose report is not sent yet.
    pub(crate) fn new(address: &str, routing: Routing) -> Self {
        let mailbox = Mailbox::generate().unwrap();
        let delivery = Delivery::to_mailbox("cerita", routing, &mailbox);
        Self::with_delivery(address, mailbox, delivery)
    }

    pub(crate) fn with_delivery(address: &str, mailbox: Mailbox, delivery: Delivery) -> Self {
        Self {
            client: client(),
            address: address.to_owned(),
            delivery,
            mailbox,
        }
    }

    /// The same person after the server has moved.
    pub(crate) fn at(self, address: &str) -> Self {
        Self {
            address: address.to_owned(),
            client: client(),
            ..self
        }
    }

    /// The same for somebody who is only lent.
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

    /// What the mailbox shows.
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
            at: crate::server::NOW.parse().unwrap(),
            status,
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

    pub(crate) async fn announce(&self, file: &Upload) -> Response {
        self.announcing(file).send().await.unwrap()
    }

    pub(crate) fn announcing(&self, file: &Upload) -> RequestBuilder {
        let announcement = FileAnnouncement::new(file.id(), file.size);
        self.request(Method::POST, FILES_PATH)
            .header("Content-Type", JSON)
            .body(announcement.to_body())
    }

    /// The request that sends the piece `index` of the file.
    pub(crate) fn piece(&self, file: &Upload, index: usize) -> RequestBuilder {
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
    pub(crate) async fn upload(&self, file: &Upload) {
        assert_eq!(self.announce(file).await.status(), 201);
        for index in 0..file.pieces.len() {
            let response = self.piece(file, index).send().await.unwrap();
            assert_eq!(response.status(), 200);
        }
    }
}

/// A file that is sealed and ready to be sent.
pub(crate) struct Upload {
    pub(crate) attachment: Attachment,
    pub(crate) size: SealedSize,
    pub(crate) pieces: Vec<Vec<u8>>,
}

impl Upload {
    pub(crate) fn new(holder: &Holder, file: &[u8]) -> Self {
        let attachment = Attachment::generate(FileKind::Jpeg).unwrap();
        let size = SealedSize::of(file.len()).unwrap();
        let pieces = (0..size.pieces())
            .map(|index| attachment.seal_piece(file, index, holder.id()).unwrap())
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
