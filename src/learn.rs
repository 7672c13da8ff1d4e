//! Reading: the home page, the sections, the articles, and the ways to find them.

pub mod a_z;
pub mod article;
pub mod date;
pub mod glossary;
pub mod home;
pub mod not_found;
pub mod not_kept;
pub mod safety;
pub mod search;
pub mod section;
mod situations;
pub mod sources;
mod topics;
