//! Writes the problems of each address into the contract: an address names their codes in
//! `x-problems`, and the statuses follow from the codes.

use std::collections::BTreeMap;

use report::wire::{PROBLEM_JSON, ProblemCode};
use serde_json::{Value, json};
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::Operation;
use utoipa::openapi::{OpenApi, Ref, RefOr, ResponseBuilder};

/// What an address that reads a body can answer in any case.
const EVERYWHERE: [ProblemCode; 1] = [ProblemCode::Internal];

/// Adds an answer for every status that the named codes have.
pub(super) fn write_out(document: &mut OpenApi) {
    for item in document.paths.paths.values_mut() {
        for operation in [
            &mut item.get,
            &mut item.post,
            &mut item.patch,
            &mut item.delete,
        ]
        .into_iter()
        .flatten()
        {
            add(operation);
        }
    }
}

fn add(operation: &mut Operation) {
    let mut by_status: BTreeMap<u16, Vec<ProblemCode>> = BTreeMap::new();
    let Some(named) = codes(operation) else {
        return;
    };
    for code in named.into_iter().chain(EVERYWHERE) {
        by_status.entry(code.status()).or_default().push(code);
    }
    for (status, codes) in by_status {
        let words: Vec<_> = codes
            .iter()
            .map(|code| format!("`{}`: {}", word(*code), code.title()))
            .collect();
        let answer = ResponseBuilder::new()
            .description(words.join("; "))
            .content(
                PROBLEM_JSON,
                ContentBuilder::new()
                    .schema(Some(RefOr::Ref(Ref::from_schema_name("Problem"))))
                    .build(),
            )
            .build();
        operation
            .responses
            .responses
            .entry(status.to_string())
            .or_insert(RefOr::T(answer));
    }
}

/// The codes that the address names; nothing where it answers with no problems.
fn codes(operation: &Operation) -> Option<Vec<ProblemCode>> {
    let named = operation.extensions.as_ref()?.get("x-problems")?;
    serde_json::from_value(named.clone()).ok()
}

/// The code as it travels.
pub(super) fn word(code: ProblemCode) -> String {
    match json!(code) {
        Value::String(word) => word,
        _ => String::new(),
    }
}
