//! Reading: the home page, the sections, the articles.

pub mod article;
pub mod date;
pub mod glossary;
pub mod home;
pub mod not_found;
pub mod not_kept;
pub mod safety;
pub mod section;
pub mod sources;
