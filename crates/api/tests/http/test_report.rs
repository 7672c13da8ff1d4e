//! A sealed report as the app sends it.

use locale::Lang;
use report::envelope::Envelope;
use report::key::CareKey;
use report::mailbox::Mailbox;
use report::wire::{IDEMPOTENCY_HEADER, IdempotencyKey, REPORTS_PATH, Routing, Submission};
use reqwest::{Method, RequestBuilder, Response};

use crate::test_app::TestApp;

/// A sealed report with its idempotency key.
#[derive(Clone)]
pub(crate) struct TestReport {
    pub(crate) key: String,
    pub(crate) body: Vec<u8>,
}

/// The routing fields of an ordinary report.
pub(crate) fn normal_routing() -> Routing {
    Routing {
        form: 1,
        lang: Lang::Id,
        urgent: false,
        under18: false,
        awaits_reply: true,
    }
}

impl TestReport {
    pub(crate) fn new(words: &str) -> Self {
        Self::with_routing(words, normal_routing())
    }

    pub(crate) fn urgent(words: &str) -> Self {
        let urgent = Routing {
            urgent: true,
            ..normal_routing()
        };
        Self::with_routing(words, urgent)
    }

    pub(crate) fn with_routing(words: &str, routing: Routing) -> Self {
        Self::to_mailbox(words, routing, &Mailbox::generate().unwrap())
    }

    pub(crate) fn to_mailbox(words: &str, routing: Routing, mailbox: &Mailbox) -> Self {
        let recipients = [CareKey::from_seed([7; 32]).public()];
        let submission = Submission::new(
            routing,
            mailbox.registration(),
            Envelope::seal(words.as_bytes(), routing, &recipients).unwrap(),
        );
        Self {
            key: IdempotencyKey::generate().unwrap().to_string(),
            body: submission.to_body(),
        }
    }

    pub(crate) fn request(&self, server: &TestApp) -> RequestBuilder {
        server
            .request(Method::POST, REPORTS_PATH)
            .header("Content-Type", "application/json")
            .header(IDEMPOTENCY_HEADER, &self.key)
            .body(self.body.clone())
    }

    pub(crate) async fn send(&self, server: &TestApp) -> Response {
        self.request(server).send().await.unwrap()
    }
}
