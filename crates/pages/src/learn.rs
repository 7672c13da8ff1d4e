//! Reading: the home page, the sections, the articles, and the ways to find them.

pub(crate) mod a_z;
pub(crate) mod article;
pub(crate) mod date;
pub(crate) mod glossary;
pub(crate) mod home;
pub(crate) mod not_found;
pub(crate) mod offline_page;
pub(crate) mod safety;
pub(crate) mod search;
pub(crate) mod section;
mod situations;
pub(crate) mod sources;
mod topics;
