//! Search over the library: what people type, in slang, half words and slips of the finger, leads
//! to the page and the heading that answers it.
//!
//! [`Index::from_bytes`] reads what [`build`] wrote; [`Index::find`] answers one query. Nothing
//! here reads a file, asks the network or keeps what was asked. The browser asks one index, that
//! of the page's language; words of the other language are understood by both.
//!
//! The passages come in a file of their own, which is only needed to show text from within an
//! article: until [`Index::add_passages`] has it, the summary is shown instead.

mod asker;
mod bytes;
mod distress;
mod find;
mod fold;
mod hit;
mod index;
mod language;
mod lexicon;
mod mark;
mod stem;
mod typo;

#[cfg(feature = "build")]
pub mod build;
#[cfg(feature = "build")]
pub mod judgments;

pub use asker::Role;
pub use find::Results;
pub use hit::{Found, Heading, Hit, Kind, Span};
pub use index::{Index, IndexFault};
pub use language::Language;
