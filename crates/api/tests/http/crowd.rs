//! Very many reports at once: each is asked for a small proof, and none is kept out.

use api::configuration::Edge;
use report::proof::Search;
use report::questions::AnswerKey;
use report::wire::PROOF_HEADER;
use reqwest::Response;

use crate::delivery::{Delivery, quiet};
use crate::holder::{Holder, Upload};
use crate::plain_form;
use crate::server::{Server, folder, json};

/// A server at which every report is one of very many.
fn crowded() -> Edge {
    Edge {
        busy_reports: 0,
        ..Edge::default()
    }
}

/// Sends the report, works out what the server asks for, and sends it again.
async fn send_proven(server: &Server, delivery: &Delivery) -> Response {
    let asked = delivery.send(server).await;
    assert_eq!(asked.status(), 429);
    assert_eq!(asked.headers()["retry-after"], "15");
    let problem = json(asked, "application/problem+json").await;
    assert_eq!(problem["code"], "proof-needed");
    let bits = u8::try_from(problem["proof_bits"].as_u64().unwrap()).unwrap();
    let key = delivery.key.parse().unwrap();
    let proof = Search::new(key, bits).slice(u32::MAX).unwrap();
    let proven = delivery
        .request(server)
        .header(PROOF_HEADER, proof.to_string());
    proven.send().await.unwrap()
}

#[tokio::test]
async fn a_busy_server_asks_for_a_proof_and_takes_it() {
    let server = Server::at_edge(folder(), crowded()).await;
    let delivery = Delivery::new("cerita");
    let wrong = delivery.request(&server).header(PROOF_HEADER, "x");
    assert_eq!(wrong.send().await.unwrap().status(), 429);
    assert_eq!(send_proven(&server, &delivery).await.status(), 201);
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn a_busy_server_asks_for_reports_alone_and_never_for_what_follows_them() {
    let server = Server::at_edge(plain_form::with_key(), crowded()).await;
    let holder = Holder::new(&server.address().to_string(), quiet());
    assert_eq!(send_proven(&server, &holder.delivery).await.status(), 201);
    let note = holder.note(1, "tambahan");
    assert_eq!(holder.post(&note).await.status(), 201);
    holder.upload(&Upload::new(&holder, b"berkas")).await;
    holder.view().await;
    let form = plain_form::agreed(&[(AnswerKey::Words, "tanpa aplikasi")]);
    assert_eq!(plain_form::send(&server, &form).await.status(), 201);
    assert_eq!(server.stored().await, 2);
}

#[tokio::test]
async fn a_server_with_room_asks_nobody() {
    let server = Server::start().await;
    for _ in 0..70 {
        assert_eq!(Delivery::new("cerita").send(&server).await.status(), 201);
    }
}
