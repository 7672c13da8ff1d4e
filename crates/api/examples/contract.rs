//! Prints the contract: `cargo run -q -p api --example contract > docs/openapi.json`.

use std::process::ExitCode;

fn main() -> ExitCode {
    match api::contract::text() {
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
