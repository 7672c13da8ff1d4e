//! The list of services: a page of its own while nothing can be lost by leaving, later in place.

use leptos::prelude::*;
use leptos::task::spawn_local;
use locale::{Key, Lang};
use report::answers::Answers;
use report::questions::leaving;
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlTemplateElement, NodeList};

use super::form::Form;
use crate::browser::{fetch, long_wait};
use crate::ui::node::Node;
use crate::ui::{
    ButtonStyle, button, dynamic, element, element_with_class, static_text, status, text,
};

/// What has come of the list.
#[derive(Clone)]
enum List {
    /// It was not asked for.
    Closed,
    /// It cannot be had.
    Missing,
    /// Each service with its numbers: their words, and where they lead.
    Open(Vec<(String, Vec<(String, String)>)>),
}

/// The way to the list, or the list.
pub(super) fn services(form: Form) -> Node {
    let list = RwSignal::new(List::Closed);
    let is_untouched = Memo::new(move |_| form.answers.with(Answers::is_untouched));
    let inside = dynamic(move || {
        if let List::Open(services) = list.get() {
            return services.into_iter().map(service).collect();
        }
        let label = vec![text(form, Key::ReportServices)];
        if is_untouched.get() {
            let attributes = [
                ("class", "button".to_owned()),
                ("href", address(form.lang.get()).to_owned()),
            ];
            return vec![element("a", attributes.to_vec(), label)];
        }
        vec![button(ButtonStyle::Skip, "more", label, move || {
            let lang = form.lang.get_untracked();
            spawn_local(async move {
                // What takes long is offered as a page of its own, and still opens here.
                let say_slow = move |is_slow| {
                    if is_slow {
                        list.set(List::Missing);
                    }
                };
                let fetched = long_wait::watch(load(lang), say_slow).await.flatten();
                list.set(fetched.map_or(List::Missing, List::Open));
            });
        })]
    });
    let missing = status(Box::new(move || match list.get() {
        List::Missing => form.lang.get().text(Key::ReportServicesMissing).to_owned(),
        List::Closed | List::Open(_) => String::new(),
    }));
    element_with_class("div", "report-services", vec![inside, missing])
}

fn service((name, contacts): (String, Vec<(String, String)>)) -> Node {
    let items = contacts.into_iter().map(|(words, href)| {
        let leaving = leaving(&href).map(|(name, value)| (name, value.to_owned()));
        let attributes = leaving.chain([("href", href)]).collect();
        let link = element("a", attributes, vec![static_text(words)]);
        element_with_class("li", "", vec![link])
    });
    let parts = vec![
        element_with_class("p", "report-legend", vec![static_text(name)]),
        element_with_class("ul", "report-calls", items.collect()),
    ];
    element_with_class("div", "report-service", parts)
}

/// The services with a number, read from the region of their page.
async fn load(lang: Lang) -> Option<Vec<(String, Vec<(String, String)>)>> {
    let html = fetch::text_at(&format!("{}fragment.html", address(lang))).await?;
    let holder = document().create_element("template").ok()?;
    holder.set_inner_html(&html);
    let region = holder.dyn_ref::<HtmlTemplateElement>()?.content();
    let entries = all(&region.query_selector_all(".service").ok()?);
    let services: Vec<_> = entries.iter().filter_map(read).collect();
    (!services.is_empty()).then_some(services)
}

fn read(entry: &Element) -> Option<(String, Vec<(String, String)>)> {
    let name = entry.query_selector("h3").ok()??.text_content()?;
    let contacts: Vec<_> = all(&entry.query_selector_all("a.contact").ok()?)
        .iter()
        .filter_map(|link| {
            let words = link.text_content()?.trim().to_owned();
            Some((words, link.get_attribute("href")?))
        })
        .filter(|(_, href)| href.starts_with("tel:") || href.starts_with("https://wa.me/"))
        .collect();
    (!contacts.is_empty()).then_some((name, contacts))
}

fn all(list: &NodeList) -> Vec<Element> {
    (0..list.length())
        .filter_map(|place| list.item(place)?.dyn_into().ok())
        .collect()
}

const fn address(lang: Lang) -> &'static str {
    match lang {
        Lang::Id => "/id/layanan/",
        Lang::En => "/en/services/",
    }
}
