//! The site in the browser: what a visitor does, laid out by what it is about.
//!
//! Every page is complete HTML before anything here runs (`crates/pages`). Three apps attach to it:
//! the library follows links and fetches only the part that changes, the report becomes a guided
//! form, and the mailbox opens with a code. Search and the list of services are a program of their
//! own. Everything here is compiled for WebAssembly alone.

pub mod app;
mod browser;
pub mod find;
mod mailbox;
mod organisation;
mod report;
mod shell;
mod ui;
mod visit;

/// Everything the app has in memory. Half the code of the allocator that Rust brings along.
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf<Small> = rlsf::GlobalTlsf::new();

/// Without a way of its own to make something larger in place, which is a third of the code.
struct Small;

impl rlsf::GlobalTlsfOptions for Small {
    const ENABLE_REALLOCATION: bool = false;
}
