//! The file that stands beside every page: its region, and the few facts the shell needs.

use leptos::prelude::document;
use locale::Lang;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTemplateElement};

/// A page without its shell.
pub(super) struct Fragment {
    pub(super) title: String,
    pub(super) page: String,
    pub(super) lang: Lang,
    pub(super) alternate: String,
    pub(super) home: String,
    pub(super) search: String,
    pub(super) help: String,
    pub(super) body: String,
}

impl Fragment {
    /// Reads the file: one empty `<template>` whose `data-` attributes are the facts, then the
    /// HTML of the region. A file of any other shape, such as an error page, is refused.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (head, body) = text.split_once("</template>")?;
        let facts = first_element(head)?;
        let fact = |name: &str| facts.get_attribute(name);
        Some(Self {
            title: fact("data-title")?,
            page: fact("data-page")?,
            lang: Lang::from_code(&fact("data-lang")?)?,
            alternate: fact("data-alternate")?,
            home: fact("data-home")?,
            search: fact("data-search")?,
            help: fact("data-help")?,
            body: body.to_owned(),
        })
    }
}

fn first_element(html: &str) -> Option<Element> {
    let holder = document().create_element("template").ok()?;
    holder.set_inner_html(html);
    holder
        .dyn_ref::<HtmlTemplateElement>()?
        .content()
        .first_element_child()
}
