//! Home: three doors before anything else, the third one for two: who listens and who learns.

use content::{Library, PageId};
use leptos::prelude::*;
use locale::{Key, Lang, message};
use site::Site;

use super::section::item;
use crate::links;

/// The page that someone sees first, perhaps frightened: what do you need?
pub(crate) fn home(library: &Library, site: &Site, lang: Lang) -> impl IntoView + use<> {
    let help = links::page(library, lang, PageId::HelpNow);
    let report = links::page(library, lang, PageId::ReportIntro);
    let search = links::search(library, lang);
    let friend = library.article_address(lang, "mendampingi");
    let exit = message::home_promise_exit(lang, site.neutral.name.get(lang));
    view! {
        <div class="page">
            <div class="opener home-opener">
                <h1>{lang.text(Key::HomeHeading)}</h1>
                <p class="lede">{lang.text(Key::HomeLede)}</p>
            </div>
            <ul class="doors">
                <li>{door("door door-help", help, lang.text(Key::HomeDoorHelp), Some(lang.text(Key::HomeDoorHelpLine)))}</li>
                <li>{door("door door-report", report, lang.text(Key::HomeDoorReport), Some(lang.text(Key::HomeDoorReportLine)))}</li>
                <li class="doors-two">
                    {friend.map(|href| door("door door-learn", href, lang.text(Key::HomeDoorFriend), None))}
                    {door("door door-learn", "#belajar".to_owned(), lang.text(Key::HomeDoorLearn), None)}
                </li>
            </ul>
            <a class="search-box" href=search>{lang.text(Key::FindHome)}</a>
            <section class="home-part" aria-labelledby="belajar">
                <h2 id="belajar">{lang.text(Key::HomeLearnHeading)}</h2>
                {sections(library, lang)}
            </section>
            <section class="home-part" aria-labelledby="situs">
                <h2 id="situs">{lang.text(Key::HomePromisesHeading)}</h2>
                <ul class="promise-list">
                    <li>{lang.text(Key::HomePromisePrivate)}</li>
                    <li>{exit}</li>
                    <li>{lang.text(Key::HomePromiseHonest)}</li>
                </ul>
            </section>
        </div>
    }
}

fn door(
    class: &'static str,
    href: String,
    name: &'static str,
    line: Option<&'static str>,
) -> impl IntoView {
    view! {
        <a class=class href=href>
            <strong>{name}</strong>
            {line.map(|line| view! { <span>{line}</span> })}
        </a>
    }
}

/// Every section that holds something to read.
fn sections(library: &Library, lang: Lang) -> impl IntoView + use<> {
    let items: Vec<_> = library
        .sections()
        .filter_map(|section| {
            let href = library.section_address(lang, &section.id)?;
            let (title, summary) = (section.title.get(lang), section.summary.get(lang));
            Some(item(href, title, summary))
        })
        .collect();
    view! { <ul class="section-list">{items}</ul> }
}
