//! Reports that are taken back.

use std::fs;

use api::store::SqlStore;
use report::message::Status;
use report::wire::{MESSAGES_PATH, STOP_CONTACT_PATH, WITHDRAW_PATH};
use reqwest::Method;
use serde_json::json;

use crate::holder::{Holder, JSON, PROBLEM, Upload};
use crate::process::{contains, envelope_of};
use crate::server::{NOW, Server, database, json};

#[tokio::test]
async fn a_withdrawn_report_leaves_its_name_and_times_and_nothing_else() {
    let server = Server::start().await;
    let holder = Holder::of(&server).await;
    let file = Upload::new(&holder, &vec![7; 300_000]);
    let (note, answer) = (
        holder.note(1, "catatan"),
        holder.reply(1, Status::BeingRead, "balasan"),
    );
    holder.post(&note).await;
    holder.upload(&file).await;
    let store = SqlStore::open_existing(&database(server.folder()))
        .await
        .unwrap();
    let at = NOW.parse().unwrap();
    assert!(
        store
            .insert_reply(holder.id(), &answer, Status::BeingRead, at)
            .await
            .unwrap()
    );
    store.close().await;
    let envelope = envelope_of(&holder.delivery);
    let sealed = [
        ("envelope", &envelope[1000..1064]),
        ("note", &note.as_bytes()[100..164]),
        ("reply", &answer.as_bytes()[100..164]),
        ("file", &file.pieces[0][1000..1064]),
    ];
    let written = || {
        ["", "-wal"].map(|end| {
            fs::read(database(server.folder()).with_extension(format!("sqlite{end}"))).unwrap()
        })
    };
    let before = written();
    for (name, bytes) in sealed {
        assert!(
            before.iter().any(|file| contains(file, bytes)),
            "{name} is stored"
        );
    }

    let reference = holder.view().await["reference"].clone();
    let trace = json!({"reference": reference, "received_at": NOW, "withdrawn_at": NOW});
    for _ in 0..2 {
        let response = holder
            .request(Method::POST, WITHDRAW_PATH)
            .send()
            .await
            .unwrap();
        assert_eq!(response.status(), 200);
        assert_eq!(json(response, JSON).await, trace);
    }

    let after = written();
    for (name, bytes) in sealed {
        assert!(
            !after.iter().any(|file| contains(file, bytes)),
            "{name} is gone"
        );
    }
    assert_eq!(server.stored().await, 0);
    let mut view = trace;
    view["state"] = json!("withdrawn");
    assert_eq!(holder.view().await, view);
}

#[tokio::test]
async fn nothing_can_be_added_to_a_withdrawn_report() {
    let server = Server::start().await;
    let holder = Holder::of(&server).await;
    let file = Upload::new(&holder, &[7; 10]);
    holder.announce(&file).await;
    let withdrawn = holder
        .request(Method::POST, WITHDRAW_PATH)
        .send()
        .await
        .unwrap();
    assert_eq!(withdrawn.status(), 200);

    for request in [
        holder.posting(&holder.note(1, "a")),
        holder.request(Method::POST, STOP_CONTACT_PATH),
    ] {
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 410);
        assert_eq!(json(response, PROBLEM).await["code"], "withdrawn");
    }
    assert_eq!(holder.announce(&file).await.status(), 410);
    for request in [
        holder.piece(&file, 0),
        holder.request(Method::DELETE, &format!("{MESSAGES_PATH}/1")),
    ] {
        assert_eq!(request.send().await.unwrap().status(), 404);
    }
}

#[tokio::test]
async fn a_belated_second_attempt_does_not_bring_a_withdrawn_report_back() {
    let server = Server::start().await;
    let holder = Holder::of(&server).await;
    let first = json(holder.delivery.send(&server).await, JSON).await;
    holder
        .request(Method::POST, WITHDRAW_PATH)
        .send()
        .await
        .unwrap();

    let again = holder.delivery.send(&server).await;
    assert_eq!(again.status(), 200);
    assert_eq!(json(again, JSON).await, first);
    assert_eq!(server.stored().await, 0);

    // Nor is its mailbox free for another report.
    let mut other = holder.delivery.clone();
    other.key = "0".repeat(32);
    let response = other.send(&server).await;
    assert_eq!(response.status(), 422);
    assert_eq!(json(response, PROBLEM).await["field"], "mailbox.id");
}

#[tokio::test]
async fn other_reports_stay_when_one_is_withdrawn() {
    let server = Server::start().await;
    let (holder, other) = (Holder::of(&server).await, Holder::of(&server).await);
    other.post(&other.note(1, "tetap ada")).await;
    let file = Upload::new(&other, &[7; 10]);
    other.upload(&file).await;
    let before = other.view().await;
    holder
        .request(Method::POST, WITHDRAW_PATH)
        .send()
        .await
        .unwrap();
    assert_eq!(other.view().await, before);
    assert_eq!(server.stored().await, 1);
}
