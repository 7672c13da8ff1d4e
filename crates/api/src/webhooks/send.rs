//! Sends one event to the receiver.

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

/// Longest time for a response; after it the event is sent again later.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(15);

/// The receiver, and the secret to sign with.
pub(crate) struct Sender {
    endpoint: Endpoint,
    secret: Secret,
    client: HttpClient,
}

/// One client for the scheme of the receiver. Root certificates are loaded for HTTPS alone, so that a
/// receiver on this machine works where none are installed.
enum HttpClient {
    Https(Client<HttpsConnector<HttpConnector>, Body>),
    Http(Client<HttpConnector, Body>),
}

/// No root certificates to verify the receiver with.
#[derive(Debug, thiserror::Error)]
#[error(
    "no certificates to know the webhook receiver by ({0}); install the system's ca-certificates"
)]
pub struct NoRootCertificates(#[from] io::Error);

/// Why an attempt failed. It contains nothing of the response.
#[derive(Debug, thiserror::Error)]
pub(super) enum SendError {
    #[error("the request could not be made")]
    Request,
    #[error("the receiver did not answer in time")]
    TimedOut,
    #[error("the receiver cannot be reached")]
    Unreachable,
    #[error("the receiver answered {0}")]
    Refused(StatusCode),
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

    /// Sends the event. Redirects are not followed, because the signature is for one address.
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
            .map_err(|_| SendError::TimedOut)?
            .map_err(|_| SendError::Unreachable)?;
        if response.status().is_success() {
            Ok(())
        } else {
            Err(SendError::Refused(response.status()))
        }
    }
}
