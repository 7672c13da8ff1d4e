//! Checks the repository itself: its names, and what its documents say about it.

mod architecture;
mod find;
mod hard_sentences;
mod retired_names;
mod sources;
mod waits;
