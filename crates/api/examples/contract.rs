//! Prints the contract: `cargo run -q -p api --example contract > docs/openapi.json`, and that of the
//! care listener with `-- care`, for `docs/openapi-care.json`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let text = match std::env::args().nth(1).as_deref() {
        Some("care") => api::care::contract_text(),
        _ => api::contract::text(),
    };
    match text {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("the contract could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}
