//! Writes the problems of each address into the contract: an address names their codes in
//! `x-problems`, and the statuses follow from the codes. `x-pages` names the statuses that answer a
//! form with a page.

use std::collections::BTreeMap;

use report::wire::{PROBLEM_JSON, ProblemCode};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use utoipa::openapi::content::ContentBuilder;
use utoipa::openapi::path::Operation;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{Object, OpenApi, Ref, RefOr, ResponseBuilder};

/// What an address that reads a body can answer in any case.
const EVERYWHERE: [ProblemCode; 1] = [ProblemCode::Internal];

/// Adds a response for every status of the named codes.
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
    let Some(named) = extension::<Vec<ProblemCode>>(operation, "x-problems") else {
        return;
    };
    for code in named.into_iter().chain(EVERYWHERE) {
        by_status.entry(code.status()).or_default().push(code);
    }
    let pages: Vec<u16> = extension(operation, "x-pages").unwrap_or_default();
    if let Some(extensions) = &mut operation.extensions {
        // The responses state it from here on.
        extensions.remove("x-pages");
    }
    for (status, codes) in by_status {
        let words: Vec<_> = codes
            .iter()
            .map(|code| format!("`{}`: {}", word(*code), code.title()))
            .collect();
        let mut answer = ResponseBuilder::new()
            .description(words.join("; "))
            .content(
                PROBLEM_JSON,
                ContentBuilder::new()
                    .schema(Some(RefOr::Ref(Ref::from_schema_name("Problem"))))
                    .build(),
            );
        if pages.contains(&status) {
            let page = Object::with_type(Type::String);
            answer = answer.content(
                "text/html",
                ContentBuilder::new().schema(Some(page)).build(),
            );
        }
        operation
            .responses
            .responses
            .entry(status.to_string())
            .or_insert(RefOr::T(answer.build()));
    }
}

/// The extension of the operation with this name, if there is one.
fn extension<T: DeserializeOwned>(operation: &Operation, name: &str) -> Option<T> {
    let value = operation.extensions.as_ref()?.get(name)?;
    serde_json::from_value(value.clone()).ok()
}

/// The code in JSON.
pub(super) fn word(code: ProblemCode) -> String {
    match json!(code) {
        Value::String(word) => word,
        _ => String::new(),
    }
}
