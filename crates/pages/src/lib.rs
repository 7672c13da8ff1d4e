//! Every page of the site as HTML, and what each of them needs around it.
//!
//! The prerenderer asks [`Pages`] for each [`Page`] and puts the head around it. Nothing here runs
//! in a browser: the programs in `src/` attach to the elements that are written here.

// The type of a view grows with every element of it.
#![recursion_limit = "256"]

mod breadcrumb;
mod document;
mod footer;
mod help;
mod html;
mod learn;
mod library;
mod links;
mod mailbox;
mod opener;
mod page;
mod report;
mod shell;

pub use self::document::Pages;
pub use self::page::{App, HeaderLinks, Needs, Page, PageKind, SearchIndex};
