//! One attempt to tell one event.

use std::io;
use std::time::Duration;

use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{Request, StatusCode};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use jiff::Timestamp;

use super::{Endpoint, Secret};
use crate::store::Event;

/// A receiver that takes longer is asked again later.
const TIMEOUT: Duration = Duration::from_secs(15);

/// Knows the receiver and what to sign with.
pub(crate) struct Sender {
    endpoint: Endpoint,
    secret: Secret,
    client: Way,
}

/// How the receiver is reached.
enum Way {
    Encrypted(Client<HttpsConnector<HttpConnector>, Body>),
    /// On this machine.
    Plain(Client<HttpConnector, Body>),
}

/// The machine trusts nobody, so that no receiver can be known.
#[derive(Debug, thiserror::Error)]
#[error(
    "no certificates to know the webhook receiver by ({0}); install the system's ca-certificates"
)]
pub struct NoTrust(#[from] io::Error);

/// Why an attempt failed. It holds nothing of what the receiver said.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotTold {
    #[error("the request could not be made")]
    Request,
    #[error("the receiver did not answer in time")]
    Late,
    #[error("the receiver cannot be reached")]
    Unreachable,
    #[error("the receiver answered {0}")]
    Refused(StatusCode),
}

impl Sender {
    pub(crate) fn new(endpoint: Endpoint, secret: Secret) -> Result<Self, NoTrust> {
        let client = Client::builder(TokioExecutor::new());
        let client = if endpoint.is_https() {
            let connector = HttpsConnectorBuilder::new()
                .with_native_roots()?
                .https_only()
                .enable_http1()
                .build();
            Way::Encrypted(client.build(connector))
        } else {
            Way::Plain(client.build_http())
        };
        Ok(Self {
            endpoint,
            secret,
            client,
        })
    }

    /// Tells the event. A redirection is no answer: what is signed for one place goes to no other.
    pub(super) async fn send(&self, event: &Event, now: Timestamp) -> Result<(), NotTold> {
        let timestamp = now.as_second();
        let signature = self.secret.sign(&event.name, timestamp, &event.body);
        let request = Request::post(self.endpoint.uri())
            .header(CONTENT_TYPE, "application/json")
            .header("webhook-id", &event.name)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature.ok_or(NotTold::Request)?)
            .body(Body::from(event.body.clone()))
            .map_err(|_| NotTold::Request)?;
        let answer = async {
            match &self.client {
                Way::Encrypted(client) => client.request(request).await,
                Way::Plain(client) => client.request(request).await,
            }
        };
        let answer = tokio::time::timeout(TIMEOUT, answer)
            .await
            .map_err(|_| NotTold::Late)?
            .map_err(|_| NotTold::Unreachable)?;
        if answer.status().is_success() {
            Ok(())
        } else {
            Err(NotTold::Refused(answer.status()))
        }
    }
}
