//! One attempt to send one event.

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

/// Timeout of an attempt; the event is sent again later.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(15);

/// Sends signed events to the receiver.
pub(crate) struct Sender {
    endpoint: Endpoint,
    secret: Secret,
    client: HttpClient,
}

/// The client for the scheme of the endpoint.
enum HttpClient {
    Https(Client<HttpsConnector<HttpConnector>, Body>),
    /// Only on this machine.
    Http(Client<HttpConnector, Body>),
}

/// The system has no root certificates to verify the receiver with.
#[derive(Debug, thiserror::Error)]
#[error(
    "no certificates to know the webhook receiver by ({0}); install the system's ca-certificates"
)]
pub struct NoRootCertificates(#[from] io::Error);

/// Why an attempt failed. It contains nothing of the body of the response.
#[derive(Debug, thiserror::Error)]
pub(super) enum SendError {
    #[error("the request could not be made")]
    Request,
    #[error("the receiver did not answer in time")]
    Timeout,
    #[error("the receiver cannot be reached")]
    Unreachable,
    #[error("the receiver answered {0}")]
    Status(StatusCode),
}

impl Sender {
    pub(crate) fn new(endpoint: Endpoint, secret: Secret) -> Result<Self, NoRootCertificates> {
        let client = Client::builder(TokioExecutor::new());
        let client = if endpoint.is_https() {
            let connector = HttpsConnectorBuilder::new()
                .with_native_roots()?
                .https_only()
                .enable_http1()
                .build();
            HttpClient::Https(client.build(connector))
        } else {
            HttpClient::Http(client.build_http())
        };
        Ok(Self {
            endpoint,
            secret,
            client,
        })
    }

    /// Sends the event. Redirections are not followed: a signed event goes to no other address.
    pub(super) async fn send(&self, event: &Event, now: Timestamp) -> Result<(), SendError> {
        let timestamp = now.as_second();
        let signature = self.secret.sign(&event.name, timestamp, &event.body);
        let request = Request::post(self.endpoint.uri())
            .header(CONTENT_TYPE, "application/json")
            .header("webhook-id", &event.name)
            .header("webhook-timestamp", timestamp)
            .header("webhook-signature", signature.ok_or(SendError::Request)?)
            .body(Body::from(event.body.clone()))
            .map_err(|_| SendError::Request)?;
        let response = async {
            match &self.client {
                HttpClient::Https(client) => client.request(request).await,
                HttpClient::Http(client) => client.request(request).await,
            }
        };
        let response = tokio::time::timeout(REQUEST_TIMEOUT, response)
            .await
            .map_err(|_| SendError::Timeout)?
            .map_err(|_| SendError::Unreachable)?;
        if response.status().is_success() {
            Ok(())
        } else {
            Err(SendError::Status(response.status()))
        }
    }
}
