//! A receiver of webhooks.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use tokio::sync::mpsc;

/// The secret that it shares with the server.
pub(crate) const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A request that it got: headers and body.
pub(crate) type ReceivedWebhook = (HeaderMap, String);

/// A listener on this machine.
pub(crate) struct WebhookReceiver {
    pub(crate) url: String,
    told: mpsc::UnboundedReceiver<ReceivedWebhook>,
}

#[derive(Clone)]
struct ReceiverState {
    tell: mpsc::UnboundedSender<ReceivedWebhook>,
    answers: Arc<Mutex<Vec<StatusCode>>>,
}

impl WebhookReceiver {
    /// Responds with these statuses in order, and with 204 from then on.
    pub(crate) async fn answering(answers: &[u16]) -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/kait", listener.local_addr().unwrap());
        let (tell, told) = mpsc::unbounded_channel();
        let answers = answers.iter().rev();
        let answers = answers.map(|status| StatusCode::from_u16(*status).unwrap());
        let answers = Arc::new(Mutex::new(answers.collect()));
        let desk = ReceiverState { tell, answers };
        let router = Router::new().route("/kait", post(hear)).with_state(desk);
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, told }
    }

    /// The next request.
    pub(crate) async fn next(&mut self) -> ReceivedWebhook {
        self.told.recv().await.unwrap()
    }

    /// The requests that were not read yet.
    pub(crate) fn rest(&mut self) -> Vec<ReceivedWebhook> {
        std::iter::from_fn(|| self.told.try_recv().ok()).collect()
    }
}

async fn hear(State(desk): State<ReceiverState>, headers: HeaderMap, body: String) -> StatusCode {
    desk.tell.send((headers, body)).unwrap();
    let next = desk.answers.lock().unwrap().pop();
    next.unwrap_or(StatusCode::NO_CONTENT)
}
