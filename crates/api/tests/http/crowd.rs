//! Very many reports at once: each is asked for a small proof, and none is kept out.

use api::configuration::Edge;
use report::proof::Search;
use report::wire::PROOF_HEADER;

use crate::delivery::Delivery;
use crate::server::{Server, folder, json};

#[tokio::test]
async fn a_busy_server_asks_for_a_proof_and_takes_it() {
    let edge = Edge {
        busy_reports: 0,
        ..Edge::default()
    };
    let server = Server::at_edge(folder(), edge).await;
    let delivery = Delivery::new("cerita");
    let asked = delivery.send(&server).await;
    assert_eq!(asked.status(), 429);
    assert_eq!(asked.headers()["retry-after"], "15");
    let problem = json(asked, "application/problem+json").await;
    assert_eq!(problem["code"], "proof-needed");
    let bits = u8::try_from(problem["proof_bits"].as_u64().unwrap()).unwrap();

    let key = delivery.key.parse().unwrap();
    let wrong = delivery.request(&server).header(PROOF_HEADER, "x");
    assert_eq!(wrong.send().await.unwrap().status(), 429);
    let proof = Search::new(key, bits).slice(u32::MAX).unwrap();
    let proven = delivery
        .request(&server)
        .header(PROOF_HEADER, proof.to_string());
    assert_eq!(proven.send().await.unwrap().status(), 201);
    assert_eq!(server.stored().await, 1);
}

#[tokio::test]
async fn a_server_with_room_asks_nobody() {
    let server = Server::start().await;
    for _ in 0..70 {
        assert_eq!(Delivery::new("cerita").send(&server).await.status(), 201);
    }
}
