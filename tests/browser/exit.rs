//! Quick exit in three engines. Each test is one row of the table on the safety page, and has its
//! number there; the table is written from what these tests find (`results`).

#[path = "exit/back_and_forward.rs"]
mod back_and_forward;
#[path = "exit/journey.rs"]
mod journey;
#[path = "exit/keyboard.rs"]
mod keyboard;
#[path = "exit/leaving.rs"]
mod leaving;
#[path = "exit/network.rs"]
mod network;
#[path = "exit/pages_kept.rs"]
mod pages_kept;
#[path = "exit/printing.rs"]
mod printing;
#[path = "exit/results.rs"]
mod results;
#[path = "exit/saved_site.rs"]
mod saved_site;
#[path = "exit/scripts_off.rs"]
mod scripts_off;
#[path = "exit/storage.rs"]
mod storage;
#[path = "exit/tabs.rs"]
mod tabs;

use self::results::Held;
use crate::support::{Engine, Outcome, Setup, Visit, visit};

/// One test in every engine, with what its number is in the table.
macro_rules! in_each_engine {
    ($number:literal, $name:ident, $setup:expr, $what:expr) => {
        mod $name {
            use super::*;

            #[tokio::test]
            async fn in_chromium() -> $crate::support::Outcome {
                $crate::exit::tried($number, Engine::Chromium, $setup, $what).await
            }

            #[tokio::test]
            async fn in_firefox() -> $crate::support::Outcome {
                $crate::exit::tried($number, Engine::Firefox, $setup, $what).await
            }

            #[tokio::test]
            async fn in_webkit() -> $crate::support::Outcome {
                $crate::exit::tried($number, Engine::WebKit, $setup, $what).await
            }
        }
    };
}
use in_each_engine;

/// Tries one thing in one engine, and holds the outcome against the published table.
async fn tried<F>(number: &str, engine: Engine, setup: Setup, what: F) -> Outcome
where
    F: AsyncFnOnce(&mut Visit) -> Outcome<Held>,
{
    let mut held = Held::Directly;
    let outcome = visit(setup.with(engine), async |visit| {
        held = what(visit).await?;
        Ok(())
    })
    .await;
    results::compare(number, engine, outcome.map(|()| held))
}
