//! Quick exit in three engines. Each test is one row of the table on the safety page, and has its
//! number there; the table is written from what these tests find (`results`).

mod actions;
mod back_and_forward;
mod keyboard;
mod leaving;
mod network;
mod offline_site;
mod page_cache;
mod printing;
mod results;
mod scripts_off;
mod storage;
mod tabs;

use self::results::Passed;
use crate::support::{Engine, Outcome, Setup, Visit, visit};

/// One test in every engine, with its number in the table.
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

/// Runs one test in one engine, and compares the outcome with the published table.
async fn tried<F>(number: &str, engine: Engine, setup: Setup, what: F) -> Outcome
where
    F: AsyncFnOnce(&mut Visit) -> Outcome<Passed>,
{
    let mut passed = Passed::Directly;
    let outcome = visit(setup.with(engine), async |visit| {
        passed = what(visit).await?;
        Ok(())
    })
    .await;
    results::compare(number, engine, outcome.map(|()| passed))
}
