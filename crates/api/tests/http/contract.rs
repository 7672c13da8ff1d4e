//! The contract in `docs/openapi.json`.

use report::wire::ProblemCode;
use serde_json::Value;

use crate::test_app::TestApp;

fn document() -> Value {
    serde_json::from_str(&api::contract::text().unwrap()).unwrap()
}

/// The contract of the care listener, which is a document of its own.
fn care_document() -> Value {
    serde_json::from_str(&api::care::contract_text().unwrap()).unwrap()
}

/// Every operation with its method and address.
fn operations(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap();
    paths
        .iter()
        .flat_map(|(path, item)| {
            item.as_object()
                .unwrap()
                .iter()
                .map(|(method, operation)| (method.to_uppercase(), path.clone(), operation.clone()))
        })
        .collect()
}

#[test]
fn the_reviewed_copy_is_the_contract_of_this_program() {
    let reviewed = include_str!("../../../../docs/openapi.json");
    assert!(
        reviewed == api::contract::text().unwrap(),
        "the contract changed; look at what \
         `cargo run -q -p api --example contract > docs/openapi.json` changes, and keep it"
    );
    let reviewed = include_str!("../../../../docs/openapi-care.json");
    assert!(
        reviewed == api::care::contract_text().unwrap(),
        "the contract of the care listener changed; look at what \
         `cargo run -q -p api --example contract -- care > docs/openapi-care.json` changes, and \
         keep it"
    );
}

#[test]
fn every_problem_of_the_contract_has_its_status_among_the_answers() {
    let mut named = Vec::new();
    let every = operations(&document()).into_iter();
    for (method, path, operation) in every.chain(operations(&care_document())) {
        let answers = operation["responses"].as_object().unwrap();
        assert!(!answers.is_empty(), "{method} {path}");
        let Some(problems) = operation.get("x-problems") else {
            continue;
        };
        let codes: Vec<ProblemCode> = serde_json::from_value(problems.clone())
            .unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        for code in codes {
            let status = code.status().to_string();
            assert!(answers.contains_key(&status), "{method} {path}: {status}");
            named.push(code);
        }
    }
    // A wrong method or address belongs to no operation, a fault of the program to all.
    named.extend([ProblemCode::MethodNotAllowed, ProblemCode::Internal]);
    for code in ProblemCode::ALL {
        assert!(
            named.contains(&code),
            "{code:?} is missing in every operation"
        );
    }
}

#[tokio::test]
async fn every_address_of_the_contract_is_served() {
    let server = TestApp::start().await;
    let document = document();
    for (method, path, _) in operations(&document) {
        let path = path.replace("{sequence}", "1");
        let response = server
            .request(method.parse().unwrap(), &path)
            .send()
            .await
            .unwrap();
        let status = response.status();
        assert!(
            status != 404 && status != 405 && !status.is_server_error(),
            "{method} {path}: {status}"
        );
    }
    for (method, path, _) in operations(&care_document()) {
        let (path, method) = (path.replace("{after}", "0"), method.parse().unwrap());
        let response = server.care(method, &path, "").send().await.unwrap();
        assert_eq!(response.status(), 401, "{path}");
        assert_eq!(server.get(&path).await.status(), 404, "{path}");
    }
}
