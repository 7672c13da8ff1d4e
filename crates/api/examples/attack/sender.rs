//! A client that sends a report, messages and files. It names its network in `X-Forwarded-For`, as the
//! proxy of this machine would.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use locale::Lang;
use report::attachment::{FileId, SealedSize};
use report::envelope::Envelope;
use report::key::CareKey;
use report::mailbox::Mailbox;
use report::message::{Message, Note, Sequence};
use report::wire::{
    FILE_ID_HEADER, FILES_PATH, FileAnnouncement, IDEMPOTENCY_HEADER, IdempotencyKey, JSON,
    MAILBOX_ID_HEADER, MAILBOX_PATH, MAILBOX_TOKEN_HEADER, MESSAGES_PATH, NoteBody, OCTETS,
    REPORTS_PATH, Routing, Submission, UPLOAD_OFFSET_HEADER,
};
use reqwest::{Client, Method, RequestBuilder, StatusCode};
use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpSocket, TcpStream};

use crate::Outcome;

/// Longer than any response should take.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(20);

/// A network for one client alone: the rate limit of a shared one would weaken every attack.
pub(crate) fn network(number: usize) -> String {
    let number = u32::try_from(number % 0xffff).unwrap_or_default();
    Ipv4Addr::from(0x0a00_0001 + (number << 8)).to_string()
}

/// A client with a report.
pub(crate) struct Sender {
    client: Client,
    address: String,
    network: String,
    mailbox: Mailbox,
}

impl Sender {
    pub(crate) fn new(address: &str, network: String) -> Outcome<Self> {
        Ok(Self {
            client: Client::builder().timeout(REQUEST_TIMEOUT).build()?,
            address: address.to_owned(),
            network,
            mailbox: Mailbox::generate()?,
        })
    }

    /// Sends the report; its status.
    pub(crate) async fn report(&self) -> Outcome<StatusCode> {
        let routing = Routing {
            form: 1,
            lang: Lang::Id,
            urgent: false,
            under18: false,
            awaits_reply: true,
        };
        let recipients = [CareKey::from_seed([7; 32]).public()];
        let body = Submission::new(
            routing,
            self.mailbox.registration(),
            Envelope::seal(b"cerita", routing, &recipients)?,
        )
        .to_body();
        let request = self
            .request(Method::POST, REPORTS_PATH)
            .header("Content-Type", JSON)
            .header(IDEMPOTENCY_HEADER, IdempotencyKey::generate()?.to_string())
            .body(body);
        status(request).await
    }

    /// Adds the longest message; its status.
    pub(crate) async fn note(&self, number: u32) -> Outcome<StatusCode> {
        let note = Note {
            text: "a".repeat(120_000).into(),
            ..Note::default()
        };
        let sequence = Sequence::new(number).ok_or("numbers start at 1")?;
        let message = Message::seal(&note, sequence, self.mailbox.id(), self.mailbox.key())?;
        let body = NoteBody::new(message).ok_or("a note goes to the team")?;
        // Many senders fill one mailbox, so that the pace holds up none of them.
        let request = self
            .from(Method::POST, MESSAGES_PATH, &network(number as usize))
            .header("Content-Type", JSON)
            .body(body.to_body());
        status(request).await
    }

    pub(crate) async fn announce(&self, file: FileId, size: SealedSize) -> Outcome<StatusCode> {
        let body = FileAnnouncement::new(file, size).to_body();
        let request = self.request(Method::POST, FILES_PATH);
        status(request.header("Content-Type", JSON).body(body)).await
    }

    pub(crate) async fn piece(
        &self,
        file: FileId,
        offset: usize,
        bytes: Vec<u8>,
    ) -> Outcome<StatusCode> {
        let request = self
            .request(Method::PATCH, FILES_PATH)
            .header("Content-Type", OCTETS)
            .header(FILE_ID_HEADER, file.to_string())
            .header(UPLOAD_OFFSET_HEADER, offset.to_string())
            .body(bytes);
        status(request).await
    }

    /// Asks for the mailbox on a connection of its own, and reads nothing yet.
    pub(crate) async fn ask(&self, network: &str) -> Outcome<TcpStream> {
        let mut stream = connect(&self.address).await?;
        let request = format!(
            "GET {MAILBOX_PATH} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: {network}\r\n\
             {MAILBOX_ID_HEADER}: {}\r\n{MAILBOX_TOKEN_HEADER}: {}\r\n\r\n",
            self.mailbox.id(),
            *self.mailbox.token().to_secret_text()
        );
        stream.write_all(request.as_bytes()).await?;
        Ok(stream)
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.from(method, path, &self.network)
    }

    fn from(&self, method: Method, path: &str, network: &str) -> RequestBuilder {
        self.client
            .request(method, format!("http://{}{path}", self.address))
            .header("X-Forwarded-For", network)
            .header(MAILBOX_ID_HEADER, self.mailbox.id().to_string())
            .header(
                MAILBOX_TOKEN_HEADER,
                self.mailbox.token().to_secret_text().as_str(),
            )
    }
}

/// A report of this many bytes, of which the last is missing.
pub(crate) async fn unfinished(address: &str, network: &str, sent: usize) -> Outcome<TcpStream> {
    let mut stream = connect(address).await?;
    let head = format!(
        "POST {REPORTS_PATH} HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: {network}\r\n\
         Content-Type: {JSON}\r\n{IDEMPOTENCY_HEADER}: {}\r\nContent-Length: {}\r\n\r\n",
        IdempotencyKey::generate()?,
        sent + 1
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(&vec![b' '; sent]).await?;
    Ok(stream)
}

async fn connect(address: &str) -> Outcome<TcpStream> {
    let address: SocketAddr = address.parse()?;
    let socket = TcpSocket::new_v4()?;
    // What is not read stays at the server, as far as it keeps it.
    socket.set_recv_buffer_size(4096)?;
    Ok(socket.connect(address).await?)
}

async fn status(request: RequestBuilder) -> Outcome<StatusCode> {
    let response = request.send().await?;
    let status = response.status();
    response.bytes().await?;
    Ok(status)
}
