//! Serves the built site.
//!
//! The whole site is read when the server starts. So a release that is being copied is never
//! served half old and half new, no request can reach a file outside the folder, and an entity tag
//! follows from the bytes of a page and not from the date of a file, which many ways of copying
//! keep or set to a fixed day.

mod caching;
mod files;
mod form_targets;
mod meant;
mod media_type;
mod nonce_page;
mod policy;
mod respond;

pub use files::SiteFilesError;

pub(crate) use files::SiteFiles;
pub(crate) use form_targets::FormTargets;
pub(crate) use policy::Policy;
pub(crate) use respond::answer;
