//! What is on every page whatever it is about: quick exit, the way to help, the language. The page
//! holds it complete (`crates/pages/src/shell.rs`); here it follows the language.

pub(crate) mod form_shell;
pub(crate) mod language;
pub(crate) mod language_switch;
pub(crate) mod small_form;
