//! Articles and data: read from Markdown and TOML, checked, turned into HTML.
//!
//! [`read_folder`] reads the files, [`Library::from_files`] checks them all and either returns
//! everything the pages show or every fault at once, each with file and line. Nothing here
//! writes, and only `read_folder` reads.

mod address;
mod article;
mod body;
mod check;
mod claims;
mod date;
mod escape;
mod exit_results;
mod fault;
mod folder;
mod front_matter;
mod glossary;
mod hours;
mod insert;
mod library;
mod now;
mod numbers;
mod page;
mod picture;
mod publishers;
mod reader;
mod reading;
mod render;
mod section;
mod service;
mod situation;
mod synonyms;
mod table;
mod word_count;
mod wording;

pub use address::{Route, RouteTarget};
pub use article::{Article, Audience, Heading, Part, Review, Source, SourceKind};
pub use claims::{Claims, PressClaim};
pub use date::Date;
pub use directory::Channel;
pub use exit_results::{ExitEngine, ExitResult, ExitResults, ExitTest};
pub use fault::{Fault, FaultKind, Faults, Note};
pub use folder::{SourceFile, read_folder};
pub use glossary::{Reference, Term};
pub use hours::{day_names, hours_in_words};
pub use library::Library;
pub use locale::Bilingual;
pub use now::Now;
pub use page::{Page, PageId};
pub use publishers::{CitedSource, Publisher, SourceGroup};
pub use reading::Reading;
pub use section::Section;
pub use service::{Confidence, Contact, Need, Service, Unconfirmed};
pub use situation::Situation;
pub use synonyms::{AskerWords, SynonymGroup, Synonyms};
